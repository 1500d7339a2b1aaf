//! A queue that hears of instances that come and go.

use super::role::role_of;
use crate::aws::autoscaling::{BindHookTargetOptions, LifecycleHookTargetConfig};
use crate::aws::sqs::Queue;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A queue that hears of instances that come and go.
#[derive(Clone, Debug)]
pub struct QueueHook(Queue);

/// A queue that hears of instances that come and go.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let queue = sqs.Queue(stack, "Queue");
/// group.add_lifecycle_hook("Drain", #{
///     lifecycle_transition: autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///     notification_target: autoscaling_hooktargets.QueueHook(queue),
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local queue = sqs.Queue(stack, "Queue")
/// group:add_lifecycle_hook("Drain", {
///   lifecycle_transition = autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///   notification_target = autoscaling_hooktargets.QueueHook(queue),
/// })
/// ```
#[class(module = "autoscaling_hooktargets")]
impl QueueHook {
    /// Takes a queue.
    pub fn new(queue: Queue) -> Self {
        QueueHook(queue)
    }

    /// Lets a group send to the queue.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: BindHookTargetOptions,
    ) -> Result<LifecycleHookTargetConfig> {
        let role = role_of(cx, scope, options.role)?;
        self.0.grant_send_messages(cx, role.into())?;
        Ok(LifecycleHookTargetConfig { created_role: role, notification_target_arn: self.0.queue_arn(cx) })
    }
}
