//! Hooks on instances that come and go.

use super::lifecycle_hook_target::LifecycleHookTarget;
use super::{AutoScalingGroup, BindHookTargetOptions};
use crate::aws::iam::Role;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Duration, Handle, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What becomes of an instance when nobody has answered a hook.
#[choice(module = "autoscaling")]
pub enum DefaultResult {
    /// It goes on.
    #[value = "CONTINUE"]
    CONTINUE,
    /// A new instance is given up; one that ends does so at once.
    #[value = "ABANDON"]
    ABANDON,
}

/// When an instance stops at a hook.
#[choice(module = "autoscaling")]
pub enum LifecycleTransition {
    /// Before it serves.
    #[value = "autoscaling:EC2_INSTANCE_LAUNCHING"]
    INSTANCE_LAUNCHING,
    /// Before it ends.
    #[value = "autoscaling:EC2_INSTANCE_TERMINATING"]
    INSTANCE_TERMINATING,
}

/// What a hook does.
#[props(module = "autoscaling")]
pub struct BasicLifecycleHookProps {
    /// The name. Default: CloudFormation makes one.
    pub lifecycle_hook_name: Option<Text>,
    /// What becomes of the instance when nobody has answered. Default: the service's, `ABANDON`.
    pub default_result: Option<DefaultResult>,
    /// How long the instance waits for an answer. Default: the service's, an hour.
    pub heartbeat_timeout: Option<Duration>,
    /// When the instance stops.
    pub lifecycle_transition: LifecycleTransition,
    /// What the target is told besides. Default: nothing.
    pub notification_metadata: Option<Text>,
    /// What hears of it. Default: nothing, events of EventBridge tell it.
    pub notification_target: Option<LifecycleHookTarget>,
    /// The role as which the group tells the target. Default: a new one, where there is a target.
    pub role: Option<Role>,
}

/// What a [`LifecycleHook`] needs.
#[props(module = "autoscaling")]
pub struct LifecycleHookProps {
    /// The group.
    pub auto_scaling_group: AutoScalingGroup,
    /// What the hook does.
    #[extends(required)]
    pub hook: BasicLifecycleHookProps,
}

/// What a hook keeps.
#[derive(Clone, Debug)]
pub struct LifecycleHookState {
    name: Text,
    role: Option<Role>,
}

/// A hook: instances wait there, when they come or go, until somebody has answered.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// group.add_lifecycle_hook("Drain", #{
///     lifecycle_transition: autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///     heartbeat_timeout: Duration.minutes(5),
///     notification_target: autoscaling_hooktargets.QueueHook(sqs.Queue(stack, "Queue")),
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// group:add_lifecycle_hook("Drain", {
///   lifecycle_transition = autoscaling.LifecycleTransition.INSTANCE_TERMINATING,
///   heartbeat_timeout = Duration.minutes(5),
///   notification_target = autoscaling_hooktargets.QueueHook(sqs.Queue(stack, "Queue")),
/// })
/// ```
#[construct(module = "autoscaling", base = Resource, state = LifecycleHookState, reference = lifecycle_hook_ref("AWS::AutoScaling::LifecycleHook"))]
impl LifecycleHook {
    /// Makes a hook.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LifecycleHookProps) -> Result<Self> {
        let hook = props.hook;
        if hook.role.is_some() && hook.notification_target.is_none() {
            bail!(Code::MissingArgument, "`notification_target` is missing: the `role` is there to tell it something";
                hint: "add a `notification_target`, or leave out the `role`");
        }
        let this: LifecycleHook =
            cx.create(scope, id, LifecycleHookState { name: "".into(), role: hook.role })?;
        let target = match hook.notification_target {
            Some(target) => {
                let options = BindHookTargetOptions { lifecycle_hook: this, role: hook.role };
                Some(target.bind(cx, this.into(), options)?)
            }
            None => None,
        };
        let role = target.as_ref().map(|target| target.created_role);
        let properties = fields! {
            "AutoScalingGroupName": props.auto_scaling_group.auto_scaling_group_name(cx),
            "DefaultResult": hook.default_result.map(DefaultResult::value),
            "HeartbeatTimeout": hook.heartbeat_timeout.map(|span| span.to_seconds(None)).transpose()?,
            "LifecycleHookName": hook.lifecycle_hook_name,
            "LifecycleTransition": hook.lifecycle_transition.value(),
            "NotificationMetadata": hook.notification_metadata,
            "NotificationTargetARN": target.map(|target| target.notification_target_arn),
            "RoleARN": role.map(|role| role.role_arn(cx)),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::AutoScaling::LifecycleHook", properties)?;
        if let Some(role) = role {
            cx.extra_mut(resource.id()).dependencies.push(Construct::from(role).into());
        }
        *cx.state_mut(this) = LifecycleHookState { name: resource.reference(), role };
        Ok(this)
    }

    /// The role as which the group tells the target. There must be a target.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Result<Role> {
        match cx.state(self).role {
            Some(role) => Ok(role),
            None => {
                bail!(Code::InvalidValue, "the hook has no role, since it has nothing to tell"; hint: "give it a `notification_target`"; on: cx.path(self.0))
            }
        }
    }

    /// The name of the hook.
    #[attribute]
    pub fn lifecycle_hook_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }
}
