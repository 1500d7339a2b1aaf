//! References along nested stacks: down by parameters, up by outputs.

use super::{Reference, joined};
use crate::core::names::name_of;
use crate::core::{
    CfnElement, CfnOutput, CfnOutputProps, CfnParameter, CfnParameterProps, CfnResource, Construct, Cx, Data,
    Handle, Late, Stack,
};
use crate::diag::Result;

/// Whether a stack is nested in another, at any depth.
pub(super) fn is_within(cx: &Cx, inner: Stack, outer: Stack) -> bool {
    std::iter::successors(inner.nested_stack_parent(cx), |stack| stack.nested_stack_parent(cx))
        .any(|stack| stack == outer)
}

/// The parameter of a nested stack by which it gets a value of the stack around it.
pub(super) fn parameter(cx: &mut Cx, stack: Stack, reference: &Reference, value: Data) -> Result<Data> {
    let id = format!("reference-to-{}", unique_id(cx, reference));
    let parameter = match cx.child(stack.id(), &id) {
        Some(known) => known,
        None => {
            let made = CfnParameter::new(cx, stack.into(), id.into(), CfnParameterProps::default())?;
            let name = CfnElement::from(made).resolved_logical_id(cx);
            stack.pass(cx, name, value);
            made.id()
        }
    };
    Ok(Late::reference(parameter).into())
}

/// The output of a nested stack that tells the stack around it a value, as a reference there.
pub(super) fn output(
    cx: &mut Cx,
    stack: Stack,
    resource: CfnResource,
    reference: &Reference,
) -> Result<Reference> {
    let id = unique_id(cx, reference);
    let output = match cx.child(stack.id(), &id) {
        Some(known) => known,
        None => {
            let value = reference.local();
            let value = if reference.list { joined(value) } else { value };
            CfnOutput::new(cx, stack.into(), id.into(), CfnOutputProps::of(value))?.id()
        }
    };
    let name = CfnElement::at(output).resolved_logical_id(cx);
    Ok(Reference {
        target: resource.id(),
        attribute: Some(format!("Outputs.{name}").into()),
        list: false,
        strength: None,
    })
}

/// The id of what stands for a reference: it is unique because paths are.
fn unique_id(cx: &Cx, reference: &Reference) -> String {
    format!("{}{}", name_of(cx, Construct::at(reference.target)), reference.display_name())
}
