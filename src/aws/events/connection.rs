//! Connections with addresses of the web.

use super::{Authorization, HttpParameter, authorization};
use crate::core::{ArnFormat, CfnResource, Construct, Cx, Data, Handle, Late, Resource, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`Connection`] needs.
#[props(module = "events")]
pub struct ConnectionProps {
    /// The name. Default: CloudFormation makes one.
    pub connection_name: Option<Text>,
    /// What the connection is for. Default: nothing is said.
    pub description: Option<Text>,
    /// How EventBridge shows who it is.
    pub authorization: Authorization,
    /// What is added to the body of requests. Default: nothing.
    pub body_parameters: Option<Dict<HttpParameter>>,
    /// What is added to the headers of requests. Default: nothing.
    pub header_parameters: Option<Dict<HttpParameter>>,
    /// What is added to the query of requests. Default: nothing.
    pub query_string_parameters: Option<Dict<HttpParameter>>,
}

/// A connection that exists already.
#[props(module = "events")]
pub struct ConnectionAttributes {
    /// The name.
    pub connection_name: Text,
    /// The ARN.
    pub connection_arn: Text,
    /// The ARN of the secret in which EventBridge keeps what is secret.
    pub connection_secret_arn: Text,
}

/// What a connection keeps.
#[derive(Clone, Debug)]
pub struct ConnectionState {
    name: Text,
    arn: Text,
    secret_arn: Text,
}

/// How EventBridge logs in at an address of the web, and what it adds to requests.
///
/// ```rhai
/// let connection = events.Connection(stack, "Connection", #{
///     authorization: events.Authorization.api_key("x-api-key", SecretValue.secrets_manager("shop-key")),
///     description: "The shop",
/// });
/// let orders = events.ApiDestination(stack, "Orders", #{
///     connection: connection,
///     endpoint: "https://example.com/orders",
/// });
/// events.Rule(stack, "Rule", #{
///     event_pattern: #{ source: ["shop.orders"] },
///     targets: [events_targets.ApiDestination(orders)],
/// });
/// ```
///
/// ```lua
/// local connection = events.Connection(stack, "Connection", {
///   authorization = events.Authorization.api_key("x-api-key", SecretValue.secrets_manager("shop-key")),
///   description = "The shop",
/// })
/// local orders = events.ApiDestination(stack, "Orders", {
///   connection = connection,
///   endpoint = "https://example.com/orders",
/// })
/// events.Rule(stack, "Rule", {
///   event_pattern = { source = { "shop.orders" } },
///   targets = { events_targets.ApiDestination(orders) },
/// })
/// ```
#[construct(module = "events", base = Resource, state = ConnectionState, reference = connection_ref("AWS::Events::Connection"))]
impl Connection {
    /// Makes a connection.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ConnectionProps) -> Result<Self> {
        let state = ConnectionState { name: "".into(), arn: "".into(), secret_arn: "".into() };
        let this: Connection = cx.create(scope, id, state)?;
        let Authorization { kind, parameter, value } = props.authorization;
        let given = [&props.body_parameters, &props.header_parameters, &props.query_string_parameters];
        // As in the CDK, an empty map of parameters says that there may be some.
        let adds = given.iter().any(|parameters| parameters.is_some());
        let added = authorization::parameters(
            props.body_parameters,
            props.header_parameters,
            props.query_string_parameters,
        );
        let added = if adds { Data::Map(added) } else { Data::Absent };
        let auth = vec![(Str::new_static(parameter), value), ("InvocationHttpParameters".into(), added)];
        let resource = CfnResource::add(
            cx,
            this,
            "Connection",
            "AWS::Events::Connection",
            fields! {
                "AuthParameters": Data::Map(auth),
                "AuthorizationType": kind,
                "Description": props.description,
                "Name": props.connection_name,
            },
        )?;
        let node = resource.id();
        *cx.state_mut(this) = ConnectionState {
            name: Late::reference(node).into(),
            arn: Late::attribute(node, "Arn").into(),
            secret_arn: Late::attribute(node, "SecretArn").into(),
        };
        Ok(this)
    }

    /// Takes a connection that exists already, by its ARN and that of its secret.
    pub fn from_event_bus_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        connection_arn: Text,
        connection_secret_arn: Text,
    ) -> Result<Self> {
        let parts =
            cx.stack_of(scope.id())?.split_arn(connection_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let connection_name = parts.resource_name.unwrap_or_else(|| "".into());
        let attrs = ConnectionAttributes { connection_name, connection_arn, connection_secret_arn };
        Self::from_connection_attributes(cx, scope, id, attrs)
    }

    /// Takes a connection that exists already.
    pub fn from_connection_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ConnectionAttributes,
    ) -> Result<Self> {
        let state = ConnectionState {
            name: attrs.connection_name,
            arn: attrs.connection_arn.clone(),
            secret_arn: attrs.connection_secret_arn,
        };
        let this: Connection = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, attrs.connection_arn)?;
        Ok(this)
    }

    /// The name.
    #[attribute]
    pub fn connection_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn connection_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The ARN of the secret in which EventBridge keeps what is secret.
    #[attribute]
    pub fn connection_secret_arn(self, cx: &Cx) -> Text {
        cx.state(self).secret_arn.clone()
    }
}

impl Connection {
    /// The connection that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let node = resource.id();
        cx.create_once(resource, "@FromCfnConnection", |_| {
            Ok(ConnectionState {
                name: Late::reference(node).into(),
                arn: Late::attribute(node, "Arn").into(),
                secret_arn: Late::attribute(node, "SecretArn").into(),
            })
        })
    }
}
