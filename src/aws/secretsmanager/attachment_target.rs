//! Databases whose secrets say how to reach them.

use crate::core::Text;
use crate::declare::{Accepts, Callback, Cast, FromValue, Value, choice, props};

/// The kind of a database.
#[choice(module = "secretsmanager")]
pub enum AttachmentTargetType {
    /// An instance of RDS.
    #[value = "AWS::RDS::DBInstance"]
    RDS_DB_INSTANCE,
    /// A cluster of RDS.
    #[value = "AWS::RDS::DBCluster"]
    RDS_DB_CLUSTER,
    /// A proxy of RDS.
    #[value = "AWS::RDS::DBProxy"]
    RDS_DB_PROXY,
    /// A cluster of Redshift.
    #[value = "AWS::Redshift::Cluster"]
    REDSHIFT_CLUSTER,
    /// An instance of DocumentDB.
    #[value = "AWS::DocDB::DBInstance"]
    DOCDB_DB_INSTANCE,
    /// A cluster of DocumentDB.
    #[value = "AWS::DocDB::DBCluster"]
    DOCDB_DB_CLUSTER,
}

/// A database whose secret says how to reach it.
#[props(module = "secretsmanager")]
pub struct SecretAttachmentTargetProps {
    /// The id of the database.
    pub target_id: Text,
    /// The kind of the database.
    pub target_type: AttachmentTargetType,
}

/// A database whose secret says how to reach it: CDK's `ISecretAttachmentTarget`.
#[derive(Clone, Debug)]
pub enum AttachmentTarget {
    /// One that is known.
    Known(SecretAttachmentTargetProps),
    /// One that a function of the program tells.
    Program(Callback),
}

/// The function of a map that tells the database.
pub(super) const METHOD: &str = "as_secret_attachment_target";

impl FromValue for AttachmentTarget {
    fn accepts() -> Accepts {
        SecretAttachmentTargetProps::accepts()
    }

    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        if let Some(Value::Callback(tell)) = value.get(METHOD) {
            return Some(AttachmentTarget::Program(tell.clone()));
        }
        SecretAttachmentTargetProps::from_value(value, cast).map(AttachmentTarget::Known)
    }
}
