//! Addresses of the web that are told of events.

use super::{Connection, HttpMethod};
use crate::core::{ArnFormat, CfnResource, Construct, Cx, Handle, Late, Number, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What an [`ApiDestination`] needs.
#[props(module = "events")]
pub struct ApiDestinationProps {
    /// The name. Default: CloudFormation makes one.
    pub api_destination_name: Option<Text>,
    /// What the address is for. Default: nothing is said.
    pub description: Option<Text>,
    /// How EventBridge logs in.
    pub connection: Connection,
    /// The address; a `*` in its path stands for what targets say.
    pub endpoint: Text,
    /// The method of requests.
    #[default(HttpMethod::POST)]
    pub http_method: HttpMethod,
    /// The most requests a second. Default: EventBridge's, 300.
    pub rate_limit_per_second: Option<Number>,
}

/// An address that exists already.
#[props(module = "events")]
pub struct ApiDestinationAttributes {
    /// The ARN.
    pub api_destination_arn: Text,
    /// How EventBridge logs in.
    pub connection: Connection,
    /// The ARN without the id at its end, for policies. Default: not known.
    pub api_destination_arn_for_policy: Option<Text>,
}

/// What an address keeps.
#[derive(Clone, Debug)]
pub struct ApiDestinationState {
    name: Text,
    arn: Text,
    arn_for_policy: Option<Text>,
    connection: Connection,
}

/// An address of the web that rules can tell of events: `events_targets.ApiDestination`.
#[construct(module = "events", base = Resource, state = ApiDestinationState, reference = api_destination_ref("AWS::Events::ApiDestination"))]
impl ApiDestination {
    /// Makes an address.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ApiDestinationProps) -> Result<Self> {
        let state = ApiDestinationState {
            name: "".into(),
            arn: "".into(),
            arn_for_policy: None,
            connection: props.connection,
        };
        let this: ApiDestination = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "ApiDestination",
            "AWS::Events::ApiDestination",
            fields! {
                "ConnectionArn": props.connection.connection_arn(cx),
                "Description": props.description,
                "HttpMethod": props.http_method.value(),
                "InvocationEndpoint": props.endpoint,
                "InvocationRateLimitPerSecond": props.rate_limit_per_second,
                "Name": props.api_destination_name,
            },
        )?;
        let node = resource.id();
        let state = cx.state_mut(this);
        state.name = Late::reference(node).into();
        state.arn = Late::attribute(node, "Arn").into();
        state.arn_for_policy = Some(Late::attribute(node, "ArnForPolicy").into());
        Ok(this)
    }

    /// Takes an address that exists already.
    pub fn from_api_destination_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ApiDestinationAttributes,
    ) -> Result<Self> {
        let arn = attrs.api_destination_arn;
        let parts = cx.stack_of(scope.id())?.split_arn(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let state = ApiDestinationState {
            name: parts.resource_name.unwrap_or_else(|| "".into()),
            arn: arn.clone(),
            arn_for_policy: attrs.api_destination_arn_for_policy,
            connection: attrs.connection,
        };
        let this: ApiDestination = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The name.
    #[attribute]
    pub fn api_destination_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn api_destination_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The ARN without the id at its end, for policies.
    #[attribute]
    pub fn api_destination_arn_for_policy(self, cx: &Cx) -> Option<Text> {
        cx.state(self).arn_for_policy.clone()
    }

    /// How EventBridge logs in.
    #[attribute]
    pub fn connection(self, cx: &Cx) -> Connection {
        cx.state(self).connection
    }
}
