//! Whatever can be told of a topic's messages.

use super::{Topic, TopicSubscriptionConfig};
use crate::aws::sns_subscriptions::{
    EmailSubscription, FirehoseSubscription, LambdaSubscription, SmsSubscription, SqsSubscription,
    UrlSubscription,
};
use crate::core::Cx;
use crate::declare::union;
use crate::diag::Result;

/// Whatever can be told of a topic's messages: CDK's `ITopicSubscription`.
#[union]
pub enum TopicSubscription {
    /// A queue.
    Sqs(SqsSubscription),
    /// A function.
    Lambda(LambdaSubscription),
    /// Somebody with a mail address.
    Email(EmailSubscription),
    /// An address of the web.
    Url(UrlSubscription),
    /// A delivery stream.
    Firehose(FirehoseSubscription),
    /// A phone.
    Sms(SmsSubscription),
}

impl TopicSubscription {
    /// Prepares the subscriber for a topic's messages.
    ///
    /// # Errors
    /// When the subscriber cannot be told of them.
    pub(super) fn bind(&self, cx: &mut Cx, topic: Topic) -> Result<TopicSubscriptionConfig> {
        match self {
            TopicSubscription::Sqs(it) => it.bind(cx, topic),
            TopicSubscription::Lambda(it) => it.bind(cx, topic),
            TopicSubscription::Email(it) => Ok(it.bind(topic)),
            TopicSubscription::Url(it) => Ok(it.bind(topic)),
            TopicSubscription::Firehose(it) => it.bind(cx, topic),
            TopicSubscription::Sms(it) => Ok(it.bind(topic)),
        }
    }
}
