//! Queues.

use super::encryption::Encryption;
use super::fifo::{self, Fifo};
use super::{
    DeadLetterQueue, DeduplicationScope, FifoThroughputLimit, QueueEncryption, QueueGrants, QueuePolicy,
    QueuePolicyProps, RedriveAllowPolicy,
};
use crate::aws::cloudwatch::{
    Canned, MathExpression, MathExpressionOptions, MathExpressionProps, Metric, MetricOptions,
};
use crate::aws::iam::{
    AddToResourcePolicyResult, AnyPrincipal, Effect, Grant, GrantOnKeyResult, HasOwnPolicy, OwnPolicy,
    PolicyDocument, PolicyStatement, PolicyStatementProps, Principal, ResourceWithPolicy,
};
use crate::aws::kms::{AnyKey, Key};
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Duration, Handle, Late, NodeId, Number,
    RemovalPolicy, Resource, Str, Text, out_of_range,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Error, Result};
use crate::fields;

/// What a [`Queue`] can be told.
#[props(module = "sqs")]
pub struct QueueProps {
    /// The name; that of a FIFO queue ends with `.fifo`. Default: CloudFormation makes one.
    pub queue_name: Option<Text>,
    /// How long messages are kept, 60 seconds to 14 days. Default: SQS's, 4 days.
    pub retention_period: Option<Duration>,
    /// How long messages wait before they can be received, up to 15 minutes. Default: SQS's, 0.
    pub delivery_delay: Option<Duration>,
    /// The most bytes of a message, 1024 to 1048576. Default: SQS's, 1048576.
    pub max_message_size_bytes: Option<Number>,
    /// How long who receives waits for a message, up to 20 seconds. Default: SQS's, 0.
    pub receive_message_wait_time: Option<Duration>,
    /// How long who received a message has time to delete it before others receive it, up to 12 hours.
    /// Default: SQS's, 30 seconds.
    pub visibility_timeout: Option<Duration>,
    /// Where messages go that nobody could handle. Default: they stay.
    pub dead_letter_queue: Option<DeadLetterQueue>,
    /// How messages are encrypted. Default: `KMS` with an `encryption_master_key`, else SQS's, `SQS_MANAGED`.
    pub encryption: Option<QueueEncryption>,
    /// The key for `KMS`. Default: a new one.
    pub encryption_master_key: Option<AnyKey>,
    /// How long SQS uses a data key before it asks KMS again, 60 seconds to 24 hours. For `KMS` and
    /// `KMS_MANAGED`. Default: SQS's, 5 minutes.
    pub data_key_reuse: Option<Duration>,
    /// Whether messages keep their order, and duplicates are dropped. Default: whether the name ends with `.fifo`,
    /// or something is asked that only such queues have.
    pub fifo: Option<bool>,
    /// Whether messages with the same content are duplicates. For FIFO queues. Default: SQS's, `false`.
    pub content_based_deduplication: Option<bool>,
    /// Among which messages duplicates are dropped. For FIFO queues. Default: SQS's, `QUEUE`.
    pub deduplication_scope: Option<DeduplicationScope>,
    /// What the limit of the throughput is counted of. For FIFO queues. Default: SQS's, `PER_QUEUE`.
    pub fifo_throughput_limit: Option<FifoThroughputLimit>,
    /// What happens to the queue when it leaves the stack.
    #[default(RemovalPolicy::DESTROY)]
    pub removal_policy: RemovalPolicy,
    /// Whether requests without TLS are refused.
    #[default(false)]
    pub enforce_ssl: bool,
    /// Which queues may send what nobody could handle to this one. Default: SQS's, all.
    pub redrive_allow_policy: Option<RedriveAllowPolicy>,
}

/// A queue that exists already.
#[props(module = "sqs")]
pub struct QueueAttributes {
    /// The ARN: `arn:aws:sqs:eu-west-1:111111111111:orders`.
    pub queue_arn: Text,
    /// The URL. Default: as it follows from the ARN.
    pub queue_url: Option<Text>,
    /// The name. Default: that of the ARN.
    pub queue_name: Option<Text>,
    /// The ARN of the key with which messages are encrypted. Default: none.
    pub key_arn: Option<Text>,
    /// Whether messages keep their order. Default: whether the name ends with `.fifo`; `false` where the ARN is
    /// late-bound.
    pub fifo: Option<bool>,
}

/// What a queue keeps.
#[derive(Clone, Debug)]
pub struct QueueState {
    arn: Text,
    name: Text,
    url: Text,
    account: Text,
    is_fifo: bool,
    encryption: Option<QueueEncryption>,
    key: Option<AnyKey>,
    dead_letters: Option<DeadLetterQueue>,
    policy: OwnPolicy,
}

/// A queue of messages.
///
/// ```rhai
/// let dead = sqs.Queue(stack, "Dead", #{ retention_period: Duration.days(14) });
/// let orders = sqs.Queue(stack, "Orders", #{
///     visibility_timeout: Duration.minutes(5),
///     dead_letter_queue: #{ queue: dead, max_receive_count: 3 },
///     enforce_ssl: true,
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("lambda.amazonaws.com") });
/// orders.grant_consume_messages(role);
/// ```
///
/// ```lua
/// local dead = sqs.Queue(stack, "Dead", { retention_period = Duration.days(14) })
/// local orders = sqs.Queue(stack, "Orders", {
///   visibility_timeout = Duration.minutes(5),
///   dead_letter_queue = { queue = dead, max_receive_count = 3 },
///   enforce_ssl = true,
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
/// orders:grant_consume_messages(role)
/// ```
#[construct(module = "sqs", base = Resource, state = QueueState, reference = queue_ref("AWS::SQS::Queue"))]
impl Queue {
    /// Makes a queue.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: QueueProps) -> Result<Self> {
        check(&props)?;
        let is_fifo = Fifo {
            asked: props.fifo,
            name: props.queue_name.as_ref(),
            content_based_deduplication: props.content_based_deduplication == Some(true),
            has_deduplication_scope: props.deduplication_scope.is_some(),
            has_throughput_limit: props.fifo_throughput_limit.is_some(),
        }
        .is_fifo()?;
        let encryption = Encryption {
            kind: props.encryption,
            key: props.encryption_master_key,
            data_key_reuse: props.data_key_reuse,
        };
        let state = QueueState {
            arn: "".into(),
            name: "".into(),
            url: "".into(),
            account: cx.stack_of(scope.id())?.account(cx),
            is_fifo,
            encryption: encryption.kind()?,
            key: None,
            dead_letters: props.dead_letter_queue.clone(),
            policy: OwnPolicy::AtNeed(None),
        };
        let this: Queue = cx.create(scope, id, state)?;
        let encrypted = encryption.apply(cx, this)?;
        let redrive = props.dead_letter_queue.map(|dead| {
            Data::Map(fields! {
                "deadLetterTargetArn": dead.queue.queue_arn(cx),
                "maxReceiveCount": dead.max_receive_count,
            })
        });
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SQS::Queue",
            fields! {
                "ContentBasedDeduplication": props.content_based_deduplication,
                "DeduplicationScope": props.deduplication_scope.map(DeduplicationScope::value),
                "DelaySeconds": seconds(props.delivery_delay)?,
                "FifoQueue": is_fifo.then_some(true),
                "FifoThroughputLimit": props.fifo_throughput_limit.map(FifoThroughputLimit::value),
                "KmsDataKeyReusePeriodSeconds": encrypted.data_key_reuse,
                "KmsMasterKeyId": encrypted.key_id,
                "MaximumMessageSize": props.max_message_size_bytes,
                "MessageRetentionPeriod": seconds(props.retention_period)?,
                "QueueName": props.queue_name,
                "ReceiveMessageWaitTimeSeconds": seconds(props.receive_message_wait_time)?,
                "RedriveAllowPolicy": props.redrive_allow_policy.map(|policy| policy.to_data(cx)),
                "RedrivePolicy": redrive,
                "SqsManagedSseEnabled": encrypted.sqs_managed,
                "VisibilityTimeout": seconds(props.visibility_timeout)?,
            },
        )?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        let node = resource.id();
        let name = resource.name_attribute(cx, Late::attribute(node, "QueueName"), "QueueName");
        let arn = resource.arn_attribute(cx, Late::attribute(node, "Arn"), "QueueName", components)?;
        let state = cx.state_mut(this);
        (state.name, state.arn, state.key) = (name, arn, encrypted.key);
        state.url = Late::reference(node).into();
        if props.enforce_ssl {
            this.refuse_plain_requests(cx)?;
        }
        Ok(this)
    }

    /// Takes a queue that exists already, by its ARN.
    pub fn from_queue_arn(cx: &mut Cx, scope: Construct, id: Str, queue_arn: Text) -> Result<Self> {
        let attrs =
            QueueAttributes { queue_arn, queue_url: None, queue_name: None, key_arn: None, fifo: None };
        Self::from_queue_attributes(cx, scope, id, attrs)
    }

    /// Takes a queue that exists already.
    pub fn from_queue_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: QueueAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.queue_arn.clone(), ArnFormat::NO_RESOURCE_NAME)?;
        let region = parts.region.unwrap_or_else(|| stack.region(cx));
        let account = parts.account.unwrap_or_else(|| stack.account(cx));
        let name = attrs.queue_name.unwrap_or(parts.resource);
        let is_fifo = fifo::of_imported(&attrs.queue_arn, &name, attrs.fifo)?;
        let url = attrs.queue_url.unwrap_or_else(|| {
            let host = ["https://sqs.".into(), region, ".".into(), stack.url_suffix()];
            let path = ["/".into(), account.clone(), "/".into(), name.clone()];
            Text::concat(host.into_iter().chain(path))
        });
        let state = QueueState {
            arn: attrs.queue_arn.clone(),
            name,
            url,
            account,
            is_fifo,
            encryption: attrs.key_arn.is_some().then_some(QueueEncryption::KMS),
            key: None,
            dead_letters: None,
            policy: OwnPolicy::Never,
        };
        let this: Queue = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, attrs.queue_arn)?;
        if let Some(arn) = attrs.key_arn {
            let key = Key::from_key_arn(cx, this.into(), "Key".into(), arn)?;
            cx.state_mut(this).key = Some(key.into());
        }
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn queue_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn queue_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The URL.
    #[attribute]
    pub fn queue_url(self, cx: &Cx) -> Text {
        cx.state(self).url.clone()
    }

    /// The key of KMS with which messages are encrypted, where there is one that is not of SQS.
    #[attribute]
    pub fn encryption_master_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// How messages are encrypted, where the program says it.
    #[attribute]
    pub fn encryption_type(self, cx: &Cx) -> Option<QueueEncryption> {
        cx.state(self).encryption
    }

    /// Whether messages keep their order.
    #[attribute]
    pub fn fifo(self, cx: &Cx) -> bool {
        cx.state(self).is_fifo
    }

    /// Where messages go that nobody could handle.
    #[attribute]
    pub fn dead_letter_queue(self, cx: &Cx) -> Option<DeadLetterQueue> {
        cx.state(self).dead_letters.clone()
    }

    /// What can be granted on the queue.
    #[attribute]
    pub fn grants(self) -> QueueGrants {
        QueueGrants(self)
    }

    /// Adds a statement to the queue's policy. Nothing happens to a queue that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// Lets somebody do something with the queue.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `sqs:ListQueueTags`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grants().actions(cx, grantee, actions.0, None)
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

    /// Lets somebody receive and delete messages, and decrypt with the queue's key.
    pub fn grant_consume_messages(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().consume_messages(cx, grantee)
    }

    /// Lets somebody send messages, and encrypt and decrypt with the queue's key.
    pub fn grant_send_messages(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().send_messages(cx, grantee)
    }

    /// Lets somebody delete all messages at once.
    pub fn grant_purge(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().purge(cx, grantee)
    }

    /// A metric of the queue, by its name.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    /// How many messages are there, received or not: the sum of two metrics, each the most of 5 minutes.
    pub fn metric_approximate_number_of_messages_outstanding(
        self,
        cx: &Cx,
        props: Option<MetricOptions>,
    ) -> Result<MathExpression> {
        let props = props.unwrap_or_default();
        let of_both = MetricOptions { label: None, color: None, period: None, ..props.clone() };
        let visible = self.metric_approximate_number_of_messages_visible(cx, Some(of_both.clone()))?;
        let not_visible = self.metric_approximate_number_of_messages_not_visible(cx, Some(of_both))?;
        let label = props.label.unwrap_or_else(|| "Approximate number of messages outstanding".into());
        MathExpression::new(MathExpressionProps {
            expression: "visible + notVisible".into(),
            using_metrics: Some(Dict(vec![
                ("visible".into(), visible.into()),
                ("notVisible".into(), not_visible.into()),
            ])),
            options: MathExpressionOptions {
                label: Some(label),
                color: props.color,
                period: props.period,
                ..MathExpressionOptions::default()
            },
        })
    }

    #[each(
        /// The age of the oldest message, in seconds: the most of 5 minutes.
        metric_approximate_age_of_oldest_message("ApproximateAgeOfOldestMessage", "Maximum"),
        /// How many messages wait for their delay to end: the most of 5 minutes.
        metric_approximate_number_of_messages_delayed("ApproximateNumberOfMessagesDelayed", "Maximum"),
        /// How many messages were received, but not deleted yet: the most of 5 minutes.
        metric_approximate_number_of_messages_not_visible("ApproximateNumberOfMessagesNotVisible", "Maximum"),
        /// How many messages can be received: the most of 5 minutes.
        metric_approximate_number_of_messages_visible("ApproximateNumberOfMessagesVisible", "Maximum"),
        /// How often nothing was received: the sum of 5 minutes.
        metric_number_of_empty_receives("NumberOfEmptyReceives", "Sum"),
        /// How many messages were deleted: the sum of 5 minutes.
        metric_number_of_messages_deleted("NumberOfMessagesDeleted", "Sum"),
        /// How many messages were received: the sum of 5 minutes.
        metric_number_of_messages_received("NumberOfMessagesReceived", "Sum"),
        /// How many messages were sent: the sum of 5 minutes.
        metric_number_of_messages_sent("NumberOfMessagesSent", "Sum"),
        /// How large the messages are that are sent, in bytes: the average of 5 minutes.
        metric_sent_message_size("SentMessageSize", "Average"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("QueueName", self.queue_name(cx))];
        let canned = Canned { namespace: "AWS/SQS", name: name.into(), dimensions, statistic };
        Metric::of(cx, self, canned, props)
    }
}

impl HasOwnPolicy for Queue {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let Some(resource) = of else {
            let policy =
                QueuePolicy::new(cx, self.into(), "Policy".into(), QueuePolicyProps { queues: vec![self] })?;
            return Ok((policy.id(), policy.document(cx)));
        };
        let document = PolicyDocument::as_given(cx);
        let properties = fields! { "PolicyDocument": document.late(), "Queues": vec![self.queue_url(cx)] };
        let policy = CfnResource::add(cx, resource, "QueuePolicy", "AWS::SQS::QueuePolicy", properties)?;
        Ok((policy.id(), document))
    }
}

impl Queue {
    /// The queue that an L1 makes.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let node = resource.id();
        cx.create_once(resource, "@FromCfnQueue", |cx| {
            Ok(QueueState {
                arn: Late::attribute(node, "Arn").into(),
                name: Late::attribute(node, "QueueName").into(),
                url: Late::reference(node).into(),
                account: cx.stack_of(node)?.account(cx),
                is_fifo: resource.property(cx, "FifoQueue") == Some(Data::Bool(true)),
                encryption: None,
                key: None,
                dead_letters: None,
                policy: OwnPolicy::AtNeed(Some(resource)),
            })
        })
    }

    fn refuse_plain_requests(self, cx: &mut Cx) -> Result<()> {
        let everybody = AnyPrincipal::new(cx).into();
        let is_plain = Data::object("aws:SecureTransport", "false");
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("sqs:*")].into()),
            conditions: Some(Dict(vec![("Bool".into(), is_plain)])),
            effect: Effect::DENY,
            resources: Some(vec![self.queue_arn(cx)].into()),
            principals: Some(vec![everybody]),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.add_statement(cx, statement)?;
        Ok(())
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::alone("sqs", name)
}

fn seconds(duration: Option<Duration>) -> Result<Option<Number>> {
    duration.map(|duration| duration.to_seconds(None)).transpose()
}

/// Reports everything that SQS would refuse.
/// Source: the SQS API reference, `SetQueueAttributes`.
fn check(props: &QueueProps) -> Result<()> {
    let durations = [
        ("delivery_delay", &props.delivery_delay, 0..=900),
        ("retention_period", &props.retention_period, 60..=1_209_600),
        ("receive_message_wait_time", &props.receive_message_wait_time, 0..=20),
        ("visibility_timeout", &props.visibility_timeout, 0..=43_200),
        ("data_key_reuse", &props.data_key_reuse, 60..=86_400),
    ];
    let mut problems = Vec::new();
    for (name, duration, range) in durations {
        let whole = seconds(duration.clone())?;
        problems.extend(out_of_range(name, whole.as_ref(), range, " seconds"));
    }
    let size = props.max_message_size_bytes.as_ref();
    problems.extend(out_of_range("max_message_size_bytes", size, 1_024..=1_048_576, " bytes"));
    let count = props.dead_letter_queue.as_ref().map(|dead| &dead.max_receive_count);
    problems.extend(out_of_range("max_receive_count", count, 1..=1_000, ""));
    problems.extend(props.redrive_allow_policy.as_ref().and_then(RedriveAllowPolicy::problem));
    Error::from_all(problems)
}
