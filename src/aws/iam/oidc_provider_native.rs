//! Identity providers that speak OpenID Connect.

use crate::bail;
use crate::core::{Arn, CfnResource, Construct, Cx, Handle, Late, RemovalPolicy, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};

/// What an [`OidcProviderNative`] needs.
#[props(module = "iam")]
pub struct OidcProviderNativeProps {
    /// Has no effect, as in the CDK: IAM names providers by their URL.
    pub oidc_provider_name: Option<Text>,
    /// The URL of the provider: `https://token.actions.githubusercontent.com`.
    pub url: Text,
    /// The clients (audiences) that the provider knows, at most 100 of at most 255 characters. Default: none.
    pub client_ids: Option<Vec<Text>>,
    /// The thumbprints of the provider's certificates, at most 5 of 40 hexadecimal digits. Default: IAM asks the
    /// provider for the topmost one.
    pub thumbprints: Option<Vec<Text>>,
    /// What happens to the provider when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct OidcProviderState {
    arn: Text,
    issuer: Text,
    thumbprints: Option<Vec<Text>>,
}

/// Source: the IAM user guide, "IAM and AWS STS quotas".
const MOST_CLIENTS: usize = 100;
const MOST_THUMBPRINTS: usize = 5;
const LONGEST_CLIENT: usize = 255;
const THUMBPRINT_LENGTH: usize = 40;

/// An identity provider that speaks OpenID Connect, such as GitHub or a cluster of Kubernetes.
///
/// ```rhai
/// let github = iam.OidcProviderNative(stack, "GitHub", #{
///     url: "https://token.actions.githubusercontent.com",
///     client_ids: ["sts.amazonaws.com"],
/// });
/// iam.Role(stack, "Role", #{ assumed_by: iam.OpenIdConnectPrincipal(github) });
/// ```
///
/// ```lua
/// local github = iam.OidcProviderNative(stack, "GitHub", {
///   url = "https://token.actions.githubusercontent.com",
///   client_ids = { "sts.amazonaws.com" },
/// })
/// iam.Role(stack, "Role", { assumed_by = iam.OpenIdConnectPrincipal(github) })
/// ```
#[construct(module = "iam", base = Resource, state = OidcProviderState)]
impl OidcProviderNative {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: OidcProviderNativeProps) -> Result<Self> {
        props.check()?;
        let state =
            OidcProviderState { arn: "".into(), issuer: "".into(), thumbprints: props.thumbprints.clone() };
        let this: OidcProviderNative = cx.create(scope, id, state)?;
        if props.oidc_provider_name.is_some() {
            let message = "`oidc_provider_name` has no effect: IAM names providers by their URL";
            cx.warn(Diag::warning(Code::Surprise, message).hint("leave it out").on(cx.path(this.0)));
        }
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::OIDCProvider",
            crate::fields! {
                "ClientIdList": props.client_ids,
                "ThumbprintList": props.thumbprints,
                "Url": props.url,
            },
        )?;
        if let Some(policy) = props.removal_policy {
            resource.apply_removal_policy(cx, Some(policy), None)?;
        }
        let arn: Text = Late::reference(resource.id()).into();
        let issuer = issuer_of(&arn)?;
        let state = cx.state_mut(this);
        state.arn = arn;
        state.issuer = issuer;
        Ok(this)
    }

    /// Takes a provider that exists already, by its ARN.
    pub fn from_oidc_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        oidc_provider_arn: Text,
    ) -> Result<OidcProviderNative> {
        let issuer = issuer_of(&oidc_provider_arn)?;
        cx.create(scope, id, OidcProviderState { arn: oidc_provider_arn, issuer, thumbprints: None })
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn oidc_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The issuer: the URL without `https://`, as conditions of trust policies have it.
    #[attribute]
    pub fn oidc_provider_issuer(self, cx: &Cx) -> Text {
        cx.state(self).issuer.clone()
    }

    /// The thumbprints, where they were given.
    #[attribute]
    pub fn oidc_provider_thumbprints(self, cx: &Cx) -> Option<Vec<Text>> {
        cx.state(self).thumbprints.clone()
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn open_id_connect_provider_arn(self, cx: &Cx) -> Text {
        self.oidc_provider_arn(cx)
    }

    /// The issuer: the URL without `https://`, as conditions of trust policies have it.
    #[attribute]
    pub fn open_id_connect_provider_issuer(self, cx: &Cx) -> Text {
        self.oidc_provider_issuer(cx)
    }
}

fn issuer_of(arn: &Text) -> Result<Text> {
    Arn::extract_resource_name(arn.clone(), "oidc-provider".into())
}

impl OidcProviderNativeProps {
    /// Refuses what IAM does not take.
    fn check(&self) -> Result<()> {
        if let Some(url) = self.url.literal()
            && !url.starts_with("https://")
        {
            bail!(Code::InvalidValue, "the `url` of an identity provider cannot be `{url}`"; hint: "it must begin with `https://`");
        }
        let clients = self.client_ids.as_deref().unwrap_or_default();
        if clients.len() > MOST_CLIENTS {
            bail!(Code::OutOfRange, "an identity provider cannot have {} clients", clients.len(); hint: "it can have at most {MOST_CLIENTS}");
        }
        let literal = |text: &Text| text.literal().map(str::to_owned);
        if let Some(long) = clients.iter().filter_map(literal).find(|id| id.chars().count() > LONGEST_CLIENT)
        {
            bail!(Code::OutOfRange, "the id of a client has {} characters", long.chars().count(); hint: "it can have at most {LONGEST_CLIENT}");
        }
        let thumbprints = self.thumbprints.as_deref().unwrap_or_default();
        if thumbprints.len() > MOST_THUMBPRINTS {
            bail!(Code::OutOfRange, "an identity provider cannot have {} thumbprints", thumbprints.len(); hint: "it can have at most {MOST_THUMBPRINTS}");
        }
        if let Some(wrong) = thumbprints.iter().filter_map(literal).find(|it| it.len() != THUMBPRINT_LENGTH) {
            bail!(Code::InvalidValue, "`{wrong}` is not a thumbprint"; hint: "thumbprints have {THUMBPRINT_LENGTH} hexadecimal digits");
        }
        Ok(())
    }
}
