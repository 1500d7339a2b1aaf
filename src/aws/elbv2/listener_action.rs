//! What listeners of Application Load Balancers do with requests.

use super::actions::{self, Form};
use super::{ApplicationListener, ApplicationProtocol, ApplicationTargetGroup, TargetGroupBase};
use crate::aws::ec2::{Peer, Port};
use crate::core::{Construct, Cx, Data, Duration, Fields, Number, SecretValue, Str, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// How requests are forwarded.
#[props(module = "elbv2")]
pub struct ForwardOptions {
    /// How long a client stays with a target group, 1 second to 7 days. Default: it does not.
    pub stickiness_duration: Option<Duration>,
}

/// A target group with its part of the requests.
#[props(module = "elbv2")]
pub struct WeightedTargetGroup {
    /// The target group.
    pub target_group: ApplicationTargetGroup,
    /// Its part, beside the weights of the others: 0 to 999. Default: 1.
    pub weight: Option<Number>,
}

/// An answer that the load balancer gives.
#[props(module = "elbv2")]
pub struct FixedResponseOptions {
    /// What the body is: `text/plain`, `text/css`, `text/html`, `application/javascript` or `application/json`.
    /// Default: AWS finds it out.
    pub content_type: Option<Text>,
    /// The body. Default: none.
    pub message_body: Option<Text>,
}

/// Where a client is sent. What is not given stays as it was asked for. The words `#{protocol}`, `#{host}`, `#{port}`,
/// `#{path}` and `#{query}` stand for what was asked for.
#[props(module = "elbv2")]
pub struct RedirectOptions {
    /// The host.
    pub host: Option<Text>,
    /// The path, from its first slash.
    pub path: Option<Text>,
    /// The port.
    pub port: Option<Text>,
    /// The protocol: `HTTP` or `HTTPS`. HTTPS cannot become HTTP.
    pub protocol: Option<Text>,
    /// The query, without its question mark.
    pub query: Option<Text>,
    /// Whether the client may remember it: 301 instead of 302.
    #[default(false)]
    pub permanent: bool,
}

/// What happens to requests of clients who are not authenticated.
#[choice(module = "elbv2")]
pub enum UnauthenticatedAction {
    /// They are refused, with the code 401.
    #[value = "deny"]
    DENY,
    /// They are forwarded.
    #[value = "allow"]
    ALLOW,
    /// The client is sent to the identity provider.
    #[value = "authenticate"]
    AUTHENTICATE,
}

/// How clients are authenticated by an identity provider with OpenID Connect.
#[props(module = "elbv2")]
pub struct AuthenticateOidcOptions {
    /// What happens then.
    pub next: ListenerAction,
    /// Up to 10 more parameters of the request for authorization. Default: none.
    pub authentication_request_extra_params: Option<Dict<Text>>,
    /// The authorization endpoint of the provider: an address with HTTPS.
    pub authorization_endpoint: Text,
    /// The id of the client, as the provider knows it.
    pub client_id: Text,
    /// The secret of the client.
    pub client_secret: SecretValue,
    /// The issuer: an address with HTTPS.
    pub issuer: Text,
    /// What happens to requests of clients who are not authenticated. Default: that of AWS, `AUTHENTICATE`.
    pub on_unauthenticated_request: Option<UnauthenticatedAction>,
    /// The claims that are asked for. Default: that of AWS, `openid`.
    pub scope: Option<Text>,
    /// The name of the cookie with the session. Default: that of AWS, `AWSELBAuthSessionCookie`.
    pub session_cookie_name: Option<Text>,
    /// How long a session lasts at most. Default: that of AWS, 7 days.
    pub session_timeout: Option<Duration>,
    /// The token endpoint of the provider: an address with HTTPS.
    pub token_endpoint: Text,
    /// The endpoint with what the provider knows of users: an address with HTTPS.
    pub user_info_endpoint: Text,
    /// Whether the load balancer may reach every address with HTTPS, as it has to reach the provider.
    #[default(true)]
    pub allow_https_outbound: bool,
}

/// How tokens of clients are verified.
#[props(module = "elbv2")]
pub struct AuthenticateJwtOptions {
    /// What happens then.
    pub next: ListenerAction,
    /// The issuer of the tokens: an address with HTTPS.
    pub issuer: Text,
    /// Where its keys are: an address with HTTPS that everybody reaches.
    pub jwks_endpoint: Text,
}

/// What a listener of an Application Load Balancer does with requests.
#[derive(Clone, Debug)]
pub struct ListenerAction {
    /// The action of a listener.
    action: Fields,
    /// The action of a rule, where it is written otherwise.
    rule_action: Option<Fields>,
    next: Option<Box<ListenerAction>>,
    groups: Vec<ApplicationTargetGroup>,
    needs: Needs,
}

/// How many actions can follow one another: more than AWS takes, and few enough to be copied.
const MOST_ACTIONS: usize = 100;

/// What an action needs of its listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// That the load balancer reaches an identity provider.
    IdentityProvider,
    /// That clients come with HTTPS.
    Https,
}

/// What a listener of an Application Load Balancer does with requests.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// let listener = balancer.add_listener("Listener", #{
///     port: 80,
///     default_action: elbv2.ListenerAction.fixed_response(404, #{ content_type: "text/plain", message_body: "no such page" }),
/// });
/// listener.add_action("Old", #{
///     priority: 1,
///     conditions: [elbv2.ListenerCondition.path_patterns(["/old/*"])],
///     action: elbv2.ListenerAction.redirect(#{ path: "/new/#{path}", permanent: true }),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// local listener = balancer:add_listener("Listener", {
///   port = 80,
///   default_action = elbv2.ListenerAction.fixed_response(404, { content_type = "text/plain", message_body = "no such page" }),
/// })
/// listener:add_action("Old", {
///   priority = 1,
///   conditions = { elbv2.ListenerCondition.path_patterns({ "/old/*" }) },
///   action = elbv2.ListenerAction.redirect({ path = "/new/#{path}", permanent = true }),
/// })
/// ```
#[class(module = "elbv2")]
impl ListenerAction {
    /// Authenticates clients by an identity provider with OpenID Connect.
    pub fn authenticate_oidc(options: AuthenticateOidcOptions) -> Result<Self> {
        let config = |timeout: Option<Data>| {
            fields! {
                "AuthenticationRequestExtraParams": options.authentication_request_extra_params.clone().map(parameters),
                "AuthorizationEndpoint": options.authorization_endpoint.clone(),
                "ClientId": options.client_id.clone(),
                "ClientSecret": options.client_secret.unsafe_unwrap(),
                "Issuer": options.issuer.clone(),
                "OnUnauthenticatedRequest": options.on_unauthenticated_request.map(UnauthenticatedAction::value),
                "Scope": options.scope.clone(),
                "SessionCookieName": options.session_cookie_name.clone(),
                "SessionTimeout": timeout,
                "TokenEndpoint": options.token_endpoint.clone(),
                "UserInfoEndpoint": options.user_info_endpoint.clone(),
            }
        };
        let name = "AuthenticateOidcConfig";
        Self::authenticating("authenticate-oidc", name, config, options.session_timeout.as_ref())?
            .before_next(options.next.clone(), options.allow_https_outbound)
    }

    /// Verifies tokens of clients, for requests of one service to another. Listeners need HTTPS for it.
    pub fn authenticate_jwt(options: AuthenticateJwtOptions) -> Result<Self> {
        if let Some(endpoint) = options.jwks_endpoint.literal().filter(|it| !it.starts_with("https://")) {
            bail!(Code::InvalidValue, "`jwks_endpoint` must be an address with HTTPS, not `{endpoint}`";
                hint: "it begins with `https://`")
        }
        let config = fields! { "Issuer": options.issuer, "JwksEndpoint": options.jwks_endpoint };
        Self::plain(fields! { "Type": "jwt-validation", "JwtValidationConfig": config })
            .before(options.next, Needs::Https)
    }

    /// Forwards requests to target groups, to each as many.
    pub fn forward(
        cx: &Cx,
        target_groups: Vec<ApplicationTargetGroup>,
        options: Option<ForwardOptions>,
    ) -> Result<Self> {
        let groups = target_groups.into_iter().map(|group| (group, Some(Number::Int(1)))).collect();
        Self::forwarding(cx, groups, options, Form::Short, "ListenerAction.forward")
    }

    /// Forwards requests to target groups by their weights.
    pub fn weighted_forward(
        cx: &Cx,
        target_groups: Vec<WeightedTargetGroup>,
        options: Option<ForwardOptions>,
    ) -> Result<Self> {
        let groups = target_groups.into_iter().map(|it| (it.target_group, it.weight)).collect();
        Self::forwarding(cx, groups, options, Form::Full, "ListenerAction.weighted_forward")
    }

    /// Answers requests at once.
    pub fn fixed_response(
        /// The code of the answer: 200.
        status_code: Number,
        options: Option<FixedResponseOptions>,
    ) -> Self {
        let options = options.unwrap_or_default();
        let config = fields! {
            "ContentType": options.content_type,
            "MessageBody": options.message_body,
            "StatusCode": status_code.into_text(),
        };
        Self::plain(fields! { "Type": "fixed-response", "FixedResponseConfig": config })
    }

    /// Sends clients to another address.
    pub fn redirect(options: RedirectOptions) -> Result<Self> {
        let parts = [&options.host, &options.path, &options.port, &options.protocol, &options.query];
        if parts.iter().all(|part| part.is_none()) {
            bail!(Code::MissingArgument, "a redirect to the same address would never end";
                hint: "give at least one of `protocol`, `host`, `port`, `path` and `query`")
        }
        if let Some(path) = options.path.as_ref().and_then(Text::literal).filter(|it| !it.starts_with('/')) {
            bail!(Code::InvalidValue, "the path of a redirect begins with `/`: `{path}`"; hint: "write `/{path}`")
        }
        let config = fields! {
            "Host": options.host,
            "Path": options.path,
            "Port": options.port,
            "Protocol": options.protocol,
            "Query": options.query,
            "StatusCode": if options.permanent { "HTTP_301" } else { "HTTP_302" },
        };
        Ok(Self::plain(fields! { "Type": "redirect", "RedirectConfig": config }))
    }

    /// The action, and those behind it, as the L1 `elbv2.CfnListener` takes them.
    pub fn render_actions(&self) -> Vec<Data> {
        self.to_data().into_iter().map(actions::for_l1).collect()
    }

    /// The action, and those behind it, as the L1 `elbv2.CfnListenerRule` takes them.
    pub fn render_rule_actions(&self) -> Vec<Data> {
        self.to_rule_data().into_iter().map(actions::for_l1).collect()
    }

    /// Prepares a listener for the action. Listeners and rules do that by themselves.
    #[allow(clippy::only_used_in_recursion, reason = "scripts pass a scope, as in the CDK")]
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        /// The listener.
        listener: ApplicationListener,
        /// What has the action: a rule. Default: the listener.
        associating_construct: Option<Construct>,
    ) -> Result<()> {
        match self.needs {
            Needs::Nothing => {}
            Needs::Https => listener.check_protocol(cx, ApplicationProtocol::HTTPS, "verifying tokens")?,
            Needs::IdentityProvider => {
                let everyone = Peer::any_ipv4(cx).connections(cx).into();
                let description: Option<Str> = Some("Allow to IdP endpoint".into());
                listener.connections(cx).allow_to(cx, everyone, Port::HTTPS(), description)?;
            }
        }
        for group in &self.groups {
            group.register_listener(cx, listener, associating_construct)?;
        }
        match &self.next {
            Some(next) => next.bind(cx, scope, listener, associating_construct),
            None => Ok(()),
        }
    }
}

impl ListenerAction {
    fn plain(action: Fields) -> Self {
        ListenerAction { action, rule_action: None, next: None, groups: Vec::new(), needs: Needs::Nothing }
    }

    /// An action that authenticates clients: its timeout is a text in listeners and a number in rules.
    pub(crate) fn authenticating(
        kind: &'static str,
        name: &'static str,
        config: impl Fn(Option<Data>) -> Fields,
        timeout: Option<&Duration>,
    ) -> Result<Self> {
        let seconds = timeout.map(|it| it.to_seconds(None)).transpose()?;
        let action = |timeout: Option<Data>| {
            vec![(Str::new_static("Type"), kind.into()), (Str::new_static(name), config(timeout).into())]
        };
        let mut this = Self::plain(action(seconds.clone().map(|it| it.into_text().into())));
        this.rule_action = Some(action(seconds.map(Data::from)));
        Ok(this)
    }

    /// The action, which authenticates clients, with what happens behind it.
    pub(crate) fn before_next(self, next: ListenerAction, reaches_provider: bool) -> Result<Self> {
        self.before(next, if reaches_provider { Needs::IdentityProvider } else { Needs::Nothing })
    }

    /// The action with what happens behind it, and what it needs of its listener.
    fn before(self, next: ListenerAction, needs: Needs) -> Result<Self> {
        let count = 1 + next.chain().count();
        if count > MOST_ACTIONS {
            bail!(
                Code::OutOfRange,
                "at most {MOST_ACTIONS} actions can follow one another, these are {count}"
            )
        }
        Ok(ListenerAction { next: Some(Box::new(next)), needs, ..self })
    }

    fn forwarding(
        cx: &Cx,
        groups: Vec<(ApplicationTargetGroup, Option<Number>)>,
        options: Option<ForwardOptions>,
        form: Form,
        function: &str,
    ) -> Result<Self> {
        let arn = |group: ApplicationTargetGroup| TargetGroupBase::from(group).target_group_arn(cx);
        let weighted = groups.iter().map(|(group, weight)| (arn(*group), weight.clone())).collect();
        let stickiness = options.and_then(|options| options.stickiness_duration);
        let action = actions::forward(weighted, stickiness, form, function)?;
        Ok(ListenerAction {
            groups: groups.into_iter().map(|(group, _)| group).collect(),
            ..Self::plain(action)
        })
    }

    /// The action and those behind it.
    fn chain(&self) -> impl Iterator<Item = &ListenerAction> {
        std::iter::successors(Some(self), |action| action.next.as_deref())
    }

    pub(super) fn to_data(&self) -> Vec<Data> {
        actions::numbered(self.chain().map(|it| it.action.clone()).collect())
    }

    pub(super) fn to_rule_data(&self) -> Vec<Data> {
        let written = |it: &ListenerAction| it.rule_action.as_ref().unwrap_or(&it.action).clone();
        actions::numbered(self.chain().map(written).collect())
    }
}

/// Parameters of a request for authorization.
pub(crate) fn parameters(Dict(parameters): Dict<Text>) -> Data {
    Data::Map(parameters.into_iter().map(|(key, value)| (key, value.into())).collect())
}
