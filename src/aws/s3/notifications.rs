//! Where a bucket sends its events.

use super::{Bucket, NotificationsResourceHandler};
use crate::aws::iam::{Policy, PolicyProps, PolicyStatement, PolicyStatementProps, Role};
use crate::core::{CfnResource, Construct, Cx, Data, Dependable, Fields, Handle, Late, NodeId, Text};
use crate::diag::Result;
use crate::fields;

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
