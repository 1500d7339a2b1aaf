//! What changes secrets of databases, which AWS has.

use super::Secret;
use crate::aws::ec2::{Connections, SecurityGroup, SecurityGroupProps, SubnetSelection, Vpc};
use crate::bail;
use crate::core::{Construct, Cx, Data, Handle, Str, Text};
use crate::declare::{Dict, class, object, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a rotation can be told.
#[props(module = "secretsmanager")]
pub struct SingleUserHostedRotationOptions {
    /// The name of the function. Default: CloudFormation makes one.
    pub function_name: Option<Text>,
    /// The security groups of the function. Default: a new one.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// The VPC of the function. Default: none.
    pub vpc: Option<Vpc>,
    /// The subnets of the function. Default: as the VPC chooses.
    pub vpc_subnets: Option<SubnetSelection>,
    /// Characters that a new value does not have. Default: those that the secret does not have, else
    /// `` %+~`#$&*()|[]{}:;<>?!'/@"\`` and spaces.
    pub exclude_characters: Option<Text>,
}

/// What a rotation needs that takes turns with two users.
#[props(module = "secretsmanager")]
pub struct MultiUserHostedRotationOptions {
    /// The secret of the user that changes the others.
    pub master_secret: Secret,
    /// Those of [`SingleUserHostedRotationOptions`].
    #[extends]
    pub options: SingleUserHostedRotationOptions,
}

/// The kind of a rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct HostedRotationType {
    name: &'static str,
    is_multi_user: bool,
}

macro_rules! kinds {
    ($($constant:ident = $name:literal, $multi:literal: $docs:literal;)+) => {
        #[allow(non_snake_case)]
        /// The kind of a rotation: of which database, and by how many users.
        #[class(module = "secretsmanager")]
        impl HostedRotationType {
            /// The name in CloudFormation.
            #[attribute]
            pub fn name(&self) -> Str {
                self.name.into()
            }

            /// Whether it takes turns with two users.
            #[attribute]
            pub fn is_multi_user(&self) -> Option<bool> {
                self.is_multi_user.then_some(true)
            }

            $(#[doc = $docs]
            #[constant]
            pub fn $constant() -> Self {
                HostedRotationType { name: $name, is_multi_user: $multi }
            })+
        }
    };
}

kinds! {
    MYSQL_SINGLE_USER = "MySQLSingleUser", false: "MySQL, one user.";
    MYSQL_MULTI_USER = "MySQLMultiUser", true: "MySQL, two users.";
    POSTGRESQL_SINGLE_USER = "PostgreSQLSingleUser", false: "PostgreSQL, one user.";
    POSTGRESQL_MULTI_USER = "PostgreSQLMultiUser", true: "PostgreSQL, two users.";
    ORACLE_SINGLE_USER = "OracleSingleUser", false: "Oracle, one user.";
    ORACLE_MULTI_USER = "OracleMultiUser", true: "Oracle, two users.";
    MARIADB_SINGLE_USER = "MariaDBSingleUser", false: "MariaDB, one user.";
    MARIADB_MULTI_USER = "MariaDBMultiUser", true: "MariaDB, two users.";
    SQLSERVER_SINGLE_USER = "SQLServerSingleUser", false: "SQL Server, one user.";
    SQLSERVER_MULTI_USER = "SQLServerMultiUser", true: "SQL Server, two users.";
    REDSHIFT_SINGLE_USER = "RedshiftSingleUser", false: "Redshift, one user.";
    REDSHIFT_MULTI_USER = "RedshiftMultiUser", true: "Redshift, two users.";
    MONGODB_SINGLE_USER = "MongoDBSingleUser", false: "MongoDB, one user.";
    MONGODB_MULTI_USER = "MongoDBMultiUser", true: "MongoDB, two users.";
}

/// What a rotation keeps.
#[derive(Clone, Debug)]
pub struct HostedRotationState {
    kind: HostedRotationType,
    options: SingleUserHostedRotationOptions,
    master: Option<Secret>,
    connections: Option<Connections>,
}

/// Characters that new values do not have where nobody says others.
const EXCLUDED: &str = " %+~`#$&*()|[]{}:;<>?!'/@\"\\";
/// The transform by which CloudFormation makes the function.
const TRANSFORM: &str = "AWS::SecretsManager-2024-09-16";

/// What changes secrets of databases, which AWS has: a function that CloudFormation makes.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let rotation = secretsmanager.HostedRotation.postgre_sql_single_user(#{ vpc: vpc });
/// secretsmanager.Secret(stack, "Secret").add_rotation_schedule("Rotation", #{ hosted_rotation: rotation });
/// let database = ec2.SecurityGroup(stack, "Database", #{ vpc: vpc });
/// database.connections.allow_from(rotation, ec2.Port.tcp(5432));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local rotation = secretsmanager.HostedRotation.postgre_sql_single_user({ vpc = vpc })
/// secretsmanager.Secret(stack, "Secret"):add_rotation_schedule("Rotation", { hosted_rotation = rotation })
/// local database = ec2.SecurityGroup(stack, "Database", { vpc = vpc })
/// database.connections:allow_from(rotation, ec2.Port.tcp(5432))
/// ```
#[object(module = "secretsmanager", state = HostedRotationState)]
impl HostedRotation {
    #[each(
        /// For MySQL, with one user.
        mysql_single_user(HostedRotationType::MYSQL_SINGLE_USER()),
        /// For PostgreSQL, with one user.
        postgre_sql_single_user(HostedRotationType::POSTGRESQL_SINGLE_USER()),
        /// For Oracle, with one user.
        oracle_single_user(HostedRotationType::ORACLE_SINGLE_USER()),
        /// For MariaDB, with one user.
        maria_db_single_user(HostedRotationType::MARIADB_SINGLE_USER()),
        /// For SQL Server, with one user.
        sql_server_single_user(HostedRotationType::SQLSERVER_SINGLE_USER()),
        /// For Redshift, with one user.
        redshift_single_user(HostedRotationType::REDSHIFT_SINGLE_USER()),
        /// For MongoDB, with one user.
        mongo_db_single_user(HostedRotationType::MONGODB_SINGLE_USER()),
    )]
    fn single(
        cx: &mut Cx,
        kind: HostedRotationType,
        options: Option<SingleUserHostedRotationOptions>,
    ) -> HostedRotation {
        let options = options.unwrap_or_default();
        cx.make(HostedRotationState { kind, options, master: None, connections: None })
    }

    #[each(
        /// For MySQL, with two users.
        mysql_multi_user(HostedRotationType::MYSQL_MULTI_USER()),
        /// For PostgreSQL, with two users.
        postgre_sql_multi_user(HostedRotationType::POSTGRESQL_MULTI_USER()),
        /// For Oracle, with two users.
        oracle_multi_user(HostedRotationType::ORACLE_MULTI_USER()),
        /// For MariaDB, with two users.
        maria_db_multi_user(HostedRotationType::MARIADB_MULTI_USER()),
        /// For SQL Server, with two users.
        sql_server_multi_user(HostedRotationType::SQLSERVER_MULTI_USER()),
        /// For Redshift, with two users.
        redshift_multi_user(HostedRotationType::REDSHIFT_MULTI_USER()),
        /// For MongoDB, with two users.
        mongo_db_multi_user(HostedRotationType::MONGODB_MULTI_USER()),
    )]
    fn multi(
        cx: &mut Cx,
        kind: HostedRotationType,
        options: MultiUserHostedRotationOptions,
    ) -> HostedRotation {
        let MultiUserHostedRotationOptions { master_secret, options } = options;
        cx.make(HostedRotationState { kind, options, master: Some(master_secret), connections: None })
    }

    /// Makes what the function needs; says what CloudFormation is told.
    pub fn bind(
        self,
        cx: &mut Cx,
        /// The secret that is changed.
        secret: Secret,
        /// Below which construct a security group is made.
        scope: Construct,
    ) -> Result<Dict<Data>> {
        let HostedRotationState { kind, options, master, .. } = cx.object(self).clone();
        cx.stack_of(scope.id())?.add_transform(cx, TRANSFORM.into());
        if options.vpc.is_none() && options.security_groups.is_some() {
            bail!(Code::MissingArgument, "`security_groups` need a `vpc`";
                hint: "give the rotation a `vpc`, or leave out `security_groups`");
        }
        if let Some(master) = master {
            // A secret that others depend on must not be lost with its stack.
            master.deny_account_root_delete(cx)?;
        }
        let (groups, subnets) = match options.vpc {
            Some(vpc) => self.place(cx, scope, vpc, &options)?,
            None => (Data::Absent, Data::Absent),
        };
        let exclude = options.exclude_characters.or_else(|| secret.exclude_characters(cx));
        let arn_of =
            |cx: &Cx, secret: Secret| secret.encryption_key(cx).map(|key| key.key_arn(cx)).transpose();
        let master_key = master.map(|master| arn_of(cx, master)).transpose()?.flatten();
        let mut told = fields! {
            "ExcludeCharacters": exclude.unwrap_or_else(|| EXCLUDED.into()),
            "KmsKeyArn": arn_of(cx, secret)?,
            "MasterSecretArn": master.map(|master| master.secret_arn(cx)),
            "MasterSecretKmsKeyArn": master_key,
            "RotationLambdaName": options.function_name,
            "RotationType": kind.name,
            "VpcSecurityGroupIds": groups,
            "VpcSubnetIds": subnets,
        };
        told.retain(|(_, value)| *value != Data::Absent);
        Ok(Dict(told))
    }

    /// What the function connects to. Only there in a `vpc`, and when a secret has the rotation.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        let state = cx.object(self);
        if state.options.vpc.is_none() {
            bail!(Code::InvalidValue, "a rotation without a `vpc` has no connections";
                hint: "give the rotation a `vpc`");
        }
        match state.connections {
            Some(connections) => Ok(connections),
            None => bail!(Code::InvalidValue, "the rotation has no connections before a secret has it";
                hint: "call `secret.add_rotation_schedule(...)` with it first"),
        }
    }
}

impl HostedRotation {
    /// The security groups and the subnets of the function, as CloudFormation is told.
    fn place(
        self,
        cx: &mut Cx,
        scope: Construct,
        vpc: Vpc,
        options: &SingleUserHostedRotationOptions,
    ) -> Result<(Data, Data)> {
        let groups = match &options.security_groups {
            Some(groups) => groups.clone(),
            None => {
                vec![SecurityGroup::new(cx, scope, "SecurityGroup".into(), SecurityGroupProps::new(vpc))?]
            }
        };
        let connections = Connections::of_groups(cx, groups.clone());
        cx.object_mut(self).connections = Some(connections);
        let groups: Vec<Text> = groups.iter().map(|group| group.security_group_id(cx)).collect();
        let subnets = vpc.select_subnets(cx, options.vpc_subnets.clone())?.subnets;
        let subnets: Vec<Text> = subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        Ok((joined(groups).into(), joined(subnets).into()))
    }
}

/// Ids with commas between them.
pub(super) fn joined(ids: Vec<Text>) -> Text {
    let separated = ids.into_iter().flat_map(|id| [Text::from(","), id]);
    Text::concat(separated.skip(1))
}
