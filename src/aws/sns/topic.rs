//! Topics.

use super::{
    LoggingConfig, Subscription, SubscriptionOptions, SubscriptionProps, TopicGrants, TopicPolicy,
    TopicPolicyProps, TopicSubscription, logging,
};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, GrantOnKeyResult, HasOwnPolicy, OwnPolicy, PolicyDocument,
    PolicyStatement, Principal, ResourceWithPolicy, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kms::{AnyKey, Key};
use crate::aws::sqs::{FIFO_SUFFIX, is_fifo_name};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Handle, Late, Names, NodeId,
    Number, Resource, Str, Text, UniqueResourceNameOptions,
};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// Of what the throughput of a FIFO topic is counted, and among which messages duplicates are dropped.
#[choice(module = "sns")]
pub enum FifoThroughputScope {
    /// Of the topic.
    #[value = "Topic"]
    TOPIC,
    /// Of each message group.
    #[value = "MessageGroup"]
    MESSAGE_GROUP,
}

/// Whether messages are traced by X-Ray.
#[choice(module = "sns")]
pub enum TracingConfig {
    /// What senders say of traces is handed on.
    #[value = "PassThrough"]
    PASS_THROUGH,
    /// SNS adds segments of its own to the traces of senders.
    #[value = "Active"]
    ACTIVE,
}

/// What a [`Topic`] can be told.
#[props(module = "sns")]
pub struct TopicProps {
    /// The name that subscribers see, up to 100 characters. Default: none.
    pub display_name: Option<Text>,
    /// The name. That of a FIFO topic ends with `.fifo`, which is added where it is missing. Default:
    /// CloudFormation makes one.
    pub topic_name: Option<Text>,
    /// The key with which messages are encrypted. Default: they are not.
    pub master_key: Option<AnyKey>,
    /// Whether messages with the same content are duplicates. For FIFO topics. Default: SNS's, `false`.
    pub content_based_deduplication: Option<bool>,
    /// Whether messages keep their order, and duplicates are dropped. Default: SNS's, `false`.
    pub fifo: Option<bool>,
    /// What is logged of the delivery of messages. Default: nothing.
    pub logging_configs: Option<Vec<LoggingConfig>>,
    /// How many days messages are kept, 1 to 365. For FIFO topics. Default: they are not kept.
    pub message_retention_period_in_days: Option<Number>,
    /// Whether messages that are sent without TLS are refused.
    #[default(false)]
    pub enforce_ssl: bool,
    /// How messages are signed: `1` is SHA-1, `2` is SHA-256. Default: SNS's, `1`.
    pub signature_version: Option<Text>,
    /// Whether messages are traced by X-Ray. Default: SNS's, `PASS_THROUGH`.
    pub tracing_config: Option<TracingConfig>,
    /// Of what the throughput is counted. For FIFO topics. Default: SNS's, `TOPIC`.
    pub fifo_throughput_scope: Option<FifoThroughputScope>,
}

/// A topic that exists already.
#[props(module = "sns")]
pub struct TopicAttributes {
    /// The ARN: `arn:aws:sns:eu-west-1:111111111111:news`.
    pub topic_arn: Text,
    /// The ARN of the key with which messages are encrypted. Default: none.
    pub key_arn: Option<Text>,
    /// Whether messages with the same content are duplicates. For FIFO topics.
    #[default(false)]
    pub content_based_deduplication: bool,
}

/// What a rule of CodeStar Notifications tells.
#[props(module = "sns", output = true)]
pub struct NotificationRuleTargetConfig {
    /// The kind of the target: `SNS`.
    pub target_type: Str,
    /// The ARN.
    pub target_address: Text,
}

/// What a topic keeps.
#[derive(Clone, Debug)]
pub struct TopicState {
    arn: Text,
    name: Text,
    account: Text,
    is_fifo: bool,
    content_based_deduplication: bool,
    key: Option<AnyKey>,
    pub(super) logging: Vec<LoggingConfig>,
    policy: OwnPolicy,
}

/// The most characters of a topic's name.
/// Source: the SNS API reference, `CreateTopic`.
const NAME_LENGTH: u32 = 256;
/// The most characters of the name that subscribers see.
/// Source: the SNS developer guide, "Creating an Amazon SNS topic".
const DISPLAY_NAME_LENGTH: usize = 100;
/// How many days messages can be kept.
/// Source: the SNS developer guide, "Message archiving and replay for FIFO topics".
const RETENTION: std::ops::RangeInclusive<i64> = 1..=365;

/// A topic: whoever subscribes to it is told of its messages.
///
/// ```rhai
/// let alerts = sns.Topic(stack, "Alerts", #{ display_name: "Alerts", enforce_ssl: true });
/// alerts.add_subscription(sns_subscriptions.EmailSubscription("ops@example.com"));
/// alerts.add_subscription(sns_subscriptions.SqsSubscription(sqs.Queue(stack, "Kept")));
/// ```
///
/// ```lua
/// local alerts = sns.Topic(stack, "Alerts", { display_name = "Alerts", enforce_ssl = true })
/// alerts:add_subscription(sns_subscriptions.EmailSubscription("ops@example.com"))
/// alerts:add_subscription(sns_subscriptions.SqsSubscription(sqs.Queue(stack, "Kept")))
/// ```
#[construct(module = "sns", base = Resource, state = TopicState, reference = topic_ref("AWS::SNS::Topic"))]
impl Topic {
    /// Makes a topic.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TopicProps) -> Result<Self> {
        check(&props)?;
        let is_fifo = props.fifo == Some(true);
        let state = TopicState {
            arn: "".into(),
            name: "".into(),
            account: cx.stack_of(scope.id())?.account(cx),
            is_fifo,
            content_based_deduplication: props.content_based_deduplication == Some(true),
            key: props.master_key,
            logging: props.logging_configs.unwrap_or_default(),
            policy: OwnPolicy::AtNeed(None),
        };
        let this: Topic = cx.create(scope, id, state)?;
        let given = props.topic_name.clone();
        let name = match props.topic_name {
            Some(name) if is_fifo => Some(fifo_name(name)),
            None if is_fifo => Some(this.generated_fifo_name(cx)?),
            name => name,
        };
        let archive = props
            .message_retention_period_in_days
            .map(|days| Data::Map(fields! { "MessageRetentionPeriod": days }));
        let key_arn = props.master_key.map(|key| key.key_arn(cx)).transpose()?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SNS::Topic",
            fields! {
                "ArchivePolicy": archive,
                "ContentBasedDeduplication": props.content_based_deduplication,
                "DeliveryStatusLogging": Late::deferred(this.id(), logging::render),
                "DisplayName": props.display_name,
                "FifoThroughputScope": props.fifo_throughput_scope.map(FifoThroughputScope::value),
                "FifoTopic": props.fifo,
                "KmsMasterKeyId": key_arn,
                "SignatureVersion": props.signature_version,
                "TopicName": name,
                "TracingConfig": props.tracing_config.map(TracingConfig::value),
            },
        )?;
        let node = resource.id();
        // As in the CDK, other environments see the name as it was given, even without its suffix.
        let given = given.filter(|given| given.literal().is_some());
        let outside = given.unwrap_or_else(|| resource.name_elsewhere(cx, "TopicName"));
        let arn_outside = cx.stack_of(this.id())?.format_arn(cx, components(outside.clone()))?;
        let name = Late::elsewhere(node, Late::attribute(node, "TopicName"), outside);
        let arn = Late::elsewhere(node, Late::reference(node), arn_outside);
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name.into(), arn.into());
        if props.enforce_ssl {
            let policy = this.topic_policy(cx, true)?;
            cx.state_mut(this).policy = OwnPolicy::Made(policy.id(), policy.document(cx));
        }
        Ok(this)
    }

    /// Takes a topic that exists already, by its ARN.
    pub fn from_topic_arn(cx: &mut Cx, scope: Construct, id: Str, topic_arn: Text) -> Result<Self> {
        Self::from_topic_attributes(cx, scope, id, TopicAttributes::new(topic_arn))
    }

    /// Takes a topic that exists already.
    pub fn from_topic_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: TopicAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.topic_arn.clone(), ArnFormat::NO_RESOURCE_NAME)?;
        let is_fifo = is_fifo_name(&parts.resource);
        if attrs.content_based_deduplication && !is_fifo {
            bail!(Code::InvalidValue, "`content_based_deduplication` is for FIFO topics only";
                hint: "their names end with `{FIFO_SUFFIX}`");
        }
        let state = TopicState {
            arn: attrs.topic_arn.clone(),
            name: parts.resource,
            account: parts.account.unwrap_or_else(|| stack.account(cx)),
            is_fifo,
            content_based_deduplication: attrs.content_based_deduplication,
            key: None,
            logging: Vec::new(),
            policy: OwnPolicy::Never,
        };
        let this: Topic = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, attrs.topic_arn)?;
        if let Some(arn) = attrs.key_arn {
            let key = Key::from_key_arn(cx, this.into(), "Key".into(), arn)?;
            cx.state_mut(this).key = Some(key.into());
        }
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn topic_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn topic_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The key with which messages are encrypted.
    #[attribute]
    pub fn master_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// Whether messages with the same content are duplicates.
    #[attribute]
    pub fn content_based_deduplication(self, cx: &Cx) -> bool {
        cx.state(self).content_based_deduplication
    }

    /// Whether messages keep their order.
    #[attribute]
    pub fn fifo(self, cx: &Cx) -> bool {
        cx.state(self).is_fifo
    }

    /// What can be granted on the topic.
    #[attribute]
    pub fn grants(self) -> TopicGrants {
        TopicGrants::from_topic(self)
    }

    /// Logs the delivery of messages to one more kind of subscribers.
    pub fn add_logging_config(self, cx: &mut Cx, config: LoggingConfig) -> Result<()> {
        Error::from_all(config.problem().into_iter().collect())?;
        cx.state_mut(self).logging.push(config);
        Ok(())
    }

    /// Tells something of the topic's messages.
    pub fn add_subscription(
        self,
        cx: &mut Cx,
        /// What is told: `sns_subscriptions.EmailSubscription("ops@example.com")`.
        topic_subscription: TopicSubscription,
    ) -> Result<Subscription> {
        let config = topic_subscription.bind(cx, self)?;
        let scope = config.subscriber_scope.unwrap_or_else(|| self.into());
        let id = match config.subscriber_id {
            Text::Literal(id) => id,
            Text::Late(_) => free_id(cx, scope),
        };
        let options = SubscriptionOptions {
            protocol: config.protocol,
            endpoint: config.endpoint,
            raw_message_delivery: config.raw_message_delivery,
            filter_policy: config.filter_policy,
            filter_policy_with_message_body: config.filter_policy_with_message_body,
            region: config.region,
            dead_letter_queue: config.dead_letter_queue,
            subscription_role_arn: config.subscription_role_arn,
            delivery_policy: config.delivery_policy,
        };
        let subscription = Subscription::new(cx, scope, id, SubscriptionProps { topic: self, options })?;
        if let Some(awaited) = config.subscription_dependency {
            let awaited = vec![Dependable::from(awaited)];
            Construct::from(subscription).node().add_dependency(cx, awaited.into());
        }
        Ok(subscription)
    }

    /// Adds a statement to the topic's policy. Nothing happens to a topic that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// Lets somebody do something with the key with which messages are encrypted, where there is one.
    pub fn grant_on_key(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:Decrypt`.
        actions: Rest<Text>,
    ) -> Result<GrantOnKeyResult> {
        let key = cx.state(self).key;
        let grant = key.map(|key| key.grants().actions(cx, grantee, actions)).transpose()?;
        Ok(GrantOnKeyResult { grant })
    }

    /// Lets somebody send messages, and use the topic's key for it.
    pub fn grant_publish(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().publish(cx, grantee)
    }

    /// Lets somebody subscribe something to the topic.
    pub fn grant_subscribe(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().subscribe(cx, grantee)
    }

    /// Lets CodeStar Notifications send messages; gives what its rules tell.
    pub fn bind_as_notification_rule_target(
        self,
        cx: &mut Cx,
        _scope: Construct,
    ) -> Result<NotificationRuleTargetConfig> {
        let service = "codestar-notifications.amazonaws.com".into();
        let service = ServicePrincipal::new(cx, service, ServicePrincipalOpts::default());
        self.grant_publish(cx, service.into())?;
        Ok(NotificationRuleTargetConfig { target_type: "SNS".into(), target_address: self.topic_arn(cx) })
    }

    /// A metric of the topic, by its name.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// How large the messages are, in bytes: the average of 5 minutes.
        metric_publish_size("PublishSize", "Average"),
        /// How many messages were sent: the sum of 5 minutes.
        metric_number_of_messages_published("NumberOfMessagesPublished", "Sum"),
        /// How many messages reached a subscriber: the sum of 5 minutes.
        metric_number_of_notifications_delivered("NumberOfNotificationsDelivered", "Sum"),
        /// How many messages did not reach a subscriber: the sum of 5 minutes.
        metric_number_of_notifications_failed("NumberOfNotificationsFailed", "Sum"),
        /// How many messages a filter held back: the sum of 5 minutes.
        metric_number_of_notifications_filtered_out("NumberOfNotificationsFilteredOut", "Sum"),
        /// How many messages a filter held back since they have no attributes: the sum of 5 minutes.
        metric_number_of_notifications_filtered_out_no_message_attributes("NumberOfNotificationsFilteredOut-NoMessageAttributes", "Sum"),
        /// How many messages a filter held back since their attributes are malformed: the sum of 5 minutes.
        metric_number_of_notifications_filtered_out_invalid_attributes("NumberOfNotificationsFilteredOut-InvalidAttributes", "Sum"),
        /// What text messages to phones have cost since the month began, in US dollars: the most of 5 minutes.
        metric_sms_month_to_date_spent_usd("SMSMonthToDateSpentUSD", "Maximum"),
        /// How many text messages reached their phones: the sum of 5 minutes.
        metric_sms_success_rate("SMSSuccessRate", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("TopicName", self.topic_name(cx))];
        let canned = Canned { namespace: "AWS/SNS", name: name.into(), dimensions, statistic };
        Metric::of(cx, self, canned, props)
    }
}

impl HasOwnPolicy for Topic {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let Some(resource) = of else {
            let policy = self.topic_policy(cx, false)?;
            return Ok((policy.id(), policy.document(cx)));
        };
        let document = PolicyDocument::as_given(cx);
        let properties = fields! { "PolicyDocument": document.late(), "Topics": vec![self.topic_arn(cx)] };
        let policy = CfnResource::add(cx, resource, "TopicPolicy", "AWS::SNS::TopicPolicy", properties)?;
        Ok((policy.id(), document))
    }
}

impl Topic {
    /// Whether the topic exists already.
    pub(crate) fn is_imported(self, cx: &Cx) -> bool {
        matches!(cx.state(self).policy, OwnPolicy::Never)
    }

    /// The topic that an L1 makes.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let node = resource.id();
        cx.create_once(resource, "@FromCfnTopic", |cx| {
            let is_so = |name: &str| resource.property(cx, name) == Some(Data::Bool(true));
            Ok(TopicState {
                arn: Late::reference(node).into(),
                name: Late::attribute(node, "TopicName").into(),
                account: cx.stack_of(node)?.account(cx),
                is_fifo: is_so("FifoTopic"),
                content_based_deduplication: is_so("ContentBasedDeduplication"),
                key: None,
                logging: Vec::new(),
                policy: OwnPolicy::AtNeed(Some(resource)),
            })
        })
    }

    fn topic_policy(self, cx: &mut Cx, enforce_ssl: bool) -> Result<TopicPolicy> {
        let props = TopicPolicyProps { topics: vec![self], policy_document: None, enforce_ssl };
        TopicPolicy::new(cx, self.into(), "Policy".into(), props)
    }

    /// The name of a FIFO topic that the program gives none: CloudFormation would make one without the suffix.
    fn generated_fifo_name(self, cx: &Cx) -> Result<Text> {
        let suffix = u32::try_from(FIFO_SUFFIX.len()).unwrap_or_default();
        let options = UniqueResourceNameOptions {
            max_length: NAME_LENGTH - suffix,
            separator: "-".into(),
            ..UniqueResourceNameOptions::default()
        };
        let name = Names::unique_resource_name(cx, self.into(), options)?;
        Ok(format!("{name}{FIFO_SUFFIX}").into())
    }
}

/// The id of a subscription whose endpoint is not known now.
fn free_id(cx: &Cx, scope: Construct) -> Str {
    let mut number = 1;
    loop {
        let id = format!("TokenSubscription:{number}");
        if cx.child(scope.id(), &id).is_none() {
            return id.into();
        }
        number += 1;
    }
}

fn fifo_name(name: Text) -> Text {
    match is_fifo_name(&name) {
        true => name,
        false => Text::concat([name, FIFO_SUFFIX.into()]),
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::alone("sns", name)
}

/// Reports everything that SNS would refuse.
fn check(props: &TopicProps) -> Result<()> {
    let mut problems = Vec::new();
    let for_fifo = [
        (props.content_based_deduplication == Some(true), "content_based_deduplication"),
        (props.message_retention_period_in_days.is_some(), "message_retention_period_in_days"),
        (props.fifo_throughput_scope.is_some(), "fifo_throughput_scope"),
    ];
    if props.fifo != Some(true) {
        let asked = for_fifo.into_iter().filter(|(is, _)| *is).map(|(_, name)| {
            Diag::new(Code::InvalidValue, format!("`{name}` is for FIFO topics only"))
                .hint("set `fifo` to `true`")
        });
        problems.extend(asked);
    }
    let days = props.message_retention_period_in_days.as_ref().and_then(Number::known);
    #[expect(clippy::cast_precision_loss, reason = "the range is small")]
    let is_kept = |days: &f64| {
        days.fract() == 0.0 && (*RETENTION.start() as f64..=*RETENTION.end() as f64).contains(days)
    };
    if let Some(days) = days.filter(|days| !is_kept(days)) {
        let message =
            format!("`message_retention_period_in_days` must be a whole number from 1 to 365, not {days}");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    let length = props.display_name.as_ref().and_then(Text::literal).map(|name| name.chars().count());
    if let Some(length) = length.filter(|length| *length > DISPLAY_NAME_LENGTH) {
        let message =
            format!("`display_name` has {length} characters, at most {DISPLAY_NAME_LENGTH} are allowed");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    let version = props.signature_version.as_ref().and_then(Text::literal);
    if let Some(version) = version.filter(|version| !["1", "2"].contains(version)) {
        let message = format!("`signature_version` is `1` or `2`, not `{version}`");
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    problems.extend(props.logging_configs.iter().flatten().filter_map(LoggingConfig::problem));
    Error::from_all(problems)
}
