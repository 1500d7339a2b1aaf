//! Amazon EFS.

crate::module! {
    /// Amazon Elastic File System: file systems in the network, who may mount them, and the folders that they show.
    "efs" {
        file_system: FileSystem, FileSystemProps, FileSystemAttributes, LifecyclePolicy, OutOfInfrequentAccessPolicy,
            PerformanceMode, ThroughputMode, ReplicationOverwriteProtection;
        replication_configuration: ReplicationConfiguration, ReplicationConfigurationProps, OneZoneFileSystemProps,
            RegionalFileSystemProps, ExistingFileSystemProps;
        access_point: AccessPoint, AccessPointProps, AccessPointOptions, AccessPointAttributes, Acl, PosixUser;
    }
}
