//! Names of resources that are made here.

use crate::core::{ArnComponents, CfnResource, Cx, Handle, Late, Text};
use crate::diag::Result;

/// The name and the ARN of a resource whose `Ref` is its name. Other environments see those that are made of the
/// name that the program gave it, where it gave one.
///
/// # Errors
/// When the resource is in no stack.
pub(crate) fn name_and_arn(
    cx: &Cx,
    resource: CfnResource,
    given: Option<&Text>,
    components: impl FnOnce(Text) -> ArnComponents,
) -> Result<(Text, Text)> {
    let node = resource.id();
    arn_and(cx, resource, given, Late::reference(node), Late::attribute(node, "Arn"), components)
}

/// The name and the ARN of a resource, of which it is known how they are referred to.
///
/// # Errors
/// When the resource is in no stack.
pub(crate) fn arn_and(
    cx: &Cx,
    resource: CfnResource,
    given: Option<&Text>,
    name: Late,
    arn: Late,
    components: impl FnOnce(Text) -> ArnComponents,
) -> Result<(Text, Text)> {
    let Some(given) = given.filter(|given| given.literal().is_some()) else {
        return Ok((name.into(), arn.into()));
    };
    let node = resource.id();
    let outside = cx.stack_of(node)?.format_arn(cx, components(given.clone()))?;
    Ok((Late::elsewhere(node, name, given.clone()).into(), Late::elsewhere(node, arn, outside).into()))
}
