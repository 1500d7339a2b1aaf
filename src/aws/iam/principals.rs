//! The principals that are not constructs.

use super::open_id_connect_provider::AnyOidcProvider;
use super::principal::{ASSUME_ROLE, LITERAL, PrincipalMap, PrincipalState, Source};
use super::{Principal, PrincipalBase, PrincipalPolicyFragment, SamlProvider};
use crate::aws::region_info::RegionInfo;
use crate::bail;
use crate::core::{
    Construct, Cx, Data, Fields, Handle, Late, LateType, ObjectHandle, Rendering, Stack, Str, Text,
};
use crate::declare::{Class, ClassDesc, Dict, Rest, object, props};
use crate::diag::{Code, Result};

macro_rules! into_principal {
    ($($ty:ident),* $(,)?) => {$(
        impl From<$ty> for Principal {
            fn from(it: $ty) -> Self {
                Principal::Other(PrincipalBase::at(it.id()), $ty::DESC)
            }
        }
    )*};
}
into_principal!(
    ServicePrincipal,
    ArnPrincipal,
    AccountPrincipal,
    AccountRootPrincipal,
    AnyPrincipal,
    StarPrincipal,
    CanonicalUserPrincipal,
    OrganizationPrincipal,
    FederatedPrincipal,
    WebIdentityPrincipal,
    OpenIdConnectPrincipal,
    SamlPrincipal,
    SamlConsolePrincipal,
    UnknownPrincipal,
    CompositePrincipal,
    PrincipalWithConditions,
    SessionTagsPrincipal,
);

fn state(
    class: &'static ClassDesc,
    subject: Text,
    fragment: PrincipalPolicyFragment,
    same: String,
) -> PrincipalState {
    PrincipalState {
        class,
        source: Source::Own(fragment),
        action: Str::new_static(ASSUME_ROLE),
        account: None,
        subject,
        region: None,
        same: Some(same),
    }
}

/// How a [`ServicePrincipal`] is allowed.
#[props(module = "iam")]
pub struct ServicePrincipalOpts {
    /// The region of the service, for regions in which services have names of their own. Default: the stack's.
    pub region: Option<Text>,
    /// Conditions that must hold.
    pub conditions: Option<Dict<Data>>,
}

impl ServicePrincipalOpts {
    /// The options as they stand in what principals are compared by.
    fn to_json(&self) -> String {
        let conditions = self.conditions.as_ref().map(|conditions| Data::Map(conditions.0.clone()));
        json(&crate::fields! { "region": self.region.clone(), "conditions": conditions })
    }
}

/// What a principal was made of, as it stands in what principals are compared by.
fn word(text: &Text) -> String {
    text.literal().map_or_else(|| format!("{text:?}"), str::to_owned)
}

/// A map as it stands in what principals are compared by.
pub(super) fn json(fields: &Fields) -> String {
    let given: Fields = fields.iter().filter(|(_, value)| *value != Data::Absent).cloned().collect();
    match given.iter().all(|(_, value)| is_known(value)) {
        true => crate::core::synth::to_json(&Data::Map(given)),
        false => format!("{given:?}"),
    }
}

fn is_known(data: &Data) -> bool {
    match data {
        Data::Late(_) => false,
        Data::List(items) => items.iter().all(is_known),
        Data::Map(fields) => fields.iter().all(|(_, value)| is_known(value)),
        _ => true,
    }
}

/// An AWS service, such as `ec2.amazonaws.com`.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl ServicePrincipal {
    /// Names a service.
    pub fn new(
        cx: &mut Cx,
        /// The service: `ec2.amazonaws.com`, or `ec2` for short.
        service: Text,
        opts: ServicePrincipalOpts,
    ) -> Self {
        let same = format!("ServicePrincipal:{}:{}", word(&service), opts.to_json());
        let name = standard_name(&service);
        let fragment = PrincipalPolicyFragment {
            principals: vec![("Service".into(), vec![name.into()])],
            conditions: opts.conditions.unwrap_or_default().0,
        };
        let is_own_name = opts
            .region
            .as_ref()
            .and_then(Text::literal)
            .is_some_and(|region| RegionInfo::get(region.into()).is_opt_in_region(cx));
        let this: ServicePrincipal = cx.make(PrincipalState {
            region: opts.region,
            ..state(ServicePrincipal::DESC, service, fragment, same)
        });
        if is_own_name {
            let name: Data = Late::object(this.id(), &REGIONAL_NAME).typed(LateType::Text).into();
            this.base().set_principals(cx, vec![("Service".into(), vec![name])]);
        }
        this
    }

    /// The service, as it was given.
    #[attribute]
    pub fn service(self, cx: &Cx) -> Text {
        cx.object(self).subject.clone()
    }

    /// The name of a service as a principal: `ec2` is `ec2.amazonaws.com`.
    pub fn service_principal_name(service: Text) -> Text {
        standard_name(&service)
    }

    /// A service under exactly this name.
    pub fn from_static_service_principle_name(cx: &mut Cx, service_principal_name: Text) -> Self {
        let fragment = PrincipalPolicyFragment::of("Service", service_principal_name.clone());
        let same = format!("ServicePrincipal:{}:{{}}", word(&service_principal_name));
        cx.make(state(ServicePrincipal::DESC, service_principal_name, fragment, same))
    }
}

const SUFFIX: &str = ".amazonaws.com";

/// The name of a service that was asked for in another region than the stack's.
static REGIONAL_NAME: Rendering = Rendering::new(|cx, id, stack| {
    let state = cx.object(ServicePrincipal::at(id));
    let name = standard_name(&state.subject);
    let here = Stack::at(stack).region(cx);
    match (name.literal(), state.region.as_ref().and_then(Text::literal)) {
        (Some(name), Some(region)) if here.literal() != Some(region) => match name.strip_suffix(SUFFIX) {
            Some(service) => format!("{service}.{region}{SUFFIX}").into(),
            None => name.into(),
        },
        _ => name.into(),
    }
});

/// `ec2`, `ec2.amazonaws.com` and `ec2.amazonaws.com.cn` are all `ec2.amazonaws.com`.
fn standard_name(service: &Text) -> Text {
    let Some(name) = service.literal() else { return service.clone() };
    let tails = [SUFFIX, ".amazonaws.com.cn", ".c2s.ic.gov", ".sc2s.sgov.gov"];
    let stem = tails.iter().find_map(|tail| name.strip_suffix(tail)).unwrap_or(name);
    match stem.is_empty() || stem.contains('.') {
        true => service.clone(),
        false => format!("{stem}{SUFFIX}").into(),
    }
}

/// A principal that is named by its ARN: a role, a user, an account.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl ArnPrincipal {
    /// Names a principal.
    pub fn new(cx: &mut Cx, arn: Text) -> Self {
        let same = format!("ArnPrincipal:{}", word(&arn));
        cx.make(state(ArnPrincipal::DESC, arn.clone(), PrincipalPolicyFragment::of("AWS", arn), same))
    }

    /// The ARN.
    #[attribute]
    pub fn arn(self, cx: &Cx) -> Text {
        cx.object(self).subject.clone()
    }

    /// The same principal, as long as it belongs to an organization.
    pub fn in_organization(self, cx: &mut Cx, organization_id: Text) -> Result<PrincipalWithConditions> {
        let inner = Principal::Other(PrincipalBase::at(self.id()), cx.object(self).class);
        PrincipalWithConditions::new(cx, inner, Dict(of_organization(organization_id)))
    }
}

fn of_organization(organization_id: Text) -> Fields {
    crate::fields! { "StringEquals": Data::object("aws:PrincipalOrgID", organization_id) }
}

/// All principals of an account that the account's own policies allow.
#[object(module = "iam", base = ArnPrincipal, state = PrincipalState)]
impl AccountPrincipal {
    /// Names an account.
    pub fn new(
        cx: &mut Cx,
        /// The account, as twelve digits.
        account_id: Text,
    ) -> Self {
        let this: AccountPrincipal = cx.make(state(
            AccountPrincipal::DESC,
            "".into(),
            PrincipalPolicyFragment::default(),
            String::new(),
        ));
        this.base().set_account(cx, account_id);
        this
    }

    /// The account.
    #[attribute]
    pub fn account_id(self, cx: &Cx) -> Option<Text> {
        cx.object(self).account.clone()
    }
}

/// All principals of the account to which the stack is deployed.
#[object(module = "iam", base = AccountPrincipal, state = PrincipalState)]
impl AccountRootPrincipal {
    /// Names the stack's account.
    pub fn new(cx: &mut Cx) -> Self {
        let this: AccountRootPrincipal = cx.make(state(
            AccountRootPrincipal::DESC,
            "".into(),
            PrincipalPolicyFragment::default(),
            String::new(),
        ));
        let account = Late::object(this.id(), &OWN_ACCOUNT).typed(LateType::Text);
        this.base().set_account(cx, account.into());
        this
    }
}

/// The partition of the stack that is written.
static OWN_PARTITION: Rendering = Rendering::new(|cx, _, stack| Stack::at(stack).partition(cx).into());

/// The account of the stack that is written.
static OWN_ACCOUNT: Rendering = Rendering::new(|cx, _, stack| Stack::at(stack).account(cx).into());

/// Everybody, with and without an AWS account: `{"AWS": "*"}`.
#[object(module = "iam", base = ArnPrincipal, state = PrincipalState)]
impl AnyPrincipal {
    /// Names everybody.
    pub fn new(cx: &mut Cx) -> Self {
        cx.make(state(
            AnyPrincipal::DESC,
            "*".into(),
            PrincipalPolicyFragment::of("AWS", "*"),
            "ArnPrincipal:*".to_owned(),
        ))
    }
}

/// Everybody, written as `"*"`. Some resource policies want it so; else use `iam.AnyPrincipal`.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl StarPrincipal {
    /// Names everybody.
    pub fn new(cx: &mut Cx) -> Self {
        cx.make(state(
            StarPrincipal::DESC,
            "*".into(),
            PrincipalPolicyFragment::of(LITERAL, "*"),
            "StarPrincipal".to_owned(),
        ))
    }
}

/// A user that is named by the canonical id of its account, as bucket policies allow.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl CanonicalUserPrincipal {
    /// Names a user.
    pub fn new(
        cx: &mut Cx,
        /// The canonical id, 64 hexadecimal digits.
        canonical_user_id: Text,
    ) -> Self {
        let same = format!("CanonicalUserPrincipal:{}", word(&canonical_user_id));
        let fragment = PrincipalPolicyFragment::of("CanonicalUser", canonical_user_id.clone());
        cx.make(state(CanonicalUserPrincipal::DESC, canonical_user_id, fragment, same))
    }

    /// The canonical id.
    #[attribute]
    pub fn canonical_user_id(self, cx: &Cx) -> Text {
        cx.object(self).subject.clone()
    }
}

/// Everybody who belongs to an AWS organization.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl OrganizationPrincipal {
    /// Names an organization.
    pub fn new(
        cx: &mut Cx,
        /// The id of the organization: `o-` with 10 to 32 lower-case letters and digits.
        organization_id: Text,
    ) -> Result<Self> {
        if let Some(id) = organization_id.literal()
            && !is_organization(id)
        {
            bail!(Code::InvalidValue, "`{id}` is not the id of an organization";
                hint: "ids are `o-` with 10 to 32 lower-case letters and digits");
        }
        let same = format!("OrganizationPrincipal:{}", word(&organization_id));
        let fragment = PrincipalPolicyFragment {
            conditions: of_organization(organization_id.clone()),
            ..PrincipalPolicyFragment::of("AWS", "*")
        };
        Ok(cx.make(state(OrganizationPrincipal::DESC, organization_id, fragment, same)))
    }

    /// The id of the organization.
    #[attribute]
    pub fn organization_id(self, cx: &Cx) -> Text {
        cx.object(self).subject.clone()
    }
}

fn is_organization(id: &str) -> bool {
    id.strip_prefix("o-").is_some_and(|rest| {
        (10..=32).contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Users whom another identity provider knows.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl FederatedPrincipal {
    /// Names an identity provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider: its domain or its ARN.
        federated: Text,
        /// Conditions that must hold.
        conditions: Option<Dict<Data>>,
        /// The action that lets the users take a role. Default: `sts:AssumeRole`.
        assume_role_action: Option<Str>,
    ) -> Self {
        let action = assume_role_action.unwrap_or(Str::new_static(ASSUME_ROLE));
        cx.make(federated_state(FederatedPrincipal::DESC, federated, conditions, action))
    }

    /// The provider.
    #[attribute]
    pub fn federated(self, cx: &Cx) -> Text {
        cx.object(self).subject.clone()
    }

    /// Conditions that must hold.
    #[attribute]
    pub fn conditions(self, cx: &Cx) -> Dict<Data> {
        match &cx.object(self).source {
            Source::Own(fragment) => Dict(fragment.conditions.clone()),
            _ => Dict::default(),
        }
    }
}

fn federated_state(
    class: &'static ClassDesc,
    federated: Text,
    conditions: Option<Dict<Data>>,
    action: Str,
) -> PrincipalState {
    let conditions = conditions.unwrap_or_default().0;
    let same = format!("FederatedPrincipal:{}:{action}:{}", word(&federated), json(&conditions));
    let fragment =
        PrincipalPolicyFragment { conditions, ..PrincipalPolicyFragment::of("Federated", federated.clone()) };
    PrincipalState { action, ..state(class, federated, fragment, same) }
}

/// Users whom a web identity provider knows: Amazon, Google, Cognito.
#[object(module = "iam", base = FederatedPrincipal, state = PrincipalState)]
impl WebIdentityPrincipal {
    /// Names a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider: `accounts.google.com`, `cognito-identity.amazonaws.com`.
        identity_provider: Text,
        /// Conditions that must hold.
        conditions: Option<Dict<Data>>,
    ) -> Self {
        cx.make(federated_state(
            WebIdentityPrincipal::DESC,
            identity_provider,
            conditions,
            Str::new_static("sts:AssumeRoleWithWebIdentity"),
        ))
    }
}

/// Users whom an OpenID Connect provider of the account knows.
#[object(module = "iam", base = WebIdentityPrincipal, state = PrincipalState)]
impl OpenIdConnectPrincipal {
    /// Names a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider: an `iam.OidcProviderNative` or an `iam.OpenIdConnectProvider`.
        open_id_connect_provider: AnyOidcProvider,
        /// Conditions that must hold.
        conditions: Option<Dict<Data>>,
    ) -> Self {
        let provider = open_id_connect_provider.arn(cx);
        let action = Str::new_static("sts:AssumeRoleWithWebIdentity");
        cx.make(federated_state(OpenIdConnectPrincipal::DESC, provider, conditions, action))
    }
}

/// Users whom a SAML provider of the account knows.
#[object(module = "iam", base = FederatedPrincipal, state = PrincipalState)]
impl SamlPrincipal {
    /// Names a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider.
        saml_provider: SamlProvider,
        /// Conditions that must hold.
        conditions: Dict<Data>,
    ) -> Self {
        cx.make(saml_state(SamlPrincipal::DESC, saml_provider.saml_provider_arn(cx), conditions.0))
    }
}

/// Users whom a SAML provider of the account knows, when they sign in to the console.
#[object(module = "iam", base = SamlPrincipal, state = PrincipalState)]
impl SamlConsolePrincipal {
    /// Names a provider.
    pub fn new(
        cx: &mut Cx,
        /// The provider.
        saml_provider: SamlProvider,
        /// More conditions that must hold.
        conditions: Option<Dict<Data>>,
    ) -> Result<Self> {
        let audience = crate::fields! { "SAML:aud": sign_in_url(cx, saml_provider)? };
        let mut conditions = conditions.unwrap_or_default().0;
        // As in the CDK, the condition on the audience replaces others of its kind.
        conditions.retain(|(operator, _)| operator != "StringEquals");
        conditions.push(("StringEquals".into(), Data::Map(audience)));
        Ok(cx.make(saml_state(SamlConsolePrincipal::DESC, saml_provider.saml_provider_arn(cx), conditions)))
    }
}

/// Where people sign in to the console in the region of a provider's stack.
fn sign_in_url(cx: &Cx, provider: SamlProvider) -> Result<Str> {
    let region = cx.stack_of(provider.id())?.region(cx);
    let known = region.literal().and_then(|region| RegionInfo::get(region.into()).saml_sign_on_url(cx));
    Ok(known.unwrap_or(Str::new_static("https://signin.aws.amazon.com/saml")))
}

fn saml_state(class: &'static ClassDesc, provider: Text, conditions: Fields) -> PrincipalState {
    federated_state(class, provider, Some(Dict(conditions)), Str::new_static("sts:AssumeRoleWithSAML"))
}

/// What an [`UnknownPrincipal`] stands for.
#[props(module = "iam")]
pub struct UnknownPrincipalProps {
    /// The construct whose principal is not known.
    pub resource: Construct,
}

/// The principal of a construct that was imported without its role. Nothing can be granted to it: each grant warns.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl UnknownPrincipal {
    /// Stands for the principal of a construct.
    pub fn new(cx: &mut Cx, props: UnknownPrincipalProps) -> Self {
        let path = cx.path(props.resource.id());
        cx.make(PrincipalState {
            source: Source::Unknown(props.resource),
            ..state(UnknownPrincipal::DESC, "".into(), PrincipalPolicyFragment::default(), path)
        })
    }
}

/// Several principals in one: each of them is allowed.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl CompositePrincipal {
    /// Takes several principals together.
    pub fn new(
        cx: &mut Cx,
        /// The principals, at least one.
        principals: Rest<Principal>,
    ) -> Result<Self> {
        let Some(first) = principals.0.first() else {
            bail!(Code::MissingArgument, "`iam.CompositePrincipal` needs at least one principal");
        };
        let action = first.assume_role_action(cx);
        Ok(cx.make(PrincipalState {
            action,
            source: Source::Composite(principals.0),
            ..state(CompositePrincipal::DESC, "".into(), PrincipalPolicyFragment::default(), String::new())
        }))
    }

    /// Adds principals.
    pub fn add_principals(self, cx: &mut Cx, principals: Rest<Principal>) -> Result<CompositePrincipal> {
        if let Source::Composite(known) = &mut cx.object_mut(self).source {
            known.extend(principals);
        }
        self.base().principal(cx)?;
        Ok(self)
    }

    /// The principals.
    #[attribute]
    pub fn principals(self, cx: &Cx) -> Vec<Principal> {
        match &cx.object(self).source {
            Source::Composite(principals) => principals.clone(),
            _ => Vec::new(),
        }
    }
}

/// A principal that is allowed only where conditions hold.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl PrincipalWithConditions {
    /// Puts a principal under conditions.
    pub fn new(
        cx: &mut Cx,
        principal: Principal,
        /// Operators such as `StringEquals`, each with a map of keys and values.
        conditions: Dict<Data>,
    ) -> Result<Self> {
        principal.ask(cx)?;
        let state = wrapper(
            PrincipalWithConditions::DESC,
            cx,
            principal,
            Source::Conditions(principal, conditions.0),
        );
        let this: PrincipalWithConditions = cx.make(state);
        this.policy_fragment(cx)?;
        Ok(this)
    }

    /// Adds a condition.
    pub fn add_condition(self, cx: &mut Cx, key: Str, value: Data) -> Result<()> {
        match &mut cx.object_mut(self).source {
            Source::Conditions(_, conditions) => super::principal::add_condition(conditions, &key, value),
            _ => Ok(()),
        }
    }

    /// Adds conditions.
    pub fn add_conditions(self, cx: &mut Cx, conditions: Dict<Data>) -> Result<()> {
        conditions.0.into_iter().try_for_each(|(key, value)| self.add_condition(cx, key, value))
    }

    /// All conditions, those of the principal itself among them.
    #[attribute]
    pub fn conditions(self, cx: &Cx) -> Result<Dict<Data>> {
        Ok(self.policy_fragment(cx)?.conditions())
    }
}

impl PrincipalWithConditions {
    fn policy_fragment(self, cx: &Cx) -> Result<PrincipalPolicyFragment> {
        self.base().policy_fragment(cx)
    }
}

/// A principal that may tag the sessions of roles that it takes.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl SessionTagsPrincipal {
    /// Lets a principal tag sessions.
    pub fn new(cx: &mut Cx, principal: Principal) -> Self {
        let state = wrapper(SessionTagsPrincipal::DESC, cx, principal, Source::SessionTags(principal));
        cx.make(state)
    }
}

/// Whether a principal is a service or an account, which cannot be granted to take a role.
pub(super) fn is_service_or_account(principal: Principal) -> bool {
    match principal {
        Principal::Other(_, class) => class.is(ServicePrincipal::DESC) || class.is(AccountPrincipal::DESC),
        _ => false,
    }
}

/// The state of a principal that stands for another one.
fn wrapper(class: &'static ClassDesc, cx: &Cx, inner: Principal, source: Source) -> PrincipalState {
    PrincipalState {
        class,
        source,
        action: inner.assume_role_action(cx),
        account: inner.account(cx),
        subject: "".into(),
        region: None,
        same: None,
    }
}

macro_rules! base {
    ($($ty:ident),*) => {$(
        impl $ty {
            fn base(self) -> PrincipalBase {
                PrincipalBase::at(self.id())
            }
        }
    )*};
}
base!(ServicePrincipal, AccountPrincipal, AccountRootPrincipal, CompositePrincipal, PrincipalWithConditions);

impl PrincipalBase {
    fn set_principals(self, cx: &mut Cx, principals: PrincipalMap) {
        if let Source::Own(fragment) = &mut cx.object_mut(self).source {
            fragment.principals = principals;
        }
    }

    /// Makes it the principal of an account. Each is the same as itself only, as in the CDK.
    fn set_account(self, cx: &mut Cx, account: Text) {
        let partition = Late::object(self.id(), &OWN_PARTITION).typed(LateType::Text).into();
        let parts = ["arn:".into(), partition, ":iam::".into(), account.clone(), ":root".into()];
        let arn = Text::concat(parts);
        self.set_principals(cx, vec![("AWS".into(), vec![arn.clone().into()])]);
        let state = cx.object_mut(self);
        state.same = Some(format!("ArnPrincipal:{:?}", self.id()));
        state.subject = arn;
        state.account = Some(account);
    }
}
