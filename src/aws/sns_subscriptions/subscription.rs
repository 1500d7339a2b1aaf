//! What all subscribers can be told.

use crate::aws::sns::{FilterOrPolicy, SubscriptionFilter, SubscriptionProtocol, TopicSubscriptionConfig};
use crate::aws::sqs::Queue;
use crate::core::Text;
use crate::declare::{Dict, props};

/// What all subscribers can be told.
#[props(module = "sns_subscriptions")]
pub struct SubscriptionProps {
    /// Of which messages the subscriber is told, by their attributes: 5 at most. Default: of all.
    pub filter_policy: Option<Dict<SubscriptionFilter>>,
    /// Of which messages the subscriber is told, by what is in them, which must be JSON: 5 keys at most. Default: of
    /// all.
    pub filter_policy_with_message_body: Option<Dict<FilterOrPolicy>>,
    /// The queue for messages that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
}

impl SubscriptionProps {
    /// What a topic makes of a subscriber that stands below the topic.
    pub(super) fn config(&self, protocol: SubscriptionProtocol, endpoint: &Text) -> TopicSubscriptionConfig {
        TopicSubscriptionConfig {
            filter_policy: self.filter_policy.clone(),
            filter_policy_with_message_body: self.filter_policy_with_message_body.clone(),
            dead_letter_queue: self.dead_letter_queue,
            ..TopicSubscriptionConfig::new(protocol, endpoint.clone(), endpoint.clone())
        }
    }
}
