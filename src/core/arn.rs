//! Amazon resource names.

use super::intrinsics::Fn;
use super::{Cx, Data, Late, LateKind, Number, Stack, Str, Text, TextList};
use crate::bail;
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};

/// How the resource part of an ARN is written.
#[choice(module = "")]
pub enum ArnFormat {
    /// `arn:aws:s3:::bucket`
    NO_RESOURCE_NAME,
    /// `arn:aws:lambda:region:account:function:name`
    COLON_RESOURCE_NAME,
    /// `arn:aws:iam::account:role/name`
    SLASH_RESOURCE_NAME,
    /// `arn:aws:apigateway:region::/restapis/id`
    SLASH_RESOURCE_SLASH_RESOURCE_NAME,
}

/// The parts of an ARN.
#[props(output = true)]
pub struct ArnComponents {
    /// The service: `ec2`.
    pub service: Text,
    /// The kind of resource: `vpc`.
    pub resource: Text,
    /// The partition. Default: the stack's.
    pub partition: Option<Text>,
    /// The region. Default: the stack's.
    pub region: Option<Text>,
    /// The account. Default: the stack's.
    pub account: Option<Text>,
    /// The name or id of the resource.
    pub resource_name: Option<Text>,
    /// How the resource part is written.
    #[default(ArnFormat::SLASH_RESOURCE_NAME)]
    pub arn_format: ArnFormat,
}

impl ArnComponents {
    /// The parts of `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, with those in the middle from the stack.
    pub fn alone(service: &'static str, resource: impl Into<Text>) -> Self {
        let arn_format = ArnFormat::NO_RESOURCE_NAME;
        ArnComponents { arn_format, ..ArnComponents::new(service.into(), resource.into()) }
    }

    /// The parts of `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE/NAME`, with those in the middle from the stack.
    pub fn slash(service: &'static str, resource: impl Into<Text>, name: impl Into<Text>) -> Self {
        let arn_format = ArnFormat::SLASH_RESOURCE_NAME;
        ArnComponents { resource_name: Some(name.into()), arn_format, ..Self::alone(service, resource) }
    }

    /// The parts of `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE:NAME`, with those in the middle from the stack.
    pub fn colon(service: &'static str, resource: impl Into<Text>, name: impl Into<Text>) -> Self {
        let arn_format = ArnFormat::COLON_RESOURCE_NAME;
        ArnComponents { arn_format, ..Self::slash(service, resource, name) }
    }
}

/// Amazon resource names.
#[derive(Clone, Copy, Debug)]
pub struct Arn;

/// Amazon resource names: made from parts and taken apart.
#[class(module = "")]
impl Arn {
    /// Makes an ARN; what is left out comes from the stack.
    pub fn format(cx: &Cx, components: ArnComponents, stack: Option<Stack>) -> Result<Text> {
        format(cx, &components, stack)
    }

    /// Takes an ARN apart, late-bound or not.
    pub fn split(arn: Text, arn_format: ArnFormat) -> Result<ArnComponents> {
        split(arn, arn_format)
    }

    /// The name of the resource, out of an ARN whose kind of resource is `resource_type`.
    pub fn extract_resource_name(arn: Text, resource_type: Str) -> Result<Text> {
        let Some(pieces) = known_shape(&arn) else {
            let parts = Fn::split(format!(":{resource_type}/").into(), arn, None);
            return Fn::select(Number::Int(1), parts);
        };
        let components = split_pieces(pieces, ArnFormat::SLASH_RESOURCE_NAME)?;
        if let Some(found) = components.resource.literal()
            && found != resource_type
        {
            bail!(Code::InvalidValue, "the ARN is one of a `{found}`, not of a `{resource_type}`");
        }
        match components.resource_name {
            Some(name) => Ok(name),
            None => bail!(Code::InvalidValue, "the ARN has no name of a `{resource_type}`"),
        }
    }
}

/// Makes an ARN.
pub(crate) fn format(cx: &Cx, parts: &ArnComponents, stack: Option<Stack>) -> Result<Text> {
    let from_stack =
        |given: &Option<Text>, name: &str, of: &dyn std::ops::Fn(Stack) -> Text| match (given, stack) {
            (Some(given), _) => Ok::<Text, crate::diag::Error>(given.clone()),
            (None, Some(stack)) => Ok(of(stack)),
            (None, None) => bail!(Code::MissingArgument, "an ARN without a stack needs its `{name}`"),
        };
    let partition = from_stack(&parts.partition, "partition", &|stack| stack.partition(cx))?;
    let region = from_stack(&parts.region, "region", &|stack| stack.region(cx))?;
    let account = from_stack(&parts.account, "account", &|stack| stack.account(cx))?;
    let separator = match parts.arn_format {
        ArnFormat::COLON_RESOURCE_NAME => ":",
        _ => "/",
    };
    let mut text: Vec<Text> = vec![
        "arn:".into(),
        partition,
        ":".into(),
        parts.service.clone(),
        ":".into(),
        region,
        ":".into(),
        account,
        ":".into(),
    ];
    if parts.arn_format == ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME {
        text.push("/".into());
    }
    text.push(parts.resource.clone());
    if let Some(name) = &parts.resource_name {
        text.push(separator.into());
        text.push(name.clone());
    }
    Ok(Text::concat(text))
}

/// Takes an ARN apart: by its letters where it starts with known ones, even if parts are late-bound.
pub(crate) fn split(arn: Text, format: ArnFormat) -> Result<ArnComponents> {
    match known_shape(&arn) {
        Some(pieces) => split_pieces(pieces, format),
        None => split_late(&arn, format),
    }
}

/// The literal and the late-bound pieces of an ARN in a row, unless it is late-bound from its start.
fn known_shape(arn: &Text) -> Option<Vec<Text>> {
    if !arn.is_late() {
        return Some(vec![arn.clone()]);
    }
    let mut pieces = Vec::new();
    flatten(arn.clone().into(), &mut pieces);
    pieces.first().and_then(Text::literal)?.starts_with("arn:").then_some(pieces)
}

fn flatten(part: Data, pieces: &mut Vec<Text>) {
    match part {
        Data::Str(text) => pieces.push(Text::Literal(text)),
        Data::Late(late) => match late.kind() {
            LateKind::Concat(parts) => parts.iter().for_each(|part| flatten(part.clone(), pieces)),
            _ => pieces.push(Text::Late(late)),
        },
        other => pieces.push(Text::Late(Late::new(LateKind::Concat(vec![other])))),
    }
}

/// Cuts a string at a separator, at most into `most` parts.
fn cut(pieces: Vec<Text>, separator: char, most: usize) -> Vec<Vec<Text>> {
    let mut parts: Vec<Vec<Text>> = vec![Vec::new()];
    for piece in pieces {
        let Text::Literal(text) = &piece else {
            if let Some(part) = parts.last_mut() {
                part.push(piece);
            }
            continue;
        };
        for (index, word) in text.splitn(most - parts.len() + 1, separator).enumerate() {
            if index > 0 {
                parts.push(Vec::new());
            }
            if let Some(part) = parts.last_mut()
                && !word.is_empty()
            {
                part.push(word.into());
            }
        }
    }
    parts
}

/// Takes an ARN of known shape apart. As in the CDK, the ARN itself says how its resource part is written; the
/// format says only whether a slash separates at all.
fn split_pieces(pieces: Vec<Text>, format: ArnFormat) -> Result<ArnComponents> {
    const EXAMPLE: &str = "ARNs look like `arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1`";
    let shown: String = pieces.iter().map(|piece| piece.literal().unwrap_or("${...}")).collect();
    let mut parts = cut(pieces, ':', usize::MAX).into_iter();
    let mut next = || parts.next();
    let (Some(prefix), Some(partition), Some(service), Some(region), Some(account), Some(first)) =
        (next(), next(), next(), next(), next(), next())
    else {
        bail!(Code::InvalidValue, "`{shown}` is not an ARN"; hint: "{EXAMPLE}");
    };
    if Text::concat(prefix).literal() != Some("arn") {
        bail!(Code::InvalidValue, "`{shown}` is not an ARN"; hint: "ARNs start with `arn:`");
    }
    for (name, part) in [("partition", &partition), ("service", &service), ("resource", &first)] {
        if part.is_empty() {
            bail!(Code::InvalidValue, "the ARN `{shown}` has no {name}"; hint: "{EXAMPLE}");
        }
    }
    let mut shape = Shape::of(first, format);
    for part in parts {
        if shape.arn_format == ArnFormat::NO_RESOURCE_NAME && format != ArnFormat::NO_RESOURCE_NAME {
            shape.arn_format = ArnFormat::COLON_RESOURCE_NAME;
        }
        match &mut shape.name {
            Some(name) => name.extend(std::iter::once(":".into()).chain(part)),
            None => shape.name = Some(part),
        }
    }
    Ok(ArnComponents {
        service: Text::concat(service),
        resource: Text::concat(shape.resource),
        partition: Some(Text::concat(partition)),
        region: Some(Text::concat(region)),
        account: Some(Text::concat(account)),
        resource_name: shape.name.map(Text::concat),
        arn_format: shape.arn_format,
    })
}

/// The resource part of an ARN.
struct Shape {
    resource: Vec<Text>,
    name: Option<Vec<Text>>,
    arn_format: ArnFormat,
}

impl Shape {
    /// The resource part up to the first colon.
    fn of(part: Vec<Text>, format: ArnFormat) -> Shape {
        let whole = |part| Shape { resource: part, name: None, arn_format: ArnFormat::NO_RESOURCE_NAME };
        if format == ArnFormat::NO_RESOURCE_NAME {
            return whole(part);
        }
        match <[Vec<Text>; 2]>::try_from(cut(part.clone(), '/', 2)) {
            Ok([resource, name]) if !resource.is_empty() => {
                Shape { resource, name: Some(name), arn_format: ArnFormat::SLASH_RESOURCE_NAME }
            }
            Ok([_, rest]) => match <[Vec<Text>; 2]>::try_from(cut(rest, '/', 2)) {
                Ok([resource, name]) => Shape {
                    resource,
                    name: Some(name),
                    arn_format: ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME,
                },
                Err(_) => whole(part),
            },
            Err(_) => whole(part),
        }
    }
}

fn split_late(arn: &Text, format: ArnFormat) -> Result<ArnComponents> {
    let parts = Fn::split(":".into(), arn.clone(), None);
    let part = |index: i64| Fn::select(Number::Int(index), parts.clone());
    let within = |separator: Str, index: i64| -> Result<Text> {
        let inner: TextList = Fn::split(separator, part(5)?, None);
        Fn::select(Number::Int(index), inner)
    };
    let (resource, resource_name) = match format {
        ArnFormat::NO_RESOURCE_NAME => (part(5)?, None),
        ArnFormat::COLON_RESOURCE_NAME => (part(5)?, Some(part(6)?)),
        ArnFormat::SLASH_RESOURCE_NAME => (within("/".into(), 0)?, Some(within("/".into(), 1)?)),
        ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME => {
            (within("/".into(), 1)?, Some(within("/".into(), 2)?))
        }
    };
    Ok(ArnComponents {
        service: part(2)?,
        resource,
        partition: Some(part(1)?),
        region: Some(part(3)?),
        account: Some(part(4)?),
        resource_name,
        arn_format: format,
    })
}

/// The partition that is not known before the stack is deployed.
pub fn partition() -> Text {
    Late::pseudo("AWS::Partition").into()
}
