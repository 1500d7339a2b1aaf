//! Who waits for whom across the borders of stacks.

use super::{CfnResource, Cx, Handle, NodeId, Stack, Stage};
use crate::bail;
use crate::diag::{Code, Result};

/// Makes a stack or a resource wait for another, wherever the two stand: resources of one template by their
/// `DependsOn`, top-level stacks by the order of deployment.
///
/// # Errors
/// When the two stand in different stages, or a nested stack would wait for a stack around it.
pub(crate) fn add(cx: &mut Cx, source: NodeId, target: NodeId, reason: &str) -> Result<()> {
    if source == target {
        return Ok(());
    }
    let (own, other) = (cx.stack_of(source)?, cx.stack_of(target)?);
    check_stages(cx, source, target)?;
    let (up, down) = (path_to(cx, own), path_to(cx, other));
    let Some(common) = up.iter().zip(&down).take_while(|(a, b)| a == b).last().map(|(stack, _)| *stack)
    else {
        cx.stack_dependencies.push((up[0], down[0], reason.to_owned()));
        return Ok(());
    };
    // What is nested is deployed before the stack around it is done: nothing is left to be said.
    if source == common.id() {
        return Ok(());
    }
    if target == common.id() {
        bail!(Code::InvalidValue, "`{}` cannot wait for the stack around it, `{}`", cx.path(source), cx.path(target);
            hint: "a nested stack is deployed as a part of the stack around it"; on: cx.path(source));
    }
    let (from, to) = (within(cx, common, source), within(cx, common, target));
    if let (Some(from), Some(to)) = (from, to)
        && from != to
    {
        CfnResource::at(from).depend_on(cx, to);
    }
    Ok(())
}

/// Each stage is deployed on its own, so nothing can be ordered across stages.
fn check_stages(cx: &Cx, source: NodeId, target: NodeId) -> Result<()> {
    let (Some(from), Some(to)) = (Stage::above(cx, source), Stage::above(cx, target)) else { return Ok(()) };
    if from == to {
        return Ok(());
    }
    if cx.root(source) != cx.root(target) {
        bail!(Code::UnresolvedReference, "`{}` cannot use `{}`: they belong to different apps", cx.path(source), cx.path(target);
            hint: "make both stacks in one `App`"; on: cx.path(source));
    }
    bail!(Code::UnresolvedReference, "`{}` (in {}) cannot depend on `{}` (in {}): dependencies cannot cross stages",
        cx.path(source), from.describe_for_people(cx), cx.path(target), to.describe_for_people(cx);
        hint: "every stage is deployed on its own; put both into one stage, or pass the value by its name";
        on: cx.path(source));
}

/// The stacks from the top-level one down to a stack.
fn path_to(cx: &Cx, stack: Stack) -> Vec<Stack> {
    let mut path: Vec<Stack> =
        std::iter::successors(Some(stack), |stack| stack.nested_stack_parent(cx)).collect();
    path.reverse();
    path
}

/// The resource of a stack that stands for an element, which may be nested deeper.
fn within(cx: &Cx, common: Stack, element: NodeId) -> Option<NodeId> {
    let mut resource = match cx.cast::<Stack>(element) {
        Some(stack) => stack.nested_stack_resource(cx)?.id(),
        None => element,
    };
    while cx.stack(resource)? != common {
        resource = cx.stack(resource)?.nested_stack_resource(cx)?.id();
    }
    Some(resource)
}
