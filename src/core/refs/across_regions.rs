//! Strong references between regions. Exports stay in their region, so a custom resource of the producer writes the
//! values into parameters of the consumer's region, and one of the consumer reads them and holds on to them.

use super::{Reference, Use, value_for};
use crate::bail;
use crate::core::builtin_code::ENTRY_POINT;
use crate::core::resolve::local_reference;
use crate::core::{
    ArnComponents, BuiltinCode, BuiltinFile, CfnResource, Construct, CustomResource,
    CustomResourceProviderBase, CustomResourceProviderOptions, Cx, Data, Fields, Handle, Stack, Str, Text,
    unique_id,
};
use crate::diag::{Code, Result};
use crate::fields;

static WRITER: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile { name: "index.js", text: include_str!("../../../handlers/export-writer/index.js") },
    ],
};
static READER: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile { name: "index.js", text: include_str!("../../../handlers/export-reader/index.js") },
    ],
};

/// Where the parameters are.
const FOLDER: &str = "cdk/exports";
/// The most characters of a parameter's name that are used. Source: the Systems Manager documentation allows 1011
/// characters with the ARN in front.
const MOST_CHARACTERS: usize = 900;

/// What reads a value of another region.
pub(super) fn import(cx: &mut Cx, place: Use, producer: Stack, reference: &Reference) -> Result<Data> {
    let name = export(cx, place.stack, producer, reference)?;
    let reader = reader(cx, place.stack.top_level(cx))?;
    let value: Data = format!("{{{{resolve:ssm:{name}}}}}").into();
    add_entry(cx, reader, "ReaderProps", "imports", &name, value);
    let imported =
        Reference { target: reader.id(), attribute: Some(name), list: reference.list, strength: None };
    value_for(cx, place, &imported)
}

/// Writes a value into a parameter of the region of its consumer; gives the parameter's name.
pub(super) fn export(cx: &mut Cx, consumer: Stack, producer: Stack, reference: &Reference) -> Result<Str> {
    let Some(region) = consumer.known_environment(cx).1.map(Str::new) else {
        bail!(Code::Internal, "the region of `{}` is not known", cx.path(consumer.id()));
    };
    let writer = writer(cx, producer, &region)?;
    let name = parameter_name(cx, consumer, producer, reference);
    let value = reference.local();
    add_entry(cx, writer, "WriterProps", "exports", &name, value);
    Ok(name)
}

/// The name of the parameter: it tells who reads the value, and what the value is.
fn parameter_name(cx: &Cx, consumer: Stack, producer: Stack, reference: &Reference) -> Str {
    let value = local_reference(cx, reference.target, reference.attribute.as_ref());
    let value = crate::core::json::write(&value, false);
    let region = producer.known_environment(cx).1.unwrap_or_default();
    let own = unique_id(&[&cx.state(producer).name, region, &value]);
    let prefix = format!("{}/", cx.state(consumer.top_level(cx)).name);
    let start = own.len().saturating_sub(MOST_CHARACTERS.saturating_sub(prefix.len()));
    format!("/{FOLDER}/{prefix}{}", &own[start..]).into()
}

/// The resource of a stack that writes values for stacks of a region.
fn writer(cx: &mut Cx, stack: Stack, region: &Str) -> Result<CfnResource> {
    let id: Str = unique_id(&["ExportsWriter", region]).into();
    if let Some(known) = known(cx, stack, &id) {
        return Ok(known);
    }
    let holder: Construct = cx.create(stack, id, ())?;
    let kind = "Custom::CrossRegionExportWriter";
    let provider = CustomResourceProviderBase::builtin(cx, holder, kind, &WRITER, Default::default())?;
    let parameters = parameters(cx, stack, region, "")?;
    provider.allow_on(cx, WRITER_ACTIONS, parameters);
    let told = fields! { "region": region, "exports": Fields::new() };
    let told = fields! { "WriterProps": told };
    Ok(CustomResource::managed_by(cx, provider, holder, "Resource", kind, told)?.resource(cx))
}

const WRITER_ACTIONS: &[&str] =
    &["ssm:DeleteParameters", "ssm:ListTagsForResource", "ssm:GetParameters", "ssm:PutParameter"];
const READER_ACTIONS: &[&str] = &["ssm:AddTagsToResource", "ssm:RemoveTagsFromResource", "ssm:GetParameters"];

/// The resource of a stack that reads values of stacks in other regions.
fn reader(cx: &mut Cx, stack: Stack) -> Result<CfnResource> {
    let id = Str::new_static("ExportsReader");
    if let Some(known) = known(cx, stack, &id) {
        return Ok(known);
    }
    let region: Str = stack.known_environment(cx).1.unwrap_or_default().into();
    let name = cx.state(stack).name.clone();
    let holder: Construct = cx.create(stack, id, ())?;
    let kind = "Custom::CrossRegionExportReader";
    let parameters = parameters(cx, stack, &region, &format!("{name}/"))?;
    let options = CustomResourceProviderOptions {
        policy_statements: Some(vec![Data::Map(fields! {
            "Effect": "Allow",
            "Resource": parameters,
            "Action": READER_ACTIONS.iter().copied().map(Data::from).collect::<Vec<_>>(),
        })]),
        ..Default::default()
    };
    let provider = CustomResourceProviderBase::builtin(cx, holder, kind, &READER, options)?;
    let told = fields! { "region": region, "prefix": name, "imports": Fields::new() };
    let told = fields! { "ReaderProps": told };
    Ok(CustomResource::managed_by(cx, provider, holder, "Resource", kind, told)?.resource(cx))
}

/// The ARN of the parameters in a folder.
fn parameters(cx: &Cx, stack: Stack, region: &Str, folder: &str) -> Result<Text> {
    let components = ArnComponents {
        region: Some(region.clone().into()),
        ..ArnComponents::slash("ssm", "parameter", format!("{FOLDER}/{folder}*"))
    };
    stack.format_arn(cx, components)
}

/// The resource below a construct of a stack, where there is one.
fn known(cx: &Cx, stack: Stack, id: &str) -> Option<CfnResource> {
    let resource = cx.child(cx.child(stack.id(), id)?, "Resource")?;
    Some(cx.cast::<CustomResource>(resource)?.resource(cx))
}

/// Adds an entry to a map in a resource's properties, unless it is there.
fn add_entry(cx: &mut Cx, resource: CfnResource, property: &str, map: &str, name: &Str, value: Data) {
    let properties = &mut cx.state_mut(resource).properties;
    let Some(Data::Map(told)) = entry(properties, property) else { return };
    let Some(Data::Map(entries)) = entry(told, map) else { return };
    if entries.iter().all(|(known, _)| known != name) {
        entries.push((name.clone(), value));
    }
}

fn entry<'a>(fields: &'a mut Fields, key: &str) -> Option<&'a mut Data> {
    fields.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value)
}
