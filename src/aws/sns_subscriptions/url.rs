//! Addresses of the web.

use super::SubscriptionProps;
use crate::aws::sns::{DeliveryPolicy, SubscriptionProtocol, Topic, TopicSubscriptionConfig};
use crate::bail;
use crate::core::Text;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`UrlSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct UrlSubscriptionProps {
    /// Whether messages come as they were sent, without an envelope of JSON. Default: SNS's, `false`.
    pub raw_message_delivery: Option<bool>,
    /// The protocol. Default: that of the address; needed where the address is not known now.
    pub protocol: Option<SubscriptionProtocol>,
    /// How messages are delivered. Default: SNS's.
    pub delivery_policy: Option<DeliveryPolicy>,
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// An address of the web to which messages are posted.
#[derive(Clone, Debug)]
pub struct UrlSubscription {
    url: Text,
    protocol: SubscriptionProtocol,
    props: UrlSubscriptionProps,
}

/// An address of the web to which messages are posted.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// topic.add_subscription(sns_subscriptions.UrlSubscription("https://example.com/news"));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// topic:add_subscription(sns_subscriptions.UrlSubscription("https://example.com/news"))
/// ```
#[class(module = "sns_subscriptions")]
impl UrlSubscription {
    /// Takes an address.
    pub fn new(url: Text, props: Option<UrlSubscriptionProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        let protocol = match url.literal() {
            Some(url) => protocol_of(url)?,
            None => match props.protocol {
                Some(protocol) => protocol,
                None => bail!(Code::MissingArgument, "an address that is not known now needs a `protocol`";
                    hint: "say `protocol: sns.SubscriptionProtocol.HTTPS`"),
            },
        };
        Ok(UrlSubscription { url, protocol, props })
    }

    /// What a topic makes of it.
    pub fn bind(&self, _topic: Topic) -> TopicSubscriptionConfig {
        TopicSubscriptionConfig {
            raw_message_delivery: self.props.raw_message_delivery,
            delivery_policy: self.props.delivery_policy.clone(),
            ..self.props.props.config(self.protocol, &self.url)
        }
    }
}

fn protocol_of(url: &str) -> Result<SubscriptionProtocol> {
    match url.split_once("://") {
        Some(("https", _)) => Ok(SubscriptionProtocol::HTTPS),
        Some(("http", _)) => Ok(SubscriptionProtocol::HTTP),
        _ => bail!(Code::InvalidValue, "an address must start with `https://` or `http://`, unlike `{url}`"),
    }
}
