//! What a topic makes of a subscriber.

use super::{DeliveryPolicy, FilterOrPolicy, SubscriptionFilter, SubscriptionProtocol, Topic};
use crate::aws::sqs::Queue;
use crate::core::{Construct, Cx, Handle, NodeId, Text};
use crate::declare::{Dict, props};
use crate::diag::Result;

/// What a topic makes of a subscriber.
#[props(module = "sns", output = true)]
pub struct TopicSubscriptionConfig {
    /// How the subscriber is told.
    pub protocol: SubscriptionProtocol,
    /// The subscriber, as its protocol names it.
    pub endpoint: Text,
    /// Whether messages come as they were sent. Default: SNS's, `false`.
    pub raw_message_delivery: Option<bool>,
    /// Of which messages the subscriber is told, by their attributes. Default: of all.
    pub filter_policy: Option<Dict<SubscriptionFilter>>,
    /// Of which messages the subscriber is told, by what is in them. Default: of all.
    pub filter_policy_with_message_body: Option<Dict<FilterOrPolicy>>,
    /// The region of the topic, where that is another.
    pub region: Option<Text>,
    /// The queue for messages that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
    /// The ARN of the role in which SNS writes to a delivery stream.
    pub subscription_role_arn: Option<Text>,
    /// How messages are delivered to an address of the web. Default: SNS's.
    pub delivery_policy: Option<DeliveryPolicy>,
    /// The construct below which the subscription is made. Default: the topic.
    pub subscriber_scope: Option<Construct>,
    /// The id of the subscription there.
    pub subscriber_id: Text,
    /// What must exist before the subscription.
    pub subscription_dependency: Option<Construct>,
}

impl TopicSubscriptionConfig {
    /// The region that a subscription must name: that of a topic which is elsewhere.
    ///
    /// # Errors
    /// When one of both is in no stack.
    pub(crate) fn region_of(cx: &Cx, topic: Topic, subscriber: NodeId) -> Result<Option<Text>> {
        if topic.is_imported(cx) {
            let env = cx.extra(topic.id()).and_then(|extra| extra.environment.as_ref());
            return Ok(env.and_then(|env| env.region.clone()));
        }
        let (theirs, own) = (cx.stack_of(topic.id())?, cx.stack_of(subscriber)?);
        let known = |stack: crate::core::Stack| stack.known_environment(cx).1;
        Ok(known(theirs).filter(|region| known(own) != Some(region)).map(Text::from))
    }
}
