//! What a function is, in short: the end of its current version's logical id, so that a change makes a new version.

use md5::{Digest, Md5};

use super::{Function, LayerVersion, Runtime};
use crate::core::synth::{resource_preview, to_json};
use crate::core::{CfnElement, CfnResource, Cx, Data, FeatureFlags, Fields, Handle, NodeId, Resolver, Str};
use crate::diag::{Code, Diag};
use crate::fields;

/// Counts the properties of functions alone, and not how they stand in the template. On where the context is silent.
const PROPERTIES_FLAG: &str = "@aws-cdk/aws-lambda:recognizeVersionProps";
/// Counts what the layers of a function are, too.
const LAYERS_FLAG: &str = "@aws-cdk/aws-lambda:recognizeLayerVersion";

/// What a program said of a property, with this before the property's name in `Cx::settings`.
const SETTING: &str = "lambda.Function.classify_version_property ";
const RESOURCE_TYPE: &str = "AWS::Lambda::Function";
/// Properties whose change makes no new version. Source: what aws-cdk-lib 2.276.0 prints.
const OUTSIDE_VERSION: [&str; 4] =
    ["CodeSigningConfigArn", "ReservedConcurrentExecutions", "Tags", "TenancyConfig"];
/// Properties that stand first in what is hashed: the hash is the CDK's.
const FIRST: [&str; 4] = ["Code", "Handler", "Role", "Runtime"];

/// Notes whether a change of a property makes a new version.
pub(super) fn classify(cx: &mut Cx, property: &str, is_locked: bool) {
    let name: Str = format!("{SETTING}{property}").into();
    cx.settings.retain(|(known, _)| *known != name);
    cx.settings.push((name, is_locked.into()));
}

/// Whether a change of a property makes a new version, where that is known.
fn is_locked(cx: &Cx, property: &str) -> Option<bool> {
    let said = cx.settings.iter().find(|(name, _)| name.strip_prefix(SETTING) == Some(property));
    if let Some((_, Data::Bool(is_locked))) = said {
        return Some(*is_locked);
    }
    let is_known = (cx.schema.tree_name)(RESOURCE_TYPE, property).is_some();
    is_known.then(|| !OUTSIDE_VERSION.contains(&property))
}

/// The suffix of the logical id of a current version.
pub(super) fn of_version(cx: &Cx, version: NodeId) -> String {
    function_of(cx, version).map(|function| of_function(cx, function)).unwrap_or_default()
}

/// The function of a current version's resource.
fn function_of(cx: &Cx, version: NodeId) -> Option<Function> {
    cx.parent(version).and_then(|version| cx.parent(version)).map(Function::at)
}

/// What a function is, as a hash.
pub(super) fn of_function(cx: &Cx, function: Function) -> String {
    let Some((resource, invalidation)) = function.hashed(cx) else { return String::new() };
    let mut text = match is_on(cx, function, PROPERTIES_FLAG) {
        true => to_json(&Data::Map(ordered(locked(cx, properties(cx, resource))))),
        false => to_json(&as_template(cx, resource)),
    };
    if counts_layers(cx, function) {
        text.push_str(&of_layers(cx, &function.layers(cx)));
    }
    md5(&format!("{text}{invalidation}"))
}

/// Properties of a function of which it is not known whether their change makes a new version.
pub(super) fn problems(cx: &Cx, version: NodeId) -> Vec<Diag> {
    let Some(function) = function_of(cx, version) else { return Vec::new() };
    let Some((resource, _)) = function.hashed(cx) else { return Vec::new() };
    if !is_on(cx, function, PROPERTIES_FLAG) {
        return Vec::new();
    }
    let unknown = properties(cx, resource).into_iter().filter(|(name, _)| is_locked(cx, name).is_none());
    unknown
        .map(|(name, _)| {
            let message = format!("it is not known whether a change of `{name}` makes a new version");
            Diag::new(Code::InvalidValue, message)
                .hint(format!("say it with `lambda.Function.classify_version_property(\"{name}\", true)`"))
        })
        .collect()
}

/// Whether a change of its layers makes a new version of a function.
pub(super) fn counts_layers(cx: &Cx, function: Function) -> bool {
    is_on(cx, function, LAYERS_FLAG)
}

fn is_on(cx: &Cx, function: Function, flag: &'static str) -> bool {
    FeatureFlags::of(function.into()).is_enabled(cx, Str::new_static(flag))
}

fn properties(cx: &Cx, resource: CfnResource) -> Fields {
    let entry = written(cx, resource).into_iter().find(|(key, _)| key == "Properties");
    match entry {
        Some((_, Data::Map(properties))) => properties,
        _ => Fields::new(),
    }
}

/// A resource as it would stand in the template; nothing where a problem of its own will be told later.
fn written(cx: &Cx, resource: CfnResource) -> Fields {
    match resource_preview(cx, resource) {
        Ok(Data::Map(entry)) => entry,
        _ => Fields::new(),
    }
}

fn locked(cx: &Cx, mut properties: Fields) -> Fields {
    properties.retain(|(name, _)| is_locked(cx, name) == Some(true));
    properties
}

fn ordered(properties: Fields) -> Fields {
    let (first, rest): (Fields, Fields) =
        properties.into_iter().partition(|(name, _)| FIRST.contains(&name.as_str()));
    first.into_iter().chain(rest).collect()
}

/// A template with nothing but the function.
fn as_template(cx: &Cx, resource: CfnResource) -> Data {
    let mut entry = written(cx, resource);
    for (key, value) in &mut entry {
        if let (true, Data::Map(properties)) = (key == "Properties", &mut *value) {
            *properties = ordered(std::mem::take(properties));
        }
    }
    let id = CfnElement::from(resource).resolved_logical_id(cx);
    Data::object("Resources", Data::Map(vec![(id, Data::Map(entry))]))
}

/// What the layers of a function are, as a hash. Layers that are made here count by their properties, others by their
/// ARN and their runtimes.
fn of_layers(cx: &Cx, layers: &[LayerVersion]) -> String {
    let mut parts = Fields::new();
    for layer in layers {
        let (key, value) = layer_part(cx, *layer);
        match parts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => *known = value,
            None => parts.push((key, value)),
        }
    }
    parts.retain(|(_, value)| *value != Data::Absent);
    md5(&to_json(&Data::Map(parts)))
}

fn layer_part(cx: &Cx, layer: LayerVersion) -> (Str, Data) {
    let id = cx.id(layer.id()).clone();
    if let Some(resource) = cx.child(layer.id(), "Resource").and_then(|node| cx.cast::<CfnResource>(node)) {
        let (first, rest): (Fields, Fields) =
            properties(cx, resource).into_iter().partition(|(name, _)| name == "Content");
        return (id, Data::Map(first.into_iter().chain(rest).collect()));
    }
    let (arn, runtimes) = (layer.layer_version_arn(cx), layer.compatible_runtimes(cx));
    if let Some(literal) = arn.literal() {
        let runtimes = runtimes.map(|all| all.iter().map(in_full).collect::<Vec<_>>());
        return (literal.into(), runtimes.into());
    }
    let arn =
        cx.stack(layer.id()).and_then(|stack| Resolver::preview(cx, stack.id()).resolve(&arn.into()).ok());
    let names = runtimes.map(|all| all.iter().map(|runtime| Data::from(runtime.name())).collect::<Vec<_>>());
    let mut part = fields! { "arn": arn, "runtimes": names };
    part.retain(|(_, value)| *value != Data::Absent);
    (id, Data::Map(part))
}

/// All that is known of a runtime, as the CDK writes it.
fn in_full(runtime: &Runtime) -> Data {
    let image = runtime.bundling_image().image();
    let mut whole = fields! {
        "name": runtime.name(),
        "supportsInlineCode": runtime.supports_inline_code(),
        "supportsCodeGuruProfiling": runtime.supports_code_guru_profiling(),
        "supportsSnapStart": runtime.supports_snap_start(),
        "family": runtime.family().map(|family| family as i64),
        "bundlingDockerImage": image.clone(),
        "bundlingImage": image,
        "isVariable": runtime.is_variable(),
    };
    whole.retain(|(_, value)| *value != Data::Absent);
    Data::Map(whole)
}

/// The md5 of a text, as hexadecimal digits.
pub(crate) fn md5(text: &str) -> String {
    Md5::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
