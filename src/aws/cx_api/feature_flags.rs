//! The names of feature flags: `cx_api`.

use crate::core::Str;
use crate::declare::class;

/// The names of feature flags.
#[derive(Clone, Copy, Debug)]
pub struct FeatureFlags;

/// Declares constants whose value is the name of a flag.
macro_rules! flags {
    ($($(#[doc = $docs:literal])+ $name:ident = $value:literal;)*) => {
        #[allow(non_snake_case)]
        /// The names of the feature flags of the core and of the services that the library has, for `set_context` and
        /// the `context` of an app. A program from the CDK finds them where it had them.
        ///
        /// ```rhai
        /// stack.node.set_context(cx_api.EC2_RESTRICT_DEFAULT_SECURITY_GROUP, true);
        /// ec2.Vpc(stack, "Quiet", #{ max_azs: 1 });
        /// ```
        /// ```lua
        /// stack.node:set_context(cx_api.EC2_RESTRICT_DEFAULT_SECURITY_GROUP, true)
        /// ec2.Vpc(stack, "Quiet", { max_azs = 1 })
        /// ```
        #[class(module = "", name = "cx_api")]
        impl FeatureFlags {
            $(
                $(#[doc = $docs])+
                #[constant]
                pub fn $name() -> Str {
                    Str::new_static($value)
                }
            )*
        }
    };
}

flags! {
    /// Several stacks of an app may have the same name. Always so.
    ENABLE_STACK_NAME_DUPLICATES_CONTEXT = "@aws-cdk/core:enableStackNameDuplicates";
    /// Assets go to the places that bootstrapping made. Always so.
    NEW_STYLE_STACK_SYNTHESIS_CONTEXT = "@aws-cdk/core:newStyleStackSynthesis";
    /// The names of exports begin with the stack's. Always so.
    STACK_RELATIVE_EXPORTS_CONTEXT = "@aws-cdk/core:stackRelativeExports";
    /// Secrets outside of places made for them are refused.
    CHECK_SECRET_USAGE = "@aws-cdk/core:checkSecretUsage";
    /// The partitions to which an app may be deployed: a list, not a flag.
    TARGET_PARTITIONS = "@aws-cdk/core:target-partitions";
    /// The policy `SNAPSHOT` is for resources that can be kept as a snapshot.
    VALIDATE_SNAPSHOT_REMOVAL_POLICY = "@aws-cdk/core:validateSnapshotRemovalPolicy";
    /// A stack whose region is known writes its partition as a name.
    ENABLE_PARTITION_LITERALS = "@aws-cdk/core:enablePartitionLiterals";
    /// Unique names of resources keep the prefix of their stages.
    INCLUDE_PREFIX_IN_UNIQUE_NAME_GENERATION = "@aws-cdk/core:includePrefixInUniqueNameGeneration";
    /// Only the tags given to a stack itself are the stack's.
    EXPLICIT_STACK_TAGS = "@aws-cdk/core:explicitStackTags";
    /// Included templates may not have functions in the places of update and creation policies.
    CFN_INCLUDE_REJECT_COMPLEX_RESOURCE_UPDATE_CREATE_POLICY_INTRINSICS = "@aws-cdk/core:cfnIncludeRejectComplexResourceUpdateCreatePolicyIntrinsics";
    /// Aspects run until none of them adds anything.
    ASPECT_STABILIZATION = "@aws-cdk/core:aspectStabilization";
    /// What the library's own aspects change has the priority of changes.
    ASPECT_PRIORITIES_MUTATING = "@aws-cdk/core:aspectPrioritiesMutating";
    /// The CDK's analytics hear of props, too.
    ENABLE_ADDITIONAL_METADATA_COLLECTION = "@aws-cdk/core:enableAdditionalMetadataCollection";
    /// L1 constructs have the traits that are usual for their type.
    AUTOMATIC_L1_TRAITS = "@aws-cdk/core:automaticL1Traits";
    /// Reports of validations list what annotations say.
    ANNOTATIONS_IN_VALIDATION_REPORT = "@aws-cdk/core:annotationsInValidationReport";
    /// How references between stacks bind by default: `strong`, `weak` or `both`; a word, not a flag.
    DEFAULT_CROSS_STACK_REFERENCES = "@aws-cdk/core:defaultCrossStackReferences";
    /// Templates are checked with the CDK's own rules.
    VALIDATE_AGAINST_DEFAULT_RULES = "@aws-cdk/core:validateAgainstDefaultRules";
    /// Custom resources that call the SDK install its newest version.
    AWS_CUSTOM_RESOURCE_LATEST_SDK_DEFAULT = "@aws-cdk/customresources:installLatestAwsSdkDefault";
    /// Custom resources that call the SDK log the data of answers.
    LOG_API_RESPONSE_DATA_PROPERTY_TRUE_DEFAULT = "@aws-cdk/custom-resources:logApiResponseDataPropertyTrueDefault";
    /// The actions of alarms name the permissions of functions by what they act on.
    LAMBDA_PERMISSION_LOGICAL_ID_FOR_LAMBDA_ACTION = "@aws-cdk/aws-cloudwatch-actions:changeLambdaPermissionLogicalIdForLambdaAction";
    /// Auto Scaling groups make launch templates, not launch configurations.
    AUTOSCALING_GENERATE_LAUNCH_TEMPLATE = "@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig";
    /// Launch templates of the aspect for version 2 of the metadata service have unique names.
    EC2_UNIQUE_IMDSV2_LAUNCH_TEMPLATE_NAME = "@aws-cdk/aws-ec2:uniqueImdsv2TemplateName";
    /// Launch templates have user data when they have an image.
    EC2_LAUNCH_TEMPLATE_DEFAULT_USER_DATA = "@aws-cdk/aws-ec2:launchTemplateDefaultUserData";
    /// The default security group of a VPC lets nothing through.
    EC2_RESTRICT_DEFAULT_SECURITY_GROUP = "@aws-cdk/aws-ec2:restrictDefaultSecurityGroup";
    /// Volumes are of the type gp3.
    EBS_DEFAULT_GP3 = "@aws-cdk/aws-ec2:ebsDefaultGp3Volume";
    /// The times that an instance is waited for add up.
    EC2_SUM_TIMEOUT_ENABLED = "@aws-cdk/aws-ec2:ec2SumTImeoutEnabled";
    /// Bastion hosts run Amazon Linux 2023.
    BASTION_HOST_USE_AMAZON_LINUX_2023_BY_DEFAULT = "@aws-cdk/aws-ec2:bastionHostUseAmazonLinux2023ByDefault";
    /// A VPC has a gateway for outgoing IPv6 traffic only where it has private subnets.
    EC2_REQUIRE_PRIVATE_SUBNETS_FOR_EGRESSONLYINTERNETGATEWAY = "@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway";
    /// The folders of images leave out what Docker would leave out. Always so.
    DOCKER_IGNORE_SUPPORT = "@aws-cdk/aws-ecr-assets:dockerIgnoreSupport";
    /// Queues that are targets in the same account let rules send to them.
    EVENTS_TARGET_QUEUE_SAME_ACCOUNT = "@aws-cdk/aws-events:eventsTargetQueueSameAccount";
    /// Statements in the policy of an event bus have a name.
    EVENTBUS_POLICY_SID_REQUIRED = "@aws-cdk/aws-events:requireEventBusPolicySid";
    /// Statements of policies are merged where nothing is lost.
    IAM_MINIMIZE_POLICIES = "@aws-cdk/aws-iam:minimizePolicies";
    /// The policies of imported roles differ from stack to stack.
    IAM_IMPORTED_ROLE_STACK_SAFE_DEFAULT_POLICY_NAME = "@aws-cdk/aws-iam:importedRoleStackSafeDefaultPolicyName";
    /// The certificates of OpenID Connect providers are checked.
    IAM_OIDC_REJECT_UNAUTHORIZED_CONNECTIONS = "@aws-cdk/aws-iam:oidcRejectUnauthorizedConnections";
    /// Keys trust the account's identities. Always so.
    KMS_DEFAULT_KEY_POLICIES = "@aws-cdk/aws-kms:defaultKeyPolicies";
    /// The name of an alias is a reference to it.
    KMS_ALIAS_NAME_REF = "@aws-cdk/aws-kms:aliasNameRef";
    /// Grants on imported aliases reach the grantee.
    KMS_APPLY_IMPORTED_ALIAS_PERMISSIONS_TO_PRINCIPAL = "@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal";
    /// Grants to other accounts and regions name the principal.
    KMS_REDUCE_CROSS_ACCOUNT_REGION_POLICY_SCOPE = "@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope";
    /// Only some props of a function make a new version. Always so.
    LAMBDA_RECOGNIZE_VERSION_PROPS = "@aws-cdk/aws-lambda:recognizeVersionProps";
    /// The hash of a version knows the layers of its function.
    LAMBDA_RECOGNIZE_LAYER_VERSION = "@aws-cdk/aws-lambda:recognizeLayerVersion";
    /// Statements that are added to the role of a function are in policies of their own.
    LAMBDA_CREATE_NEW_POLICIES_WITH_ADDTOROLEPOLICY = "@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy";
    /// Functions have a log group in their stack.
    USE_CDK_MANAGED_LAMBDA_LOGGROUP = "@aws-cdk/aws-lambda:useCdkManagedLogGroup";
    /// Grants to write do not include access lists. Always so.
    S3_GRANT_WRITE_WITHOUT_ACL = "@aws-cdk/aws-s3:grantWriteWithoutAcl";
    /// Buckets for flow logs have the policy that AWS would add.
    S3_CREATE_DEFAULT_LOGGING_POLICY = "@aws-cdk/aws-s3:createDefaultLoggingPolicy";
    /// Access logs are allowed by the policy of their bucket.
    S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY = "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy";
    /// Notifications that an imported bucket has are kept.
    S3_KEEP_NOTIFICATION_IN_IMPORTED_BUCKET = "@aws-cdk/aws-s3:keepNotificationInImportedBucket";
    /// The roles of replications have unique names.
    SET_UNIQUE_REPLICATION_ROLE_NAME = "@aws-cdk/aws-s3:setUniqueReplicationRoleName";
    /// What is not said about public access is blocked.
    S3_PUBLIC_ACCESS_BLOCKED_BY_DEFAULT = "@aws-cdk/aws-s3:publicAccessBlockedByDefault";
    /// Keys of topics trust S3 when a bucket notifies them.
    S3_TRUST_KEY_POLICY_FOR_SNS_SUBSCRIPTIONS = "@aws-cdk/s3-notifications:addS3TrustKeyPolicyForSnsSubscriptions";
    /// Keys of queues let the topics decrypt that the queues subscribe to, no others.
    SNS_SUBSCRIPTIONS_SQS_DECRYPTION_POLICY = "@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption";
}
