//! Aliases: names that lead to versions.

use super::event_invoke_config::EventInvokeConfigOptions;
use super::function_base::{FunctionState, Kind, Permissions, components};
use super::version::state_of;
use super::{AutoScalingOptions, FunctionBase, ScalableFunctionAttribute, Version};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Fn, Handle, Late, Number, Str, Text, TextList};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// A version that gets a part of the calls.
#[props(module = "lambda")]
pub struct VersionWeight {
    /// The version.
    pub version: Version,
    /// The part, from 0 to 1.
    pub weight: f64,
}

/// What an alias can be told.
#[props(module = "lambda")]
pub struct AliasOptions {
    /// What becomes of events for which nobody waits.
    #[extends]
    pub events: EventInvokeConfigOptions,
    /// What the alias is for.
    pub description: Option<Text>,
    /// Other versions that get a part of the calls. Default: none.
    pub additional_versions: Option<Vec<VersionWeight>>,
    /// How many instances are kept ready.
    pub provisioned_concurrent_executions: Option<Number>,
}

/// What an [`Alias`] needs.
#[props(module = "lambda")]
pub struct AliasProps {
    /// The name.
    pub alias_name: Text,
    /// The version to which it leads.
    pub version: Version,
    /// What the alias is told.
    #[extends]
    pub options: AliasOptions,
}

/// An alias that exists already.
#[props(module = "lambda")]
pub struct AliasAttributes {
    /// The name.
    pub alias_name: Text,
    /// The version to which it leads.
    pub alias_version: Version,
}

/// A name that leads to a version of a function, or to two of them by their weights.
#[construct(module = "lambda", base = FunctionBase, state = FunctionState, reference = alias_ref("AWS::Lambda::Alias"))]
impl Alias {
    /// Makes an alias.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AliasProps) -> Result<Self> {
        let options = props.options;
        check(options.additional_versions.as_deref().unwrap_or_default())?;
        let lambda = props.version.lambda(cx);
        let version = props.version.version(cx);
        let unknown =
            state_of(cx, lambda, version.clone(), "".into(), "".into(), "".into(), Permissions::Added);
        let this: Alias = cx.create(scope, id, unknown)?;
        let weights = options.additional_versions.unwrap_or_default();
        let weights = weights.iter().map(|it| weight(cx, it)).collect::<Vec<_>>();
        let routing = (!weights.is_empty()).then(|| Data::object("AdditionalVersionWeights", weights));
        let ready = options
            .provisioned_concurrent_executions
            .filter(|number| number.literal() != Some(0))
            .map(|number| Data::object("ProvisionedConcurrentExecutions", number));
        let properties = fields! {
            "Description": options.description,
            "FunctionName": lambda.function_name(cx),
            "FunctionVersion": version.clone(),
            "Name": props.alias_name.clone(),
            "ProvisionedConcurrencyConfig": ready,
            "RoutingConfig": routing,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::Alias", properties)?;
        let function_name = lambda.function_name(cx);
        let arn = resource.arn_attribute(cx, Late::reference(resource.id()), "Name", |name| {
            components(Text::concat([function_name, ":".into(), name]))
        })?;
        let part = |index: i64| -> Result<Text> {
            let parts: TextList = Fn::split(":".into(), arn.clone(), None);
            Fn::select(Number::Int(index), parts)
        };
        let name = Text::concat([part(6)?, ":".into(), props.alias_name]);
        let state = state_of(cx, lambda, version, part(7)?, arn, name, Permissions::Added);
        *cx.state_mut(this) = leading_to(state, props.version);
        if options.events.is_given() {
            FunctionBase::from(this).configure_async_invoke(cx, options.events)?;
        }
        Ok(this)
    }

    /// Takes an alias that exists already.
    pub fn from_alias_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: AliasAttributes,
    ) -> Result<Alias> {
        let lambda = attrs.alias_version.lambda(cx);
        let version = attrs.alias_version.version(cx);
        let with = |text: Text| Text::concat([text, ":".into(), attrs.alias_name.clone()]);
        let (arn, name) = (with(lambda.function_arn(cx)), with(lambda.function_name(cx)));
        let state = state_of(cx, lambda, version, attrs.alias_name.clone(), arn, name, Permissions::Refused);
        cx.create(scope, id, leading_to(state, attrs.alias_version))
    }

    /// The name.
    #[attribute]
    pub fn alias_name(self, cx: &Cx) -> Result<Text> {
        match cx.child(self.0, "Resource").and_then(|node| cx.cast::<CfnResource>(node)) {
            Some(resource) => match resource.property(cx, "Name") {
                Some(Data::Str(name)) => Ok(name.into()),
                Some(Data::Late(late)) => Ok(late.into()),
                _ => bail!(Code::Internal, "an alias has no name"),
            },
            None => match &cx.state(self).kind {
                Kind::Qualified { qualifier, .. } => Ok(qualifier.clone()),
                _ => bail!(Code::Internal, "an alias has no name"),
            },
        }
    }

    /// Lets the number of instances that are kept ready change by itself.
    pub fn add_auto_scaling(
        self,
        cx: &mut Cx,
        options: AutoScalingOptions,
    ) -> Result<ScalableFunctionAttribute> {
        ScalableFunctionAttribute::of_alias(cx, self, options)
    }

    /// The version to which it leads.
    #[attribute]
    pub fn version(self, cx: &Cx) -> Option<Version> {
        match cx.state(self).kind {
            Kind::Qualified { leads_to, .. } => leads_to,
            _ => None,
        }
    }

    /// The function.
    #[attribute]
    pub fn lambda(self, cx: &Cx) -> FunctionBase {
        match cx.state(self).kind {
            Kind::Qualified { lambda, .. } => lambda,
            _ => self.into(),
        }
    }
}

impl Alias {
    /// The alias of a function's or a version's `add_alias`.
    pub(super) fn below(
        cx: &mut Cx,
        scope: Construct,
        alias_name: Str,
        version: Version,
        options: AliasOptions,
    ) -> Result<Alias> {
        let id = format!("Alias{alias_name}");
        let props = AliasProps { alias_name: alias_name.into(), version, options };
        Self::new(cx, scope, id.into(), props)
    }
}

/// What an alias keeps that leads to a version.
fn leading_to(state: FunctionState, version: Version) -> FunctionState {
    let kind = match state.kind {
        Kind::Qualified { lambda, version: number, qualifier, .. } => {
            Kind::Qualified { lambda, version: number, leads_to: Some(version), qualifier }
        }
        kind => kind,
    };
    FunctionState { kind, ..state }
}

fn check(weights: &[VersionWeight]) -> Result<()> {
    if let Some(wrong) = weights.iter().find(|it| !(0.0..=1.0).contains(&it.weight)) {
        bail!(Code::OutOfRange, "the weight of a version must be between 0 and 1, not {}", wrong.weight);
    }
    let sum: f64 = weights.iter().map(|it| it.weight).sum();
    if sum > 1.0 {
        bail!(
            Code::OutOfRange,
            "the weights of all versions must not be more than 1 together, they are {sum}"
        );
    }
    Ok(())
}

fn weight(cx: &Cx, it: &VersionWeight) -> Data {
    Data::Map(fields! { "FunctionVersion": it.version.version(cx), "FunctionWeight": it.weight })
}
