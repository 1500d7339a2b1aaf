//! An aspect that turns off requests to the metadata service without session tokens.

use super::AutoScalingGroup;
use crate::core::{Handle, IAspect};
use crate::declare::class;

/// Makes the instances of all groups below a construct require session tokens (IMDSv2).
#[derive(Clone, Copy, Debug)]
pub struct AutoScalingGroupRequireImdsv2Aspect;

/// Makes the instances of all groups below a construct require session tokens (IMDSv2). Groups that were given a launch
/// template are left as they are: `ec2.LaunchTemplateRequireImdsv2Aspect` is for those.
///
/// ```rhai
/// Aspects.of(stack).add(autoscaling.AutoScalingGroupRequireImdsv2Aspect());
/// ```
///
/// ```lua
/// Aspects.of(stack):add(autoscaling.AutoScalingGroupRequireImdsv2Aspect())
/// ```
#[class(module = "autoscaling", base = IAspect)]
impl AutoScalingGroupRequireImdsv2Aspect {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new() -> IAspect {
        IAspect::of(|cx, node| {
            if let Some(group) = cx.cast::<AutoScalingGroup>(node.id()) {
                group.require_session_tokens(cx);
            }
            Ok(())
        })
    }
}
