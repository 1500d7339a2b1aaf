//! Whatever can hear of instances that come and go.

use super::LifecycleHook;
use crate::aws::autoscaling_hooktargets::{FunctionHook, QueueHook, TopicHook};
use crate::aws::iam::Role;
use crate::core::{Construct, Cx, Text};
use crate::declare::{props, union};
use crate::diag::Result;

/// What hears of a hook, and as whom it is told.
#[props(module = "autoscaling", output = true)]
pub struct LifecycleHookTargetConfig {
    /// The role as which the group tells it.
    pub created_role: Role,
    /// The ARN of what hears.
    pub notification_target_arn: Text,
}

/// The hook of which something shall hear.
#[props(module = "autoscaling")]
pub struct BindHookTargetOptions {
    /// The hook.
    pub lifecycle_hook: LifecycleHook,
    /// The role as which the group tells it. Default: a new one.
    pub role: Option<Role>,
}

/// Whatever can hear of instances that come and go: CDK's `ILifecycleHookTarget`.
#[union]
pub enum LifecycleHookTarget {
    /// A queue.
    Queue(QueueHook),
    /// A topic.
    Topic(TopicHook),
    /// A function.
    Function(FunctionHook),
}

impl LifecycleHookTarget {
    /// Lets a group tell it of a hook.
    ///
    /// # Errors
    /// When the hook stands in no stack, or the target cannot be told.
    pub(super) fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: BindHookTargetOptions,
    ) -> Result<LifecycleHookTargetConfig> {
        match self {
            LifecycleHookTarget::Queue(it) => it.bind(cx, scope, options),
            LifecycleHookTarget::Topic(it) => it.bind(cx, scope, options),
            LifecycleHookTarget::Function(it) => it.bind(cx, scope, options),
        }
    }
}
