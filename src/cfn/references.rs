//! What stands for a resource where another one refers to it: `bucket_ref`, `arn_for_bucket`, `from_bucket_name`.
//!
//! As in the CDK, a property that names another resource takes the resource itself: an L1 of the right type, or
//! anything that has the right property, such as `role_arn`.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::l1::full_name;
use super::table::{self, Property, Resource};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, Stack, Str, Text};
use crate::declare::{Accepts, Call, Cast, FieldDesc, FromValue, IntoValue, StructDesc, Value, read_member};
use crate::diag::{Code, Diag, Error, Result};

/// A name of the CDK in the spelling of scripts: `DBInstance` is `db_instance`.
pub fn snake(name: &str) -> String {
    let bytes = name.as_bytes();
    let is = |at: usize, test: fn(&u8) -> bool| bytes.get(at).is_some_and(test);
    let mut out = String::with_capacity(name.len() + 8);
    for (at, c) in name.char_indices() {
        let starts = at > 0
            && c.is_ascii_uppercase()
            && (is(at - 1, |b| b.is_ascii_lowercase() || b.is_ascii_digit())
                || is(at - 1, u8::is_ascii_uppercase) && is(at + 1, u8::is_ascii_lowercase));
        if starts {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// What the class calls its resources: `bucket` of `CfnBucket`.
pub fn stem(resource: Resource) -> String {
    snake(resource.class().trim_start_matches("Cfn"))
}

/// The name of a part of a reference: `BucketName` is `bucket_name`, `Arn` of a role is `role_arn`.
fn part(resource: Resource, name: &str) -> String {
    match snake(name) {
        short if matches!(short.as_str(), "arn" | "id" | "name") => format!("{}_{short}", stem(resource)),
        long => long,
    }
}

/// The attribute that is the ARN of a resource.
fn arn_attribute(resource: Resource) -> Option<&'static str> {
    let own = format!("{}Arn", resource.class().trim_start_matches("Cfn"));
    let found = resource.attribute_by_cfn("Arn").or_else(|| resource.attribute_by_cfn(&own));
    found.map(|attribute| attribute.cfn_name())
}

/// A property or an attribute of a resource, as another one refers to it.
fn taken(cx: &Cx, this: CfnResource, resource: Resource, name: &str) -> Data {
    let mut identifier = resource.primary_identifier();
    let is_whole = identifier.len() == 1 && identifier.next() == Some(name);
    if is_whole {
        return Late::reference(this.id()).into();
    }
    if let Some(attribute) = resource.attribute_by_cfn(name) {
        return Late::attribute(this.id(), attribute.cfn_name()).into();
    }
    if let Some(value) = this.property(cx, name) {
        return value;
    }
    Late::reference(this.id()).into()
}

/// What the documentation says of a property such as `bucket_ref`.
pub const DOCS: &str = "The parts by which others refer to the resource.";

/// The parts by which a resource is referred to, each with its name in CloudFormation: `bucket_name` and `bucket_arn`.
pub fn parts(resource: Resource) -> impl Iterator<Item = (String, &'static str)> {
    let identifier = resource.primary_identifier().filter(|name| !name.contains('/'));
    let mut names: Vec<&str> = identifier.collect();
    names.extend(arn_attribute(resource).filter(|arn| !names.contains(arn)));
    names.into_iter().map(move |name| (part(resource, name), name))
}

/// The parts by which an L1 is referred to: `bucket_ref` is `{ bucket_name, bucket_arn }`.
pub fn reference(cx: &Cx, this: CfnResource, resource: Resource) -> Value {
    let parts =
        parts(resource).map(|(part, name)| (part.into(), taken(cx, this, resource, name).into_value()));
    Value::Map(parts.collect())
}

/// The struct of the parts by which a resource type is referred to. Structs live as long as the program: there are as
/// many as resource types that constructs stand for.
pub fn struct_of(cfn_type: &'static str) -> Accepts {
    static BUILT: Mutex<Option<HashMap<&'static str, &'static StructDesc>>> = Mutex::new(None);
    let Some(resource) = table::resource(cfn_type) else { return Accepts::Map(Box::new(Accepts::Text)) };
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    let known = built.get_or_insert_default();
    Accepts::Struct(known.entry(cfn_type).or_insert_with(|| built_struct(resource)))
}

fn built_struct(resource: Resource) -> &'static StructDesc {
    let field = |(part, _): (String, &'static str)| FieldDesc {
        name: part.leak(),
        docs: "",
        accepts: || Accepts::Text,
        optional: false,
        default: None,
        deprecated: None,
    };
    Box::leak(Box::new(StructDesc {
        name: format!("{}Reference", resource.class().trim_start_matches("Cfn")).leak(),
        module: super::l1::module_of(resource),
        docs: format!("The parts by which others refer to a resource of the type `{}`.", resource.cfn_type())
            .leak(),
        parents: &[],
        fields: Box::leak(parts(resource).map(field).collect::<Vec<_>>().into_boxed_slice()),
    }))
}

/// The parts by which a construct is referred to that stands for a resource.
///
/// # Errors
/// When a part is not known: the resource was made elsewhere.
pub fn of_construct(call: &mut Call<'_>, cfn_type: &str) -> Result<Value> {
    let this: Construct = call.this()?;
    let Some(resource) = table::resource(cfn_type) else {
        bail!(Code::Internal, "the resource table has no `{cfn_type}`");
    };
    let mut found = Vec::new();
    for (part, name) in parts(resource) {
        let value = part_of_construct(call.cx, this, resource, &part, name)?;
        found.push((part.into(), value));
    }
    Ok(Value::Map(found))
}

fn part_of_construct(
    cx: &mut Cx,
    this: Construct,
    resource: Resource,
    part: &str,
    name: &str,
) -> Result<Value> {
    for property in properties_of(&snake(cx.node_class(this.id()).name), resource, part) {
        match read_member(cx, &Value::Node(this.id()), &property) {
            Some(Ok(value @ (Value::Text(_) | Value::Late(_)))) => return Ok(value),
            Some(Err(error)) => return Err(error),
            _ => {}
        }
    }
    let child = this.node().default_child(cx).and_then(|child| cx.cast::<CfnResource>(child.id()));
    match child.filter(|child| cx.state(*child).cfn_type == resource.cfn_type()) {
        Some(own) => Ok(taken(cx, own, resource, name).into_value()),
        None => {
            bail!(Code::InvalidValue, "the `{part}` of `{}` is not known: it was made elsewhere", cx.path(this.id());
            on: cx.path(this.id()))
        }
    }
}

/// What a value stands for in a property that refers to another resource.
///
/// Nothing where the property takes no resource, or none like this one.
pub fn stand_in(value: &Value, property: Property, cast: &mut Cast<'_>) -> Option<Data> {
    let relations: Vec<(Resource, &str)> =
        property.relations().filter_map(|(target, name)| Some((table::resource(target)?, name))).collect();
    if let Value::Node(node) = value
        && let Some(resource) = cast.cx.cast::<CfnResource>(*node)
    {
        return of_l1(cast.cx, resource, &relations);
    }
    for (target, name) in &relations {
        let part = part(*target, name);
        let found = value.get(&format!("{}_ref", stem(*target))).and_then(|parts| parts.get(&part)).cloned();
        let found = found.or_else(|| value.get(&part).cloned());
        let found = found.or_else(|| read_member(cast.cx, value, &part).and_then(Result::ok));
        if let Some(found) = found {
            return Text::from_value(found, cast).map(Data::from);
        }
    }
    let Value::Node(node) = value else { return None };
    let child = Construct::at(*node).node().default_child(cast.cx)?;
    of_l1(cast.cx, cast.cx.cast::<CfnResource>(child.id())?, &relations)
}

fn of_l1(cx: &Cx, this: CfnResource, relations: &[(Resource, &str)]) -> Option<Data> {
    let cfn_type = &cx.state(this).cfn_type;
    let (resource, name) = relations.iter().find(|(target, _)| target.cfn_type() == cfn_type)?;
    Some(taken(cx, this, *resource, name))
}

/// The resources that a property takes, for messages.
pub fn takes(property: Property) -> Option<String> {
    let classes: Vec<String> = property
        .relations()
        .filter_map(|(target, _)| table::resource(target))
        .map(|resource| format!("`{}`", full_name(resource)))
        .collect();
    (!classes.is_empty()).then(|| format!("it takes a string, or {}", classes.join(" or ")))
}

/// The ARN of an L1: its attribute, or put together from its name.
///
/// # Errors
/// When the resource is of another type.
pub fn arn_of(cx: &Cx, this: CfnResource, resource: Resource) -> Result<Text> {
    if cx.state(this).cfn_type != resource.cfn_type() {
        bail!(Code::TypeMismatch, "`{}` is not of the type `{}`", cx.path(this.id()), resource.cfn_type());
    }
    if let Some(arn) = arn_attribute(resource) {
        return Ok(Late::attribute(this.id(), arn).into());
    }
    let stack = cx.stack_of(this.id())?;
    let name = |variable: &str| match taken(cx, this, resource, variable) {
        Data::Str(text) => Text::Literal(text),
        Data::Late(late) => Text::Late(late),
        other => Text::Late(Late::other(crate::core::LateKind::Concat(vec![other]))),
    };
    Ok(written(cx, stack, resource, name))
}

/// An ARN from the table's template.
fn written(cx: &Cx, stack: Stack, resource: Resource, name: impl Fn(&str) -> Text) -> Text {
    let pieces = template(resource.arn().unwrap_or_default()).into_iter();
    let pieces = pieces.filter(|piece| !matches!(piece, Piece::Literal("")));
    let pieces = pieces.map(|piece| match piece {
        Piece::Literal(text) => text.into(),
        Piece::Variable("Partition") => stack.partition(cx),
        Piece::Variable("Region") => stack.region(cx),
        Piece::Variable("Account") => stack.account(cx),
        Piece::Variable(variable) => name(variable),
    });
    Text::concat(pieces)
}

/// A piece of the template of an ARN.
enum Piece {
    Literal(&'static str),
    Variable(&'static str),
}

fn template(mut text: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    while let Some((before, rest)) = text.split_once("${") {
        let Some((variable, after)) = rest.split_once('}') else { break };
        pieces.push(Piece::Literal(before));
        pieces.push(Piece::Variable(variable));
        text = after;
    }
    pieces.push(Piece::Literal(text));
    pieces
}

/// What stands for a resource that is elsewhere: `from_bucket_arn`, `from_bucket_name`.
///
/// # Errors
/// When the id is taken, or the ARN is none of such a resource.
pub fn import(
    cx: &mut Cx,
    scope: Construct,
    id: Str,
    resource: Resource,
    maker: &str,
    given: Text,
) -> Result<Value> {
    let given_part = maker.trim_start_matches("from_");
    let arn_part = format!("{}_arn", stem(resource));
    let mut parts: Vec<(Str, Value)> = Vec::new();
    let this: Construct = cx.create(scope, id, ())?;
    if given_part == arn_part {
        let Text::Literal(arn) = &given else {
            bail!(Code::LateBound, "the ARN must be known now, it cannot be late-bound"; hint: "its parts are taken out of it");
        };
        for (variable, value) in parsed(arn, resource)? {
            parts.push((part(resource, variable).into(), Value::text(value)));
        }
        parts.push((arn_part.into(), given.into_value()));
    } else {
        let stack = cx.stack_of(this.id())?;
        let arn = resource.arn().map(|_| written(cx, stack, resource, |_| given.clone()));
        parts.push((given_part.into(), given.into_value()));
        parts.extend(arn.map(|arn| (arn_part.into(), arn.into_value())));
    }
    let name = format!("{}_ref", stem(resource));
    Ok(Value::Map(vec![("this".into(), Value::Node(this.id())), (name.into(), Value::Map(parts))]))
}

/// The variables of a resource's ARN, without those of its place.
fn parsed(arn: &str, resource: Resource) -> Result<Vec<(&'static str, &str)>> {
    let pattern = resource.arn().unwrap_or_default();
    let wrong = || -> Error {
        let message = format!("`{arn}` is not the ARN of an `{}`", resource.cfn_type());
        Diag::new(Code::InvalidValue, message).hint(format!("it looks like `{pattern}`")).into()
    };
    let mut rest = arn;
    let mut found = Vec::new();
    let mut open = None;
    for piece in template(pattern) {
        match piece {
            Piece::Variable(variable) => open = Some(variable),
            Piece::Literal(text) => {
                let at = if text.is_empty() && open.is_some() { Some(rest.len()) } else { rest.find(text) };
                let (value, behind) =
                    at.map(|at| (&rest[..at], &rest[at + text.len()..])).ok_or_else(wrong)?;
                match open.take() {
                    Some("Partition" | "Region" | "Account") => {}
                    Some(variable) if !value.is_empty() => found.push((variable, value)),
                    _ if value.is_empty() => {}
                    _ => return Err(wrong()),
                }
                rest = behind;
            }
        }
    }
    Ok(found)
}

/// The properties of a construct that a part may be: `key_name` of a `KeyPair` is its `key_pair_name`.
fn properties_of(class: &str, resource: Resource, part: &str) -> Vec<String> {
    let last_word = part.rsplit('_').next().unwrap_or(part);
    let mut all = vec![part.to_owned(), format!("{class}_{part}")];
    // Where two parts end alike, only one of them is of the construct itself.
    if parts(resource).filter(|(other, _)| other.ends_with(last_word)).count() == 1 {
        all.push(format!("{class}_{last_word}"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns_are_taken_apart() {
        let function = table::resource("AWS::Lambda::Function").expect("the table has the type");
        let arn = "arn:aws:lambda:eu-west-1:123456789012:function:name";
        assert_eq!(parsed(arn, function).ok(), Some(vec![("FunctionName", "name")]));
        for wrong in ["nope", "arn:aws:s3:::bucket", "xarn:aws:lambda:r:a:function:n", ""] {
            assert!(parsed(wrong, function).is_err(), "{wrong}");
        }
        let bucket = table::resource("AWS::S3::Bucket").expect("the table has the type");
        assert_eq!(parsed("arn:aws:s3:::my", bucket).ok(), Some(vec![("BucketName", "my")]));
    }

    #[test]
    fn names_are_those_of_the_cdk() {
        assert_eq!(snake("DBInstance"), "db_instance");
        assert_eq!(snake("CfnVPC"), "cfn_vpc");
        let role = table::resource("AWS::IAM::Role").expect("the table has the type");
        assert_eq!(part(role, "Arn"), "role_arn");
        assert_eq!(part(role, "RoleName"), "role_name");
    }
}
