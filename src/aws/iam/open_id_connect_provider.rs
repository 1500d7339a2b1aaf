//! OpenID Connect providers that a function of this library manages.

use super::OidcProviderNative;
use crate::core::{
    Arn, BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Data, ENTRY_POINT, LateType, RemovalPolicy, Resource, Str, Text,
};
use crate::declare::{construct, props, union};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What an [`OpenIdConnectProvider`] needs.
#[props(module = "iam")]
pub struct OpenIdConnectProviderProps {
    /// The URL of the provider, with `https://`: the `iss` of its tokens.
    pub url: Text,
    /// The applications that may use the provider's tokens: their `aud`. Default: none.
    pub client_ids: Option<Vec<Text>>,
    /// The thumbprints of certificates at the end of the provider's chain. Default: the function asks the provider.
    pub thumbprints: Option<Vec<Text>>,
    /// What becomes of the provider when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct OpenIdConnectProviderState {
    arn: Text,
    resource: Option<CustomResource>,
}

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile { name: "index.js", text: include_str!("../../../handlers/oidc-provider/index.js") },
    ],
};

const RESOURCE_TYPE: &str = "Custom::AWSCDKOpenIdConnectProvider";
const ACTIONS: [&str; 5] = [
    "iam:CreateOpenIDConnectProvider",
    "iam:DeleteOpenIDConnectProvider",
    "iam:UpdateOpenIDConnectProviderThumbprint",
    "iam:AddClientIDToOpenIDConnectProvider",
    "iam:RemoveClientIDFromOpenIDConnectProvider",
];
/// The context flag under which the function refuses hosts with certificates that cannot be trusted.
const REJECT_UNAUTHORIZED: &str = "@aws-cdk/aws-iam:oidcRejectUnauthorizedConnections";

/// An identity provider that speaks OpenID Connect, managed by a function. `iam.OidcProviderNative` needs none.
///
/// ```rhai
/// let provider = iam.OpenIdConnectProvider(stack, "Provider", #{
///     url: "https://id.example.com",
///     client_ids: ["web"],
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.OpenIdConnectPrincipal(provider) });
/// ```
///
/// ```lua
/// local provider = iam.OpenIdConnectProvider(stack, "Provider", {
///   url = "https://id.example.com",
///   client_ids = { "web" },
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.OpenIdConnectPrincipal(provider) })
/// ```
#[construct(module = "iam", base = Resource, state = OpenIdConnectProviderState, reference = oidc_provider_ref("AWS::IAM::OIDCProvider"))]
impl OpenIdConnectProvider {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: OpenIdConnectProviderProps) -> Result<Self> {
        let this: OpenIdConnectProvider =
            cx.create(scope, id, OpenIdConnectProviderState { arn: "".into(), resource: None })?;
        let options = CustomResourceProviderOptions::default();
        let provider = CustomResourceProviderBase::builtin(cx, this.into(), RESOURCE_TYPE, &CODE, options)?;
        let actions: Vec<Data> = ACTIONS.into_iter().map(Data::from).collect();
        provider.allow_once(cx, fields! { "Effect": "Allow", "Resource": "*", "Action": actions });
        let told = fields! {
            "ClientIDList": props.client_ids,
            "ThumbprintList": props.thumbprints,
            "Url": props.url,
            "RejectUnauthorized": cx.flag(this.0, REJECT_UNAUTHORIZED),
            // The function is the same for every provider of the stack: this updates them when it changes.
            "CodeHash": provider.code_hash(cx),
        };
        let resource = CustomResource::managed_by(cx, provider, this, "Resource", RESOURCE_TYPE, told)?;
        if let Some(policy) = props.removal_policy {
            resource.resource(cx).apply_removal_policy(cx, Some(policy), None)?;
        }
        let arn = resource.resource(cx).reference();
        *cx.state_mut(this) = OpenIdConnectProviderState { arn, resource: Some(resource) };
        Ok(this)
    }

    /// A provider that exists already, by its ARN.
    pub fn from_open_id_connect_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        open_id_connect_provider_arn: Text,
    ) -> Result<Self> {
        let arn = open_id_connect_provider_arn;
        issuer(arn.clone())?;
        cx.create(scope, id, OpenIdConnectProviderState { arn, resource: None })
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn open_id_connect_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The issuer: the URL without `https://`.
    #[attribute]
    pub fn open_id_connect_provider_issuer(self, cx: &Cx) -> Result<Text> {
        issuer(self.open_id_connect_provider_arn(cx))
    }

    /// The thumbprints, as a JSON list. Only of a provider that is made here.
    #[attribute]
    pub fn open_id_connect_providerthumbprints(self, cx: &Cx) -> Result<Text> {
        match cx.state(self).resource {
            Some(resource) => Ok(resource.attribute(cx, "Thumbprints").typed(LateType::Text).into()),
            None => {
                bail!(Code::InvalidValue, "the thumbprints of an imported provider are not known"; on: cx.path(self.0))
            }
        }
    }
}

/// The issuer: what stands behind `oidc-provider/` in the ARN of a provider.
pub(super) fn issuer(arn: Text) -> Result<Text> {
    Arn::extract_resource_name(arn, "oidc-provider".into())
}

/// An OpenID Connect provider of either kind.
#[derive(Copy)]
#[union]
pub enum AnyOidcProvider {
    /// One that CloudFormation makes.
    Native(OidcProviderNative),
    /// One that a function manages.
    Managed(OpenIdConnectProvider),
}

impl AnyOidcProvider {
    /// The ARN of the provider.
    pub fn arn(self, cx: &Cx) -> Text {
        match self {
            AnyOidcProvider::Native(it) => it.oidc_provider_arn(cx),
            AnyOidcProvider::Managed(it) => it.open_id_connect_provider_arn(cx),
        }
    }
}
