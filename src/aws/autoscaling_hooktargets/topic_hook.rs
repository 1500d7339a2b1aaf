//! A topic that hears of instances that come and go.

use super::role::role_of;
use crate::aws::autoscaling::{BindHookTargetOptions, LifecycleHookTargetConfig};
use crate::aws::sns::Topic;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A topic that hears of instances that come and go.
#[derive(Clone, Debug)]
pub struct TopicHook(Topic);

/// A topic that hears of instances that come and go.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let topic = sns.Topic(stack, "Topic");
/// group.add_lifecycle_hook("Drain", #{
///     lifecycle_transition: autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///     notification_target: autoscaling_hooktargets.TopicHook(topic),
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local topic = sns.Topic(stack, "Topic")
/// group:add_lifecycle_hook("Drain", {
///   lifecycle_transition = autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///   notification_target = autoscaling_hooktargets.TopicHook(topic),
/// })
/// ```
#[class(module = "autoscaling_hooktargets")]
impl TopicHook {
    /// Takes a topic.
    pub fn new(topic: Topic) -> Self {
        TopicHook(topic)
    }

    /// Lets a group send to the topic.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: BindHookTargetOptions,
    ) -> Result<LifecycleHookTargetConfig> {
        let role = role_of(cx, scope, options.role)?;
        self.0.grant_publish(cx, role.into())?;
        Ok(LifecycleHookTargetConfig { created_role: role, notification_target_arn: self.0.topic_arn(cx) })
    }
}
