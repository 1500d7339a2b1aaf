//! Buckets.

use super::access::AnyBlockPublicAccess;
use super::bucket_policy::{document_of, policy_of_l1};
use super::cloud_trail_events::OnCloudTrailBucketEventOptions;
use super::encryption::Encryption;
use super::naming::Naming;
use super::notifications::{EventType, NotificationDestination, NotificationKeyFilter, Notifications};
use super::replication::Replication;
use super::website::Website;
use super::{
    BlockPublicAccess, BlockedEncryptionType, BucketAccessControl, BucketEncryption, BucketGrants,
    BucketMetrics, BucketPolicy, BucketPolicyProps, CorsRule, GrantReplicationPermissionProps,
    IntelligentTieringConfiguration, Inventory, LifecycleRule, ObjectLockRetention, ObjectOwnership,
    RedirectTarget, ReplicationRule, RoutingRule, TargetObjectKeyFormat, TransitionDefaultMinimumObjectSize,
};
use crate::aws::events::Rule;
use crate::aws::iam::{
    AddToResourcePolicyResult, AnyPrincipal, Effect, Grant, GrantOnKeyResult, PolicyStatement,
    PolicyStatementProps, Principal, ResourceWithPolicy, Role, ServicePrincipal, ServicePrincipalOpts,
    add_by_program,
};
use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Fn, Handle, Late, NodeId, Number,
    RemovalPolicy, Resource, Str, Text, TextList,
};
use crate::declare::{Dict, Rest, choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Where the names of buckets must be unique.
#[choice(module = "s3")]
pub enum BucketNamespace {
    /// Among all buckets of AWS.
    #[value = "global"]
    GLOBAL,
    /// In the account and the region: S3 completes a prefix.
    #[value = "account-regional"]
    ACCOUNT_REGIONAL,
}

/// What a [`Bucket`] can be told.
#[props(module = "s3")]
pub struct BucketProps {
    /// How objects are encrypted. Default: `KMS` with an `encryption_key`, else as S3 does by itself.
    pub encryption: Option<BucketEncryption>,
    /// The key for `KMS` and `DSSE`. Default: a new one.
    pub encryption_key: Option<AnyKey>,
    /// Kinds of encryption that are refused. Default: S3's.
    pub blocked_encryption_types: Option<Vec<BlockedEncryptionType>>,
    /// Whether the bucket is emptied before it is deleted: a custom resource does it. Needs the `removal_policy`
    /// `RemovalPolicy.DESTROY`.
    #[default(false)]
    pub auto_delete_objects: bool,
    /// Whether all events of the bucket go to EventBridge.
    #[default(false)]
    pub event_bridge_enabled: bool,
    /// The role of the function that sets where notifications go. All buckets of a stack share it: that of the
    /// first one counts. Default: a new one.
    pub notifications_handler_role: Option<Role>,
    /// Whether notifications are set although S3 cannot send to their destinations yet.
    #[default(false)]
    pub notifications_skip_destination_validation: bool,
    /// Whether requests without TLS are refused.
    #[default(false)]
    pub enforce_ssl: bool,
    /// Whether a key of the bucket stands between the key of KMS and the objects, to save requests.
    /// Default: S3's, `false`.
    pub bucket_key_enabled: Option<bool>,
    /// The name of the bucket. Default: CloudFormation makes one.
    pub bucket_name: Option<Text>,
    /// The start of the name, which S3 completes. Needs the namespace `ACCOUNT_REGIONAL`.
    pub bucket_name_prefix: Option<Text>,
    /// Where the name must be unique. Default: S3's, `GLOBAL`.
    pub bucket_namespace: Option<BucketNamespace>,
    /// What happens to the bucket when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// Whether old versions of objects are kept. Default: `false`; S3 keeps them where `object_lock_enabled`.
    pub versioned: Option<bool>,
    /// Whether objects can be locked. Default: whether there is an `object_lock_default_retention`.
    pub object_lock_enabled: Option<bool>,
    /// Whether tags of the bucket decide who may use it (ABAC). Default: S3's.
    pub abac_status: Option<bool>,
    /// How long new objects are locked. Default: they are not.
    pub object_lock_default_retention: Option<ObjectLockRetention>,
    /// What becomes of objects in time.
    pub lifecycle_rules: Option<Vec<LifecycleRule>>,
    /// The size from which objects move between classes of storage. Default: S3's.
    pub transition_default_minimum_object_size: Option<TransitionDefaultMinimumObjectSize>,
    /// The document of a web site that stands for its folders: `index.html`.
    pub website_index_document: Option<Text>,
    /// The document of a web site that stands for errors: `404.html`.
    pub website_error_document: Option<Text>,
    /// Where all requests of a web site are sent.
    pub website_redirect: Option<RedirectTarget>,
    /// Where some requests of a web site are sent.
    pub website_routing_rules: Option<Vec<RoutingRule>>,
    /// The access control list. Default: S3's, `PRIVATE`.
    pub access_control: Option<BucketAccessControl>,
    /// Whether everybody may read. Needs a `block_public_access` that allows it.
    #[default(false)]
    pub public_read_access: bool,
    /// What of public access is refused. Default: S3's, all of it. What a `BlockPublicAccess` does not speak
    /// of is refused where the feature flag `@aws-cdk/aws-s3:publicAccessBlockedByDefault` is on.
    pub block_public_access: Option<AnyBlockPublicAccess>,
    /// Which requests are counted.
    pub metrics: Option<Vec<BucketMetrics>>,
    /// Which pages of other sites may use the bucket.
    pub cors: Option<Vec<CorsRule>>,
    /// The bucket of access logs. Default: this bucket where there is a `server_access_logs_prefix`, else no
    /// logs.
    pub server_access_logs_bucket: Option<Bucket>,
    /// The start of the keys of access logs.
    pub server_access_logs_prefix: Option<Text>,
    /// How the keys of access logs are made. Default: S3's, the prefix and the date.
    pub target_object_key_format: Option<TargetObjectKeyFormat>,
    /// Lists of what the bucket holds.
    pub inventories: Option<Vec<Inventory>>,
    /// Who owns the objects. Default: S3's, the owner of the bucket.
    pub object_ownership: Option<ObjectOwnership>,
    /// Whether distant clients may use a faster way.
    #[default(false)]
    pub transfer_acceleration: bool,
    /// When objects of intelligent tiering move to the archive.
    pub intelligent_tiering_configurations: Option<Vec<IntelligentTieringConfiguration>>,
    /// The oldest version of TLS: 1.2. Needs `enforce_ssl`.
    pub minimum_tls_version: Option<f64>,
    /// The role as which S3 copies objects. Needs `replication_rules`. Default: a new one.
    pub replication_role: Option<Role>,
    /// Which objects are copied to other buckets. Needs `versioned`.
    pub replication_rules: Option<Vec<ReplicationRule>>,
}

/// A bucket that exists already. At least its name or its ARN is needed.
#[props(module = "s3")]
pub struct BucketAttributes {
    /// The ARN. Default: from the name.
    pub bucket_arn: Option<Text>,
    /// The name. Default: from the ARN.
    pub bucket_name: Option<Text>,
    /// The domain name. Default: from the name.
    pub bucket_domain_name: Option<Text>,
    /// The URL of the web site. Default: from the name.
    pub bucket_website_url: Option<Text>,
    /// The domain name with the region. Default: from the name.
    pub bucket_regional_domain_name: Option<Text>,
    /// The domain name with IPv4 and IPv6. Default: from the name.
    pub bucket_dual_stack_domain_name: Option<Text>,
    /// Whether the URL of the web site has a dot before the region. Default: as the region has it.
    #[deprecated_name = "give the `region`, which says so"]
    pub bucket_website_new_url_format: Option<bool>,
    /// The role of the function that sets where notifications go. Default: a new one, where there is none yet.
    pub notifications_handler_role: Option<Role>,
    /// The key of the bucket.
    pub encryption_key: Option<AnyKey>,
    /// Whether the bucket is a web site. Default: not known.
    pub is_website: Option<bool>,
    /// The account of the bucket. Default: the stack's.
    pub account: Option<Text>,
    /// The region of the bucket. Default: the stack's.
    pub region: Option<Text>,
}

/// Of which URL [`Bucket::virtual_hosted_url_for_object`] is.
#[props(module = "s3")]
pub struct VirtualHostedStyleUrlOptions {
    /// Whether the URL names the region.
    #[default(true)]
    pub regional: bool,
}

/// Of which URL [`Bucket::transfer_acceleration_url_for_object`] is.
#[props(module = "s3")]
pub struct TransferAccelerationUrlOptions {
    /// Whether the URL is reached through IPv6, too.
    #[default(false)]
    pub dual_stack: bool,
}

/// What a bucket keeps.
#[derive(Clone, Debug)]
pub struct BucketState {
    names: Names,
    key: Option<AnyKey>,
    is_website: Option<bool>,
    policy: Option<BucketPolicy>,
    blocks_public_policy: Option<bool>,
    replication_role: Option<Role>,
    pub(super) notifications: Notifications,
    account: Text,
    region: Text,
    /// What can be added to; nothing for a bucket that exists already.
    own: Option<Own>,
    /// The L1 that the bucket is, where it stands in for a bucket: statements go to the policy that the stack has.
    l1: Option<CfnResource>,
}

/// How a bucket is called.
#[derive(Clone, Debug)]
struct Names {
    arn: Text,
    name: Text,
    domain: Text,
    /// The domain name of the web site and its URL; nothing where only the region will tell.
    website: Option<(Text, Text)>,
    regional_domain: Text,
    dual_stack_domain: Text,
}

/// What can be added to a bucket that is made here.
#[derive(Clone, Debug, Default)]
struct Own {
    lifecycle: Vec<Data>,
    minimum_size: Option<TransitionDefaultMinimumObjectSize>,
    metrics: Vec<Data>,
    cors: Vec<Data>,
    inventories: Vec<Inventory>,
    access_control: Option<BucketAccessControl>,
    ownership: Option<ObjectOwnership>,
}

/// The fact about a region that tells where its web sites are.
const WEBSITE_ENDPOINT: &str = "s3-static-website:endpoint";
/// The fact about a region that tells how its domain names end.
const DOMAIN_SUFFIX: &str = "domainSuffix";
/// The feature flag under which access logs are allowed by a policy, not by an access control list.
const LOGS_BY_POLICY_FLAG: &str = "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy";
/// The feature flag under which a `BlockPublicAccess` refuses what it does not speak of.
const CLOSED_BY_DEFAULT_FLAG: &str = "@aws-cdk/aws-s3:publicAccessBlockedByDefault";

/// A bucket: objects under keys.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Data", #{
///     versioned: true,
///     enforce_ssl: true,
///     lifecycle_rules: [#{ expiration: Duration.days(365) }],
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// bucket.grant_read(role);
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Data", {
///   versioned = true,
///   enforce_ssl = true,
///   lifecycle_rules = { { expiration = Duration.days(365) } },
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// bucket:grant_read(role)
/// ```
#[construct(module = "s3", base = Resource, state = BucketState, reference = bucket_ref("AWS::S3::Bucket"))]
impl Bucket {
    /// Makes a bucket.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: BucketProps) -> Result<Self> {
        check(&props)?;
        let replication = Replication::new(props.replication_rules, props.replication_role, props.versioned)?;
        let block = block_public_access(cx, scope, props.block_public_access);
        let website = Website {
            index_document: props.website_index_document,
            error_document: props.website_error_document,
            redirect: props.website_redirect,
            routing_rules: props.website_routing_rules,
        };
        let website_configuration = website.to_data()?;
        let stack = cx.stack_of(scope.id())?;
        let own = Own {
            lifecycle: Vec::new(),
            minimum_size: props.transition_default_minimum_object_size,
            metrics: props.metrics.unwrap_or_default().iter().map(BucketMetrics::to_data).collect(),
            cors: props.cors.unwrap_or_default().iter().map(CorsRule::to_data).collect(),
            inventories: Vec::new(),
            access_control: props.access_control,
            ownership: props.object_ownership,
        };
        let state = BucketState {
            names: Names::unknown(),
            key: None,
            is_website: Some(website.exists()),
            policy: None,
            blocks_public_policy: block.as_ref().and_then(BlockPublicAccess::block_public_policy),
            replication_role: None,
            notifications: Notifications::new(
                props.notifications_handler_role,
                props.notifications_skip_destination_validation,
            ),
            account: stack.account(cx),
            region: stack.region(cx),
            own: Some(own),
            l1: None,
        };
        let this: Bucket = cx.create(scope, id, state)?;
        for rule in props.lifecycle_rules.unwrap_or_default() {
            this.add_lifecycle_rule(cx, rule)?;
        }
        let encryption = Encryption {
            kind: props.encryption,
            key: props.encryption_key,
            bucket_key: props.bucket_key_enabled,
            blocked: props.blocked_encryption_types,
        };
        let encrypted = encryption.apply(cx, this)?;
        cx.state_mut(this).key = encrypted.key;
        let replicated = replication.apply(cx, this)?;
        cx.state_mut(this).replication_role = replicated.as_ref().map(|it| it.role);
        let logging = this.logging(
            cx,
            props.server_access_logs_bucket,
            props.server_access_logs_prefix.clone(),
            props.target_object_key_format,
        );
        let lock_enabled =
            props.object_lock_enabled.or(props.object_lock_default_retention.as_ref().map(|_| true));
        let lock = props.object_lock_default_retention.map(|retention| retention.to_data()).transpose()?;
        let tiering = props.intelligent_tiering_configurations.map(|configurations| {
            configurations.iter().map(IntelligentTieringConfiguration::to_data).collect::<Result<Vec<Data>>>()
        });
        let acceleration = props.transfer_acceleration.then(|| Data::object("AccelerationStatus", "Enabled"));
        let versioning = (props.versioned == Some(true)).then(|| Data::object("Status", "Enabled"));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::S3::Bucket",
            fields! {
                "AbacStatus": props.abac_status.map(|is_on| if is_on { "Enabled" } else { "Disabled" }),
                "AccelerateConfiguration": acceleration,
                "AccessControl": Late::deferred(this.0, access_control),
                "BucketEncryption": encrypted.property,
                "BucketName": props.bucket_name,
                "BucketNamePrefix": props.bucket_name_prefix,
                "BucketNamespace": props.bucket_namespace.map(BucketNamespace::value),
                "CorsConfiguration": Late::deferred(this.0, cors_configuration),
                "IntelligentTieringConfigurations": tiering.transpose()?,
                "InventoryConfigurations": Late::deferred(this.0, inventory_configurations),
                "LifecycleConfiguration": Late::deferred(this.0, lifecycle_configuration),
                "LoggingConfiguration": logging,
                "MetricsConfigurations": Late::deferred(this.0, metrics_configurations),
                "ObjectLockConfiguration": lock,
                "ObjectLockEnabled": lock_enabled,
                "OwnershipControls": Late::deferred(this.0, ownership_controls),
                "PublicAccessBlockConfiguration": block.as_ref().map(BlockPublicAccess::to_data),
                "ReplicationConfiguration": replicated.as_ref().map(|it| it.configuration.clone()),
                "VersioningConfiguration": versioning,
                "WebsiteConfiguration": website_configuration,
            },
        )?;
        cx.state_mut(this).names = Names::of_resource(cx, resource)?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        if let Some((role, permissions)) = replicated.and_then(|it| Some((it.role, it.permissions?))) {
            this.allow_replication(cx, role.into(), permissions)?;
        }
        for inventory in props.inventories.unwrap_or_default() {
            this.add_inventory(cx, inventory)?;
        }
        if props.enforce_ssl {
            this.enforce_ssl(cx, props.minimum_tls_version)?;
        }
        if let Some(bucket) = props.server_access_logs_bucket {
            bucket.allow_key_for_logs(cx)?;
            bucket.allow_log_delivery(cx, this, props.server_access_logs_prefix)?;
        } else if let Some(prefix) = props.server_access_logs_prefix {
            this.allow_log_delivery(cx, this, Some(prefix))?;
        }
        if props.public_read_access {
            this.grants().public_access(cx, None, Vec::new().into())?;
        }
        if props.auto_delete_objects {
            this.empty_on_deletion(cx, resource)?;
        }
        if props.event_bridge_enabled {
            this.enable_event_bridge_notification(cx)?;
        }
        cx.extra_mut(this.0).check = Some(problems);
        Ok(this)
    }

    /// Takes a bucket that exists already, by its ARN.
    pub fn from_bucket_arn(cx: &mut Cx, scope: Construct, id: Str, bucket_arn: Text) -> Result<Self> {
        let attrs = BucketAttributes { bucket_arn: Some(bucket_arn), ..BucketAttributes::default() };
        Self::from_bucket_attributes(cx, scope, id, attrs)
    }

    /// Takes a bucket that exists already, by its name.
    pub fn from_bucket_name(cx: &mut Cx, scope: Construct, id: Str, bucket_name: Text) -> Result<Self> {
        let attrs = BucketAttributes { bucket_name: Some(bucket_name), ..BucketAttributes::default() };
        Self::from_bucket_attributes(cx, scope, id, attrs)
    }

    /// Takes a bucket that exists already.
    pub fn from_bucket_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: BucketAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let names = Names::imported(cx, scope, &attrs)?;
        let state = BucketState {
            names,
            key: attrs.encryption_key,
            is_website: attrs.is_website,
            policy: None,
            blocks_public_policy: Some(false),
            replication_role: None,
            notifications: Notifications::new(attrs.notifications_handler_role, false),
            account: attrs.account.clone().unwrap_or_else(|| stack.account(cx)),
            region: attrs.region.clone().unwrap_or_else(|| stack.region(cx)),
            own: None,
            l1: None,
        };
        let this: Bucket = cx.create(scope, id, state)?;
        Resource::from(this).set_env(cx, attrs.account, attrs.region);
        Ok(this)
    }

    /// The bucket that an L1 makes.
    pub fn from_cfn_bucket(cx: &mut Cx, cfn_bucket: CfnResource) -> Result<Self> {
        let cfn_type = cfn_bucket.cfn_resource_type(cx);
        if cfn_type != "AWS::S3::Bucket" {
            bail!(Code::TypeMismatch, "`cfn_bucket` must be a `s3.CfnBucket`, not a resource of type `{cfn_type}`"; on: cx.path(cfn_bucket.id()));
        }
        let this: Bucket =
            cx.create_once(cfn_bucket, "@FromCfnBucket", |cx| BucketState::of_resource(cx, cfn_bucket))?;
        cx.extra_mut(this.0).default_child = Some(cfn_bucket.id());
        Ok(this)
    }

    /// Fails unless a name is one that a bucket can have.
    pub fn validate_bucket_name(
        physical_name: Text,
        /// Whether uppercase letters and underscores are allowed, as for old buckets of us-east-1.
        #[default(false)]
        allow_legacy_bucket_naming: bool,
    ) -> Result<()> {
        Self::check_known_name(&physical_name, allow_legacy_bucket_naming)
    }

    /// The ARN of the bucket.
    #[attribute]
    pub fn bucket_arn(self, cx: &Cx) -> Text {
        cx.state(self).names.arn.clone()
    }

    /// The name of the bucket.
    #[attribute]
    pub fn bucket_name(self, cx: &Cx) -> Text {
        cx.state(self).names.name.clone()
    }

    /// The URL of the web site.
    #[attribute]
    pub fn bucket_website_url(self, cx: &mut Cx) -> Result<Text> {
        Ok(self.website(cx)?.1)
    }

    /// The domain name of the web site.
    #[attribute]
    pub fn bucket_website_domain_name(self, cx: &mut Cx) -> Result<Text> {
        Ok(self.website(cx)?.0)
    }

    /// The domain name of the bucket.
    #[attribute]
    pub fn bucket_domain_name(self, cx: &Cx) -> Text {
        cx.state(self).names.domain.clone()
    }

    /// The domain name of the bucket with IPv4 and IPv6.
    #[attribute]
    pub fn bucket_dual_stack_domain_name(self, cx: &Cx) -> Text {
        cx.state(self).names.dual_stack_domain.clone()
    }

    /// The domain name of the bucket with its region.
    #[attribute]
    pub fn bucket_regional_domain_name(self, cx: &Cx) -> Text {
        cx.state(self).names.regional_domain.clone()
    }

    /// Whether the bucket is a web site, where that is known.
    #[attribute]
    pub fn is_website(self, cx: &Cx) -> Option<bool> {
        cx.state(self).is_website
    }

    /// The key with which the objects are encrypted, where there is one of KMS.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// The ARN of the role as which S3 copies objects, where the bucket has rules for that.
    #[attribute]
    pub fn replication_role_arn(self, cx: &Cx) -> Option<Text> {
        cx.state(self).replication_role.map(|role| role.role_arn(cx))
    }

    /// Whether policies that are public are refused, where that is known.
    #[attribute]
    pub fn disallow_public_access(self, cx: &Cx) -> Option<bool> {
        cx.state(self).blocks_public_policy
    }

    /// Says of a bucket that exists already whether it refuses policies that are public. One that is made here says
    /// it by its `block_public_access`.
    #[setter]
    #[name = "disallow_public_access"]
    pub fn set_disallow_public_access(self, cx: &mut Cx, value: bool) -> Result<()> {
        if cx.state(self).own.is_some() {
            bail!(Code::InvalidValue, "`disallow_public_access` can be set only of a bucket that exists already";
                hint: "give the bucket a `block_public_access`"; on: cx.path(self.0));
        }
        cx.state_mut(self).blocks_public_policy = Some(value);
        Ok(())
    }

    /// The policy, once there is one.
    #[attribute]
    pub fn policy(self, cx: &Cx) -> Option<BucketPolicy> {
        cx.state(self).policy
    }

    /// Sets the policy to which statements are added.
    #[setter]
    #[name = "policy"]
    pub fn set_policy(self, cx: &mut Cx, value: BucketPolicy) {
        cx.state_mut(self).policy = Some(value);
        self.set_notifications_behind_policy(cx);
    }

    /// What can be granted on the bucket.
    #[attribute]
    pub fn grants(self) -> BucketGrants {
        BucketGrants(self)
    }

    /// Adds a statement to the bucket's policy. That of a bucket that exists already cannot be changed: then
    /// nothing happens.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        permission: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, permission)
    }

    /// Tells of calls on the bucket, or on objects of it, that a trail of CloudTrail sees.
    pub fn on_cloud_trail_event(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnCloudTrailBucketEventOptions>,
    ) -> Result<Rule> {
        self.on_calls(cx, id, options.unwrap_or_default(), &[])
    }

    /// Tells of objects that are put whole, where a trail of CloudTrail sees it. `on_cloud_trail_write_object` tells of
    /// those that are written in other ways, too.
    pub fn on_cloud_trail_put_object(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnCloudTrailBucketEventOptions>,
    ) -> Result<Rule> {
        self.on_calls(cx, id, options.unwrap_or_default(), &["PutObject"])
    }

    /// Tells of objects that are written, in whatever way, where a trail of CloudTrail sees it.
    pub fn on_cloud_trail_write_object(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnCloudTrailBucketEventOptions>,
    ) -> Result<Rule> {
        self.on_writes(cx, id, options.unwrap_or_default())
    }

    /// Sends events of the bucket to a function, a queue or a topic.
    pub fn add_event_notification(
        self,
        cx: &mut Cx,
        event: EventType,
        dest: NotificationDestination,
        /// Of which objects. Default: all.
        filters: Rest<NotificationKeyFilter>,
    ) -> Result<()> {
        self.notify(cx, event, &dest, filters.0)
    }

    /// Tells a function, a queue or a topic of every object that is made.
    pub fn add_object_created_notification(
        self,
        cx: &mut Cx,
        dest: NotificationDestination,
        /// Of which objects. Default: all.
        filters: Rest<NotificationKeyFilter>,
    ) -> Result<()> {
        self.notify(cx, EventType::OBJECT_CREATED, &dest, filters.0)
    }

    /// Tells a function, a queue or a topic of every object that is deleted.
    pub fn add_object_removed_notification(
        self,
        cx: &mut Cx,
        dest: NotificationDestination,
        /// Of which objects. Default: all.
        filters: Rest<NotificationKeyFilter>,
    ) -> Result<()> {
        self.notify(cx, EventType::OBJECT_REMOVED, &dest, filters.0)
    }

    /// Sends all events of the bucket to EventBridge.
    pub fn enable_event_bridge_notification(self, cx: &mut Cx) -> Result<()> {
        self.notify_event_bridge(cx)
    }

    /// The URL of an object, or of the bucket.
    pub fn url_for_object(self, cx: &Cx, key: Option<Text>) -> Result<Text> {
        let stack = cx.stack_of(self.0)?;
        let host = Text::concat([
            "https://s3.".into(),
            cx.state(self).region.clone(),
            ".".into(),
            stack.url_suffix(),
        ]);
        Ok(join_url(host, [Some(self.bucket_name(cx)), key]))
    }

    /// The URL of an object, or of the bucket, with the bucket as the host.
    pub fn virtual_hosted_url_for_object(
        self,
        cx: &Cx,
        key: Option<Text>,
        options: VirtualHostedStyleUrlOptions,
    ) -> Text {
        let names = &cx.state(self).names;
        let domain = if options.regional { &names.regional_domain } else { &names.domain };
        join_url(Text::concat(["https://".into(), domain.clone()]), [key, None])
    }

    /// The URL of an object, or of the bucket, for distant clients.
    pub fn transfer_acceleration_url_for_object(
        self,
        cx: &Cx,
        key: Option<Text>,
        options: TransferAccelerationUrlOptions,
    ) -> Text {
        let tail = if options.dual_stack {
            ".s3-accelerate.dualstack.amazonaws.com"
        } else {
            ".s3-accelerate.amazonaws.com"
        };
        let host = Text::concat(["https://".into(), self.bucket_name(cx), tail.into()]);
        // As in the CDK, the URL of the bucket itself ends with a slash here.
        join_url(host, [Some(key.unwrap_or_else(|| "".into())), None])
    }

    /// The URL of an object, or of the bucket, as tools of AWS write it: `s3://bucket/key`.
    pub fn s3_url_for_object(self, cx: &Cx, key: Option<Text>) -> Text {
        join_url(Text::concat(["s3://".into(), self.bucket_name(cx)]), [key, None])
    }

    /// The ARN of objects.
    pub fn arn_for_objects(
        self,
        cx: &Cx,
        /// The keys of the objects, with `*` for anything.
        key_pattern: Text,
    ) -> Text {
        Text::concat([self.bucket_arn(cx), "/".into(), key_pattern])
    }

    /// Lets somebody read the bucket and its objects, and decrypt with the bucket's key.
    pub fn grant_read(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grants().read(cx, identity, objects_key_pattern)
    }

    /// Lets somebody write and delete objects, and encrypt with the bucket's key.
    pub fn grant_write(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
        /// The actions instead of those for writing and deleting.
        allowed_action_patterns: Option<Vec<Text>>,
    ) -> Result<Grant> {
        self.grants().write(cx, identity, objects_key_pattern, allowed_action_patterns)
    }

    /// Lets somebody write objects, and encrypt with the bucket's key.
    pub fn grant_put(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grants().put(cx, identity, objects_key_pattern)
    }

    /// Lets somebody write access control lists of objects.
    pub fn grant_put_acl(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grants().put_acl(cx, identity, objects_key_pattern)
    }

    /// Lets somebody delete objects.
    pub fn grant_delete(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grants().delete(cx, identity, objects_key_pattern)
    }

    /// Lets somebody read, write and delete objects, and use the bucket's key for that.
    pub fn grant_read_write(
        self,
        cx: &mut Cx,
        identity: Principal,
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grants().read_write(cx, identity, objects_key_pattern)
    }

    /// Lets somebody do something with the bucket's key, where there is one of KMS.
    pub fn grant_on_key(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:Decrypt`.
        actions: Rest<Text>,
    ) -> Result<GrantOnKeyResult> {
        let key = cx.state(self).key;
        let grant = key.map(|key| key.grants().actions(cx, grantee, actions)).transpose()?;
        Ok(GrantOnKeyResult { grant })
    }

    /// Lets somebody copy objects of the bucket to others, and use the keys that takes.
    pub fn grant_replication_permission(
        self,
        cx: &mut Cx,
        identity: Principal,
        props: GrantReplicationPermissionProps,
    ) -> Result<Grant> {
        self.allow_replication(cx, identity, props)
    }

    /// Lets the role of a bucket of another account copy objects to this bucket. A bucket that exists already keeps
    /// its policy; a message tells what it needs.
    pub fn add_replication_policy(
        self,
        cx: &mut Cx,
        /// The role: the `replication_role_arn` of the bucket that is copied.
        role_arn: Text,
        /// Whether the copies become the destination's own.
        #[default(false)]
        access_control_transition: bool,
        /// The account of the bucket that is copied. Needed with `access_control_transition`.
        account: Option<Text>,
    ) -> Result<()> {
        self.allow_copies(cx, role_arn, access_control_transition, account)
    }

    /// Lets everybody do something with objects; where nothing is named, read them.
    pub fn grant_public_access(
        self,
        cx: &mut Cx,
        /// The start of the keys. Default: `*`, all.
        key_prefix: Option<Text>,
        /// The actions. Default: `s3:GetObject`.
        allowed_actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grants().public_access(cx, key_prefix, allowed_actions)
    }

    /// Adds a rule for what becomes of objects in time.
    pub fn add_lifecycle_rule(self, cx: &mut Cx, rule: LifecycleRule) -> Result<()> {
        rule.check()?;
        let rule = rule.to_data()?;
        self.own(cx, "add_lifecycle_rule")?.lifecycle.push(rule);
        Ok(())
    }

    /// Counts requests.
    pub fn add_metric(self, cx: &mut Cx, metric: BucketMetrics) -> Result<()> {
        self.own(cx, "add_metric")?.metrics.push(metric.to_data());
        Ok(())
    }

    /// Adds a rule for pages of other sites.
    pub fn add_cors_rule(self, cx: &mut Cx, rule: CorsRule) -> Result<()> {
        self.own(cx, "add_cors_rule")?.cors.push(rule.to_data());
        Ok(())
    }

    /// Adds a list of what the bucket holds, and lets S3 write it.
    pub fn add_inventory(self, cx: &mut Cx, inventory: Inventory) -> Result<()> {
        inventory.check(cx, self)?;
        inventory.allow(cx, self)?;
        self.own(cx, "add_inventory")?.inventories.push(inventory);
        Ok(())
    }
}

impl ResourceWithPolicy for Bucket {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        if let Some(by_program) = add_by_program(cx, self.0, statement) {
            return Ok(Some(by_program));
        }
        if let Some(l1) = cx.state(self).l1 {
            let policy = policy_of_l1(cx, l1)?;
            document_of(cx, policy)?.add_statements(cx, vec![statement].into());
            return Ok(Some(policy.id()));
        }
        let policy = match cx.state(self).policy {
            Some(policy) => policy,
            None if !self.has_policy(cx) => return Ok(None),
            None => {
                let props = BucketPolicyProps { bucket: self, removal_policy: None, document: None };
                let policy = BucketPolicy::new(cx, self.into(), "Policy".into(), props)?;
                self.set_policy(cx, policy);
                policy
            }
        };
        policy.document(cx).add_statements(cx, vec![statement].into());
        Ok(Some(policy.id()))
    }
}

impl Bucket {
    /// An L1 where a bucket is asked for.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@OfCfnBucket", |cx| {
            Ok(BucketState { l1: Some(resource), ..BucketState::of_resource(cx, resource)? })
        })
    }

    /// Whether statements can be added to the bucket's policy.
    pub(super) fn has_policy(self, cx: &Cx) -> bool {
        let state = cx.state(self);
        state.policy.is_some() || state.own.is_some()
    }

    /// Whether the bucket refuses policies that are public.
    pub(super) fn disallows_public_access(self, cx: &Cx) -> bool {
        cx.state(self).blocks_public_policy == Some(true)
    }

    /// The domain name of the web site and its URL.
    fn website(self, cx: &mut Cx) -> Result<(Text, Text)> {
        if let Some(website) = &cx.state(self).names.website {
            return Ok(website.clone());
        }
        let endpoint = cx.stack_of(self.0)?.regional_fact(cx, WEBSITE_ENDPOINT.into(), None)?;
        Ok(website_at(self.bucket_name(cx), endpoint))
    }

    fn own<'a>(self, cx: &'a mut Cx, method: &str) -> Result<&'a mut Own> {
        let path = cx.path(self.0);
        match &mut cx.state_mut(self).own {
            Some(own) => Ok(own),
            None => bail!(Code::InvalidValue, "the bucket `{path}` exists already, so it has no `{method}`";
                hint: "call it where the bucket is made"; on: path),
        }
    }

    fn enforce_ssl(self, cx: &mut Cx, minimum_version: Option<f64>) -> Result<()> {
        let without_tls = Data::object("aws:SecureTransport", "false");
        self.deny(cx, ("Bool", without_tls))?;
        match minimum_version {
            Some(version) => self.deny(cx, ("NumericLessThan", Data::object("s3:TlsVersion", version))),
            None => Ok(()),
        }
    }

    /// Denies everybody everything under a condition.
    fn deny(self, cx: &mut Cx, (operator, condition): (&'static str, Data)) -> Result<()> {
        let everybody = AnyPrincipal::new(cx).into();
        let arns = vec![self.bucket_arn(cx), self.arn_for_objects(cx, "*".into())];
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("s3:*")].into()),
            conditions: Some(Dict(vec![(Str::new_static(operator), condition)])),
            effect: Effect::DENY,
            principals: Some(vec![everybody]),
            resources: Some(arns.into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.add_statement(cx, statement)?;
        Ok(())
    }

    /// Lets S3 write the access logs of a bucket into this one.
    fn allow_log_delivery(self, cx: &mut Cx, from: Bucket, prefix: Option<Text>) -> Result<()> {
        if cx.flag(self.0, LOGS_BY_POLICY_FLAG) {
            return self.allow_log_delivery_by_policy(cx, from, prefix);
        }
        let Some(own) = &mut cx.state_mut(self).own else { return Ok(()) };
        if own.access_control.is_some_and(|list| list != BucketAccessControl::LOG_DELIVERY_WRITE) {
            bail!(Code::InvalidValue, "`{}` cannot take access logs: its `access_control` is another than `LOG_DELIVERY_WRITE`", cx.path(self.0);
                hint: "leave out its `access_control`"; on: cx.path(self.0));
        }
        own.access_control = Some(BucketAccessControl::LOG_DELIVERY_WRITE);
        Ok(())
    }

    /// Lets S3 encrypt access logs with the key of this bucket.
    fn allow_key_for_logs(self, cx: &mut Cx) -> Result<()> {
        let Some(key) = cx.state(self).key else { return Ok(()) };
        let service = log_delivery(cx);
        key.grants().encrypt_decrypt(cx, service.into())?;
        Ok(())
    }

    fn allow_log_delivery_by_policy(self, cx: &mut Cx, from: Bucket, prefix: Option<Text>) -> Result<()> {
        // Across stacks the condition would make the two wait for each other.
        let is_near = cx.state(from).own.is_some() && cx.stack(self.0) == cx.stack(from.0);
        let conditions = is_near.then(|| {
            Dict(fields! {
                "ArnLike": Data::object("aws:SourceArn", from.bucket_arn(cx)),
                "StringEquals": Data::object("aws:SourceAccount", cx.state(from).account.clone()),
            })
        });
        let service = log_delivery(cx);
        let pattern = Text::concat([prefix.unwrap_or_else(|| "".into()), "*".into()]);
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("s3:PutObject")].into()),
            conditions,
            principals: Some(vec![service.into()]),
            resources: Some(vec![self.arn_for_objects(cx, pattern)].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.add_statement(cx, statement)?;
        Ok(())
    }

    fn logging(
        self,
        cx: &Cx,
        bucket: Option<Bucket>,
        prefix: Option<Text>,
        format: Option<TargetObjectKeyFormat>,
    ) -> Data {
        if bucket.is_none() && prefix.is_none() {
            return Data::Absent;
        }
        Data::Map(fields! {
            "DestinationBucketName": bucket.map(|bucket| bucket.bucket_name(cx)),
            "LogFilePrefix": prefix,
            "TargetObjectKeyFormat": format.map(|format| format.to_data()),
        })
    }
}

impl BucketState {
    /// What a bucket keeps that an L1 makes.
    fn of_resource(cx: &Cx, resource: CfnResource) -> Result<Self> {
        let stack = cx.stack_of(resource.id())?;
        let blocks = resource.property(cx, "PublicAccessBlockConfiguration");
        let blocks_public_policy =
            blocks.as_ref().and_then(|block| block.get("BlockPublicPolicy")) == Some(&Data::Bool(true));
        Ok(BucketState {
            names: Names::of_resource(cx, resource)?,
            key: None,
            is_website: Some(
                resource.property(cx, "WebsiteConfiguration").is_some_and(|it| it != Data::Absent),
            ),
            policy: None,
            blocks_public_policy: Some(blocks_public_policy),
            replication_role: None,
            notifications: Notifications::default(),
            account: stack.account(cx),
            region: stack.region(cx),
            own: Some(Own::default()),
            l1: None,
        })
    }
}

impl Names {
    /// The names of a bucket whose resource is yet to be made.
    fn unknown() -> Self {
        let unknown = || Text::from("");
        Names {
            arn: unknown(),
            name: unknown(),
            domain: unknown(),
            website: None,
            regional_domain: unknown(),
            dual_stack_domain: unknown(),
        }
    }

    fn of_resource(cx: &Cx, resource: CfnResource) -> Result<Self> {
        let attribute = |name: &str| Text::from(Late::attribute(resource.id(), name));
        let website_url = attribute("WebsiteURL");
        let arn = Late::attribute(resource.id(), "Arn");
        Ok(Names {
            arn: resource.arn_attribute(cx, arn, "BucketName", components)?,
            name: resource.name_attribute(cx, Late::reference(resource.id()), "BucketName"),
            domain: attribute("DomainName"),
            website: Some((host_of(website_url.clone())?, website_url)),
            regional_domain: attribute("RegionalDomainName"),
            dual_stack_domain: attribute("DualStackDomainName"),
        })
    }

    fn imported(cx: &Cx, scope: Construct, attrs: &BucketAttributes) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let name = match (&attrs.bucket_name, &attrs.bucket_arn) {
            (Some(name), _) => name.clone(),
            (None, Some(arn)) => stack.split_arn(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?.resource,
            (None, None) => bail!(
                Code::MissingArgument,
                "a bucket that exists already needs its `bucket_name` or its `bucket_arn`"
            ),
        };
        Bucket::check_known_name(&name, true)?;
        let arn = match &attrs.bucket_arn {
            Some(arn) => arn.clone(),
            None => stack.format_arn(cx, components(name.clone()))?,
        };
        let region = attrs.region.clone().unwrap_or_else(|| stack.region(cx));
        let fact = |name: &str| cx.facts.find(region.literal()?, name);
        let suffix = fact(DOMAIN_SUFFIX).map_or_else(|| stack.url_suffix(), Text::from);
        let host = |parts: &[Text]| {
            let mut all = vec![name.clone()];
            all.extend(parts.iter().cloned());
            all.extend([".".into(), suffix.clone()]);
            Text::concat(all)
        };
        let website = match (&attrs.bucket_website_url, attrs.bucket_website_new_url_format) {
            (Some(url), _) => Some((host_of(url.clone())?, url.clone())),
            (None, Some(is_new)) => {
                let separator = if is_new { ".s3-website." } else { ".s3-website-" };
                let domain = host(&[separator.into(), region.clone()]);
                Some((domain.clone(), Text::concat(["http://".into(), domain])))
            }
            (None, None) => fact(WEBSITE_ENDPOINT).map(|endpoint| website_at(name.clone(), endpoint.into())),
        };
        let given = |text: &Option<Text>, otherwise: Text| text.clone().unwrap_or(otherwise);
        Ok(Names {
            arn,
            domain: given(&attrs.bucket_domain_name, host(&[".s3".into()])),
            website,
            regional_domain: given(
                &attrs.bucket_regional_domain_name,
                host(&[".s3.".into(), region.clone()]),
            ),
            dual_stack_domain: given(
                &attrs.bucket_dual_stack_domain_name,
                host(&[".s3.dualstack.".into(), region]),
            ),
            name,
        })
    }
}

/// The service that writes access logs.
fn log_delivery(cx: &mut Cx) -> ServicePrincipal {
    ServicePrincipal::new(cx, "logging.s3.amazonaws.com".into(), ServicePrincipalOpts::default())
}

/// The parts of the ARN of a bucket.
fn components(name: Text) -> ArnComponents {
    ArnComponents { region: Some("".into()), account: Some("".into()), ..ArnComponents::alone("s3", name) }
}

/// The domain name and the URL of a bucket's web site.
fn website_at(name: Text, endpoint: Text) -> (Text, Text) {
    let domain = Text::concat([name, ".".into(), endpoint]);
    (domain.clone(), Text::concat(["http://".into(), domain]))
}

/// The host of a URL.
fn host_of(url: Text) -> Result<Text> {
    let parts: TextList = Fn::split("/".into(), url, None);
    Fn::select(Number::Int(2), parts)
}

/// Parts of a URL with one slash between them.
fn join_url(host: Text, parts: [Option<Text>; 2]) -> Text {
    let mut url = vec![host];
    for part in parts.into_iter().flatten() {
        let part = match part.literal() {
            Some(text) => text.strip_prefix('/').unwrap_or(text).into(),
            None => part,
        };
        url.extend(["/".into(), part]);
    }
    Text::concat(url)
}

fn block_public_access(
    cx: &Cx,
    scope: Construct,
    given: Option<AnyBlockPublicAccess>,
) -> Option<BlockPublicAccess> {
    let given = given.map(BlockPublicAccess::from);
    if !cx.flag(scope.id(), CLOSED_BY_DEFAULT_FLAG) {
        return given;
    }
    given.map(BlockPublicAccess::closed)
}

fn check(props: &BucketProps) -> Result<()> {
    let naming = Naming {
        name: props.bucket_name.as_ref(),
        prefix: props.bucket_name_prefix.as_ref(),
        namespace: props.bucket_namespace,
    };
    naming.check()?;
    if props.minimum_tls_version.is_some() && !props.enforce_ssl {
        bail!(Code::InvalidValue, "`minimum_tls_version` needs `enforce_ssl`"; hint: "add `enforce_ssl: true`");
    }
    if props.auto_delete_objects && props.removal_policy != RemovalPolicy::DESTROY {
        bail!(Code::InvalidValue, "`auto_delete_objects` needs the `removal_policy` `RemovalPolicy.DESTROY`";
            hint: "a bucket that stays behind keeps its objects");
    }
    if props.object_lock_enabled == Some(false) && props.object_lock_default_retention.is_some() {
        bail!(Code::InvalidValue, "`object_lock_default_retention` needs `object_lock_enabled`";
            hint: "leave out `object_lock_enabled`, or set it to `true`");
    }
    if props.public_read_access && props.block_public_access.is_none() {
        bail!(Code::InvalidValue, "`public_read_access` needs a `block_public_access` that allows it";
            hint: "for instance `s3.BlockPublicAccess.BLOCK_ACLS_ONLY`");
    }
    let takes_own_logs =
        props.server_access_logs_prefix.is_some() && props.server_access_logs_bucket.is_none();
    let managed =
        matches!(props.encryption, Some(BucketEncryption::KMS_MANAGED | BucketEncryption::DSSE_MANAGED));
    if takes_own_logs && managed {
        bail!(Code::InvalidValue, "a bucket whose key AWS holds in KMS cannot take access logs";
            hint: "use the `encryption` `S3_MANAGED`, or another `server_access_logs_bucket`");
    }
    Ok(())
}

/// What is wrong with a finished bucket.
fn problems(cx: &Cx, node: NodeId) -> Vec<crate::diag::Diag> {
    let Some(own) = &cx.state(Bucket::at(node)).own else { return Vec::new() };
    let Some(list) = own.access_control else { return Vec::new() };
    if !list.needs_object_writer() || own.ownership != Some(ObjectOwnership::BUCKET_OWNER_ENFORCED) {
        return Vec::new();
    }
    let message = format!(
        "the `access_control` `{}` does nothing while the owner of the bucket owns all objects",
        list.value()
    );
    vec![
        crate::diag::Diag::new(Code::InvalidValue, message)
            .hint("set `object_ownership` to `ObjectOwnership.OBJECT_WRITER`"),
    ]
}

fn own_of(cx: &Cx, node: NodeId) -> Option<&Own> {
    cx.state(Bucket::at(node)).own.as_ref()
}

fn access_control(cx: &Cx, node: NodeId) -> Data {
    own_of(cx, node).and_then(|own| own.access_control).map(BucketAccessControl::value).into()
}

fn ownership_controls(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = own_of(cx, node) else { return Data::Absent };
    let by_list = own.access_control.filter(|list| list.needs_object_writer());
    let ownership = own.ownership.or(by_list.map(|_| ObjectOwnership::OBJECT_WRITER));
    match ownership {
        Some(ownership) => Data::object("Rules", vec![Data::object("ObjectOwnership", ownership.value())]),
        None => Data::Absent,
    }
}

fn cors_configuration(cx: &Cx, node: NodeId) -> Data {
    wrapped("CorsRules", own_of(cx, node).map(|own| own.cors.clone()))
}

fn metrics_configurations(cx: &Cx, node: NodeId) -> Data {
    Data::List(own_of(cx, node).map(|own| own.metrics.clone()).unwrap_or_default()).or_absent()
}

fn inventory_configurations(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = own_of(cx, node) else { return Data::Absent };
    let render = |(index, inventory): (usize, &Inventory)| inventory.to_data(cx, Bucket::at(node), index);
    Data::List(own.inventories.iter().enumerate().map(render).collect()).or_absent()
}

fn lifecycle_configuration(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = own_of(cx, node).filter(|own| !own.lifecycle.is_empty()) else { return Data::Absent };
    Data::Map(fields! {
        "Rules": own.lifecycle.clone(),
        "TransitionDefaultMinimumObjectSize": own.minimum_size.map(TransitionDefaultMinimumObjectSize::value),
    })
}

/// A list under its key; nothing where it is empty.
fn wrapped(key: &str, items: Option<Vec<Data>>) -> Data {
    match items.filter(|items| !items.is_empty()) {
        Some(items) => Data::object(key, items),
        None => Data::Absent,
    }
}
