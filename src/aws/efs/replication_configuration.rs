//! Where the copy of a file system is.

use super::FileSystem;
use crate::aws::kms::AnyKey;
use crate::core::{Cx, Data, Text};
use crate::declare::{class, props};
use crate::fields;

/// Where the copy of a file system is; all that there is to say.
#[props(module = "efs")]
pub struct ReplicationConfigurationProps {
    /// The file system that becomes the copy; it must not be protected from that. Default: a new one.
    pub destination_file_system: Option<FileSystem>,
    /// The key with which the copy is encrypted. Default: that of EFS.
    pub kms_key: Option<AnyKey>,
    /// The region of the copy. Default: that of the stack.
    pub region: Option<Text>,
    /// The zone of the copy, which is kept in one zone then. Default: it is kept in several.
    pub availability_zone: Option<Text>,
}

/// A copy in one zone.
#[props(module = "efs")]
pub struct OneZoneFileSystemProps {
    /// The key with which the copy is encrypted. Default: that of EFS.
    pub kms_key: Option<AnyKey>,
    /// The region of the copy.
    pub region: Text,
    /// The zone of the copy: `eu-west-1a`.
    pub availability_zone: Text,
}

/// A copy in several zones.
#[props(module = "efs")]
pub struct RegionalFileSystemProps {
    /// The key with which the copy is encrypted. Default: that of EFS.
    pub kms_key: Option<AnyKey>,
    /// The region of the copy. Default: that of the stack.
    pub region: Option<Text>,
}

/// A copy that is there already.
#[props(module = "efs")]
pub struct ExistingFileSystemProps {
    /// The file system that becomes the copy; it must not be protected from that.
    pub destination_file_system: FileSystem,
}

/// Where the copy of a file system is.
#[derive(Clone, Debug)]
pub struct ReplicationConfiguration(ReplicationConfigurationProps);

/// Where the copy of a file system is that EFS keeps up to date.
///
/// ```rhai
/// efs.FileSystem(stack, "Files", #{
///     vpc: ec2.Vpc(stack, "Vpc"),
///     replication_configuration: efs.ReplicationConfiguration.regional_file_system("eu-west-3"),
/// });
/// ```
///
/// ```lua
/// efs.FileSystem(stack, "Files", {
///   vpc = ec2.Vpc(stack, "Vpc"),
///   replication_configuration = efs.ReplicationConfiguration.regional_file_system("eu-west-3"),
/// })
/// ```
#[class(module = "efs")]
impl ReplicationConfiguration {
    /// A file system that is there already becomes the copy.
    pub fn existing_file_system(destination_file_system: FileSystem) -> Self {
        ReplicationConfiguration(ReplicationConfigurationProps {
            destination_file_system: Some(destination_file_system),
            ..ReplicationConfigurationProps::default()
        })
    }

    /// A new file system that is kept in several zones becomes the copy.
    pub fn regional_file_system(
        /// The region of the copy. Default: that of the stack.
        region: Option<Text>,
        /// The key with which the copy is encrypted. Default: that of EFS.
        kms_key: Option<AnyKey>,
    ) -> Self {
        ReplicationConfiguration(ReplicationConfigurationProps {
            region,
            kms_key,
            ..ReplicationConfigurationProps::default()
        })
    }

    /// A new file system in one zone becomes the copy.
    pub fn one_zone_file_system(
        /// The region of the copy.
        region: Text,
        /// The zone of the copy: `eu-west-1a`.
        availability_zone: Text,
        /// The key with which the copy is encrypted. Default: that of EFS.
        kms_key: Option<AnyKey>,
    ) -> Self {
        ReplicationConfiguration(ReplicationConfigurationProps {
            region: Some(region),
            availability_zone: Some(availability_zone),
            kms_key,
            ..ReplicationConfigurationProps::default()
        })
    }

    /// The file system that becomes the copy, where it is there already.
    #[attribute]
    pub fn destination_file_system(&self) -> Option<FileSystem> {
        self.0.destination_file_system
    }

    /// The key with which the copy is encrypted, where it is not that of EFS.
    #[attribute]
    pub fn kms_key(&self) -> Option<AnyKey> {
        self.0.kms_key
    }

    /// The region of the copy, where that is said.
    #[attribute]
    pub fn region(&self) -> Option<Text> {
        self.0.region.clone()
    }

    /// The zone of the copy, where it is kept in one.
    #[attribute]
    pub fn availability_zone(&self) -> Option<Text> {
        self.0.availability_zone.clone()
    }
}

impl ReplicationConfiguration {
    /// The property of a file system in a region.
    ///
    /// # Errors
    /// When the key has no ARN.
    pub(super) fn to_data(&self, cx: &Cx, region: Text) -> crate::diag::Result<Data> {
        let it = &self.0;
        let destination = fields! {
            "AvailabilityZoneName": it.availability_zone.clone(),
            "FileSystemId": it.destination_file_system.map(|copy| copy.file_system_id(cx)),
            "KmsKeyId": it.kms_key.map(|key| key.key_arn(cx)).transpose()?,
            "Region": it.region.clone().unwrap_or(region),
        };
        Ok(Data::object("Destinations", vec![Data::Map(destination)]))
    }
}
