//! Phones.

use super::SubscriptionProps;
use crate::aws::sns::{SubscriptionProtocol, Topic, TopicSubscriptionConfig};
use crate::core::Text;
use crate::declare::{class, props};

/// What an [`SmsSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct SmsSubscriptionProps {
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// Somebody who is told of messages by phone.
#[derive(Clone, Debug)]
pub struct SmsSubscription {
    number: Text,
    props: SmsSubscriptionProps,
}

/// Somebody who is told of messages by text messages to a phone.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// topic.add_subscription(sns_subscriptions.SmsSubscription("+15555551234"));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// topic:add_subscription(sns_subscriptions.SmsSubscription("+15555551234"))
/// ```
#[class(module = "sns_subscriptions")]
impl SmsSubscription {
    /// Takes a phone number.
    pub fn new(phone_number: Text, props: Option<SmsSubscriptionProps>) -> Self {
        SmsSubscription { number: phone_number, props: props.unwrap_or_default() }
    }

    /// What a topic makes of it.
    pub fn bind(&self, _topic: Topic) -> TopicSubscriptionConfig {
        self.props.props.config(SubscriptionProtocol::SMS, &self.number)
    }
}
