//! References between stacks: which there are, and what stands for them in the stack that uses them.

mod across_regions;
mod between;
mod export;
mod nested;

use super::nested_stack::outer_value;
use super::physical_name;
use super::reference_strength::DEFAULT_STRENGTH;
use super::resolve::seen;
use super::synth::template_parts;
use super::{
    Annotations, CfnElement, Cx, Data, Handle, Late, LateKind, LateType, NodeId, ReferenceStrength, Stack,
    Stage, Str, json_resources,
};
use crate::bail;
use crate::diag::{Code, Result};

pub(crate) use export::{Wanted, export_list, export_value};

/// What is asked of which element.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Reference {
    /// The element, or the stack of a pseudo parameter.
    pub target: NodeId,
    /// The attribute or the pseudo parameter; nothing for `Ref`.
    pub attribute: Option<Str>,
    /// Whether it is a list of strings.
    pub list: bool,
    /// How strongly it is held on to, where the place of use says so.
    pub strength: Option<ReferenceStrength>,
}

impl Reference {
    /// The reference that a late-bound value is, where it is one and nothing else.
    pub fn of(late: &Late) -> Option<Reference> {
        let list = late.ty() == LateType::List;
        let (target, attribute) = match late.kind() {
            LateKind::Ref(node) => (*node, None),
            LateKind::GetAtt(node, attribute) => (*node, Some(attribute.clone())),
            LateKind::Spelled(node, attribute, _) => (*node, attribute.clone()),
            LateKind::StackPseudo(stack, name) => (*stack, Some(Str::new_static(name))),
            LateKind::Elsewhere(_, inside, _) => return Reference::of(inside),
            LateKind::Consume(inner, strength) => {
                return Reference::of(inner).map(|it| Reference { strength: Some(*strength), ..it });
            }
            _ => return None,
        };
        Some(Reference { target, attribute, list, strength: None })
    }

    /// What stands for the reference in the stack of its target.
    fn local(&self) -> Data {
        let late = match &self.attribute {
            Some(name) => match PSEUDO_PARAMETERS.into_iter().find(|pseudo| *pseudo == name.as_str()) {
                Some(pseudo) => Late::pseudo(pseudo),
                None => Late::attribute(self.target, name.clone()),
            },
            None => Late::reference(self.target),
        };
        late.typed(if self.list { LateType::List } else { LateType::Text }).into()
    }

    /// The attribute as ids of constructs have it.
    fn display_name(&self) -> &str {
        self.attribute.as_deref().unwrap_or("Ref")
    }

    /// The reference for people.
    fn describe(&self, cx: &Cx) -> String {
        match &self.attribute {
            Some(name) => format!("{}.{name}", cx.path(self.target)),
            None => cx.path(self.target),
        }
    }
}

/// The pseudo parameters that a stack may have from another one.
const PSEUDO_PARAMETERS: [&str; 7] = [
    "AWS::AccountId",
    "AWS::NotificationARNs",
    "AWS::Partition",
    "AWS::Region",
    "AWS::StackId",
    "AWS::StackName",
    "AWS::URLSuffix",
];

/// The element that uses a value, and the stack in which it stands.
#[derive(Clone, Copy)]
struct Use {
    element: NodeId,
    stack: Stack,
}

/// Makes whatever stands for references from stack to stack, in the order in which they are used; references
/// whose strength was said at the place of use come last, as in the CDK.
pub(crate) fn connect(cx: &mut Cx, stage: Stage) -> Result<()> {
    let mut found = Found::default();
    for element in stage.own_nodes(cx) {
        found.of(cx, element)?;
    }
    found.connect(cx)
}

/// As [`connect`], for what one element uses.
pub(crate) fn connect_element(cx: &mut Cx, element: NodeId) -> Result<()> {
    let mut found = Found::default();
    found.of(cx, element)?;
    found.connect(cx)
}

/// What elements of templates write.
#[derive(Default)]
struct Found {
    /// References to be wired first.
    plain: Vec<(Use, Reference)>,
    /// References whose strength was said at the place of use.
    chosen: Vec<(Use, Reference)>,
    /// JSON texts in which there may be late-bound lists.
    texts: Vec<(Use, Late)>,
}

impl Found {
    /// Adds what an element of a template writes. The resources that it knows by their names get names.
    fn of(&mut self, cx: &mut Cx, element: NodeId) -> Result<()> {
        let (Some(kind), Some(stack)) = (cx.cast::<CfnElement>(element), cx.stack(element)) else {
            return Ok(());
        };
        let place = Use { element, stack };
        let mut named = Vec::new();
        for part in template_parts(cx, kind) {
            let mut text = None;
            visit_late(cx, stack, &part, &mut |late| {
                match late.kind() {
                    LateKind::PhysicalName(resource) => named.push(*resource),
                    LateKind::Json(..) => text = Some(late.clone()),
                    _ => self.add(place, reference(late)),
                }
                if late.ty() == LateType::List {
                    self.texts.extend(text.take().map(|text| (place, text)));
                }
            });
        }
        for resource in named {
            physical_name::need(cx, resource).map_err(|error| error.at(cx.span_of(element)))?;
        }
        Ok(())
    }

    fn add(&mut self, place: Use, reference: Option<Reference>) {
        let Some(reference) = reference else { return };
        let uses = if reference.strength.is_some() { &mut self.chosen } else { &mut self.plain };
        uses.push((place, reference));
    }

    /// Makes what stands for all of it.
    fn connect(self, cx: &mut Cx) -> Result<()> {
        for (place, reference) in self.plain.into_iter().chain(self.chosen) {
            connect_one(cx, place, &reference)?;
        }
        for (place, text) in self.texts {
            at_place(cx, place, |cx| json_resources::add_for(cx, place.stack, &text))?;
        }
        Ok(())
    }
}

/// The reference that a visited value is. What is seen of a value that is another one elsewhere is visited by itself.
fn reference(late: &Late) -> Option<Reference> {
    match late.kind() {
        LateKind::Elsewhere(..) => None,
        _ => Reference::of(late),
    }
}

fn connect_one(cx: &mut Cx, place: Use, reference: &Reference) -> Result<()> {
    if cx.stack(reference.target) == Some(place.stack) {
        return Ok(());
    }
    let key = (place.stack.id(), reference.clone());
    if cx.imports.contains_key(&key) {
        return Ok(());
    }
    let value = at_place(cx, place, |cx| value_for(cx, place, reference))?;
    cx.imports.insert(key, value);
    Ok(())
}

/// Does what a place of use needs: what is made belongs to no line of the program, and errors are told at the place.
fn at_place<T>(cx: &mut Cx, place: Use, make: impl FnOnce(&mut Cx) -> Result<T>) -> Result<T> {
    let span = cx.span.take();
    let made = make(cx);
    cx.span = span;
    made.map_err(|error| error.at(cx.span_of(place.element)).on(&cx.path(place.element)))
}

/// What stands for a reference in a stack: parameters and outputs along nested stacks, an export, or an output
/// that is read from elsewhere.
fn value_for(cx: &mut Cx, place: Use, reference: &Reference) -> Result<Data> {
    let Some(producer) = cx.stack(reference.target) else {
        bail!(
            Code::UnresolvedReference,
            "`{}` refers to `{}`, which is in no stack",
            cx.path(place.element),
            cx.path(reference.target)
        );
    };
    let consumer = place.stack;
    if producer == consumer {
        return Ok(reference.local());
    }
    if cx.root(consumer.id()) != cx.root(producer.id()) {
        bail!(Code::UnresolvedReference, "`{}` cannot use `{}`: they belong to different apps", cx.path(place.element), cx.path(reference.target);
            hint: "make both stacks in one `App`"; on: cx.path(place.element));
    }
    if let Some(parent) = consumer.nested_stack_parent(cx)
        && nested::is_within(cx, consumer, producer)
    {
        let value = value_for(cx, Use { stack: parent, ..place }, reference)?;
        return nested::parameter(cx, consumer, reference, value);
    }
    if let Some(resource) = producer.nested_stack_resource(cx) {
        let output = nested::output(cx, producer, resource, reference)?;
        let value = value_for(cx, place, &output)?;
        return Ok(if reference.list { split(value) } else { value });
    }
    advise(cx, place);
    between::value(cx, place, producer, reference)
}

/// Advises, once in an app, to say how strong references between stacks are.
fn advise(cx: &mut Cx, place: Use) {
    let (id, message) = match ReferenceStrength::configured(cx, place.stack) {
        None => (
            "@aws-cdk/core:crossStackReferencesDefaultStrong",
            format!(
                "the context does not say how strong references between stacks are, so they are strong: \
                set `{DEFAULT_STRENGTH}` to `both`, deploy everywhere, then set it to `weak`; or set it to `strong` \
                to keep things as they are"
            ),
        ),
        Some(ReferenceStrength::BOTH) => (
            "@aws-cdk/core:crossStackReferencesBothTransitional",
            format!(
                "`{DEFAULT_STRENGTH}` is `both`, which is a step on the way: set it to `weak` once the app is \
                deployed everywhere"
            ),
        ),
        Some(_) => return,
    };
    if !cx.is_first_time("reference strengths") {
        return;
    }
    let place_of_use = cx.span_of(place.element);
    let span = std::mem::replace(&mut cx.span, place_of_use);
    Annotations::of(place.stack.into()).add_warning_v2(cx, id.into(), message.into());
    cx.span = span;
}

/// What stands between the items of a list that is handed on as one string.
const LIST_DELIMITER: &str = "||";

/// A list, as one string.
fn joined(list: Data) -> Data {
    Late::new(LateKind::Join(LIST_DELIMITER.into(), list)).into()
}

/// The list that was handed on as one string.
fn split(text: Data) -> Data {
    Late::list(LateKind::Call("Fn::Split", Data::List(vec![LIST_DELIMITER.into(), text]))).into()
}

/// Adds the references inside a value, in the order in which a template would have them.
pub(crate) fn references(cx: &Cx, stack: Stack, data: &Data, found: &mut Vec<Reference>) {
    visit_late(cx, stack, data, &mut |late| found.extend(reference(late)));
}

/// Visits the late-bound values inside a value, in the order in which a template would have them: each before
/// those that it is made of.
pub(crate) fn visit_late(cx: &Cx, stack: Stack, data: &Data, visit: &mut dyn FnMut(&Late)) {
    let late = match data {
        Data::List(items) => return items.iter().for_each(|item| visit_late(cx, stack, item, visit)),
        Data::Map(fields) => {
            return fields.iter().for_each(|(_, value)| visit_late(cx, stack, value, visit));
        }
        Data::Late(late) => late,
        _ => return,
    };
    if let LateKind::StackPseudo(owner, name) = late.kind()
        && let Some(value) = outer_value(cx, *owner, name, stack.id())
    {
        return visit_late(cx, stack, &value, visit);
    }
    visit(late);
    match late.kind() {
        LateKind::Deferred(node, compute) => visit_late(cx, stack, &compute(cx, *node), visit),
        LateKind::Object(id, rendering) => {
            visit_late(cx, stack, &(rendering.compute)(cx, *id, stack.id()), visit);
        }
        LateKind::Script(id) => {
            if let Some(value) = cx.lazies.get(*id as usize).and_then(|lazy| lazy.value.as_ref()) {
                visit_late(cx, stack, value, visit);
            }
        }
        LateKind::Elsewhere(node, inside, outside) => {
            visit_late(cx, stack, &seen(cx, *node, inside, outside, stack.id()), visit);
        }
        kind => kind.each_part(&mut |part| visit_late(cx, stack, part, visit)),
    }
}
