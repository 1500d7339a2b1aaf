//! OpenID Connect providers, as CloudFormation makes them.

use super::open_id_connect_provider::issuer;
use crate::core::{
    CfnResource, Construct, Cx, Handle, Late, LateType, NodeId, RemovalPolicy, Resource, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What an [`OidcProviderNative`] needs.
#[props(module = "iam")]
pub struct OidcProviderNativeProps {
    /// The name of the provider, up to 128 characters; it is not part of the template.
    pub oidc_provider_name: Option<Text>,
    /// The URL of the provider, with `https://`: the `iss` of its tokens.
    pub url: Text,
    /// The applications that may use the provider's tokens: their `aud`. At most 100.
    pub client_ids: Option<Vec<Text>>,
    /// The thumbprints of certificates at the end of the provider's chain: 40 hexadecimal digits each, at most 5.
    /// Default: IAM looks them up.
    pub thumbprints: Option<Vec<Text>>,
    /// What becomes of the provider when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct OidcProviderNativeState {
    arn: Text,
    resource: Option<CfnResource>,
}

const MOST_THUMBPRINTS: usize = 5;
const MOST_CLIENTS: usize = 100;
const LONGEST_CLIENT: usize = 255;

/// An identity provider that speaks OpenID Connect: its users may take roles.
///
/// ```rhai
/// let provider = iam.OidcProviderNative(stack, "GitHub", #{
///     url: "https://token.actions.githubusercontent.com",
///     client_ids: ["sts.amazonaws.com"],
/// });
/// let role = iam.Role(stack, "Deployer", #{ assumed_by: iam.OpenIdConnectPrincipal(provider) });
/// ```
///
/// ```lua
/// local provider = iam.OidcProviderNative(stack, "GitHub", {
///   url = "https://token.actions.githubusercontent.com",
///   client_ids = { "sts.amazonaws.com" },
/// })
/// local role = iam.Role(stack, "Deployer", { assumed_by = iam.OpenIdConnectPrincipal(provider) })
/// ```
#[construct(module = "iam", base = Resource, state = OidcProviderNativeState, reference = oidc_provider_ref("AWS::IAM::OIDCProvider"))]
impl OidcProviderNative {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: OidcProviderNativeProps) -> Result<Self> {
        check(&props)?;
        let this: OidcProviderNative =
            cx.create(scope, id, OidcProviderNativeState { arn: "".into(), resource: None })?;
        let properties = fields! {
            "Url": props.url,
            "ClientIdList": props.client_ids,
            "ThumbprintList": props.thumbprints,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::IAM::OIDCProvider", properties)?;
        if let Some(policy) = props.removal_policy {
            resource.apply_removal_policy(cx, Some(policy), None)?;
        }
        *cx.state_mut(this) = OidcProviderNativeState { arn: resource.reference(), resource: Some(resource) };
        Ok(this)
    }

    /// A provider that exists already, by its ARN.
    pub fn from_oidc_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        oidc_provider_arn: Text,
    ) -> Result<Self> {
        issuer(oidc_provider_arn.clone())?;
        cx.create(scope, id, OidcProviderNativeState { arn: oidc_provider_arn, resource: None })
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn oidc_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The issuer: the URL without `https://`.
    #[attribute]
    pub fn oidc_provider_issuer(self, cx: &Cx) -> Result<Text> {
        issuer(self.oidc_provider_arn(cx))
    }

    /// The ARN of the provider, under the name that `iam.OpenIdConnectProvider` has for it.
    #[attribute]
    pub fn open_id_connect_provider_arn(self, cx: &Cx) -> Text {
        self.oidc_provider_arn(cx)
    }

    /// The issuer, under the name that `iam.OpenIdConnectProvider` has for it.
    #[attribute]
    pub fn open_id_connect_provider_issuer(self, cx: &Cx) -> Result<Text> {
        self.oidc_provider_issuer(cx)
    }

    /// The thumbprints that were given. Only of a provider that is made here.
    #[attribute]
    pub fn oidc_provider_thumbprints(self, cx: &Cx) -> Result<Text> {
        let Some(resource) = cx.state(self).resource else {
            bail!(Code::InvalidValue, "the thumbprints of an imported provider are not known"; on: cx.path(self.0));
        };
        let given =
            |cx: &Cx, node: NodeId| CfnResource::at(node).property(cx, "ThumbprintList").unwrap_or_default();
        Ok(Late::deferred(resource.id(), given).typed(LateType::Text).into())
    }
}

impl OidcProviderNative {
    /// The provider that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnOIDCProvider", |_| {
            Ok(OidcProviderNativeState { arn: resource.reference(), resource: None })
        })
    }
}

fn check(props: &OidcProviderNativeProps) -> Result<()> {
    if let Some(url) = props.url.literal()
        && !url.starts_with("https://")
    {
        bail!(Code::InvalidValue, "the URL of an identity provider starts with `https://`, not `{url}`");
    }
    let thumbprints = props.thumbprints.as_deref().unwrap_or_default();
    if thumbprints.len() > MOST_THUMBPRINTS {
        bail!(
            Code::OutOfRange,
            "a provider has at most {MOST_THUMBPRINTS} thumbprints, not {}",
            thumbprints.len()
        );
    }
    let is_thumbprint = |text: &str| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(bad) = thumbprints.iter().filter_map(Text::literal).find(|text| !is_thumbprint(text)) {
        bail!(Code::InvalidValue, "`{bad}` is not a thumbprint"; hint: "thumbprints are 40 hexadecimal digits");
    }
    let clients = props.client_ids.as_deref().unwrap_or_default();
    if clients.len() > MOST_CLIENTS {
        bail!(Code::OutOfRange, "a provider has at most {MOST_CLIENTS} client ids, not {}", clients.len());
    }
    let lengths = clients.iter().filter_map(Text::literal).map(|id| id.chars().count());
    if let Some(length) = lengths.max().filter(|length| *length > LONGEST_CLIENT) {
        bail!(Code::OutOfRange, "a client id has at most {LONGEST_CLIENT} characters, not {length}");
    }
    Ok(())
}
