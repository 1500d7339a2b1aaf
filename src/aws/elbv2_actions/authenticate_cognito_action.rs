//! Clients who are authenticated by Cognito.

use crate::aws::elbv2::{self, ListenerAction, UnauthenticatedAction};
use crate::core::{CfnResource, Data, Duration, Handle, Late, Text};
use crate::declare::{Accepts, Cast, Dict, FromValue, IntoValue, Value, class, props, union};
use crate::diag::Result;
use crate::fields;

/// Defines an interface that is known by one property.
macro_rules! having {
    ($(#[doc = $docs:literal])+ $name:ident, $property:literal) => {
        $(#[doc = $docs])+
        #[derive(Clone, Debug)]
        pub struct $name(Text);

        impl FromValue for $name {
            fn accepts() -> Accepts {
                Accepts::Having { interface: stringify!($name), property: $property }
            }
            fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
                cast.interface(&value, &Self::accepts()).map($name)
            }
        }

        impl IntoValue for $name {
            fn gives() -> Accepts {
                Text::gives()
            }
            fn into_value(self) -> Value {
                self.0.into_value()
            }
        }
    };
}

having! {
    /// Anything that has a `user_pool_arn`: a user pool.
    IUserPool, "user_pool_arn"
}
having! {
    /// Anything that has a `user_pool_client_id`: a client of a user pool.
    IUserPoolClient, "user_pool_client_id"
}
having! {
    /// Anything that has a `domain_name`: a domain of a user pool.
    IUserPoolDomain, "domain_name"
}

/// A user pool, or its L1.
#[union]
pub enum UserPool {
    /// Anything that has a `user_pool_arn`.
    Having(IUserPool),
    /// `cognito.CfnUserPool`.
    Resource(CfnResource),
}

/// A client of a user pool, or its L1.
#[union]
pub enum UserPoolClient {
    /// Anything that has a `user_pool_client_id`.
    Having(IUserPoolClient),
    /// `cognito.CfnUserPoolClient`.
    Resource(CfnResource),
}

/// A domain of a user pool, or its L1.
#[union]
pub enum UserPoolDomain {
    /// Anything that has a `domain_name`.
    Having(IUserPoolDomain),
    /// `cognito.CfnUserPoolDomain`.
    Resource(CfnResource),
}

/// What an [`AuthenticateCognitoAction`] needs.
#[props(module = "elbv2_actions")]
pub struct AuthenticateCognitoActionProps {
    /// What happens then.
    pub next: ListenerAction,
    /// The user pool: `cognito.CfnUserPool`, or anything with a `user_pool_arn`.
    pub user_pool: UserPool,
    /// The client of the user pool: `cognito.CfnUserPoolClient`, or anything with a `user_pool_client_id`.
    pub user_pool_client: UserPoolClient,
    /// The domain of the user pool: `cognito.CfnUserPoolDomain`, or anything with a `domain_name`.
    pub user_pool_domain: UserPoolDomain,
    /// Up to 10 more parameters of the request for authorization. Default: none.
    pub authentication_request_extra_params: Option<Dict<Text>>,
    /// What happens to requests of clients who are not authenticated. Default: that of AWS, `AUTHENTICATE`.
    pub on_unauthenticated_request: Option<UnauthenticatedAction>,
    /// The claims that are asked for. Default: that of AWS, `openid`.
    pub scope: Option<Text>,
    /// The name of the cookie with the session. Default: that of AWS, `AWSELBAuthSessionCookie`.
    pub session_cookie_name: Option<Text>,
    /// How long a session lasts at most. Default: that of AWS, 7 days.
    pub session_timeout: Option<Duration>,
    /// Whether the load balancer may reach every address with HTTPS, as it has to reach Cognito.
    #[default(true)]
    pub allow_https_outbound: bool,
}

/// Authenticates clients by a user pool of Cognito.
#[derive(Clone, Copy, Debug)]
pub struct AuthenticateCognitoAction;

/// Authenticates clients by a user pool of Cognito.
///
/// ```rhai
/// let pool = cognito.CfnUserPool(stack, "Pool");
/// let client = cognito.CfnUserPoolClient(stack, "Client", #{ user_pool_id: pool.ref, generate_secret: true });
/// let domain = cognito.CfnUserPoolDomain(stack, "Domain", #{ user_pool_id: pool.ref, domain: "people" });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// balancer.add_listener("Listener", #{
///     port: 443,
///     certificates: [elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")],
///     default_action: elbv2_actions.AuthenticateCognitoAction(#{
///         user_pool: pool,
///         user_pool_client: client,
///         user_pool_domain: domain,
///         next: elbv2.ListenerAction.fixed_response(200),
///     }),
/// });
/// ```
///
/// ```lua
/// local pool = cognito.CfnUserPool(stack, "Pool")
/// local client = cognito.CfnUserPoolClient(stack, "Client", { user_pool_id = pool.ref, generate_secret = true })
/// local domain = cognito.CfnUserPoolDomain(stack, "Domain", { user_pool_id = pool.ref, domain = "people" })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// balancer:add_listener("Listener", {
///   port = 443,
///   certificates = { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc") },
///   default_action = elbv2_actions.AuthenticateCognitoAction({
///     user_pool = pool,
///     user_pool_client = client,
///     user_pool_domain = domain,
///     next = elbv2.ListenerAction.fixed_response(200),
///   }),
/// })
/// ```
#[class(module = "elbv2_actions", base = ListenerAction)]
impl AuthenticateCognitoAction {
    /// Authenticates clients.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(options: AuthenticateCognitoActionProps) -> Result<ListenerAction> {
        let AuthenticateCognitoActionProps { user_pool, user_pool_client, user_pool_domain, .. } = &options;
        let pool = match user_pool {
            UserPool::Having(it) => it.0.clone(),
            UserPool::Resource(it) => Late::attribute(it.id(), "Arn").into(),
        };
        let client = match user_pool_client {
            UserPoolClient::Having(it) => it.0.clone(),
            UserPoolClient::Resource(it) => it.reference(),
        };
        let domain = match user_pool_domain {
            UserPoolDomain::Having(it) => it.0.clone(),
            UserPoolDomain::Resource(it) => it.reference(),
        };
        let parameters = options.authentication_request_extra_params.clone().map(elbv2::parameters);
        let config = |timeout: Option<Data>| {
            fields! {
                "AuthenticationRequestExtraParams": parameters.clone(),
                "OnUnauthenticatedRequest": options.on_unauthenticated_request.map(UnauthenticatedAction::value),
                "Scope": options.scope.clone(),
                "SessionCookieName": options.session_cookie_name.clone(),
                "SessionTimeout": timeout,
                "UserPoolArn": &pool,
                "UserPoolClientId": &client,
                "UserPoolDomain": &domain,
            }
        };
        let timeout = options.session_timeout.as_ref();
        let action = ListenerAction::authenticating(
            "authenticate-cognito",
            "AuthenticateCognitoConfig",
            config,
            timeout,
        )?;
        action.before_next(options.next.clone(), options.allow_https_outbound)
    }
}
