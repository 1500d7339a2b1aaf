//! Profiles by which code is signed.

use super::Platform;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Duration, Handle, Late, Resource, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`SigningProfile`] needs.
#[props(module = "signer")]
pub struct SigningProfileProps {
    /// For what code is signed.
    pub platform: Platform,
    /// How long a signature is valid, in whole days. Default: 135 months.
    pub signature_validity: Option<Duration>,
    /// A name for the profile. CloudFormation makes the real one: as in aws-cdk-lib 2.276.0, this does not reach the
    /// template.
    pub signing_profile_name: Option<Text>,
}

/// A profile that exists already.
#[props(module = "signer")]
pub struct SigningProfileAttributes {
    /// The name.
    pub signing_profile_name: Text,
    /// The version.
    pub signing_profile_version: Text,
}

/// What a profile keeps.
#[derive(Clone, Debug)]
pub struct SigningProfileState {
    arn: Text,
    name: Text,
    version: Text,
    version_arn: Text,
}

/// How long a signature is valid where nothing is said, in months.
const MONTHS: i64 = 135;

/// A profile by which code is signed.
///
/// ```rhai
/// let profile = signer.SigningProfile(stack, "Profile", #{ platform: signer.Platform.AWS_LAMBDA_SHA384_ECDSA });
/// ```
///
/// ```lua
/// local profile = signer.SigningProfile(stack, "Profile", { platform = signer.Platform.AWS_LAMBDA_SHA384_ECDSA })
/// ```
#[construct(module = "signer", base = Resource, state = SigningProfileState)]
impl SigningProfile {
    /// Makes a profile.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SigningProfileProps) -> Result<Self> {
        let unknown = SigningProfileState {
            arn: "".into(),
            name: "".into(),
            version: "".into(),
            version_arn: "".into(),
        };
        let this: SigningProfile = cx.create(scope, id, unknown)?;
        let (unit, value) = match props.signature_validity {
            Some(validity) => ("DAYS", validity.to_days(None)?),
            None => ("MONTHS", MONTHS.into()),
        };
        let properties = fields! {
            "PlatformId": props.platform.platform_id(),
            "SignatureValidityPeriod": Data::Map(fields! { "Type": unit, "Value": value }),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Signer::SigningProfile", properties)?;
        let attribute = |name: &'static str| Late::attribute(resource.id(), name).into();
        *cx.state_mut(this) = SigningProfileState {
            arn: attribute("Arn"),
            name: attribute("ProfileName"),
            version: attribute("ProfileVersion"),
            version_arn: attribute("ProfileVersionArn"),
        };
        Ok(this)
    }

    /// Takes a profile of the stack's account and region that exists already.
    pub fn from_signing_profile_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: SigningProfileAttributes,
    ) -> Result<Self> {
        let SigningProfileAttributes { signing_profile_name: name, signing_profile_version: version } = attrs;
        let stack = cx.stack_of(scope.id())?;
        let versioned = Text::concat([name.clone(), "/".into(), version.clone()]);
        let arn = stack.format_arn(cx, components(name.clone()))?;
        let version_arn = stack.format_arn(cx, components(versioned))?;
        cx.create(scope, id, SigningProfileState { arn, name, version, version_arn })
    }

    /// The ARN.
    #[attribute]
    pub fn signing_profile_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn signing_profile_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The version.
    #[attribute]
    pub fn signing_profile_version(self, cx: &Cx) -> Text {
        cx.state(self).version.clone()
    }

    /// The ARN with the version.
    #[attribute]
    pub fn signing_profile_version_arn(self, cx: &Cx) -> Text {
        cx.state(self).version_arn.clone()
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::slash("signer", "", Text::concat(["/signing-profiles/".into(), name]))
}
