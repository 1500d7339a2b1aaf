//! Versions: functions that do not change any more.

use super::event_invoke_config::EventInvokeConfigOptions;
use super::function_base::{FunctionState, Kind, Permissions};
use super::{Alias, AliasOptions, FunctionBase};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Fn, Handle, Late, Number, RemovalPolicy, Str, Text, TextList,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a version can be told.
#[props(module = "lambda")]
pub struct VersionOptions {
    /// What becomes of events for which nobody waits.
    #[extends]
    pub events: EventInvokeConfigOptions,
    /// The hash of the code that is expected.
    pub code_sha256: Option<Text>,
    /// What the version is for.
    pub description: Option<Text>,
    /// How many instances of the version are kept ready.
    pub provisioned_concurrent_executions: Option<Number>,
    /// How many execution environments there are at least, of a function with a capacity provider.
    pub min_execution_environments: Option<Number>,
    /// How many execution environments there are at most, of a function with a capacity provider.
    pub max_execution_environments: Option<Number>,
    /// What happens to the version when it leaves the stack: when the next one takes its place. Default:
    /// CloudFormation deletes it.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a [`Version`] needs.
#[props(module = "lambda")]
pub struct VersionProps {
    /// The function.
    pub lambda: FunctionBase,
    /// What the version is told.
    #[extends]
    pub options: VersionOptions,
}

/// A version that exists already.
#[props(module = "lambda")]
pub struct VersionAttributes {
    /// The number of the version.
    pub version: Text,
    /// The function.
    pub lambda: FunctionBase,
}

/// The version that is the code of now.
pub(super) const LATEST: &str = "$LATEST";

/// A version of a function: its code and settings of one moment, which do not change any more.
/// `function.current_version` makes one by itself whenever the function changes.
#[construct(module = "lambda", base = FunctionBase, state = FunctionState, reference = version_ref("AWS::Lambda::Version"))]
impl Version {
    /// Makes a version of a function as it is now.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VersionProps) -> Result<Self> {
        Self::make(cx, scope, id, props.lambda, props.options)
    }

    /// Takes a version that exists already, by its ARN.
    pub fn from_version_arn(cx: &mut Cx, scope: Construct, id: Str, version_arn: Text) -> Result<Version> {
        let part = |index: i64| -> Result<Text> {
            let parts: TextList = Fn::split(":".into(), version_arn.clone(), None);
            Fn::select(Number::Int(index), parts)
        };
        let version = part(7)?;
        let function = Text::concat([part(6)?, ":".into(), version.clone()]);
        let mut arn = Vec::new();
        for index in 0..7 {
            if index > 0 {
                arn.push(":".into());
            }
            arn.push(part(index)?);
        }
        let lambda_arn = Text::concat(arn);
        let holder =
            super::Function::from_function_arn(cx, scope, format!("{id}$Lambda").into(), lambda_arn)?;
        let state =
            state_of(cx, holder, version.clone(), version, version_arn, function, Permissions::Refused);
        cx.create(scope, id, state)
    }

    /// Takes a version of a function that exists already.
    pub fn from_version_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: VersionAttributes,
    ) -> Result<Version> {
        let state = named(cx, attrs.lambda, attrs.version, Permissions::Refused);
        cx.create(scope, id, state)
    }

    /// The number of the version.
    #[attribute]
    pub fn version(self, cx: &Cx) -> Text {
        match &cx.state(self).kind {
            Kind::Qualified { version, .. } => version.clone(),
            _ => LATEST.into(),
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

    /// The ARN, for the edge of CloudFront. The code of now cannot run there.
    #[attribute]
    pub fn edge_arn(self, cx: &Cx) -> Result<Text> {
        if self.version(cx).literal() == Some(LATEST) {
            bail!(Code::InvalidValue, "the version `{LATEST}` cannot run at the edge";
                hint: "use `function.current_version`"; on: cx.path(self.0));
        }
        Ok(FunctionBase::from(self).function_arn(cx))
    }

    /// Gives the version a name.
    pub fn add_alias(self, cx: &mut Cx, alias_name: Str, options: Option<AliasOptions>) -> Result<Alias> {
        Alias::below(cx, self.into(), alias_name, self, options.unwrap_or_default())
    }
}

impl Version {
    pub(super) fn make(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        lambda: FunctionBase,
        options: VersionOptions,
    ) -> Result<Version> {
        let state = named(cx, lambda, "".into(), Permissions::Added);
        let this: Version = cx.create(scope, id, state)?;
        if options.provisioned_concurrent_executions.is_some() && lambda.tenancy_config(cx).is_some() {
            bail!(Code::InvalidValue, "instances of a function whose tenants are kept apart cannot be kept ready";
                hint: "leave out `provisioned_concurrent_executions`"; on: cx.path(this.0));
        }
        let scaling = Data::map_if_any(fields! {
            "MaxExecutionEnvironments": options.max_execution_environments,
            "MinExecutionEnvironments": options.min_execution_environments,
        });
        let ready = options
            .provisioned_concurrent_executions
            .map(|number| Data::object("ProvisionedConcurrentExecutions", number));
        let properties = fields! {
            "CodeSha256": options.code_sha256,
            "Description": options.description,
            "FunctionName": lambda.function_name(cx),
            "FunctionScalingConfig": scaling,
            "ProvisionedConcurrencyConfig": ready,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::Version", properties)?;
        // Its logical id says what it is, so it cannot be another resource under a new name.
        resource.add_metadata(cx, "aws:cdk:do-not-refactor".into(), true.into());
        if let Some(policy) = options.removal_policy {
            resource.apply_removal_policy(cx, Some(policy), None)?;
        }
        let version: Text = Late::attribute(resource.id(), "Version").into();
        let name = Text::concat([lambda.function_name(cx), ":".into(), version.clone()]);
        *cx.state_mut(this) =
            state_of(cx, lambda, version.clone(), version, resource.reference(), name, Permissions::Added);
        if options.events.is_given() {
            FunctionBase::from(this).configure_async_invoke(cx, options.events)?;
        }
        Ok(this)
    }

    /// The version of a function that is its code of now.
    pub(super) fn latest(cx: &mut Cx, lambda: FunctionBase) -> Result<Version> {
        if let Some(known) = cx.child(lambda.id(), LATEST).and_then(|known| cx.cast(known)) {
            return Ok(known);
        }
        let state = named(cx, lambda, LATEST.into(), Permissions::Refused);
        cx.create(lambda, LATEST, state)
    }
}

/// A version that is known by its number.
fn named(cx: &Cx, lambda: FunctionBase, version: Text, permissions: Permissions) -> FunctionState {
    let with = |text: Text| Text::concat([text, ":".into(), version.clone()]);
    let (arn, name) = (with(lambda.function_arn(cx)), with(lambda.function_name(cx)));
    state_of(cx, lambda, version.clone(), version, arn, name, permissions)
}

/// What a version or an alias keeps: most of it is the function's.
pub(super) fn state_of(
    cx: &Cx,
    lambda: FunctionBase,
    version: Text,
    qualifier: Text,
    arn: Text,
    name: Text,
    permissions: Permissions,
) -> FunctionState {
    let kind = Kind::Qualified { lambda, version, leads_to: None, qualifier };
    FunctionState {
        role: lambda.role(cx),
        connections: cx.state(lambda).connections,
        permissions,
        ..FunctionState::new(arn, name, lambda.architecture(cx), kind)
    }
}
