//! Applications that change secrets of databases.

use crate::bail;
use crate::core::Str;
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};

/// What a [`SecretRotationApplication`] can be told.
#[props(module = "secretsmanager")]
pub struct SecretRotationApplicationOptions {
    /// Whether it takes turns with two users. Default: with one.
    pub is_multi_user: Option<bool>,
    /// The versions in other partitions than `aws`: `#{ "aws-cn": "1.0.0" }`. Default: it is there nowhere else.
    pub additional_semantic_versions: Option<Dict<Str>>,
}

/// An application that changes secrets of databases.
#[derive(Clone, Debug)]
pub struct SecretRotationApplication {
    name: Str,
    is_multi_user: Option<bool>,
    /// The version in each partition.
    versions: Vec<(Str, Str)>,
}

/// The partitions in which AWS has its applications, with a region and the account that publishes them there.
/// Source: the AWS Serverless Application Repository, as aws-cdk-lib 2.276.0 has it.
const PARTITIONS: [(&str, &str, &str); 3] = [
    ("aws", "us-east-1", "297356227824"),
    ("aws-cn", "cn-north-1", "193023089310"),
    ("aws-us-gov", "us-gov-west-1", "023102451235"),
];

macro_rules! applications {
    ($($constant:ident = $name:literal, $multi:literal, $versions:expr, $docs:literal;)+) => {
        #[allow(non_snake_case)]
        /// An application of the AWS Serverless Application Repository that changes secrets of databases.
        #[class(module = "secretsmanager")]
        impl SecretRotationApplication {
            /// An application that has no constant here.
            pub fn new(
                /// The name of the application.
                application_name: Str,
                /// The version in the partition `aws`.
                semantic_version: Str,
                options: Option<SecretRotationApplicationOptions>,
            ) -> Self {
                let options = options.unwrap_or_default();
                let mut versions = vec![("aws".into(), semantic_version)];
                versions.extend(options.additional_semantic_versions.unwrap_or_default().0);
                SecretRotationApplication {
                    name: application_name,
                    is_multi_user: options.is_multi_user,
                    versions,
                }
            }

            /// Whether it takes turns with two users.
            #[attribute]
            pub fn is_multi_user(&self) -> Option<bool> {
                self.is_multi_user
            }

            /// The ARN of the application in a partition.
            pub fn application_arn_for_partition(&self, partition: Str) -> Result<String> {
                let Some((name, region, account)) = PARTITIONS.iter().find(|(name, ..)| *name == partition) else {
                    bail!(Code::UnknownName, "there is no application `{}` in the partition `{partition}`", self.name;
                        hint: "the partitions are: {}", PARTITIONS.map(|(name, ..)| name).join(", "));
                };
                Ok(format!("arn:{name}:serverlessrepo:{region}:{account}:applications/{}", self.name))
            }

            /// The version of the application in a partition.
            pub fn semantic_version_for_partition(&self, partition: Str) -> Result<Str> {
                match self.versions.iter().find(|(known, _)| *known == partition) {
                    Some((_, version)) => Ok(version.clone()),
                    None => bail!(Code::UnknownName, "there is no application `{}` in the partition `{partition}`", self.name;
                        hint: "the partitions are: {}", self.partitions().map(Str::as_str).collect::<Vec<_>>().join(", ")),
                }
            }

            $(#[doc = $docs]
            #[constant]
            pub fn $constant() -> Self {
                Self::published($name, $multi, $versions)
            })+
        }
    };
}

applications! {
    MARIADB_ROTATION_SINGLE_USER = "SecretsManagerRDSMariaDBRotationSingleUser", false, ["1.1.670", "1.1.442", "1.1.383"], "MariaDB of RDS, one user.";
    MARIADB_ROTATION_MULTI_USER = "SecretsManagerRDSMariaDBRotationMultiUser", true, ["1.1.670", "1.1.441", "1.1.383"], "MariaDB of RDS, two users.";
    MYSQL_ROTATION_SINGLE_USER = "SecretsManagerRDSMySQLRotationSingleUser", false, ["1.1.671", "1.1.440", "1.1.384"], "MySQL of RDS, one user.";
    MYSQL_ROTATION_MULTI_USER = "SecretsManagerRDSMySQLRotationMultiUser", true, ["1.1.671", "1.1.440", "1.1.383"], "MySQL of RDS, two users.";
    ORACLE_ROTATION_SINGLE_USER = "SecretsManagerRDSOracleRotationSingleUser", false, ["1.1.671", "1.1.441", "1.1.382"], "Oracle of RDS, one user.";
    ORACLE_ROTATION_MULTI_USER = "SecretsManagerRDSOracleRotationMultiUser", true, ["1.1.671", "1.1.441", "1.1.383"], "Oracle of RDS, two users.";
    POSTGRES_ROTATION_SINGLE_USER = "SecretsManagerRDSPostgreSQLRotationSingleUser", false, ["1.1.671", "1.1.440", "1.1.383"], "PostgreSQL of RDS, one user.";
    POSTGRES_ROTATION_MULTI_USER = "SecretsManagerRDSPostgreSQLRotationMultiUser", true, ["1.1.671", "1.1.440", "1.1.383"], "PostgreSQL of RDS, two users.";
    SQLSERVER_ROTATION_SINGLE_USER = "SecretsManagerRDSSQLServerRotationSingleUser", false, ["1.1.670", "1.1.441", "1.1.383"], "SQL Server of RDS, one user.";
    SQLSERVER_ROTATION_MULTI_USER = "SecretsManagerRDSSQLServerRotationMultiUser", true, ["1.1.671", "1.1.441", "1.1.384"], "SQL Server of RDS, two users.";
    REDSHIFT_ROTATION_SINGLE_USER = "SecretsManagerRedshiftRotationSingleUser", false, ["1.1.671", "1.1.441", "1.1.383"], "Redshift, one user.";
    REDSHIFT_ROTATION_MULTI_USER = "SecretsManagerRedshiftRotationMultiUser", true, ["1.1.671", "1.1.440", "1.1.383"], "Redshift, two users.";
    MONGODB_ROTATION_SINGLE_USER = "SecretsManagerMongoDBRotationSingleUser", false, ["1.1.671", "1.1.440", "1.1.384"], "MongoDB, one user.";
    MONGODB_ROTATION_MULTI_USER = "SecretsManagerMongoDBRotationMultiUser", true, ["1.1.671", "1.1.441", "1.1.384"], "MongoDB, two users.";
    DB2_ROTATION_SINGLE_USER = "SecretsManagerRDSDb2RotationSingleUser", false, ["1.1.271", "1.1.242", "1.1.222"], "Db2 of RDS, one user.";
    DB2_ROTATION_MULTI_USER = "SecretsManagerRDSDb2RotationMultiUser", true, ["1.1.272", "1.1.240", "1.1.223"], "Db2 of RDS, two users.";
}

impl SecretRotationApplication {
    fn published(name: &'static str, is_multi_user: bool, versions: [&'static str; 3]) -> Self {
        let partitions = PARTITIONS.iter().map(|(partition, ..)| Str::new_static(partition));
        SecretRotationApplication {
            name: name.into(),
            is_multi_user: Some(is_multi_user),
            versions: partitions.zip(versions.map(Str::new_static)).collect(),
        }
    }

    /// The partitions in which there is the application.
    pub(super) fn partitions(&self) -> impl Iterator<Item = &Str> {
        self.versions.iter().map(|(partition, _)| partition)
    }
}
