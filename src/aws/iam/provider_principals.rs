//! Principals that identity providers of the account know.

use super::principal::PrincipalState;
use super::principals::federated_state;
use super::{FederatedPrincipal, OidcProviderNative, SamlProvider, WebIdentityPrincipal};
use crate::aws::region_info::RegionInfo;
use crate::core::{Cx, Data, Fields, Str, Text};
use crate::declare::{Class, Dict, object};

/// Users whom a provider knows that speaks OpenID Connect.
#[object(module = "iam", base = WebIdentityPrincipal, state = PrincipalState)]
impl OpenIdConnectPrincipal {
    /// Names the users of a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider.
        open_id_connect_provider: OidcProviderNative,
        /// Conditions that must hold. Default: none, all users are meant.
        conditions: Option<Dict<Data>>,
    ) -> Self {
        let arn = open_id_connect_provider.oidc_provider_arn(cx);
        let action = Str::new_static("sts:AssumeRoleWithWebIdentity");
        cx.make(federated_state(OpenIdConnectPrincipal::DESC, arn, conditions, action))
    }
}

const ASSUME_ROLE_WITH_SAML: &str = "sts:AssumeRoleWithSAML";

/// Users whom a provider knows that speaks SAML.
#[object(module = "iam", base = FederatedPrincipal, state = PrincipalState)]
impl SamlPrincipal {
    /// Names the users of a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider.
        saml_provider: SamlProvider,
        /// Conditions that must hold.
        conditions: Dict<Data>,
    ) -> Self {
        let arn = saml_provider.saml_provider_arn(cx);
        let action = Str::new_static(ASSUME_ROLE_WITH_SAML);
        cx.make(federated_state(SamlPrincipal::DESC, arn, Some(conditions), action))
    }
}

/// Users whom a provider knows that speaks SAML, and who sign on to the AWS console.
#[object(module = "iam", base = SamlPrincipal, state = PrincipalState)]
impl SamlConsolePrincipal {
    /// Names the users of a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider.
        saml_provider: SamlProvider,
        /// More conditions that must hold. A `StringEquals` of your own is replaced by that of the console.
        conditions: Option<Dict<Data>>,
    ) -> Self {
        let arn = saml_provider.saml_provider_arn(cx);
        let audience = Data::object("SAML:aud", sign_on_url(cx, saml_provider));
        let mut all: Fields = conditions.unwrap_or_default().0;
        all.retain(|(operator, _)| operator != "StringEquals");
        all.push(("StringEquals".into(), audience));
        let action = Str::new_static(ASSUME_ROLE_WITH_SAML);
        cx.make(federated_state(SamlConsolePrincipal::DESC, arn, Some(Dict(all)), action))
    }
}

/// Where users sign on to the console: in some partitions elsewhere.
fn sign_on_url(cx: &Cx, provider: SamlProvider) -> Str {
    const STANDARD: &str = "https://signin.aws.amazon.com/saml";
    let region = provider.own_stack(cx).map(|stack| stack.region(cx));
    let known = region.as_ref().and_then(Text::literal);
    let own = known.and_then(|region| RegionInfo::get(region.into()).saml_sign_on_url(cx));
    own.unwrap_or(Str::new_static(STANDARD))
}
