//! Layers: code beneath the code of functions.

use super::{Architecture, Code, Runtime};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, RemovalPolicy, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code as DiagCode, Result};
use crate::fields;

/// What a layer can be told besides its code.
#[props(module = "lambda")]
pub struct LayerVersionOptions {
    /// What the layer is for.
    pub description: Option<Text>,
    /// The licence: an SPDX name, a URL or the text.
    pub license: Option<Text>,
    /// The name of the layer. Default: CloudFormation makes one.
    pub layer_version_name: Option<Text>,
    /// What happens to the version when the next takes its place. Default: CloudFormation deletes it.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a [`LayerVersion`] needs.
#[props(module = "lambda")]
pub struct LayerVersionProps {
    /// The code. It cannot stand in the template.
    pub code: Code,
    /// The runtimes for which it is. Default: all.
    pub compatible_runtimes: Option<Vec<Runtime>>,
    /// The processors for which it is. Default: all.
    pub compatible_architectures: Option<Vec<Architecture>>,
    /// What it can be told besides.
    #[extends]
    pub options: LayerVersionOptions,
}

/// A layer that exists already.
#[props(module = "lambda")]
pub struct LayerVersionAttributes {
    /// The ARN, with the version.
    pub layer_version_arn: Text,
    /// The runtimes for which it is. Default: all.
    pub compatible_runtimes: Option<Vec<Runtime>>,
}

/// Who may use a layer.
#[props(module = "lambda")]
pub struct LayerVersionPermission {
    /// The account, or `*`.
    pub account_id: Text,
    /// The organization to which accounts must belong; with the account `*`.
    pub organization_id: Option<Text>,
}

/// What a layer keeps.
#[derive(Clone, Debug)]
pub struct LayerState {
    arn: Text,
    runtimes: Option<Vec<Runtime>>,
}

/// A layer: files that lie beneath the code of functions, in `/opt`.
#[construct(module = "lambda", base = Resource, state = LayerState, reference = layer_version_ref("AWS::Lambda::LayerVersion"))]
impl LayerVersion {
    /// Makes a layer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LayerVersionProps) -> Result<Self> {
        if props.code.is_inline(cx) {
            bail!(DiagCode::InvalidValue, "the code of a layer cannot stand in the template"; hint: "use `lambda.Code.from_asset(...)`");
        }
        if props.compatible_runtimes.as_ref().is_some_and(Vec::is_empty) {
            bail!(DiagCode::InvalidValue, "a layer must be for at least one runtime"; hint: "leave out `compatible_runtimes`: then it is for all");
        }
        let state = LayerState { arn: "".into(), runtimes: props.compatible_runtimes.clone() };
        let this: LayerVersion = cx.create(scope, id, state)?;
        let names = |names: Vec<Str>| Data::from(names);
        let architectures = props.compatible_architectures;
        let runtimes = props.compatible_runtimes;
        let code = props.code.bind(cx, this.into())?;
        let properties = fields! {
            "CompatibleArchitectures": architectures.map(|all| names(all.iter().map(Architecture::name).collect())),
            "CompatibleRuntimes": runtimes.map(|all| names(all.iter().map(Runtime::name).collect())),
            "Content": code,
            "Description": props.options.description,
            "LayerName": props.options.layer_version_name,
            "LicenseInfo": props.options.license,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::LayerVersion", properties)?;
        if props.options.removal_policy.is_some() {
            resource.apply_removal_policy(cx, props.options.removal_policy, None)?;
        }
        props.code.bind_to_resource(cx, resource, "Content")?;
        cx.state_mut(this).arn = resource.reference();
        Ok(this)
    }

    /// Takes a layer that exists already, by its ARN.
    pub fn from_layer_version_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        layer_version_arn: Text,
    ) -> Result<LayerVersion> {
        cx.create(scope, id, LayerState { arn: layer_version_arn, runtimes: Some(Runtime::ALL()) })
    }

    /// Takes a layer that exists already.
    pub fn from_layer_version_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: LayerVersionAttributes,
    ) -> Result<LayerVersion> {
        let state = LayerState { arn: attrs.layer_version_arn, runtimes: attrs.compatible_runtimes };
        cx.create(scope, id, state)
    }

    /// The ARN, with the version.
    #[attribute]
    pub fn layer_version_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The runtimes for which the layer is, where that is said.
    #[attribute]
    pub fn compatible_runtimes(self, cx: &Cx) -> Option<Vec<Runtime>> {
        cx.state(self).runtimes.clone()
    }

    /// Lets others use the layer.
    pub fn add_permission(self, cx: &mut Cx, id: Str, permission: LayerVersionPermission) -> Result<()> {
        if permission.organization_id.is_some() && permission.account_id.literal().is_some_and(|it| it != "*")
        {
            bail!(DiagCode::InvalidValue, "`organization_id` goes with the `account_id` `*` only");
        }
        let properties = fields! {
            "Action": "lambda:GetLayerVersion",
            "LayerVersionArn": self.layer_version_arn(cx),
            "OrganizationId": permission.organization_id,
            "Principal": permission.account_id,
        };
        CfnResource::of_type(cx, self.into(), id, "AWS::Lambda::LayerVersionPermission".into(), properties)?;
        Ok(())
    }
}

impl LayerVersion {
    /// Refuses functions of a runtime for which the layer is not.
    pub(super) fn check_runtime(self, cx: &Cx, runtime: &Runtime) -> Result<()> {
        let Some(runtimes) = &cx.state(self).runtimes else { return Ok(()) };
        // A layer for all runtimes is for those, too, that this library does not know.
        if *runtimes == Runtime::ALL() || runtimes.iter().any(|known| known.name() == runtime.name()) {
            return Ok(());
        }
        let names: Vec<String> = runtimes.iter().map(|runtime| format!("`{}`", runtime.name())).collect();
        bail!(DiagCode::InvalidValue, "the layer `{}` is not for `{}`", cx.path(self.0), runtime.name();
            hint: "it is for {}", names.join(", "))
    }
}
