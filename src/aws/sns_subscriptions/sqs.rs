//! Queues.

use super::SubscriptionProps;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps, ResourceWithPolicy};
use crate::aws::sns::{
    SubscriptionProtocol, Topic, TopicSubscriptionConfig, comes_from, sender_statement, service_principal,
};
use crate::aws::sqs::{Queue, QueueEncryption};
use crate::bail;
use crate::core::{Construct, Cx, Handle, Names, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What an [`SqsSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct SqsSubscriptionProps {
    /// Whether messages come as they were sent, without an envelope of JSON. Default: SNS's, `false`.
    pub raw_message_delivery: Option<bool>,
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// A queue that gets messages.
#[derive(Clone, Debug)]
pub struct SqsSubscription {
    queue: Queue,
    props: SqsSubscriptionProps,
}

/// The feature flag under which keys of queues can be used for the topic alone.
const RESTRICT_FLAG: &str = "@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption";

/// A queue that gets messages. Its policy, and that of its key, let the topic send them.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let queue = sqs.Queue(stack, "Queue");
/// topic.add_subscription(sns_subscriptions.SqsSubscription(queue, #{ raw_message_delivery: true }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local queue = sqs.Queue(stack, "Queue")
/// topic:add_subscription(sns_subscriptions.SqsSubscription(queue, { raw_message_delivery = true }))
/// ```
#[class(module = "sns_subscriptions")]
impl SqsSubscription {
    /// Takes a queue.
    pub fn new(queue: Queue, props: Option<SqsSubscriptionProps>) -> Self {
        SqsSubscription { queue, props: props.unwrap_or_default() }
    }

    /// Lets a topic send to the queue; gives what the topic makes of it.
    pub fn bind(&self, cx: &mut Cx, topic: Topic) -> Result<TopicSubscriptionConfig> {
        let queue = self.queue;
        if queue.encryption_type(cx) == Some(QueueEncryption::KMS_MANAGED) {
            bail!(Code::InvalidValue, "the queue is encrypted with a key that AWS manages, so topics cannot send to it";
                hint: "use `sqs.QueueEncryption.KMS`"; on: cx.path(queue.id()));
        }
        let statement = sender_statement(cx, topic, queue)?;
        let policy = queue.add_statement(cx, statement)?;
        self.allow_key(cx, topic)?;
        let id: Text = Names::unique_id(cx, topic.into()).into();
        Ok(TopicSubscriptionConfig {
            raw_message_delivery: self.props.raw_message_delivery,
            region: TopicSubscriptionConfig::region_of(cx, topic, queue.id())?,
            subscriber_scope: Some(queue.into()),
            subscriber_id: id,
            subscription_dependency: policy.map(Construct::at),
            ..self.props.props.config(SubscriptionProtocol::SQS, &queue.queue_arn(cx))
        })
    }
}

impl SqsSubscription {
    /// Lets the topic use the key of the queue.
    fn allow_key(&self, cx: &mut Cx, topic: Topic) -> Result<()> {
        let Some(key) = self.queue.encryption_master_key(cx) else { return Ok(()) };
        let service = service_principal(cx);
        let is_restricted = cx.flag(topic.id(), RESTRICT_FLAG);
        let props = PolicyStatementProps {
            actions: Some(["kms:Decrypt", "kms:GenerateDataKey"].map(Text::from).to_vec().into()),
            conditions: is_restricted.then(|| comes_from(cx, topic)),
            resources: Some(vec![Text::from("*")].into()),
            principals: Some(vec![service.into()]),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        key.add_to_resource_policy(cx, statement, true)?;
        Ok(())
    }
}
