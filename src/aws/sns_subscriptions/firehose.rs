//! Delivery streams of Amazon Data Firehose.

use super::SubscriptionProps;
use crate::aws::iam::{PolicyStatement, Principal, Role};
use crate::aws::kinesisfirehose::DeliveryStream;
use crate::aws::sns::{SubscriptionProtocol, Topic, TopicSubscriptionConfig};
use crate::core::{Cx, Handle, Names, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`FirehoseSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct FirehoseSubscriptionProps {
    /// Whether messages come as they were sent, without an envelope of JSON. Default: SNS's, `false`.
    pub raw_message_delivery: Option<bool>,
    /// The role as which SNS writes. Default: a new one.
    pub role: Option<Role>,
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// A delivery stream that gets messages.
#[derive(Clone, Debug)]
pub struct FirehoseSubscription {
    stream: DeliveryStream,
    props: FirehoseSubscriptionProps,
}

/// What SNS needs of a delivery stream.
/// Source: the SNS developer guide, "Prerequisites for subscribing Firehose delivery streams".
const SEND: [&str; 5] = [
    "firehose:DescribeDeliveryStream",
    "firehose:ListDeliveryStreams",
    "firehose:ListTagsForDeliveryStream",
    "firehose:PutRecord",
    "firehose:PutRecordBatch",
];

/// A delivery stream that gets messages.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let stream = kinesisfirehose.DeliveryStream(stack, "Stream", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// });
/// topic.add_subscription(sns_subscriptions.FirehoseSubscription(stream));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local stream = kinesisfirehose.DeliveryStream(stack, "Stream", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// })
/// topic:add_subscription(sns_subscriptions.FirehoseSubscription(stream))
/// ```
#[class(module = "sns_subscriptions")]
impl FirehoseSubscription {
    /// Takes a delivery stream.
    pub fn new(delivery_stream: DeliveryStream, props: Option<FirehoseSubscriptionProps>) -> Self {
        FirehoseSubscription { stream: delivery_stream, props: props.unwrap_or_default() }
    }

    /// Lets SNS write to the stream; gives what the topic makes of it.
    pub fn bind(&self, cx: &mut Cx, topic: Topic) -> Result<TopicSubscriptionConfig> {
        let stream = self.stream;
        let role = match self.props.role {
            Some(role) => role,
            None => Role::for_service(cx, stream, "TopicSubscriptionRole", "sns.amazonaws.com")?,
        };
        let arn = stream.delivery_stream_arn(cx);
        let send = PolicyStatement::allow(cx, &SEND, vec![arn.clone()])?;
        Principal::from(role).add_to_principal_policy(cx, send)?;
        let id: Text = Names::unique_id(cx, topic.into()).into();
        Ok(TopicSubscriptionConfig {
            raw_message_delivery: self.props.raw_message_delivery,
            region: TopicSubscriptionConfig::region_of(cx, topic, stream.id())?,
            subscriber_scope: Some(stream.into()),
            subscriber_id: id,
            subscription_role_arn: Some(role.role_arn(cx)),
            ..self.props.props.config(SubscriptionProtocol::FIREHOSE, &arn)
        })
    }
}
