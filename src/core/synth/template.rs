//! One stack's template.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::cfn_rule::{CfnRuleAssertion, CfnRuleProps};
use super::super::refs::references;
use super::super::{
    CfnCondition, CfnElement, CfnHook, CfnMapping, CfnOutput, CfnParameter, CfnParameterProps, CfnResource,
    CfnRule, Cx, Data, Fields, Handle, Late, LateKind, NodeId, Resolver, Stack, Str, compare_text,
    intrinsics::Fn, json,
};
use super::assembly::sha256;
use super::dependencies;
use super::tree_file::Attributes;
use crate::diag::{Code, Diag, Error, Result};

/// The section of a template in which an element stands.
fn section(cx: &Cx, element: CfnElement) -> Option<&'static str> {
    let node = element.id();
    if cx.cast::<CfnResource>(node).is_some() {
        return Some("Resources");
    }
    if cx.cast::<CfnOutput>(node).is_some() {
        return Some("Outputs");
    }
    if cx.cast::<CfnParameter>(node).is_some() {
        return Some("Parameters");
    }
    if cx.cast::<CfnCondition>(node).is_some() {
        return Some("Conditions");
    }
    if cx.cast::<CfnMapping>(node).is_some() {
        return Some("Mappings");
    }
    if cx.cast::<CfnRule>(node).is_some() {
        return Some("Rules");
    }
    cx.cast::<CfnHook>(node).map(|_| "Hooks")
}

/// The values that an element writes, in the order of the template: where its references are found.
pub(crate) fn template_parts(cx: &Cx, element: CfnElement) -> Vec<Data> {
    let node = element.id();
    if let Some(resource) = cx.cast::<CfnResource>(node) {
        if !resource.is_written(cx) {
            return Vec::new();
        }
        let state = cx.state(resource);
        let mut parts: Vec<Data> = sorted(state.untagged()).map(|(_, value)| value.clone()).collect();
        parts.extend(state.written_tags());
        parts.extend(state.overrides.iter().map(|(_, value)| value.clone()));
        parts.extend(state.options.metadata.iter().map(|(_, value)| value.clone()));
        return parts;
    }
    if let Some(output) = cx.cast::<CfnOutput>(node) {
        let state = cx.state(output);
        return vec![state.value.clone(), state.export_name.clone()];
    }
    if let Some(condition) = cx.cast::<CfnCondition>(node) {
        return vec![cx.state(condition).clone()];
    }
    if let Some(parameter) = cx.cast::<CfnParameter>(node) {
        return vec![parameter.to_data(cx)];
    }
    if let Some(mapping) = cx.cast::<CfnMapping>(node) {
        let rows = mapping.written_rows(cx).unwrap_or_default();
        return rows.iter().flat_map(|(_, row)| row.iter().map(|(_, value)| value.clone())).collect();
    }
    if let Some(rule) = cx.cast::<CfnRule>(node) {
        return vec![rule.to_data(cx)];
    }
    if let Some(hook) = cx.cast::<CfnHook>(node) {
        return vec![hook.to_data(cx)];
    }
    let fragment = cx.extra(node).and_then(|extra| extra.fragment);
    fragment.map_or_else(Vec::new, |sections| vec![Data::Map(sections(cx, node))])
}

fn sorted<'a>(fields: impl Iterator<Item = &'a (Str, Data)>) -> impl Iterator<Item = &'a (Str, Data)> {
    let mut sorted: Vec<&(Str, Data)> = fields.collect();
    sorted.sort_by(|(a, _), (b, _)| a.cmp(b));
    sorted.into_iter()
}

/// A template as text and what is known of it. Its values are gone: those of a large app would fill the memory.
pub(super) struct Template {
    /// The text.
    pub contents: Arc<String>,
    /// The hash by which the template is published. As in the CDK, the one of a nested template does not depend on
    /// the indentation.
    pub hash: String,
    /// The outputs that the program asked for, without those that the engine made for other stacks.
    pub outputs: Vec<(String, Data)>,
    /// What the tree file tells of its resources.
    pub attributes: Attributes,
    /// The elements with their logical ids, in the order of the tree.
    pub elements: Vec<(NodeId, Str)>,
    /// How many of them are resources.
    pub resources: usize,
}

/// Makes the template of a stack.
pub(super) fn render(cx: &Cx, stack: Stack) -> Result<Template> {
    let resolver = Resolver::template(cx, stack.id());
    let mut sections: Vec<(&'static str, Fields)> = Vec::new();
    let mut elements = Vec::new();
    let mut edges = Vec::new();
    let mut taken: FxHashMap<(&str, Str), NodeId> = FxHashMap::default();
    let mut fragments = Vec::new();
    for node in own_elements(cx, stack) {
        let element = CfnElement::at(node);
        if let Some(sections) = cx.extra(node).and_then(|extra| extra.fragment) {
            fragments.push((node, resolver.fields(&sections(cx, node))?));
        }
        let Some(name) = section(cx, element) else { continue };
        let Some(entry) = entry(cx, &resolver, element, &mut edges)
            .map_err(|error| error.at(cx.span_of(node)).on(&cx.path(node)))?
        else {
            continue;
        };
        let id = element.resolved_logical_id(cx);
        if let Some(other) = taken.insert((name, id.clone()), node) {
            let message =
                format!("`{}` and `{}` have the same logical id `{id}`", cx.path(other), cx.path(node));
            return Err(Diag::new(Code::DuplicateLogicalId, message)
                .hint("give one of them another id, or `override_logical_id`")
                .at(cx.span_of(node))
                .on(cx.path(node))
                .into());
        }
        elements.push((node, id.clone()));
        let at = sections.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            sections.push((name, Fields::new()));
            sections.len() - 1
        });
        sections[at].1.push((id, entry));
    }
    dependencies::check_resources(cx, &edges)?;
    check_renames(cx, stack, &elements)?;
    let options = &cx.state(stack).options;
    let mut template = crate::fields! {
        "Description": options.description.clone(),
        "Transform": transforms(&options.transforms, resolver.language_extensions()),
        "AWSTemplateFormatVersion": options.format_version.clone(),
        "Metadata": Data::Map(resolver.fields(&options.metadata)?).or_absent(),
    };
    template.retain(|(_, value)| *value != Data::Absent);
    for (node, sections) in fragments {
        for (name, value) in sections {
            super::fragment::merge(&mut template, &name, value)
                .map_err(|error| error.at(cx.span_of(node)).on(&cx.path(node)))?;
        }
    }
    for (name, fields) in sections {
        super::fragment::merge(&mut template, &Str::new_static(name), Data::Map(fields))?;
    }
    Ok(finish(cx, stack, &Data::Map(template), elements, edges.len()))
}

fn finish(
    cx: &Cx,
    stack: Stack,
    template: &Data,
    elements: Vec<(NodeId, Str)>,
    resources: usize,
) -> Template {
    let contents = json::write(template, !cx.state(stack).compact);
    let hash = match stack.nested(cx) {
        true => sha256(json::write(template, false).as_bytes()),
        false => sha256(contents.as_bytes()),
    };
    let outputs = outputs(cx, template, &elements);
    let attributes = Attributes::of(cx, template, &elements);
    Template { contents: Arc::new(contents), hash, outputs, attributes, elements, resources }
}

fn outputs(cx: &Cx, template: &Data, elements: &[(NodeId, Str)]) -> Vec<(String, Data)> {
    let asked = elements.iter().filter(|(node, _)| {
        let made = cx.parent(*node).is_some_and(|parent| cx.id(parent) == "Exports");
        cx.cast::<CfnOutput>(*node).is_some() && !made
    });
    asked
        .filter_map(|(_, id)| {
            let value = template.get("Outputs")?.get(id)?.get("Value")?;
            Some((id.to_string(), value.clone()))
        })
        .collect()
}

/// Refuses renames of logical ids that no element of the stack has.
fn check_renames(cx: &Cx, stack: Stack, elements: &[(NodeId, Str)]) -> Result<()> {
    let known = |id: &Str| elements.iter().any(|(node, _)| cx.logical_id_cell(*node).get() == Some(id));
    let unknown = cx.state(stack).renamed_ids().filter(|id| !known(id));
    let problems = unknown.map(|id| {
        let all = elements.iter().map(|(_, id)| id.as_str());
        Diag::new(Code::UnknownName, format!("`{}` has no logical id `{id}` to rename", cx.path(stack.id())))
            .hints(crate::declare::did_you_mean(id, all))
            .at(cx.span_of(stack.id()))
            .on(cx.path(stack.id()))
    });
    Error::from_all(problems.collect())
}

/// The transforms that the program asked for, and the one that its functions need. As in the CDK, a list
/// as soon as transforms were asked for more than once, and each once in it.
fn transforms(names: &[Str], extensions: usize) -> Data {
    let mut asked = names.to_vec();
    asked.extend(std::iter::repeat_n(Str::new_static("AWS::LanguageExtensions"), extensions));
    match &asked[..] {
        [] => Data::Absent,
        [one] => one.into(),
        many => {
            let mut each: Vec<Str> = Vec::new();
            for name in many {
                if !each.contains(name) {
                    each.push(name.clone());
                }
            }
            each.into()
        }
    }
}

/// The elements of a stack, without those of stacks below it.
fn own_elements(cx: &Cx, stack: Stack) -> Vec<NodeId> {
    let elements = cx.subtree_without(stack.id(), |node| cx.stack(node) != Some(stack)).into_iter();
    elements.filter(|node| cx.cast::<CfnElement>(*node).is_some()).collect()
}

fn entry(
    cx: &Cx,
    resolver: &Resolver<'_>,
    element: CfnElement,
    edges: &mut Vec<(NodeId, Vec<NodeId>)>,
) -> Result<Option<Data>> {
    let node = element.id();
    if let Some(resource) = cx.cast::<CfnResource>(node) {
        if !resource.is_written(cx) {
            return Ok(None);
        }
        edges.push((node, targets(cx, resource)));
        return resource_entry(cx, resolver, resource).map(Some);
    }
    if let Some(output) = cx.cast::<CfnOutput>(node) {
        return output_entry(cx, resolver, output).map(Some);
    }
    if let Some(parameter) = cx.cast::<CfnParameter>(node) {
        return resolver.resolve(&parameter.to_data(cx)).map(Some);
    }
    if let Some(condition) = cx.cast::<CfnCondition>(node) {
        let expression = resolver.resolve(cx.state(condition))?;
        return Ok((expression != Data::Absent).then_some(expression));
    }
    if let Some(mapping) = cx.cast::<CfnMapping>(node) {
        let Some(rows) = mapping.written_rows(cx) else { return Ok(None) };
        let rows = rows.iter().map(|(key, row)| Ok((key.clone(), Data::Map(resolver.fields(row)?))));
        return rows.collect::<Result<Fields>>().map(|rows| Some(Data::Map(rows)));
    }
    if let Some(hook) = cx.cast::<CfnHook>(node) {
        return resolver.resolve(&hook.to_data(cx)).map(Some);
    }
    match cx.cast::<CfnRule>(node) {
        Some(rule) => resolver.resolve(&rule.to_data(cx)).map(Some),
        None => Ok(None),
    }
}

/// A resource as it would stand in the template by now.
///
/// # Errors
/// When a value cannot be written.
pub fn resource_preview(cx: &Cx, resource: CfnResource) -> Result<Data> {
    let stack = cx.stack_of(resource.id())?;
    resource_entry(cx, &Resolver::preview(cx, stack.id()), resource)
}

fn resource_entry(cx: &Cx, resolver: &Resolver<'_>, resource: CfnResource) -> Result<Data> {
    let state = cx.state(resource);
    let mut properties = resolver.fields(state.untagged())?;
    if let Some(spec) = state.tag_spec {
        let tags = state.written_tags().map_err(|error| error.on(&cx.path(resource.id())))?;
        match resolver.resolve(&tags)? {
            Data::Absent => {}
            tags => properties.push((Str::new_static(spec.property), tags)),
        }
    }
    if !state.raw {
        properties.sort_by(|(a, _), (b, _)| a.cmp(b));
    }
    let options = &state.options;
    let condition = options.condition.map(|condition| CfnElement::from(condition).resolved_logical_id(cx));
    let entry = crate::fields! {
        "Type": &state.cfn_type,
        "Properties": Data::Map(properties).or_absent(),
        "DependsOn": depends_on(cx, resource),
        "CreationPolicy": resolver.resolve(&options.creation_policy)?,
        "UpdatePolicy": resolver.resolve(&options.update_policy)?,
        "UpdateReplacePolicy": options.update_replace_policy,
        "DeletionPolicy": options.deletion_policy,
        "Version": options.version.clone(),
        "Description": options.description.clone(),
        "Metadata": Data::Map(metadata(cx, resolver, resource)?).or_absent(),
        "Condition": condition,
    };
    let mut entry: Fields = entry.into_iter().filter(|(_, value)| *value != Data::Absent).collect();
    if state.overrides.is_empty() {
        return Ok(Data::Map(entry));
    }
    let had_properties = entry.iter().any(|(key, _)| key == PROPERTIES);
    apply_overrides(&mut entry, &state.overrides, resolver)?;
    if !state.raw {
        tidy_properties(cx, &state.cfn_type, &mut entry, had_properties);
    }
    Ok(Data::Map(entry))
}

const PROPERTIES: &str = "Properties";

/// Properties of an L1 that an override added stand among the others, behind them where the type does not know them, and
/// where all went, an empty map stays: as the CDK has them.
fn tidy_properties(cx: &Cx, cfn_type: &str, entry: &mut Fields, had_properties: bool) {
    match entry.iter_mut().find(|(key, _)| key == PROPERTIES) {
        Some((_, Data::Map(properties))) => properties.sort_by_cached_key(|(name, _)| {
            let known = (cx.schema.tree_name)(cfn_type, name).map(|_| name.clone());
            (known.is_none(), known)
        }),
        None if had_properties => {
            entry.insert(entry.len().min(1), (Str::new_static(PROPERTIES), Data::Map(Fields::new())))
        }
        _ => {}
    }
}

/// The metadata of a resource; its path, where the context asks for it.
fn metadata(cx: &Cx, resolver: &Resolver<'_>, resource: CfnResource) -> Result<Fields> {
    let mut metadata = resolver.fields(&cx.state(resource).options.metadata)?;
    if cx.flag(resource.id(), "aws:cdk:enable-path-metadata") {
        metadata.push(("aws:cdk:path".into(), cx.path(resource.id()).into()));
    }
    Ok(metadata)
}

fn depends_on(cx: &Cx, resource: CfnResource) -> Data {
    let stack = cx.stack(resource.id());
    let depends_on = cx.state(resource).depends_on.iter().filter(|target| cx.stack(**target) == stack);
    let written = depends_on.filter(|target| CfnResource::at(**target).is_written(cx));
    let mut targets: Vec<(String, Str)> =
        written.map(|target| (cx.path(*target), CfnElement::at(*target).resolved_logical_id(cx))).collect();
    targets.sort_by(|(a, _), (b, _)| compare_text(a, b));
    Data::List(targets.into_iter().map(|(_, id)| id.into()).collect()).or_absent()
}

/// The resources of the same stack that must exist before this one.
fn targets(cx: &Cx, resource: CfnResource) -> Vec<NodeId> {
    let state = cx.state(resource);
    if state.may_circle {
        return Vec::new();
    }
    let mut targets = state.depends_on.clone();
    let Some(stack) = cx.stack(resource.id()) else { return targets };
    let mut found = Vec::new();
    for (_, value) in &state.properties {
        references(cx, stack, value, &mut found);
    }
    let mut direct = Vec::new();
    for reference in found {
        // Values of nested stacks come from their resources here.
        match cx.imports.get(&(stack.id(), reference.clone())) {
            Some(value) => references(cx, stack, value, &mut direct),
            None => direct.push(reference),
        }
    }
    targets.extend(direct.into_iter().map(|reference| reference.target));
    targets.retain(|target| cx.stack(*target) == Some(stack) && cx.cast::<CfnResource>(*target).is_some());
    targets
}

/// Makes the changes that a program asked for. As in the CDK, they are gathered before they are made: a later one takes
/// the place of an earlier one of the same path, and numbers of items are those of the list as it was.
fn apply_overrides(
    entry: &mut Fields,
    overrides: &[(Vec<Str>, Data)],
    resolver: &Resolver<'_>,
) -> Result<()> {
    let mut changes = Data::Map(Fields::new());
    for (path, value) in overrides {
        gather(&mut changes, path, resolver.resolve(value)?);
    }
    if let Data::Map(changes) = changes {
        merge_fields(entry, &changes);
    }
    Ok(())
}

/// Notes a change under its path.
fn gather(changes: &mut Data, path: &[Str], value: Data) {
    let Some((key, rest)) = path.split_first() else {
        *changes = value;
        return;
    };
    if !matches!(changes, Data::Map(_)) {
        *changes = Data::Map(Fields::new());
    }
    let Data::Map(fields) = changes else { return };
    gather(field_mut(fields, key), rest, value);
}

/// The field of a name, which is made where there is none.
fn field_mut<'a>(fields: &'a mut Fields, key: &Str) -> &'a mut Data {
    let at = fields.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        fields.push((key.clone(), Data::Absent));
        fields.len() - 1
    });
    &mut fields[at].1
}

fn merge_fields(target: &mut Fields, changes: &Fields) {
    for (key, change) in changes {
        merge(field_mut(target, key), change);
    }
    target.retain(|(_, value)| *value != Data::Absent);
}

/// Changes a value: maps are merged key by key, in lists the items of the numbers that are keys, and everything else is
/// replaced. What is empty afterwards goes.
fn merge(target: &mut Data, change: &Data) {
    let Data::Map(changes) = change else {
        *target = change.clone();
        return;
    };
    match target {
        Data::Map(fields) if !is_function(fields) && !is_function(changes) => merge_fields(fields, changes),
        Data::List(items) if !is_function(changes) => merge_items(items, changes),
        _ => {
            let mut fields = Fields::new();
            merge_fields(&mut fields, changes);
            *target = Data::Map(fields);
        }
    }
    let is_empty = match target {
        Data::Map(fields) => fields.is_empty(),
        Data::List(items) => items.is_empty(),
        _ => false,
    };
    if is_empty {
        *target = Data::Absent;
    }
}

fn merge_items(items: &mut Vec<Data>, changes: &Fields) {
    // Items behind the end are added one after the other, whatever their numbers.
    let mut added = Vec::new();
    for (key, change) in changes {
        let Ok(index) = key.parse::<usize>() else { continue };
        match items.get_mut(index) {
            Some(item) => merge(item, change),
            None => {
                let mut item = Data::Absent;
                merge(&mut item, change);
                added.push((index, item));
            }
        }
    }
    added.sort_by_key(|(index, _)| *index);
    items.extend(added.into_iter().map(|(_, item)| item));
    items.retain(|item| *item != Data::Absent);
}

/// The functions that are replaced as a whole. As in the CDK; those that came later are maps like any other.
const REPLACED: [&str; 17] = [
    "Ref",
    "Fn::And",
    "Fn::Base64",
    "Fn::Cidr",
    "Fn::Equals",
    "Fn::FindInMap",
    "Fn::GetAZs",
    "Fn::GetAtt",
    "Fn::If",
    "Fn::ImportValue",
    "Fn::Join",
    "Fn::Not",
    "Fn::Or",
    "Fn::Select",
    "Fn::Split",
    "Fn::Sub",
    "Fn::Transform",
];

fn is_function(fields: &Fields) -> bool {
    matches!(&fields[..], [(key, _)] if REPLACED.contains(&key.as_str()))
}

fn output_entry(cx: &Cx, resolver: &Resolver<'_>, output: CfnOutput) -> Result<Data> {
    let state = cx.state(output);
    let export = match resolver.resolve(&state.export_name)? {
        Data::Absent => Data::Absent,
        name => Data::object("Name", name),
    };
    let condition = state.condition.map(|condition| CfnElement::from(condition).resolved_logical_id(cx));
    let entry = crate::fields! {
        "Description": resolver.resolve(&state.description.clone().into())?,
        "Value": resolver.resolve(&state.value)?,
        "Export": export,
        "Condition": condition,
    };
    Ok(Data::map(entry))
}

/// Adds the rule that refuses an environment without recent bootstrap resources.
pub(super) fn add_bootstrap_check(cx: &mut Cx, stack: Stack) -> Result<()> {
    let deployment = stack.bound_synthesizer(cx).rules(cx).deployment(cx, stack);
    let Some(bootstrap) = deployment.bootstrap.filter(|bootstrap| bootstrap.rule) else { return Ok(()) };
    if cx.child(stack.id(), "CheckBootstrapVersion").is_some() {
        return Ok(());
    }
    let props = CfnParameterProps {
        r#type: "AWS::SSM::Parameter::Value<String>".into(),
        default: Some(bootstrap.parameter.into()),
        description: Some(
            "Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]".into(),
        ),
        ..CfnParameterProps::default()
    };
    let parameter = CfnParameter::new(cx, stack.into(), "BootstrapVersion".into(), props)?;
    let needed = bootstrap.deployment;
    let old = (1..needed).map(|version| version.to_string().into()).collect();
    let version: Data = Late::new(LateKind::Ref(parameter.id())).into();
    let contains = Late::other(LateKind::Call("Fn::Contains", vec![Data::List(old), version].into()));
    let assertion = CfnRuleAssertion {
        assert: Fn::condition_not(contains.into()),
        assert_description: format!(
            "CDK bootstrap stack version {needed} required. Please run 'cdk bootstrap' with a recent version of the CDK CLI."
        )
        .into(),
    };
    let props = CfnRuleProps { rule_condition: None, assertions: Some(vec![assertion]) };
    CfnRule::new(cx, stack.into(), "CheckBootstrapVersion".into(), props)?;
    Ok(())
}

/// The most resources that CloudFormation takes in one template.
/// Source: the CloudFormation user guide, "Understand CloudFormation quotas".
const MOST_RESOURCES: i64 = 500;
/// Sets another limit; zero is none.
const RESOURCE_LIMIT: &str = "@aws-cdk/core:stackResourceLimit";

/// Refuses a template that CloudFormation would refuse for its size.
pub(super) fn check_size(cx: &Cx, stack: Stack, template: &Template) -> Result<()> {
    let most = match cx.context(stack.id(), RESOURCE_LIMIT) {
        Some(Data::Int(most)) => *most,
        _ => MOST_RESOURCES,
    };
    let count = i64::try_from(template.resources).unwrap_or(i64::MAX);
    if count <= most || most == 0 {
        return Ok(());
    }
    let message = match most {
        MOST_RESOURCES => format!("the stack has {count} resources, CloudFormation takes at most {most}"),
        _ => format!("the stack has {count} resources, `{RESOURCE_LIMIT}` allows {most}"),
    };
    Err(Diag::new(Code::OutOfRange, message)
        .hint("split it into several stacks")
        .at(cx.span_of(stack.id()))
        .on(cx.path(stack.id()))
        .into())
}
