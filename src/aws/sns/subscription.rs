//! Subscriptions.

use super::{DeliveryPolicy, FilterOrPolicy, SubscriptionFilter, Topic, filter_or_policy};
use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, ResourceWithPolicy, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::sqs::Queue;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Resource, Str, Text};
use crate::declare::{Dict, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How a subscriber is told of messages.
#[choice(module = "sns")]
pub enum SubscriptionProtocol {
    /// By a request to an address of the web, without TLS.
    #[value = "http"]
    HTTP,
    /// By a request to an address of the web.
    #[value = "https"]
    HTTPS,
    /// By mail, as text.
    #[value = "email"]
    EMAIL,
    /// By mail, as JSON.
    #[value = "email-json"]
    EMAIL_JSON,
    /// By a text message to a phone.
    #[value = "sms"]
    SMS,
    /// By a message in a queue.
    #[value = "sqs"]
    SQS,
    /// By a message to an app on a mobile device.
    #[value = "application"]
    APPLICATION,
    /// By a call of a function.
    #[value = "lambda"]
    LAMBDA,
    /// By a record in a delivery stream of Data Firehose.
    #[value = "firehose"]
    FIREHOSE,
}

/// Who is told of messages, and of which.
#[props(module = "sns")]
pub struct SubscriptionOptions {
    /// How the subscriber is told.
    pub protocol: SubscriptionProtocol,
    /// The subscriber, as its protocol names it: an ARN, an address, a number.
    pub endpoint: Text,
    /// Whether messages come as they were sent, without an envelope of JSON. For addresses of the web, queues and
    /// delivery streams. Default: SNS's, `false`.
    pub raw_message_delivery: Option<bool>,
    /// Of which messages the subscriber is told, by their attributes: 5 at most. Default: of all.
    pub filter_policy: Option<Dict<SubscriptionFilter>>,
    /// Of which messages the subscriber is told, by what is in them, which must be JSON: 5 keys at most. Default: of
    /// all.
    pub filter_policy_with_message_body: Option<Dict<FilterOrPolicy>>,
    /// The region of the topic, where that is another. Default: the region of the stack.
    pub region: Option<Text>,
    /// The queue for messages that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
    /// The ARN of the role in which SNS writes to a delivery stream.
    pub subscription_role_arn: Option<Text>,
    /// How messages are delivered to an address of the web. Default: SNS's.
    pub delivery_policy: Option<DeliveryPolicy>,
}

/// What a [`Subscription`] needs.
#[props(module = "sns")]
pub struct SubscriptionProps {
    /// The topic.
    pub topic: Topic,
    /// Who is told of messages, and of which.
    #[extends(required)]
    pub options: SubscriptionOptions,
}

/// What a subscription keeps.
#[derive(Clone, Debug)]
pub struct SubscriptionState {
    dead_letter_queue: Option<Queue>,
}

/// The most attributes of a filter policy.
/// Source: the SNS developer guide, "Filter policy constraints".
const MOST_ATTRIBUTES: usize = 5;
/// The most combinations of values of a filter policy.
/// Source: the SNS developer guide, "Filter policy constraints".
const MOST_COMBINATIONS: usize = 150;

/// Who is told of the messages of a topic. `topic.add_subscription(...)` makes them with all that they need.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// sns.Subscription(stack, "Subscription", #{
///     topic: topic,
///     protocol: sns.SubscriptionProtocol.HTTPS,
///     endpoint: "https://example.com/news",
///     delivery_policy: #{ throttle_policy: #{ max_receives_per_second: 10 } },
/// });
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// sns.Subscription(stack, "Subscription", {
///   topic = topic,
///   protocol = sns.SubscriptionProtocol.HTTPS,
///   endpoint = "https://example.com/news",
///   delivery_policy = { throttle_policy = { max_receives_per_second = 10 } },
/// })
/// ```
#[construct(module = "sns", base = Resource, state = SubscriptionState)]
impl Subscription {
    /// Makes a subscription.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SubscriptionProps) -> Result<Self> {
        let SubscriptionProps { topic, options } = props;
        check(&options)?;
        let delivery = options.delivery_policy.as_ref().map(DeliveryPolicy::to_data).transpose()?;
        let state = SubscriptionState { dead_letter_queue: options.dead_letter_queue };
        let this: Subscription = cx.create(scope, id, state)?;
        if options.filter_policy.is_some() && options.filter_policy_with_message_body.is_some() {
            let message = "`filter_policy_with_message_body` is not used, since there is a `filter_policy`";
            cx.warn(Diag::warning(Code::Surprise, message).on(cx.path(this.id())));
        }
        let (filter, scope) = filter(&options);
        let redrive = options.dead_letter_queue.map(|queue| dead_letters(cx, topic, queue)).transpose()?;
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SNS::Subscription",
            fields! {
                "DeliveryPolicy": delivery,
                "Endpoint": options.endpoint,
                "FilterPolicy": filter,
                "FilterPolicyScope": scope,
                "Protocol": options.protocol.value(),
                "RawMessageDelivery": options.raw_message_delivery,
                "RedrivePolicy": redrive,
                "Region": options.region,
                "SubscriptionRoleArn": options.subscription_role_arn,
                "TopicArn": topic.topic_arn(cx),
            },
        )?;
        Ok(this)
    }

    /// The queue for messages that could not be delivered.
    #[attribute]
    pub fn dead_letter_queue(self, cx: &Cx) -> Option<Queue> {
        cx.state(self).dead_letter_queue
    }
}

/// The filter policy, and what it is applied to where that is not the attributes.
fn filter(options: &SubscriptionOptions) -> (Data, Option<&'static str>) {
    if let Some(policy) = &options.filter_policy {
        let conditions = |filter: &SubscriptionFilter| Data::List(filter.conditions());
        let entries = policy.0.iter().map(|(name, filter)| (name.clone(), conditions(filter)));
        return (Data::Map(entries.collect()), None);
    }
    match &options.filter_policy_with_message_body {
        Some(policy) => (filter_or_policy::body_policy(policy), Some("MessageBody")),
        None => (Data::Absent, None),
    }
}

/// Lets the topic send to the queue for messages that could not be delivered.
fn dead_letters(cx: &mut Cx, topic: Topic, queue: Queue) -> Result<Data> {
    let statement = sender_statement(cx, topic, queue)?;
    queue.add_statement(cx, statement)?;
    Ok(Data::Map(fields! { "deadLetterTargetArn": queue.queue_arn(cx) }))
}

/// The statement that lets a topic send to a queue.
pub(crate) fn sender_statement(cx: &mut Cx, topic: Topic, queue: Queue) -> Result<PolicyStatement> {
    let service = service_principal(cx);
    let props = PolicyStatementProps {
        actions: Some(vec![Text::from("sqs:SendMessage")].into()),
        conditions: Some(comes_from(cx, topic)),
        resources: Some(vec![queue.queue_arn(cx)].into()),
        principals: Some(vec![service.into()]),
        ..PolicyStatementProps::default()
    };
    PolicyStatement::new(cx, props)
}

/// The service that tells subscribers of messages.
pub(crate) fn service_principal(cx: &mut Cx) -> ServicePrincipal {
    ServicePrincipal::new(cx, "sns.amazonaws.com".into(), ServicePrincipalOpts::default())
}

/// The condition that the service does something for this topic.
pub(crate) fn comes_from(cx: &Cx, topic: Topic) -> Dict<Data> {
    Dict(vec![("ArnEquals".into(), Data::object("aws:SourceArn", topic.topic_arn(cx)))])
}

/// Reports everything that SNS would refuse.
fn check(options: &SubscriptionOptions) -> Result<()> {
    use SubscriptionProtocol::{FIREHOSE, HTTP, HTTPS, SQS};
    let mut problems = Vec::new();
    let (names, combinations) = match (&options.filter_policy, &options.filter_policy_with_message_body) {
        (Some(policy), _) => {
            let counts = policy.0.iter().map(|(_, filter)| filter.conditions().len());
            (policy.0.len(), counts.fold(1, usize::saturating_mul))
        }
        (None, Some(policy)) => (policy.0.len(), filter_or_policy::combinations(policy, 1)),
        (None, None) => (0, 0),
    };
    if names > MOST_ATTRIBUTES {
        let message = format!("a filter policy has at most {MOST_ATTRIBUTES} names, {names} were given");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    if combinations > MOST_COMBINATIONS {
        let message = format!(
            "a filter policy has at most {MOST_COMBINATIONS} combinations of values, this one has {combinations}"
        );
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    let protocol = options.protocol;
    if options.raw_message_delivery == Some(true) && ![HTTP, HTTPS, SQS, FIREHOSE].contains(&protocol) {
        let message = format!(
            "`raw_message_delivery` is for the protocols `HTTP`, `HTTPS`, `SQS` and `FIREHOSE`, not for `{}`",
            protocol.value()
        );
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    if protocol == FIREHOSE && options.subscription_role_arn.is_none() {
        let message = "the protocol `FIREHOSE` needs a `subscription_role_arn`";
        problems.push(Diag::new(Code::MissingArgument, message));
    }
    if options.delivery_policy.is_some() && ![HTTP, HTTPS].contains(&protocol) {
        let message = format!(
            "a `delivery_policy` is for the protocols `HTTP` and `HTTPS`, not for `{}`",
            protocol.value()
        );
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    Error::from_all(problems)
}
