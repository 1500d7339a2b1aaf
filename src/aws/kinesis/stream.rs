//! Streams.

use super::encryption::Encryption;
use super::{ResourcePolicy, ResourcePolicyProps};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, HasOwnPolicy, OwnPolicy, PolicyDocument, PolicyStatement, Principal,
    ResourceGrant, ResourceWithPolicy,
};
use crate::aws::kms::{self, AnyKey};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Duration, Handle, NodeId, Number,
    RemovalPolicy, Resource, Str, Text, out_of_range,
};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How the records of a stream are encrypted.
#[choice(module = "kinesis")]
pub enum StreamEncryption {
    /// They are not.
    #[value = "NONE"]
    UNENCRYPTED,
    /// With a key of KMS.
    KMS,
    /// With the key of Kinesis.
    MANAGED,
}

/// How a stream gets its capacity.
#[choice(module = "kinesis")]
pub enum StreamMode {
    /// The program says the number of shards.
    PROVISIONED,
    /// Kinesis decides it.
    ON_DEMAND,
}

/// What is measured of each shard.
/// Source: the Kinesis API reference, `EnableEnhancedMonitoring`.
#[choice(module = "kinesis")]
pub enum ShardLevelMetrics {
    /// The bytes that come in.
    #[value = "IncomingBytes"]
    INCOMING_BYTES,
    /// The records that come in.
    #[value = "IncomingRecords"]
    INCOMING_RECORDS,
    /// How old the last record is that was read.
    #[value = "IteratorAgeMilliseconds"]
    ITERATOR_AGE_MILLISECONDS,
    /// The bytes that are read.
    #[value = "OutgoingBytes"]
    OUTGOING_BYTES,
    /// The records that are read.
    #[value = "OutgoingRecords"]
    OUTGOING_RECORDS,
    /// How often reading was refused.
    #[value = "ReadProvisionedThroughputExceeded"]
    READ_PROVISIONED_THROUGHPUT_EXCEEDED,
    /// How often writing was refused.
    #[value = "WriteProvisionedThroughputExceeded"]
    WRITE_PROVISIONED_THROUGHPUT_EXCEEDED,
    /// All of it.
    ALL,
}

/// What a [`Stream`] can be told.
#[props(module = "kinesis")]
pub struct StreamProps {
    /// The name. Default: CloudFormation makes one.
    pub stream_name: Option<Text>,
    /// How long records are kept, 24 to 8760 hours. Default: 24 hours.
    pub retention_period: Option<Duration>,
    /// The number of shards of a `PROVISIONED` stream. Default: 1.
    pub shard_count: Option<Number>,
    /// How records are encrypted. Default: `KMS` with an `encryption_key`, else `MANAGED` in the regions that have
    /// it.
    pub encryption: Option<StreamEncryption>,
    /// The key for `KMS`. Default: a new one.
    pub encryption_key: Option<AnyKey>,
    /// How the stream gets its capacity. Default: Kinesis's, `PROVISIONED`.
    pub stream_mode: Option<StreamMode>,
    /// What happens to the stream when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// What is measured of each shard: `ALL` alone, or some. Default: nothing.
    pub shard_level_metrics: Option<Vec<ShardLevelMetrics>>,
}

/// A stream that exists already.
#[props(module = "kinesis")]
pub struct StreamAttributes {
    /// The ARN: `arn:aws:kinesis:eu-west-1:111111111111:stream/orders`.
    pub stream_arn: Text,
    /// The key with which records are encrypted. Default: none.
    pub encryption_key: Option<AnyKey>,
}

/// What a stream keeps.
#[derive(Clone, Debug)]
pub struct StreamState {
    arn: Text,
    name: Text,
    account: Text,
    key: Option<AnyKey>,
    policy: OwnPolicy,
}

/// What lets a principal read.
const READ: [&str; 8] = [
    "kinesis:DescribeStreamSummary",
    "kinesis:GetRecords",
    "kinesis:GetShardIterator",
    "kinesis:ListShards",
    "kinesis:SubscribeToShard",
    "kinesis:DescribeStream",
    "kinesis:ListStreams",
    "kinesis:DescribeStreamConsumer",
];
/// What lets a principal write.
const WRITE: [&str; 3] = ["kinesis:ListShards", "kinesis:PutRecord", "kinesis:PutRecords"];
/// What the policy of a stream cannot grant.
const NOT_IN_POLICIES: [&str; 3] =
    ["kinesis:SubscribeToShard", "kinesis:ListStreams", "kinesis:DescribeStreamConsumer"];
/// How many hours records can be kept.
/// Source: the Kinesis API reference, `IncreaseStreamRetentionPeriod`.
const RETENTION: std::ops::RangeInclusive<i64> = 24..=8_760;

/// A stream of records.
///
/// ```rhai
/// let orders = kinesis.Stream(stack, "Orders", #{ retention_period: Duration.days(3), shard_count: 2 });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("lambda.amazonaws.com") });
/// orders.grant_read(role);
/// ```
///
/// ```lua
/// local orders = kinesis.Stream(stack, "Orders", { retention_period = Duration.days(3), shard_count = 2 })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
/// orders:grant_read(role)
/// ```
#[construct(module = "kinesis", base = Resource, state = StreamState, reference = stream_ref("AWS::Kinesis::Stream"))]
impl Stream {
    /// Makes a stream.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StreamProps) -> Result<Self> {
        let hours = props.retention_period.as_ref().map(|period| period.to_hours(None)).transpose()?;
        let encryption = Encryption { kind: props.encryption, key: props.encryption_key };
        encryption.check()?;
        check(&props, hours.as_ref())?;
        let state = StreamState {
            arn: "".into(),
            name: "".into(),
            account: cx.stack_of(scope.id())?.account(cx),
            key: None,
            policy: OwnPolicy::AtNeed(None),
        };
        let this: Stream = cx.create(scope, id, state)?;
        let encrypted = encryption.apply(cx, this)?;
        let is_on_demand = props.stream_mode == Some(StreamMode::ON_DEMAND);
        let shards = props.shard_count.or((!is_on_demand).then_some(Number::Int(1)));
        let metrics = props.shard_level_metrics.map(|metrics| {
            metrics.into_iter().map(|metric| Data::from(metric.value())).collect::<Vec<Data>>()
        });
        let mode = props.stream_mode.map(|mode| Data::object("StreamMode", mode.value()));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Kinesis::Stream",
            fields! {
                "DesiredShardLevelMetrics": metrics,
                "Name": props.stream_name,
                "RetentionPeriodHours": hours.unwrap_or(Number::Int(*RETENTION.start())),
                "ShardCount": shards,
                "StreamEncryption": encrypted.property,
                "StreamModeDetails": mode,
            },
        )?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        let (name, arn) =
            resource.name_and_arn(cx, "Name", |name| ArnComponents::slash("kinesis", "stream", name))?;
        let state = cx.state_mut(this);
        (state.name, state.arn, state.key) = (name, arn, encrypted.key);
        Ok(this)
    }

    /// Takes a stream that exists already, by its ARN.
    pub fn from_stream_arn(cx: &mut Cx, scope: Construct, id: Str, stream_arn: Text) -> Result<Self> {
        Self::from_stream_attributes(cx, scope, id, StreamAttributes::new(stream_arn))
    }

    /// Takes a stream that exists already.
    pub fn from_stream_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: StreamAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.stream_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let Some(name) = parts.resource_name else {
            bail!(Code::InvalidValue, "the ARN names no stream";
                hint: "ARNs of streams look like `arn:aws:kinesis:us-east-1:123456789012:stream/name`");
        };
        let state = StreamState {
            arn: attrs.stream_arn.clone(),
            name,
            account: parts.account.unwrap_or_else(|| stack.account(cx)),
            key: attrs.encryption_key,
            policy: OwnPolicy::Never,
        };
        let this: Stream = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, attrs.stream_arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn stream_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn stream_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The key of KMS with which records are encrypted, where there is one that is not of Kinesis.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// Adds a statement to the stream's policy. Nothing happens to a stream that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// Lets somebody do something with the stream.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kinesis:ListTagsForStream`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let is_granted =
            |action: &Text| !action.literal().is_some_and(|action| NOT_IN_POLICIES.contains(&action));
        let in_policy = actions.0.iter().filter(|action| is_granted(action)).cloned().collect();
        let mut grant = ResourceGrant::new(grantee, actions.0, vec![self.stream_arn(cx)]);
        grant.resource_actions = Some(in_policy);
        grant.to_principal_or_resource(cx, self)
    }

    /// Lets somebody read records, and decrypt with the stream's key.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant_with_key(cx, grantee, READ.iter(), kms::DECRYPT)
    }

    /// Lets somebody write records, and encrypt with the stream's key.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant_with_key(cx, grantee, WRITE.iter(), kms::ENCRYPT)
    }

    /// Lets somebody read and write records, and use the stream's key for it.
    pub fn grant_read_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let more = WRITE.iter().filter(|action| !READ.contains(action));
        self.grant_with_key(cx, grantee, READ.iter().chain(more), kms::ENCRYPT_DECRYPT)
    }

    /// A metric of the stream, by its name.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// The bytes that are read at once: the average of 5 minutes.
        metric_get_records_bytes("GetRecords.Bytes", "Average"),
        /// How old the last record is that was read, in milliseconds: the most of 5 minutes.
        metric_get_records_iterator_age_milliseconds("GetRecords.IteratorAgeMilliseconds", "Maximum"),
        /// How long reading takes, in milliseconds: the average of 5 minutes.
        metric_get_records_latency("GetRecords.Latency", "Average"),
        /// The records that are read from a shard: the average of 5 minutes.
        metric_get_records("GetRecords.Records", "Average"),
        /// The part of readings that succeed: the average of 5 minutes.
        metric_get_records_success("GetRecords.Success", "Average"),
        /// The bytes that come in: the average of 5 minutes.
        metric_incoming_bytes("IncomingBytes", "Average"),
        /// The records that come in: the average of 5 minutes.
        metric_incoming_records("IncomingRecords", "Average"),
        /// The bytes that are written by `PutRecord`: the average of 5 minutes.
        metric_put_record_bytes("PutRecord.Bytes", "Average"),
        /// How long `PutRecord` takes, in milliseconds: the average of 5 minutes.
        metric_put_record_latency("PutRecord.Latency", "Average"),
        /// The part of calls of `PutRecord` that succeed: the average of 5 minutes.
        metric_put_record_success("PutRecord.Success", "Average"),
        /// The bytes that are written by `PutRecords`: the average of 5 minutes.
        metric_put_records_bytes("PutRecords.Bytes", "Average"),
        /// How long `PutRecords` takes, in milliseconds: the average of 5 minutes.
        metric_put_records_latency("PutRecords.Latency", "Average"),
        /// The part of calls of `PutRecords` that succeed with a record at least: the average of 5 minutes.
        metric_put_records_success("PutRecords.Success", "Average"),
        /// The records of a call of `PutRecords`: the average of 5 minutes.
        metric_put_records_total_records("PutRecords.TotalRecords", "Average"),
        /// The records of a call of `PutRecords` that were written: the average of 5 minutes.
        metric_put_records_successful_records("PutRecords.SuccessfulRecords", "Average"),
        /// The records of a call of `PutRecords` that were not written: the average of 5 minutes.
        metric_put_records_failed_records("PutRecords.FailedRecords", "Average"),
        /// The records of a call of `PutRecords` that were too many: the average of 5 minutes.
        metric_put_records_throttled_records("PutRecords.ThrottledRecords", "Average"),
        /// How often reading was refused since it was too much: the average of 5 minutes.
        metric_read_provisioned_throughput_exceeded("ReadProvisionedThroughputExceeded", "Average"),
        /// How often writing was refused since it was too much: the average of 5 minutes.
        metric_write_provisioned_throughput_exceeded("WriteProvisionedThroughputExceeded", "Average"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("StreamName", self.stream_name(cx))];
        let canned = Canned { namespace: "AWS/Kinesis", name: name.into(), dimensions, statistic };
        Metric::of(cx, self, canned, props)
    }
}

impl HasOwnPolicy for Stream {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, _of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let props = ResourcePolicyProps { stream: Some(self), ..ResourcePolicyProps::default() };
        let policy = ResourcePolicy::new(cx, self.into(), "Policy".into(), props)?;
        Ok((policy.id(), policy.document(cx)))
    }
}

impl Stream {
    fn grant_with_key<'a>(
        self,
        cx: &mut Cx,
        grantee: Principal,
        actions: impl Iterator<Item = &'a &'static str>,
        key_actions: &[&str],
    ) -> Result<Grant> {
        let actions: Vec<Text> = actions.map(|action| Text::from(*action)).collect();
        let granted = self.grant(cx, grantee, actions.into())?;
        let key = self.encryption_key(cx);
        granted.with_key(cx, grantee, key, key_actions)
    }
}

/// Reports everything that Kinesis would refuse.
fn check(props: &StreamProps, hours: Option<&Number>) -> Result<()> {
    let mut problems = Vec::new();
    problems.extend(out_of_range("retention_period", hours, RETENTION, " hours"));
    if props.stream_mode == Some(StreamMode::ON_DEMAND) && props.shard_count.is_some() {
        let message =
            "`shard_count` is for the `stream_mode` `PROVISIONED`: Kinesis decides it for `ON_DEMAND`";
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    let metrics = props.shard_level_metrics.as_deref().unwrap_or_default();
    if metrics.len() > 1 && metrics.contains(&ShardLevelMetrics::ALL) {
        let message = "`shard_level_metrics` is `ALL` alone, or some others";
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    Error::from_all(problems)
}
