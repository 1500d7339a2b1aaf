//! References between stacks: the producer exports, the consumer imports, and waits for the producer.

use super::synth::template_parts;
use super::{
    CfnElement, CfnOutput, CfnOutputProps, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Stack, Str,
    Text, resolve::local_reference,
};
use crate::bail;
use crate::declare::Class;
use crate::diag::{Code, Result};

/// A reference to an element: the element and the attribute that is asked for.
pub(crate) type Reference = (NodeId, Option<Str>);

/// Exports everything that is used from another stack, in the order in which it is used.
pub(crate) fn connect(cx: &mut Cx, root: NodeId) -> Result<()> {
    for consumer in cx.subtree(root) {
        let Some(element) = cx.cast::<CfnElement>(consumer) else { continue };
        let Some(stack) = cx.stack(consumer) else { continue };
        let mut found = Vec::new();
        for part in template_parts(cx, element) {
            references(cx, stack, &part, &mut found);
        }
        for reference in found {
            connect_one(cx, stack, consumer, reference)
                .map_err(|error| error.at(cx.span_of(consumer)).on(&cx.path(consumer)))?;
        }
    }
    Ok(())
}

fn connect_one(cx: &mut Cx, consumer: Stack, element: NodeId, (target, attribute): Reference) -> Result<()> {
    let Some(producer) = cx.stack(target) else {
        bail!(
            Code::UnresolvedReference,
            "`{}` refers to `{}`, which is in no stack",
            cx.path(element),
            cx.path(target)
        );
    };
    if producer == consumer {
        return Ok(());
    }
    let key = (consumer.id(), target, attribute.clone());
    if cx.imports.contains_key(&key) {
        return Ok(());
    }
    check_same_app_and_environment(cx, consumer, producer, element, target)?;
    let name = export(cx, producer, target, attribute.as_ref())?;
    cx.imports.insert(key, name);
    let what = match &attribute {
        Some(name) => format!("{}.{name}", cx.path(target)),
        None => cx.path(target),
    };
    let reason = format!("`{}` uses `{what}`", cx.path(element));
    cx.stack_dependencies.push((consumer, producer, reason));
    Ok(())
}

fn check_same_app_and_environment(
    cx: &Cx,
    consumer: Stack,
    producer: Stack,
    element: NodeId,
    target: NodeId,
) -> Result<()> {
    if cx.root(consumer.id()) != cx.root(producer.id()) {
        bail!(Code::UnresolvedReference, "`{}` cannot use `{}`: they belong to different apps", cx.path(element), cx.path(target);
            hint: "make both stacks in one `App`"; on: cx.path(element));
    }
    if consumer.environment(cx) != producer.environment(cx) {
        bail!(Code::UnresolvedReference, "`{}` ({}) cannot use `{}` ({}): exports do not cross accounts or regions",
            cx.path(element), consumer.environment(cx), cx.path(target), producer.environment(cx);
            hint: "give both stacks the same `env`, or pass the value as a parameter"; on: cx.path(element));
    }
    Ok(())
}

/// The name of the producer's export of a value; the output is made where there is none yet.
fn export(cx: &mut Cx, producer: Stack, target: NodeId, attribute: Option<&Str>) -> Result<Str> {
    let (resolved, late) = if cx.node_class(target).is(Stack::DESC) {
        let name = pseudo_name(attribute);
        (Data::object("Ref", name), Late::new(LateKind::StackPseudo(target, name)))
    } else {
        let late = match attribute {
            None => Late::reference(target),
            Some(name) => Late::attribute(target, name.clone()),
        };
        (local_reference(cx, target, attribute), late)
    };
    let id: Str = format!("Output{}", super::json::write(&resolved, false)).into();
    let scope = exports_scope(cx, producer)?;
    if let Some(known) = cx.child(scope.id(), &id) {
        return Ok(export_name_of(cx, known));
    }
    let span = cx.span.take();
    let output = CfnOutput::new(cx, scope, id, output_props(late.into()))?;
    cx.span = span;
    let logical_id = CfnElement::from(output).resolved_logical_id(cx);
    let name: Str = format!("{}:{logical_id}", cx.state(producer).name).into();
    output.set_export_name(cx, name.clone().into());
    Ok(name)
}

fn output_props(value: Data) -> CfnOutputProps {
    CfnOutputProps { value, description: None, export_name: None, condition: None, key: None }
}

fn export_name_of(cx: &Cx, output: NodeId) -> Str {
    match &cx.state(CfnOutput::at(output)).export_name {
        Data::Str(name) => name.clone(),
        _ => Str::default(),
    }
}

fn exports_scope(cx: &mut Cx, producer: Stack) -> Result<Construct> {
    match cx.child(producer.id(), "Exports") {
        Some(scope) => Ok(Construct::at(scope)),
        None => {
            let span = cx.span.take();
            let scope = cx.create(producer, "Exports", ());
            cx.span = span;
            scope
        }
    }
}

/// The pseudo parameter of a stack that is used from another.
fn pseudo_name(attribute: Option<&Str>) -> &'static str {
    match attribute.map(Str::as_str) {
        Some("AWS::StackName") => "AWS::StackName",
        Some("AWS::NotificationARNs") => "AWS::NotificationARNs",
        _ => "AWS::StackId",
    }
}

/// Exports a value of a stack by hand, and gives what imports it.
pub(crate) fn export_value(
    cx: &mut Cx,
    stack: Stack,
    value: Data,
    name: Option<Str>,
    description: Option<Text>,
) -> Result<Text> {
    if let Some(name) = name {
        let props =
            CfnOutputProps { export_name: Some(name.clone().into()), description, ..output_props(value) };
        CfnOutput::new(cx, stack.into(), format!("Export{name}").into(), props)?;
        return Ok(Late::new(LateKind::Call("Fn::ImportValue", name.into())).into());
    }
    let reference = match &value {
        Data::Late(late) => match late.kind() {
            LateKind::Ref(node) => Some((*node, None)),
            LateKind::GetAtt(node, attribute) => Some((*node, Some(attribute.clone()))),
            _ => None,
        },
        _ => None,
    };
    let Some((target, attribute)) = reference else {
        bail!(Code::InvalidValue, "`export_value` without a name takes a reference to a resource or one of its attributes";
            hint: "pass `#{{ name: ... }}` for other values"; on: cx.path(stack.id()));
    };
    let name = export(cx, stack, target, attribute.as_ref())?;
    Ok(Late::new(LateKind::Call("Fn::ImportValue", name.into())).into())
}

/// Adds the references inside a value, in the order in which a template would have them.
pub(crate) fn references(cx: &Cx, stack: Stack, data: &Data, found: &mut Vec<Reference>) {
    match data {
        Data::List(items) => items.iter().for_each(|item| references(cx, stack, item, found)),
        Data::Map(fields) => fields.iter().for_each(|(_, value)| references(cx, stack, value, found)),
        Data::Late(late) => match late.kind() {
            LateKind::Ref(node) => found.push((*node, None)),
            LateKind::GetAtt(node, name) => found.push((*node, Some(name.clone()))),
            LateKind::Spelled(node, name, _) => found.push((*node, name.clone())),
            LateKind::StackPseudo(stack, name) => found.push((*stack, Some((*name).into()))),
            LateKind::Call(_, args) | LateKind::Join(_, args) | LateKind::Json(args) => {
                references(cx, stack, args, found)
            }
            LateKind::Concat(parts) => parts.iter().for_each(|part| references(cx, stack, part, found)),
            LateKind::Deferred(node, compute) => references(cx, stack, &compute(cx, *node), found),
            LateKind::Object(id, rendering) => {
                references(cx, stack, &(rendering.compute)(cx, *id, stack.id()), found);
            }
            LateKind::Script(id) => {
                if let Some(value) = cx.lazies.get(*id as usize).and_then(|lazy| lazy.value.as_ref()) {
                    references(cx, stack, value, found);
                }
            }
            LateKind::Pseudo(_) | LateKind::LogicalId(_) => {}
        },
        _ => {}
    }
}
