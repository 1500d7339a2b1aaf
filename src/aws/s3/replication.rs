//! Copies of objects in other buckets.

use super::{Bucket, StorageClass, Tag};
use crate::aws::iam::{
    AccountPrincipal, ArnPrincipal, Grant, PolicyStatement, PolicyStatementProps, Principal, ResourceGrant,
    ResourceWithPolicy, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kms::{self, AnyKey};
use crate::bail;
use crate::core::{Annotations, Construct, Cx, Data, Handle, Number, PhysicalName, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How long replication may take.
#[derive(Clone, Copy, Debug)]
pub struct ReplicationTimeValue {
    minutes: i64,
}

/// How long replication may take. S3 knows one value only.
#[class(module = "s3")]
#[allow(non_snake_case)]
impl ReplicationTimeValue {
    /// A quarter of an hour.
    #[constant]
    pub fn FIFTEEN_MINUTES() -> Self {
        ReplicationTimeValue { minutes: 15 }
    }

    /// The minutes.
    #[attribute]
    pub fn minutes(&self) -> i64 {
        self.minutes
    }
}

/// Which objects a [`ReplicationRule`] is about.
#[props(module = "s3")]
pub struct Filter {
    /// The start of the keys. Default: all objects.
    pub prefix: Option<Text>,
    /// Tags that the objects have. Default: all objects.
    pub tags: Option<Vec<Tag>>,
}

/// Which objects are copied, and where.
#[props(module = "s3")]
pub struct ReplicationRule {
    /// The bucket of the copies. It must have versions, too. One of another account needs a policy that allows it:
    /// `add_replication_policy`.
    pub destination: Bucket,
    /// Whether the owner of the destination owns the copies. Only for buckets of another account. Default: who owns
    /// the object does.
    pub access_control_transition: Option<bool>,
    /// How long replication may take. Needs `metrics`. Default: as long as it takes.
    pub replication_time_control: Option<ReplicationTimeValue>,
    /// After which time missing copies are counted. The time holds only with a `replication_time_control`; without
    /// one, copies are counted all the same. Default: nothing is counted.
    pub metrics: Option<ReplicationTimeValue>,
    /// The key with which copies are encrypted. Default: the key of KMS that AWS holds for S3.
    pub kms_key: Option<AnyKey>,
    /// The class of storage of the copies. Default: that of the object.
    pub storage_class: Option<StorageClass>,
    /// Whether objects are copied that are encrypted with a key of KMS. Default: S3's, `false`.
    pub sse_kms_encrypted_objects: Option<bool>,
    /// Whether changes of copies are copied back. Default: S3's, `false`.
    pub replica_modifications: Option<bool>,
    /// Which of several rules counts for an object: the one with the highest priority. All of several rules need
    /// one. Default: 0.
    pub priority: Option<Number>,
    /// Whether deletions are copied. Not with a filter by tags.
    #[default(false)]
    pub delete_marker_replication: bool,
    /// The id of the rule, up to 255 characters. Default: S3 makes one.
    pub id: Option<Text>,
    /// Which objects are copied. Default: all.
    pub filter: Option<Filter>,
}

/// A bucket that may be copied to.
#[props(module = "s3")]
pub struct GrantReplicationPermissionDestinationProps {
    /// The bucket.
    pub bucket: Bucket,
    /// The key with which copies are encrypted. Default: none that permissions are needed for.
    pub encryption_key: Option<AnyKey>,
}

/// What `grant_replication_permission` lets somebody do.
#[props(module = "s3")]
pub struct GrantReplicationPermissionProps {
    /// The key with which the objects are encrypted. As in the CDK, it is the bucket's own `encryption_key` that may be
    /// used, whether it is named here or not; another one gives a warning.
    pub source_decryption_key: Option<AnyKey>,
    /// Where objects may be copied to; at least one bucket.
    pub destinations: Vec<GrantReplicationPermissionDestinationProps>,
}

/// The feature flag under which roles of replication have names of their own.
const UNIQUE_ROLE_FLAG: &str = "@aws-cdk/aws-s3:setUniqueReplicationRoleName";
/// The name of a bucket's role of replication without that flag.
const ROLE_NAME: &str = "CDKReplicationRole";

const READ_BUCKET: &[&str] = &["s3:GetReplicationConfiguration", "s3:ListBucket"];
const READ_OBJECTS: &[&str] =
    &["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"];
const WRITE_OBJECTS: &[&str] =
    &["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"];

/// What a bucket is told about replication.
pub(super) struct Replication {
    rules: Vec<ReplicationRule>,
    role: Option<Role>,
}

/// What a bucket that is copied needs.
pub(super) struct Replicated {
    pub role: Role,
    pub configuration: Data,
    /// What its own role may do; nothing for a role that was given.
    pub permissions: Option<GrantReplicationPermissionProps>,
}

impl Replication {
    /// Checks what the program says about replication.
    pub fn new(
        rules: Option<Vec<ReplicationRule>>,
        role: Option<Role>,
        versioned: Option<bool>,
    ) -> Result<Self> {
        let rules = rules.unwrap_or_default();
        let mut problems = Vec::new();
        let mut problem =
            |message: &str, hint: &str| problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
        if role.is_some() && rules.is_empty() {
            problem("a `replication_role` needs `replication_rules`", "leave it out, or add a rule");
        }
        if !rules.is_empty() && versioned != Some(true) {
            problem("a bucket whose objects are replicated must have versions", "add `versioned: true`");
        }
        if rules.len() > 1 && rules.iter().any(|rule| rule.priority.is_none()) {
            problem("several `replication_rules` need a `priority` each", "the highest one counts");
        }
        for rule in &rules {
            let has_tags = rule.filter.as_ref().is_some_and(|filter| filter.tags.is_some());
            if rule.delete_marker_replication && has_tags {
                problem(
                    "`delete_marker_replication` does not go with a filter by tags",
                    "filter by a `prefix`, or leave out `delete_marker_replication`",
                );
            }
            if rule.replication_time_control.is_some() && rule.metrics.is_none() {
                problem(
                    "a `replication_time_control` needs `metrics`",
                    "add `metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES`",
                );
            }
        }
        Error::from_all(problems)?;
        Ok(Replication { rules, role })
    }

    /// Makes a role where one is needed, and writes the rules; nothing without rules.
    pub fn apply(self, cx: &mut Cx, source: Bucket) -> Result<Option<Replicated>> {
        if self.rules.is_empty() {
            return Ok(None);
        }
        let given = self.role.is_some();
        let role = match self.role {
            Some(role) => role,
            None => own_role(cx, source)?,
        };
        let rules = self.rules.iter().map(|rule| rule.to_data(cx, source)).collect::<Result<Vec<Data>>>()?;
        let destinations = self.rules.into_iter().map(|rule| GrantReplicationPermissionDestinationProps {
            bucket: rule.destination,
            encryption_key: rule.kms_key,
        });
        let permissions = (!given).then(|| GrantReplicationPermissionProps {
            source_decryption_key: None,
            destinations: destinations.collect(),
        });
        let configuration = Data::Map(fields! { "Role": role.role_arn(cx), "Rules": rules });
        Ok(Some(Replicated { role, configuration, permissions }))
    }
}

fn own_role(cx: &mut Cx, source: Bucket) -> Result<Role> {
    let service = ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
    let name = match cx.flag(source.id(), UNIQUE_ROLE_FLAG) {
        true => PhysicalName::GENERATE_IF_NEEDED(),
        false => ROLE_NAME.into(),
    };
    let props = RoleProps { role_name: Some(name), ..RoleProps::of(service.into()) };
    Role::new(cx, source.into(), "ReplicationRole".into(), props)
}

impl ReplicationRule {
    fn to_data(&self, cx: &mut Cx, source: Bucket) -> Result<Data> {
        let is_status = |on: bool| if on { "Enabled" } else { "Disabled" };
        let status = |on: Option<bool>| on.map(|on| Data::object("Status", is_status(on)));
        let owner = self.other_owner(cx, source)?;
        let minutes = |time: ReplicationTimeValue| Data::object("Minutes", time.minutes);
        let metrics = self.metrics.map(|time| {
            let threshold = self.replication_time_control.map(|_| minutes(time));
            Data::Map(fields! { "EventThreshold": threshold, "Status": "Enabled" })
        });
        let control = self
            .replication_time_control
            .map(|time| Data::Map(fields! { "Status": "Enabled", "Time": minutes(time) }));
        let key = self.kms_key.map(|key| key.key_arn(cx)).transpose()?;
        let translation =
            (self.access_control_transition == Some(true)).then(|| Data::object("Owner", "Destination"));
        let destination = fields! {
            "AccessControlTranslation": translation,
            "Account": owner,
            "Bucket": self.destination.bucket_arn(cx),
            "EncryptionConfiguration": key.map(|key| Data::object("ReplicaKmsKeyID", key)),
            "Metrics": metrics,
            "ReplicationTime": control,
            "StorageClass": self.storage_class.as_ref().map(StorageClass::value),
        };
        let criteria = fields! {
            "ReplicaModifications": status(self.replica_modifications),
            "SseKmsEncryptedObjects": status(self.sse_kms_encrypted_objects),
        };
        let has_criteria = self.replica_modifications.is_some() || self.sse_kms_encrypted_objects.is_some();
        Ok(Data::Map(fields! {
            "DeleteMarkerReplication": status(Some(self.delete_marker_replication)),
            "Destination": destination,
            "Filter": self.filter(),
            "Id": self.id.clone(),
            "Priority": self.priority.clone(),
            "SourceSelectionCriteria": has_criteria.then_some(Data::Map(criteria)),
            "Status": "Enabled",
        }))
    }

    fn filter(&self) -> Data {
        let prefix = self.filter.as_ref().and_then(|filter| filter.prefix.clone());
        let prefix = prefix.unwrap_or_else(|| "".into());
        let tags = self.filter.as_ref().and_then(|filter| filter.tags.as_ref());
        match tags.filter(|tags| !tags.is_empty()) {
            Some(tags) => {
                let tags: Vec<Data> = tags.iter().map(Tag::to_data).collect();
                Data::object("And", Data::Map(fields! { "Prefix": prefix, "TagFilters": tags }))
            }
            None => Data::object("Prefix", prefix),
        }
    }

    /// The account of the destination, where it is another than that of the bucket.
    fn other_owner(&self, cx: &mut Cx, source: Bucket) -> Result<Option<Text>> {
        let (owner, own) = (self.destination.account(cx), source.account(cx));
        let is_other = owner.literal() != own.literal();
        if is_other {
            let message = "the owner of the destination of a replication is another account; \
                           let it be copied to with `add_replication_policy`";
            Annotations::of(source.into()).add_info(cx, message.into());
            return Ok(Some(owner));
        }
        if self.access_control_transition == Some(true) {
            bail!(Code::InvalidValue, "`access_control_transition` is only for destinations of another account";
                hint: "leave it out, or import the destination with its `account`"; on: cx.path(source.id()));
        }
        Ok(None)
    }
}

impl Bucket {
    /// Lets somebody copy objects of the bucket to others.
    pub(super) fn allow_replication(
        self,
        cx: &mut Cx,
        identity: Principal,
        props: GrantReplicationPermissionProps,
    ) -> Result<Grant> {
        if props.destinations.is_empty() {
            bail!(Code::InvalidValue, "`destinations` is empty"; hint: "name at least one bucket"; on: cx.path(self.id()));
        }
        let allow = |cx: &mut Cx, actions: &[&str], arn: Text| {
            let actions = actions.iter().map(|action| Text::from(*action)).collect();
            ResourceGrant::new(identity, actions, vec![arn]).to_principal_or_resource(cx, self)
        };
        let on_bucket = allow(cx, READ_BUCKET, self.bucket_arn(cx))?;
        let on_objects = allow(cx, READ_OBJECTS, self.arn_for_objects(cx, "*".into()))?;
        let objects = |cx: &Cx, to: &GrantReplicationPermissionDestinationProps| {
            to.bucket.arn_for_objects(cx, "*".into())
        };
        let copies = allow(cx, WRITE_OBJECTS, objects(cx, &props.destinations[0]))?;
        // A bucket that several rules copy to stands there as often.
        let more: Vec<Text> = props.destinations[1..].iter().map(|to| objects(cx, to)).collect();
        for statement in copies.principal_statements().into_iter().chain(copies.resource_statements()) {
            statement.repeat_resources(cx, &more);
        }
        let mut granted = on_bucket.combine(on_objects).combine(copies);
        for destination in &props.destinations {
            granted = granted.with_key(cx, identity, destination.encryption_key, kms::ENCRYPT)?;
        }
        let own_key = self.encryption_key(cx);
        if props.source_decryption_key.is_some_and(|key| Some(key) != own_key) {
            let message = "`source_decryption_key` is not the key of the bucket, so it is not granted";
            let hint = "give the bucket this `encryption_key`, or grant the key by itself";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.id())));
        }
        granted.with_key(cx, identity, own_key, kms::DECRYPT)
    }

    /// Lets the role of a bucket of another account copy objects to this bucket.
    pub(super) fn allow_copies(
        self,
        cx: &mut Cx,
        role_arn: Text,
        access_control_transition: bool,
        account: Option<Text>,
    ) -> Result<()> {
        if !self.has_policy(cx) {
            let message = format!(
                "the bucket exists already, so its policy cannot be changed: let the role {} copy to it",
                role_arn.literal().map_or_else(|| "of the source".to_owned(), |arn| format!("`{arn}`"))
            );
            Annotations::of(Construct::from(self)).add_info(cx, message.into());
            return Ok(());
        }
        let owner = match (access_control_transition, account) {
            (true, None) => bail!(
                Code::MissingArgument,
                "`access_control_transition` needs the `account` of the bucket that is copied"; on: cx.path(self.id())
            ),
            (true, account) => account,
            (false, _) => None,
        };
        let role: Principal = ArnPrincipal::new(cx, role_arn).into();
        let (arn, objects) = (self.bucket_arn(cx), self.arn_for_objects(cx, "*".into()));
        let versions = &["s3:GetBucketVersioning", "s3:PutBucketVersioning"];
        self.allow(cx, role, versions, arn)?;
        self.allow(cx, role, &["s3:ReplicateObject", "s3:ReplicateDelete"], objects.clone())?;
        match owner {
            Some(account) => {
                let account = AccountPrincipal::new(cx, account).into();
                self.allow(cx, account, &["s3:ObjectOwnerOverrideToBucketOwner"], objects)
            }
            None => Ok(()),
        }
    }

    fn allow(self, cx: &mut Cx, principal: Principal, actions: &[&str], arn: Text) -> Result<()> {
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            principals: Some(vec![principal]),
            resources: Some(vec![arn].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.add_to_resource_policy(cx, statement)?;
        Ok(())
    }
}
