//! Exports: outputs with a name by which other stacks of the same account and region import them.

use super::{Reference, joined, nested, split};
use crate::bail;
use crate::core::{
    CfnElement, CfnOutput, CfnOutputProps, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Stack, Str,
    Text, TextList, resolve::local_reference,
};
use crate::diag::{Code, Result};

/// What imports the value behind a reference; the export is made where there is none yet.
pub(super) fn import(cx: &mut Cx, producer: Stack, reference: &Reference) -> Result<Data> {
    let name = export(cx, producer, reference, None)?;
    let value = import_value(name);
    Ok(if reference.list { split(value) } else { value })
}

fn import_value(name: Str) -> Data {
    Late::new(LateKind::Call("Fn::ImportValue", name.into())).into()
}

/// The name of the producer's export of a value; the output is made where there is none yet.
fn export(cx: &mut Cx, producer: Stack, reference: &Reference, description: Option<Text>) -> Result<Str> {
    if producer.nested_stack_parent(cx).is_some() {
        bail!(Code::LateBound, "a nested stack exports under a name of your choice only, since its own is not known";
            hint: "pass `#{{ name: ... }}`, or export from the stack around it"; on: cx.path(producer.id()));
    }
    let (output, fresh) = output(cx, producer, reference, "Exports", description)?;
    let output = CfnOutput::at(output);
    if fresh {
        let logical_id = CfnElement::from(output).resolved_logical_id(cx);
        let name = format!("{}:{logical_id}", cx.state(producer).name);
        output.set_export_name(cx, name.into());
    }
    match &cx.state(output).export_name {
        Data::Str(name) => Ok(name.clone()),
        _ => bail!(Code::Internal, "an export has no name"),
    }
}

/// The output of a stack that holds a value, below the construct `scope`, and whether it was made just now.
pub(super) fn output(
    cx: &mut Cx,
    producer: Stack,
    reference: &Reference,
    scope: &'static str,
    description: Option<Text>,
) -> Result<(NodeId, bool)> {
    let resolved = local_reference(cx, reference.target, reference.attribute.as_ref());
    let id: Str = format!("Output{}", crate::core::json::write(&resolved, false)).into();
    let scope = scope_of(cx, producer, scope)?;
    if let Some(known) = cx.child(scope.id(), &id) {
        return Ok((known, false));
    }
    let value = reference.local();
    let value = if reference.list { joined(value) } else { value };
    let props = CfnOutputProps { description, ..CfnOutputProps::of(value) };
    Ok((CfnOutput::new(cx, scope, id, props)?.id(), true))
}

/// The construct of a stack that holds what the engine makes for other stacks.
pub(super) fn scope_of(cx: &mut Cx, producer: Stack, id: &'static str) -> Result<Construct> {
    match cx.child(producer.id(), id) {
        Some(scope) => Ok(Construct::at(scope)),
        None => cx.create(producer, id, ()),
    }
}

/// How a value is exported by hand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub name: Option<Str>,
    pub description: Option<Text>,
}

/// Exports a value of a stack by hand, and gives what imports it.
pub(crate) fn export_value(cx: &mut Cx, stack: Stack, value: Data, wanted: Wanted) -> Result<Text> {
    let name = export_by_hand(cx, stack, value, wanted, false)?;
    Ok(Late::new(LateKind::Call("Fn::ImportValue", name.into())).into())
}

/// Exports a list of strings of a stack by hand, and gives what imports it.
pub(crate) fn export_list(cx: &mut Cx, stack: Stack, value: Data, wanted: Wanted) -> Result<TextList> {
    let name = export_by_hand(cx, stack, value, wanted, true)?;
    match split(import_value(name)) {
        Data::Late(list) => Ok(TextList::Late(list)),
        _ => bail!(Code::Internal, "an import is not late-bound"),
    }
}

fn export_by_hand(cx: &mut Cx, stack: Stack, value: Data, wanted: Wanted, list: bool) -> Result<Str> {
    if let Some(name) = wanted.name {
        let value = if list { joined_by_hand(value) } else { value };
        let props = CfnOutputProps {
            export_name: Some(name.clone().into()),
            description: wanted.description,
            ..CfnOutputProps::of(value)
        };
        CfnOutput::new(cx, stack.into(), format!("Export{name}").into(), props)?;
        return Ok(name);
    }
    let Some(reference) = as_reference(&value) else {
        bail!(Code::InvalidValue, "an export without a name must be a reference to a resource or one of its attributes";
            hint: "pass `#{{ name: ... }}` for other values"; on: cx.path(stack.id()));
    };
    let reference = within(cx, stack, Reference { list: reference.list || list, ..reference })?;
    let name = export(cx, stack, &reference, wanted.description)?;
    if cx.cast::<CfnElement>(reference.target).is_some() {
        cx.extra_mut(reference.target).logical_id_used_by = Some("export_value");
    }
    Ok(name)
}

fn as_reference(value: &Data) -> Option<Reference> {
    match value {
        Data::Late(late) => Reference::of(late),
        _ => None,
    }
}

fn joined_by_hand(value: Data) -> Data {
    match &value {
        Data::List(items) if items.iter().all(|item| item.as_str().is_some()) => {
            let items: Vec<&str> = items.iter().filter_map(Data::as_str).collect();
            items.join(super::LIST_DELIMITER).into()
        }
        _ => joined(value),
    }
}

/// A reference as the exporting stack has it: what stands in a nested stack comes up by its outputs.
fn within(cx: &mut Cx, stack: Stack, reference: Reference) -> Result<Reference> {
    let owner = cx.stack(reference.target);
    if owner == Some(stack) {
        return Ok(reference);
    }
    if let Some(owner) = owner
        && nested::is_within(cx, owner, stack)
        && let (Some(parent), Some(resource)) =
            (owner.nested_stack_parent(cx), owner.nested_stack_resource(cx))
    {
        let output = nested::output(cx, owner, resource, &reference)?;
        return match parent == stack {
            true => Ok(output),
            false => within(cx, stack, output),
        };
    }
    bail!(Code::UnresolvedReference, "`{}` cannot export `{}`, which stands in another stack", cx.path(stack.id()), cx.path(reference.target);
        hint: "call `export_value` of the stack that holds it"; on: cx.path(stack.id()));
}
