//! Aspects that turn off requests to the metadata service without session tokens.

use super::{Instance, LaunchTemplate};
use crate::core::{Construct, Cx, Handle, IAspect};
use crate::declare::{class, props};
use crate::diag::{Code, Diag, Result};

/// What an [`InstanceRequireImdsv2Aspect`] can be told.
#[props(module = "ec2")]
pub struct InstanceRequireImdsv2AspectProps {
    /// Whether nothing is said of instances that have a launch template already.
    #[default(false)]
    pub suppress_launch_template_warning: bool,
    /// Whether nothing is said at all.
    #[default(false)]
    pub suppress_warnings: bool,
}

/// What a [`LaunchTemplateRequireImdsv2Aspect`] can be told.
#[props(module = "ec2")]
pub struct LaunchTemplateRequireImdsv2AspectProps {
    /// Has no effect: there is nothing to warn of.
    #[default(false)]
    pub suppress_warnings: bool,
}

/// Makes all instances below a construct require session tokens (IMDSv2).
#[derive(Clone, Copy, Debug)]
pub struct InstanceRequireImdsv2Aspect;

/// Makes all instances below a construct require session tokens (IMDSv2), by launch templates. Instances that have
/// one already are left as they are.
///
/// ```rhai
/// Aspects.of(stack).add(ec2.InstanceRequireImdsv2Aspect());
/// ```
///
/// ```lua
/// Aspects.of(stack):add(ec2.InstanceRequireImdsv2Aspect())
/// ```
#[class(module = "ec2", base = IAspect)]
impl InstanceRequireImdsv2Aspect {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: InstanceRequireImdsv2AspectProps) -> IAspect {
        let is_silent = props.suppress_warnings || props.suppress_launch_template_warning;
        IAspect::of(move |cx, node| match cx.cast::<Instance>(node.id()) {
            Some(instance) => visit_instance(cx, instance, is_silent),
            None => Ok(()),
        })
    }
}

fn visit_instance(cx: &mut Cx, instance: Instance, is_silent: bool) -> Result<()> {
    let resource = instance.instance(cx)?;
    if resource.property(cx, "LaunchTemplate").is_none() {
        return instance.require_session_tokens(cx, resource);
    }
    if !is_silent {
        let message = "the metadata service of an instance that has a launch template is left as it is";
        let hint = "require session tokens in the launch template: `require_imdsv2: true`";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(instance.id())));
    }
    Ok(())
}

/// Makes all launch templates below a construct require session tokens (IMDSv2).
#[derive(Clone, Copy, Debug)]
pub struct LaunchTemplateRequireImdsv2Aspect;

/// Makes all launch templates below a construct require session tokens (IMDSv2).
///
/// ```rhai
/// Aspects.of(stack).add(ec2.LaunchTemplateRequireImdsv2Aspect());
/// ```
///
/// ```lua
/// Aspects.of(stack):add(ec2.LaunchTemplateRequireImdsv2Aspect())
/// ```
#[class(module = "ec2", base = IAspect)]
impl LaunchTemplateRequireImdsv2Aspect {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(_props: LaunchTemplateRequireImdsv2AspectProps) -> IAspect {
        IAspect::of(|cx: &mut Cx, node: Construct| {
            if let Some(template) = cx.cast::<LaunchTemplate>(node.id()) {
                template.require_session_tokens(cx);
            }
            Ok(())
        })
    }
}
