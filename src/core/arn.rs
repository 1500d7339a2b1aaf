//! Amazon resource names.

use super::intrinsics::Fn;
use super::{Cx, Late, Number, Stack, Str, Text, TextList};
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

    /// The name of the resource, out of an ARN.
    pub fn extract_resource_name(arn: Text, resource_type: Str) -> Result<Text> {
        if arn.is_late() {
            return Fn::select(Number::Int(1), Fn::split(format!(":{resource_type}/").into(), arn, None));
        }
        let components = split(arn, ArnFormat::SLASH_RESOURCE_NAME)?;
        Ok(components.resource_name.unwrap_or_else(|| "".into()))
    }
}

/// Makes an ARN.
pub(crate) fn format(cx: &Cx, parts: &ArnComponents, stack: Option<Stack>) -> Result<Text> {
    let from_stack = |given: &Option<Text>, name: &str, of: &dyn std::ops::Fn(Stack) -> Text| match (given, stack) {
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
    let mut text: Vec<Text> = vec!["arn:".into(), partition, ":".into(), parts.service.clone(), ":".into(), region, ":".into(), account, ":".into()];
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

/// Takes an ARN apart.
pub(crate) fn split(arn: Text, format: ArnFormat) -> Result<ArnComponents> {
    match &arn {
        Text::Literal(text) => split_literal(text, format),
        Text::Late(_) => split_late(&arn, format),
    }
}

fn split_literal(arn: &str, format: ArnFormat) -> Result<ArnComponents> {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let [prefix, partition, service, region, account, rest] = parts[..] else {
        bail!(Code::InvalidValue, "`{arn}` is not an ARN"; hint: "ARNs look like `arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1`");
    };
    if prefix != "arn" {
        bail!(Code::InvalidValue, "`{arn}` is not an ARN"; hint: "ARNs start with `arn:`");
    }
    let (resource, name) = match format {
        ArnFormat::NO_RESOURCE_NAME => (rest, None),
        ArnFormat::COLON_RESOURCE_NAME => halves(rest, ':'),
        ArnFormat::SLASH_RESOURCE_NAME => halves(rest, '/'),
        ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME => halves(rest.trim_start_matches('/'), '/'),
    };
    Ok(ArnComponents {
        service: service.into(),
        resource: resource.into(),
        partition: Some(partition.into()),
        region: Some(region.into()),
        account: Some(account.into()),
        resource_name: name.map(Text::from),
        arn_format: format,
    })
}

fn halves(text: &str, separator: char) -> (&str, Option<&str>) {
    match text.split_once(separator) {
        Some((first, rest)) => (first, Some(rest)),
        None => (text, None),
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
        ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME => (within("/".into(), 1)?, Some(within("/".into(), 2)?)),
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
