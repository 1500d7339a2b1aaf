//! Who reads a stream with a throughput of its own.

use super::{ResourcePolicy, ResourcePolicyProps, Stream};
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, HasOwnPolicy, OwnPolicy, PolicyDocument, PolicyStatement, Principal,
    ResourceGrant, ResourceWithPolicy,
};
use crate::bail;
use crate::core::{ArnFormat, CfnResource, Construct, Cx, Handle, Late, NodeId, Resource, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`StreamConsumer`] needs.
#[props(module = "kinesis")]
pub struct StreamConsumerProps {
    /// The name.
    pub stream_consumer_name: Text,
    /// The stream that it reads.
    pub stream: Stream,
}

/// A consumer that exists already.
#[props(module = "kinesis")]
pub struct StreamConsumerAttributes {
    /// The ARN: `arn:aws:kinesis:eu-west-1:111111111111:stream/orders/consumer/name:1588000000`.
    pub stream_consumer_arn: Text,
}

/// What a consumer keeps.
#[derive(Clone, Debug)]
pub struct StreamConsumerState {
    arn: Text,
    name: Text,
    account: Text,
    stream: Stream,
    policy: OwnPolicy,
}

/// What lets a principal read, besides what reading the stream takes.
const READ: [&str; 2] = ["kinesis:DescribeStreamConsumer", "kinesis:SubscribeToShard"];

/// Reads a stream with a throughput of its own, which it shares with nobody.
///
/// ```rhai
/// let orders = kinesis.Stream(stack, "Orders");
/// let ships = kinesis.StreamConsumer(stack, "Ships", #{ stream: orders, stream_consumer_name: "ships" });
/// ships.grant_read(iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("lambda.amazonaws.com") }));
/// ```
///
/// ```lua
/// local orders = kinesis.Stream(stack, "Orders")
/// local ships = kinesis.StreamConsumer(stack, "Ships", { stream = orders, stream_consumer_name = "ships" })
/// ships:grant_read(iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
/// ```
#[construct(module = "kinesis", base = Resource, state = StreamConsumerState, reference = stream_consumer_ref("AWS::Kinesis::StreamConsumer"))]
impl StreamConsumer {
    /// Makes a consumer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StreamConsumerProps) -> Result<Self> {
        let state = StreamConsumerState {
            arn: "".into(),
            name: "".into(),
            account: cx.stack_of(scope.id())?.account(cx),
            stream: props.stream,
            policy: OwnPolicy::AtNeed(None),
        };
        let this: StreamConsumer = cx.create(scope, id, state)?;
        let stream_arn = props.stream.stream_arn(cx);
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Kinesis::StreamConsumer",
            fields! { "ConsumerName": props.stream_consumer_name, "StreamARN": stream_arn },
        )?;
        let attribute = |name: &str| Text::from(Late::attribute(resource.id(), name));
        let (arn, name) = (attribute("ConsumerARN"), attribute("ConsumerName"));
        let state = cx.state_mut(this);
        (state.arn, state.name) = (arn, name);
        Ok(this)
    }

    /// Takes a consumer that exists already, by its ARN.
    pub fn from_stream_consumer_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        stream_consumer_arn: Text,
    ) -> Result<Self> {
        Self::from_stream_consumer_attributes(cx, scope, id, StreamConsumerAttributes { stream_consumer_arn })
    }

    /// Takes a consumer that exists already.
    pub fn from_stream_consumer_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: StreamConsumerAttributes,
    ) -> Result<Self> {
        let arn = attrs.stream_consumer_arn;
        let known = arn.literal().and_then(|arn| arn.split_once("/consumer/"));
        let Some((stream_arn, name)) = known else {
            bail!(Code::InvalidValue, "the ARN is not one of a consumer of a stream that is known now";
                hint: "ARNs of consumers look like `arn:aws:kinesis:us-east-1:123456789012:stream/name/consumer/name:1588000000`");
        };
        let name = name.split_once(':').map_or(name, |(name, _)| name);
        let (stream_arn, name) = (Text::from(stream_arn), Text::from(name));
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(stream_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let account = parts.account.unwrap_or_else(|| stack.account(cx));
        let stream = Stream::from_stream_arn(cx, scope, format!("{id}ImportedStream").into(), stream_arn)?;
        let state = StreamConsumerState { arn: arn.clone(), name, account, stream, policy: OwnPolicy::Never };
        let this: StreamConsumer = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn stream_consumer_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn stream_consumer_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The stream that it reads.
    #[attribute]
    pub fn stream(self, cx: &Cx) -> Stream {
        cx.state(self).stream
    }

    /// Adds a statement to the consumer's policy. Nothing happens to a consumer that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// Lets somebody read as the consumer, and read the stream.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let on_stream = self.stream(cx).grant_read(cx, grantee)?;
        let own = self.grant(cx, grantee, READ.map(Text::from).to_vec().into())?;
        Ok(on_stream.combine(own))
    }

    /// Lets somebody do something with the consumer.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kinesis:DescribeStreamConsumer`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let arns = vec![self.stream_consumer_arn(cx)];
        ResourceGrant::new(grantee, actions.0, arns).to_principal_or_resource(cx, self)
    }
}

impl HasOwnPolicy for StreamConsumer {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, _of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let props = ResourcePolicyProps { stream_consumer: Some(self), ..ResourcePolicyProps::default() };
        let policy = ResourcePolicy::new(cx, self.into(), "Policy".into(), props)?;
        Ok((policy.id(), policy.document(cx)))
    }
}
