//! Where a bucket sends its events.

use super::{Bucket, NotificationsResourceHandler};
use crate::aws::iam::{Policy, PolicyProps, PolicyStatement, PolicyStatementProps, Role};
use crate::aws::s3_notifications::{LambdaDestination, SnsDestination, SqsDestination};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Dependable, Fields, Handle, Late, NodeId, Text};
use crate::declare::{choice, props, union};
use crate::diag::{Code, Result};
use crate::fields;

/// What happens to objects.
/// Source: the S3 user guide, "Supported event types for SQS, SNS, and Lambda".
#[choice(module = "s3")]
pub enum EventType {
    /// An object was made, in whatever way.
    #[value = "s3:ObjectCreated:*"]
    OBJECT_CREATED,
    /// An object was written by a `PUT`.
    #[value = "s3:ObjectCreated:Put"]
    OBJECT_CREATED_PUT,
    /// An object was written by a `POST`.
    #[value = "s3:ObjectCreated:Post"]
    OBJECT_CREATED_POST,
    /// An object was made as a copy.
    #[value = "s3:ObjectCreated:Copy"]
    OBJECT_CREATED_COPY,
    /// An object was written in parts.
    #[value = "s3:ObjectCreated:CompleteMultipartUpload"]
    OBJECT_CREATED_COMPLETE_MULTIPART_UPLOAD,
    /// An object was deleted, in whatever way.
    #[value = "s3:ObjectRemoved:*"]
    OBJECT_REMOVED,
    /// An object or a version of one was deleted.
    #[value = "s3:ObjectRemoved:Delete"]
    OBJECT_REMOVED_DELETE,
    /// An object with versions was marked as deleted.
    #[value = "s3:ObjectRemoved:DeleteMarkerCreated"]
    OBJECT_REMOVED_DELETE_MARKER_CREATED,
    /// The event `s3:ObjectRestore:Post`.
    #[value = "s3:ObjectRestore:Post"]
    OBJECT_RESTORE_POST,
    /// The event `s3:ObjectRestore:Completed`.
    #[value = "s3:ObjectRestore:Completed"]
    OBJECT_RESTORE_COMPLETED,
    /// The event `s3:ObjectRestore:Delete`.
    #[value = "s3:ObjectRestore:Delete"]
    OBJECT_RESTORE_DELETE,
    /// The event `s3:ReducedRedundancyLostObject`.
    #[value = "s3:ReducedRedundancyLostObject"]
    REDUCED_REDUNDANCY_LOST_OBJECT,
    /// The event `s3:Replication:OperationFailedReplication`.
    #[value = "s3:Replication:OperationFailedReplication"]
    REPLICATION_OPERATION_FAILED_REPLICATION,
    /// The event `s3:Replication:OperationMissedThreshold`.
    #[value = "s3:Replication:OperationMissedThreshold"]
    REPLICATION_OPERATION_MISSED_THRESHOLD,
    /// The event `s3:Replication:OperationReplicatedAfterThreshold`.
    #[value = "s3:Replication:OperationReplicatedAfterThreshold"]
    REPLICATION_OPERATION_REPLICATED_AFTER_THRESHOLD,
    /// The event `s3:Replication:OperationNotTracked`.
    #[value = "s3:Replication:OperationNotTracked"]
    REPLICATION_OPERATION_NOT_TRACKED,
    /// The event `s3:LifecycleExpiration:*`.
    #[value = "s3:LifecycleExpiration:*"]
    LIFECYCLE_EXPIRATION,
    /// The event `s3:LifecycleExpiration:Delete`.
    #[value = "s3:LifecycleExpiration:Delete"]
    LIFECYCLE_EXPIRATION_DELETE,
    /// The event `s3:LifecycleExpiration:DeleteMarkerCreated`.
    #[value = "s3:LifecycleExpiration:DeleteMarkerCreated"]
    LIFECYCLE_EXPIRATION_DELETE_MARKER_CREATED,
    /// The event `s3:LifecycleTransition`.
    #[value = "s3:LifecycleTransition"]
    LIFECYCLE_TRANSITION,
    /// The event `s3:IntelligentTiering`.
    #[value = "s3:IntelligentTiering"]
    INTELLIGENT_TIERING,
    /// The event `s3:ObjectTagging:*`.
    #[value = "s3:ObjectTagging:*"]
    OBJECT_TAGGING,
    /// The event `s3:ObjectTagging:Put`.
    #[value = "s3:ObjectTagging:Put"]
    OBJECT_TAGGING_PUT,
    /// The event `s3:ObjectTagging:Delete`.
    #[value = "s3:ObjectTagging:Delete"]
    OBJECT_TAGGING_DELETE,
    /// The event `s3:ObjectAcl:Put`.
    #[value = "s3:ObjectAcl:Put"]
    OBJECT_ACL_PUT,
    /// The event `s3:ObjectRestore:*`.
    #[value = "s3:ObjectRestore:*"]
    OBJECT_RESTORE,
    /// The event `s3:Replication:*`.
    #[value = "s3:Replication:*"]
    REPLICATION,
}

/// Of which objects a destination hears: by their keys. At least one of both is needed.
#[props(module = "s3")]
pub struct NotificationKeyFilter {
    /// The start of the keys.
    pub prefix: Option<Text>,
    /// The end of the keys.
    pub suffix: Option<Text>,
}

/// What kind of destination it is.
#[choice(module = "s3")]
pub enum BucketNotificationDestinationType {
    /// A function.
    LAMBDA,
    /// A queue.
    QUEUE,
    /// A topic.
    TOPIC,
}

/// A destination that may hear of a bucket's events.
#[props(module = "s3", output = true)]
pub struct BucketNotificationDestinationConfig {
    /// What kind of destination it is.
    pub r#type: BucketNotificationDestinationType,
    /// Its ARN.
    pub arn: Text,
    /// What must exist before it may hear of them.
    pub dependencies: Vec<Construct>,
}

/// Where events of a bucket go: CDK's `IBucketNotificationDestination`.
#[union]
pub enum NotificationDestination {
    /// A function.
    Lambda(LambdaDestination),
    /// A topic.
    Sns(SnsDestination),
    /// A queue.
    Sqs(SqsDestination),
}

impl NotificationDestination {
    fn bind(&self, cx: &mut Cx, bucket: Bucket) -> Result<BucketNotificationDestinationConfig> {
        match self {
            NotificationDestination::Lambda(destination) => destination.bind(cx, bucket.into(), bucket),
            NotificationDestination::Sns(destination) => destination.bind(cx, bucket.into(), bucket),
            NotificationDestination::Sqs(destination) => destination.bind(cx, bucket.into(), bucket),
        }
    }
}

/// What a bucket keeps of its notifications.
#[derive(Clone, Debug, Default)]
pub(super) struct Notifications {
    role: Option<Role>,
    skips_validation: bool,
    /// The resource that sets them, once there are any.
    resource: Option<CfnResource>,
    functions: Vec<Data>,
    queues: Vec<Data>,
    topics: Vec<Data>,
    event_bridge: bool,
}

impl Notifications {
    pub fn new(role: Option<Role>, skips_validation: bool) -> Notifications {
        Notifications { role, skips_validation, ..Notifications::default() }
    }
}

impl Bucket {
    pub(super) fn notify_event_bridge(self, cx: &mut Cx) -> Result<()> {
        self.notifications_resource(cx)?;
        cx.state_mut(self).notifications.event_bridge = true;
        Ok(())
    }

    pub(super) fn notify(
        self,
        cx: &mut Cx,
        event: EventType,
        destination: &NotificationDestination,
        filters: Vec<NotificationKeyFilter>,
    ) -> Result<()> {
        let rules = rules(filters)?;
        let resource = self.notifications_resource(cx)?;
        let bound = destination.bind(cx, self)?;
        let dependencies: Vec<Dependable> =
            bound.dependencies.into_iter().map(Dependable::Construct).collect();
        Construct::from(resource).node().add_dependency(cx, dependencies.into());
        let key = match bound.r#type {
            BucketNotificationDestinationType::LAMBDA => "LambdaFunctionArn",
            BucketNotificationDestinationType::QUEUE => "QueueArn",
            BucketNotificationDestinationType::TOPIC => "TopicArn",
        };
        let filter = (!rules.is_empty()).then(|| Data::object("Key", Data::object("FilterRules", rules)));
        let told = vec![
            ("Events".into(), Data::from(vec![Data::from(event.value())])),
            ("Filter".into(), filter.into()),
            (key.into(), bound.arn.into()),
        ];
        let notifications = &mut cx.state_mut(self).notifications;
        let list = match bound.r#type {
            BucketNotificationDestinationType::LAMBDA => &mut notifications.functions,
            BucketNotificationDestinationType::QUEUE => &mut notifications.queues,
            BucketNotificationDestinationType::TOPIC => &mut notifications.topics,
        };
        list.push(Data::Map(told));
        Ok(())
    }

    /// The resource that sets the notifications; it is made where there is none yet.
    fn notifications_resource(self, cx: &mut Cx) -> Result<CfnResource> {
        if let Some(known) = cx.state(self).notifications.resource {
            return Ok(known);
        }
        // A bucket that is not made here may have notifications of others, which stay.
        let is_managed = cx.child(self.id(), "Resource").is_some();
        let role = cx.state(self).notifications.role;
        let skips_validation = cx.state(self).notifications.skips_validation;
        let holder: Construct = cx.create(self, "Notifications", ())?;
        let handler = NotificationsResourceHandler::of_stack(cx, holder, role)?;
        let role = handler.role(cx);
        let policy = self.allow_notifications(cx, holder, role, is_managed)?;
        let resource = CfnResource::untyped(
            cx,
            holder,
            "Resource",
            "Custom::S3BucketNotifications".into(),
            fields! {
                "ServiceToken": handler.function_arn(cx),
                "BucketName": self.bucket_name(cx),
                "NotificationConfiguration": Late::deferred(self.id(), configuration),
                "Managed": is_managed,
                "SkipDestinationValidation": skips_validation,
            },
        )?;
        let node = Construct::from(resource).node();
        node.add_dependency(cx, vec![Dependable::Construct(policy.into())].into());
        cx.state_mut(self).notifications.resource = Some(resource);
        self.set_notifications_behind_policy(cx);
        Ok(resource)
    }

    /// Makes the notifications wait for the bucket's policy, once there are both: S3 changes one of them at a time.
    pub(super) fn set_notifications_behind_policy(self, cx: &mut Cx) {
        if let (Some(resource), Some(policy)) = (cx.state(self).notifications.resource, self.policy(cx)) {
            let policy = Dependable::Construct(policy.into());
            Construct::from(resource).node().add_dependency(cx, vec![policy].into());
        }
    }

    /// Lets the function that sets notifications set those of the bucket.
    fn allow_notifications(
        self,
        cx: &mut Cx,
        holder: Construct,
        role: Option<Role>,
        is_managed: bool,
    ) -> Result<Policy> {
        let actions: &[&str] = match is_managed {
            true => &["s3:PutBucketNotification"],
            false => &["s3:PutBucketNotification", "s3:GetBucketNotification"],
        };
        let mut statements = Vec::new();
        for action in actions {
            let props = PolicyStatementProps {
                actions: Some(vec![Text::from(*action)].into()),
                resources: Some(vec![self.bucket_arn(cx)].into()),
                ..PolicyStatementProps::default()
            };
            statements.push(PolicyStatement::new(cx, props)?);
        }
        let props = PolicyProps {
            statements: Some(statements),
            roles: Some(role.into_iter().collect()),
            ..PolicyProps::default()
        };
        Policy::new(cx, holder, "HandlerPolicy".into(), props)
    }
}

/// The rules of filters: one for the start of keys and one for their end at most, the end first, as in the CDK.
fn rules(filters: Vec<NotificationKeyFilter>) -> Result<Vec<Data>> {
    let (mut prefixes, mut suffixes) = (Vec::new(), Vec::new());
    for filter in filters {
        if filter.prefix.is_none() && filter.suffix.is_none() {
            bail!(Code::MissingArgument, "a filter needs a `prefix` or a `suffix`"; hint: "leave the filter out to hear of all objects");
        }
        prefixes.extend(filter.prefix);
        suffixes.extend(filter.suffix);
    }
    for (name, given) in [("prefix", &prefixes), ("suffix", &suffixes)] {
        if given.len() > 1 {
            bail!(Code::InvalidValue, "a destination has one `{name}` at most, not {}", given.len());
        }
    }
    let rule = |name: &str, value: Text| Data::Map(fields! { "Name": name, "Value": value });
    let ends = suffixes.into_iter().map(|value| rule("suffix", value));
    let starts = prefixes.into_iter().map(|value| rule("prefix", value));
    Ok(ends.chain(starts).collect())
}

fn configuration(cx: &Cx, node: NodeId) -> Data {
    let notifications = &cx.state(Bucket::at(node)).notifications;
    let list = |items: &[Data]| Data::List(items.to_vec()).or_absent();
    Data::Map(fields! {
        "EventBridgeConfiguration": notifications.event_bridge.then(Fields::new),
        "LambdaFunctionConfigurations": list(&notifications.functions),
        "QueueConfigurations": list(&notifications.queues),
        "TopicConfigurations": list(&notifications.topics),
    })
}
