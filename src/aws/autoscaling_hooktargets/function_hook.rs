//! A function that hears of instances that come and go, by way of a topic of its own.

use super::TopicHook;
use super::role::role_of;
use crate::aws::autoscaling::{BindHookTargetOptions, LifecycleHookTargetConfig};
use crate::aws::kms::AnyKey;
use crate::aws::lambda::FunctionBase;
use crate::aws::sns::{Topic, TopicProps};
use crate::aws::sns_subscriptions::LambdaSubscription;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A function that hears of instances that come and go, by way of a topic of its own.
#[derive(Clone, Debug)]
pub struct FunctionHook {
    function: FunctionBase,
    encryption_key: Option<AnyKey>,
}

/// A function that hears of instances that come and go, by way of a topic of its own.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let drain = lambda.Function(stack, "Drains", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// group.add_lifecycle_hook("Drain", #{
///     lifecycle_transition: autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///     notification_target: autoscaling_hooktargets.FunctionHook(drain),
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local drain = lambda.Function(stack, "Drains", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// group:add_lifecycle_hook("Drain", {
///   lifecycle_transition = autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///   notification_target = autoscaling_hooktargets.FunctionHook(drain),
/// })
/// ```
#[class(module = "autoscaling_hooktargets")]
impl FunctionHook {
    /// Takes a function.
    pub fn new(
        r#fn: FunctionBase,
        /// The key of the topic. Default: the topic is not encrypted.
        encryption_key: Option<AnyKey>,
    ) -> Self {
        FunctionHook { function: r#fn, encryption_key }
    }

    /// Makes the topic, and lets a group send to it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: BindHookTargetOptions,
    ) -> Result<LifecycleHookTargetConfig> {
        let topic = TopicProps { master_key: self.encryption_key, ..TopicProps::default() };
        let topic = Topic::new(cx, scope, "Topic".into(), topic)?;
        let subscription = LambdaSubscription::new(self.function, None);
        topic.add_subscription(cx, subscription.into())?;
        let role = role_of(cx, scope, options.role)?;
        if let Some(key) = self.encryption_key {
            key.grant_actions(cx, role.into(), &["kms:Decrypt", "kms:GenerateDataKey"])?;
        }
        TopicHook::new(topic).bind(cx, scope, BindHookTargetOptions { role: Some(role), ..options })
    }
}
