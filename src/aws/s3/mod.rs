//! Amazon Simple Storage Service.

pub mod mixins;

crate::module! {
    /// Amazon Simple Storage Service: buckets, and who may read and write them.
    "s3" {
        bucket: Bucket, BucketProps, BucketAttributes, BucketNamespace, VirtualHostedStyleUrlOptions,
            TransferAccelerationUrlOptions;
        bucket_policy: BucketPolicy, BucketPolicyProps;
        bucket_grants: BucketGrants;
        access: BlockPublicAccess, BlockPublicAccessOptions, BucketAccessControl, ObjectOwnership;
        encryption: BucketEncryption, BlockedEncryptionType;
        lifecycle: LifecycleRule, Transition, NoncurrentVersionTransition, StorageClass,
            TransitionDefaultMinimumObjectSize;
        cors: CorsRule, HttpMethods;
        website: RedirectTarget, RedirectProtocol, RoutingRule, RoutingRuleCondition, ReplaceKey;
        inventory: Inventory, InventoryDestination, InventoryFormat, InventoryFrequency, InventoryObjectVersion;
        metrics: BucketMetrics;
        tiering: IntelligentTieringConfiguration, Tag;
        object_lock: ObjectLockRetention, ObjectLockMode;
        logging: TargetObjectKeyFormat, PartitionDateSource;
        location: Location;
        replication: ReplicationRule, ReplicationTimeValue, Filter, GrantReplicationPermissionProps,
            GrantReplicationPermissionDestinationProps;
        auto_delete;
        cloud_trail_events: OnCloudTrailBucketEventOptions;
        notifications: EventType, NotificationKeyFilter, BucketNotificationDestinationType,
            BucketNotificationDestinationConfig;
        notifications_handler: NotificationsResourceHandler;
        naming;
    }
}
