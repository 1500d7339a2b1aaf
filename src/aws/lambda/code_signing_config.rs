//! Which signatures the code of functions needs.

use crate::aws::signer::SigningProfile;
use crate::core::{Arn, ArnFormat, CfnResource, Construct, Cx, Data, Handle, Late, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::Result;
use crate::fields;

/// What happens where code is not signed as it should be.
#[choice(module = "lambda")]
pub enum UntrustedArtifactOnDeployment {
    /// The code is refused.
    #[value = "Enforce"]
    ENFORCE,
    /// The code is taken, and a warning is logged.
    #[value = "Warn"]
    WARN,
}

/// What a [`CodeSigningConfig`] needs.
#[props(module = "lambda")]
pub struct CodeSigningConfigProps {
    /// The profiles whose signatures are trusted.
    pub signing_profiles: Vec<SigningProfile>,
    /// What happens where code is not signed as it should be.
    #[default(UntrustedArtifactOnDeployment::WARN)]
    pub untrusted_artifact_on_deployment: UntrustedArtifactOnDeployment,
    /// What the config is for.
    pub description: Option<Text>,
}

/// What a config keeps.
#[derive(Clone, Debug)]
pub struct CodeSigningConfigState {
    arn: Text,
    id: Text,
}

/// Which signatures the code of functions needs.
///
/// ```rhai
/// let profile = signer.SigningProfile(stack, "Profile", #{ platform: signer.Platform.AWS_LAMBDA_SHA384_ECDSA });
/// let signed = lambda.CodeSigningConfig(stack, "Signed", #{ signing_profiles: [profile] });
/// ```
///
/// ```lua
/// local profile = signer.SigningProfile(stack, "Profile", { platform = signer.Platform.AWS_LAMBDA_SHA384_ECDSA })
/// local signed = lambda.CodeSigningConfig(stack, "Signed", { signing_profiles = { profile } })
/// ```
#[construct(module = "lambda", base = Resource, state = CodeSigningConfigState, reference = code_signing_config_ref("AWS::Lambda::CodeSigningConfig"))]
impl CodeSigningConfig {
    /// Makes a config.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CodeSigningConfigProps) -> Result<Self> {
        let unknown = CodeSigningConfigState { arn: "".into(), id: "".into() };
        let this: CodeSigningConfig = cx.create(scope, id, unknown)?;
        let profiles: Vec<Text> =
            props.signing_profiles.iter().map(|profile| profile.signing_profile_version_arn(cx)).collect();
        let policy = props.untrusted_artifact_on_deployment.value();
        let properties = fields! {
            "AllowedPublishers": Data::object("SigningProfileVersionArns", profiles),
            "CodeSigningPolicies": Data::object("UntrustedArtifactOnDeployment", policy),
            "Description": props.description,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::CodeSigningConfig", properties)?;
        let attribute = |name: &'static str| Late::attribute(resource.id(), name).into();
        let state = CodeSigningConfigState {
            arn: attribute("CodeSigningConfigArn"),
            id: attribute("CodeSigningConfigId"),
        };
        *cx.state_mut(this) = state;
        Ok(this)
    }

    /// Takes a config that exists already, by its ARN.
    pub fn from_code_signing_config_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        code_signing_config_arn: Text,
    ) -> Result<Self> {
        let parts = Arn::split(code_signing_config_arn.clone(), ArnFormat::COLON_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or_else(|| "".into());
        cx.create(scope, id, CodeSigningConfigState { arn: code_signing_config_arn, id: name })
    }

    /// The ARN.
    #[attribute]
    pub fn code_signing_config_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The id.
    #[attribute]
    pub fn code_signing_config_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }
}

impl CodeSigningConfig {
    /// The configuration that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnCodeSigningConfig", |_| {
            Ok(CodeSigningConfigState {
                arn: resource.reference(),
                id: Late::attribute(resource.id(), "CodeSigningConfigId").into(),
            })
        })
    }
}
