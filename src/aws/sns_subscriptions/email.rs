//! Mail addresses.

use super::SubscriptionProps;
use crate::aws::sns::{SubscriptionProtocol, Topic, TopicSubscriptionConfig};
use crate::core::Text;
use crate::declare::{class, props};

/// What an [`EmailSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct EmailSubscriptionProps {
    /// Whether mails hold all that SNS knows of a message, as JSON, instead of its text.
    #[default(false)]
    pub json: bool,
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// Somebody who is told of messages by mail.
#[derive(Clone, Debug)]
pub struct EmailSubscription {
    address: Text,
    props: EmailSubscriptionProps,
}

/// Somebody who is told of messages by mail, once they have agreed to it.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// topic.add_subscription(sns_subscriptions.EmailSubscription("ops@example.com", #{ json: true }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// topic:add_subscription(sns_subscriptions.EmailSubscription("ops@example.com", { json = true }))
/// ```
#[class(module = "sns_subscriptions")]
impl EmailSubscription {
    /// Takes a mail address.
    pub fn new(email_address: Text, props: Option<EmailSubscriptionProps>) -> Self {
        EmailSubscription { address: email_address, props: props.unwrap_or_default() }
    }

    /// What a topic makes of it.
    pub fn bind(&self, _topic: Topic) -> TopicSubscriptionConfig {
        let protocol = match self.props.json {
            true => SubscriptionProtocol::EMAIL_JSON,
            false => SubscriptionProtocol::EMAIL,
        };
        self.props.props.config(protocol, &self.address)
    }
}
