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
    let partition = from_stack(&parts.partition, "partition", &Stack::partition)?;
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
    if let Some(name) = &parts.resource_name
        && parts.arn_format != ArnFormat::NO_RESOURCE_NAME
    {
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

fn split_pieces(pieces: Vec<Text>, format: ArnFormat) -> Result<ArnComponents> {
    let shown: String = pieces.iter().map(|piece| piece.literal().unwrap_or("${...}")).collect();
    let parts = cut(pieces, ':', 6);
    let Ok([prefix, partition, service, region, account, rest]) = <[Vec<Text>; 6]>::try_from(parts) else {
        bail!(Code::InvalidValue, "`{shown}` is not an ARN"; hint: "ARNs look like `arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1`");
    };
    let joined = Text::concat;
    if joined(prefix).literal() != Some("arn") {
        bail!(Code::InvalidValue, "`{shown}` is not an ARN"; hint: "ARNs start with `arn:`");
    }
    for (name, part) in [("partition", &partition), ("service", &service), ("resource", &rest)] {
        if part.is_empty() {
            bail!(Code::InvalidValue, "the ARN `{shown}` has no {name}"; hint: "ARNs look like `arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1`");
        }
    }
    let separator = match format {
        ArnFormat::NO_RESOURCE_NAME => None,
        ArnFormat::COLON_RESOURCE_NAME => Some(':'),
        ArnFormat::SLASH_RESOURCE_NAME | ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME => Some('/'),
    };
    let rest = match format {
        ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME => without_leading_slash(rest),
        _ => rest,
    };
    let mut halves = match separator {
        Some(separator) => cut(rest, separator, 2),
        None => vec![rest],
    }
    .into_iter()
    .map(Text::concat);
    Ok(ArnComponents {
        service: joined(service),
        resource: halves.next().unwrap_or_else(|| "".into()),
        partition: Some(joined(partition)),
        region: Some(joined(region)),
        account: Some(joined(account)),
        resource_name: halves.next(),
        arn_format: format,
    })
}

fn without_leading_slash(mut pieces: Vec<Text>) -> Vec<Text> {
    if let Some(Text::Literal(first)) = pieces.first_mut() {
        *first = first.trim_start_matches('/').into();
    }
    pieces
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
