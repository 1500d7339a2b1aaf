//! Queues and streams from which Lambda reads for a function.

use super::{
    EventSourceDlq, FunctionBase, KafkaSchemaRegistryConfig, SchemaRegistry, SourceAccessConfiguration,
    service,
};
use crate::aws::kms::AnyKey;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Duration, Number, Resource, Str, Text, out_of_range,
};
use crate::declare::{Dict, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// Where in a stream Lambda begins.
#[choice(module = "lambda")]
pub enum StartingPosition {
    /// With the oldest record.
    TRIM_HORIZON,
    /// With the next record.
    LATEST,
    /// With the records from a time on.
    AT_TIMESTAMP,
}

/// Which messages of a mapping are logged.
#[choice(module = "lambda")]
pub enum EventSourceMappingLogLevel {
    /// News and worse.
    INFO,
    /// Everything.
    DEBUG,
    /// Warnings and worse.
    WARN,
}

/// Metrics that a mapping can write.
#[choice(module = "lambda")]
pub enum MetricType {
    /// How many events there are.
    #[value = "EventCount"]
    EVENT_COUNT,
    /// How many of them fail.
    #[value = "ErrorCount"]
    ERROR_COUNT,
    /// What Kafka tells.
    #[value = "KafkaMetrics"]
    KAFKA_METRICS,
}

/// Which metrics a mapping writes.
#[props(module = "lambda")]
pub struct MetricsConfig {
    /// The metrics.
    pub metrics: Vec<MetricType>,
}

/// How many pollers of its own a mapping has.
#[props(module = "lambda")]
pub struct ProvisionedPollerConfig {
    /// At least, 1 to 200. Default: Lambda's, 1.
    pub minimum_pollers: Option<i64>,
    /// At most, 1 to 2000. Default: Lambda's, 200.
    pub maximum_pollers: Option<i64>,
    /// The name of a group of mappings that share pollers.
    pub poller_group_name: Option<Text>,
}

/// What a mapping can be told.
#[props(module = "lambda")]
pub struct EventSourceMappingOptions {
    /// The ARN of the queue, the stream or the cluster. Needed where there are no `kafka_bootstrap_servers`.
    pub event_source_arn: Option<Text>,
    /// How many records a call gets at most. Default: Lambda's, by the source.
    pub batch_size: Option<Number>,
    /// Whether a batch that failed is tried again in two halves. Default: Lambda's, `false`.
    pub bisect_batch_on_error: Option<bool>,
    /// Where records go that could not be processed. Default: nowhere.
    pub on_failure: Option<EventSourceDlq>,
    /// Whether Lambda reads at all. Default: Lambda's, `true`.
    pub enabled: Option<bool>,
    /// Where in the stream Lambda begins. Needed for streams.
    pub starting_position: Option<StartingPosition>,
    /// The time at which Lambda begins, in seconds since 1970; with `StartingPosition.AT_TIMESTAMP`.
    pub starting_position_timestamp: Option<Number>,
    /// Whether the function says which records of a batch failed. Default: Lambda's, `false`.
    pub report_batch_item_failures: Option<bool>,
    /// How long Lambda waits for a batch to be full, up to 5 minutes. Default: Lambda's, not at all.
    pub max_batching_window: Option<Duration>,
    /// How many calls run at once at most, 2 to 1000. Default: as many as the function may have.
    pub max_concurrency: Option<Number>,
    /// How old a record may be, 1 minute to 7 days. Default: Lambda's, any age.
    pub max_record_age: Option<Duration>,
    /// How often a batch is tried again, 0 to 10000, or -1 for no end. Default: Lambda's, no end.
    pub retry_attempts: Option<Number>,
    /// How many batches of a shard are processed at once, 1 to 10. Default: Lambda's, 1.
    pub parallelization_factor: Option<Number>,
    /// The topic of Kafka.
    pub kafka_topic: Option<Text>,
    /// How long records are gathered before the function gets them together, up to 15 minutes. Default: not at all.
    pub tumbling_window: Option<Duration>,
    /// The addresses of a Kafka cluster of your own: `kafka-1.example.com:9092`.
    pub kafka_bootstrap_servers: Option<Vec<Text>>,
    /// The consumer group of Kafka. Default: Lambda's, one that is new.
    pub kafka_consumer_group_id: Option<Text>,
    /// Where the schemas of Kafka's records are kept; such mappings need a `provisioned_poller_config`. Default: nowhere.
    pub schema_registry_config: Option<SchemaRegistry>,
    /// How Lambda gets at the cluster.
    pub source_access_configurations: Option<Vec<SourceAccessConfiguration>>,
    /// Which records call the function; see [`FilterCriteria`](super::FilterCriteria). Default: all.
    pub filters: Option<Vec<Dict<Data>>>,
    /// The key with which the filters are encrypted. Default: AWS's.
    pub filter_encryption: Option<AnyKey>,
    /// Whether the source can send records to a bucket that could not be processed.
    #[default(false)]
    pub support_s3_on_failure_destination: bool,
    /// How many pollers of its own the mapping has. Default: none.
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
    /// Which metrics the mapping writes. Default: none.
    pub metrics_config: Option<MetricsConfig>,
    /// Which messages of the mapping are logged. Default: none.
    pub log_level: Option<EventSourceMappingLogLevel>,
}

/// What an [`EventSourceMapping`] needs.
#[props(module = "lambda")]
pub struct EventSourceMappingProps {
    /// The function that gets the records.
    pub target: FunctionBase,
    /// Where they come from, and how.
    #[extends]
    pub options: EventSourceMappingOptions,
}

/// What a mapping keeps.
#[derive(Clone, Debug)]
pub struct MappingState {
    id: Text,
    arn: Text,
}

/// What makes Lambda read a queue or a stream and call a function with what is there. `add_event_source` of the
/// function also allows it to read there.
#[construct(module = "lambda", base = Resource, state = MappingState, reference = event_source_mapping_ref("AWS::Lambda::EventSourceMapping"))]
impl EventSourceMapping {
    /// Makes a mapping.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: EventSourceMappingProps) -> Result<Self> {
        let EventSourceMappingProps { target, options } = props;
        check(&options)?;
        let unknown = MappingState { id: "".into(), arn: "".into() };
        let this: EventSourceMapping = cx.create(scope, id, unknown)?;
        let failures = options.on_failure.clone().map(|it| it.bind(cx, this, target)).transpose()?;
        let filters = filters(cx, &options)?;
        let key = options.filter_encryption.map(|key| key.key_arn(cx)).transpose()?;
        let registry =
            options.schema_registry_config.clone().map(|it| it.bind(cx, this, target)).transpose()?;
        let (managed, own) = kafka(&options, registry.as_ref());
        let properties = fields! {
            "AmazonManagedKafkaEventSourceConfig": managed,
            "BatchSize": options.batch_size,
            "BisectBatchOnFunctionError": options.bisect_batch_on_error,
            "DestinationConfig": failures,
            "Enabled": options.enabled,
            "EventSourceArn": options.event_source_arn,
            "FilterCriteria": filters,
            "FunctionName": target.function_name(cx),
            "FunctionResponseTypes": options
                .report_batch_item_failures
                .filter(|it| *it)
                .map(|_| vec![Data::from("ReportBatchItemFailures")]),
            "KmsKeyArn": key,
            "LoggingConfig": options.log_level.map(|level| Data::object("SystemLogLevel", level.value())),
            "MaximumBatchingWindowInSeconds": seconds(options.max_batching_window.as_ref())?,
            "MaximumRecordAgeInSeconds": seconds(options.max_record_age.as_ref())?,
            "MaximumRetryAttempts": options.retry_attempts,
            "MetricsConfig": options.metrics_config.map(|it| it.to_data()),
            "ParallelizationFactor": options.parallelization_factor,
            "ProvisionedPollerConfig": options.provisioned_poller_config.map(|it| it.to_data()),
            "ScalingConfig": options.max_concurrency.map(|most| Data::object("MaximumConcurrency", most)),
            "SelfManagedEventSource": options.kafka_bootstrap_servers.map(|servers| {
                Data::object("Endpoints", Data::object("KafkaBootstrapServers", servers))
            }),
            "SelfManagedKafkaEventSourceConfig": own,
            "SourceAccessConfigurations": options
                .source_access_configurations
                .map(|all| all.iter().map(SourceAccessConfiguration::to_data).collect::<Vec<_>>()),
            "StartingPosition": options.starting_position.map(StartingPosition::value),
            "StartingPositionTimestamp": options.starting_position_timestamp,
            "Topics": options.kafka_topic.map(|topic| vec![topic]),
            "TumblingWindowInSeconds": seconds(options.tumbling_window.as_ref())?,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::EventSourceMapping", properties)?;
        let id = resource.reference();
        let arn = arn(cx, this.into(), id.clone())?;
        *cx.state_mut(this) = MappingState { id, arn };
        Ok(this)
    }

    /// Takes a mapping that exists already.
    pub fn from_event_source_mapping_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        event_source_mapping_id: Text,
    ) -> Result<Self> {
        let arn = arn(cx, scope, event_source_mapping_id.clone())?;
        cx.create(scope, id, MappingState { id: event_source_mapping_id, arn })
    }

    /// The id of the mapping.
    #[attribute]
    pub fn event_source_mapping_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The ARN of the mapping.
    #[attribute]
    pub fn event_source_mapping_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl MetricsConfig {
    fn to_data(&self) -> Data {
        let metrics: Vec<Data> = self.metrics.iter().map(|metric| metric.value().into()).collect();
        Data::object("Metrics", metrics)
    }
}

impl ProvisionedPollerConfig {
    fn to_data(&self) -> Data {
        Data::Map(fields! {
            "MaximumPollers": self.maximum_pollers,
            "MinimumPollers": self.minimum_pollers,
            "PollerGroupName": self.poller_group_name.clone(),
        })
    }

    /// What is wrong with the numbers; a source may need more pollers than one.
    pub(crate) fn problems(&self, least: i64) -> Vec<Diag> {
        let mut problems = Vec::new();
        let (minimum, maximum) = (self.minimum_pollers, self.maximum_pollers);
        problems.extend(out_of_range(
            "minimum_pollers",
            minimum.map(Number::Int).as_ref(),
            least..=MOST_MINIMUM,
            "",
        ));
        problems.extend(out_of_range(
            "maximum_pollers",
            maximum.map(Number::Int).as_ref(),
            least..=MOST_MAXIMUM,
            "",
        ));
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && minimum > maximum
        {
            let message = format!("`minimum_pollers`, {minimum}, is more than `maximum_pollers`, {maximum}");
            problems.push(Diag::new(Code::InvalidValue, message));
        }
        problems
    }
}

/// The most pollers. Source: the Lambda API reference, "ProvisionedPollerConfig".
const MOST_MINIMUM: i64 = 200;
const MOST_MAXIMUM: i64 = 2000;

fn arn(cx: &Cx, scope: Construct, id: Text) -> Result<Text> {
    let components = ArnComponents::colon("lambda", "event-source-mapping", id);
    cx.stack_of(crate::core::Handle::id(scope))?.format_arn(cx, components)
}

/// The filters; Lambda may decrypt them.
fn filters(cx: &mut Cx, options: &EventSourceMappingOptions) -> Result<Data> {
    let Some(filters) = &options.filters else { return Ok(Data::Absent) };
    if let Some(key) = options.filter_encryption {
        let service = service::principal(cx);
        key.grant_actions(cx, service, &["kms:Decrypt"])?;
    }
    let pattern = |filter: &Dict<Data>| {
        let pattern = filter.0.iter().find(|(key, _)| key == "pattern").map(|(_, value)| value.clone());
        Data::object("Pattern", pattern)
    };
    let filters: Vec<Data> = filters.iter().map(pattern).collect();
    Ok(Data::object("Filters", filters))
}

/// The consumer group and the registry of schemas: of a cluster of AWS, or of one of your own.
fn kafka(options: &EventSourceMappingOptions, registry: Option<&KafkaSchemaRegistryConfig>) -> (Data, Data) {
    let config = Data::map_if_any(fields! {
        "ConsumerGroupId": options.kafka_consumer_group_id.clone(),
        "SchemaRegistryConfig": registry.map(KafkaSchemaRegistryConfig::to_data),
    });
    match options.kafka_bootstrap_servers.is_some() {
        true => (Data::Absent, config),
        false => (config, Data::Absent),
    }
}

fn seconds(duration: Option<&Duration>) -> Result<Option<Number>> {
    duration.map(|duration| duration.to_seconds(None)).transpose()
}

/// Reports everything that Lambda would refuse.
/// Source: the Lambda API reference, "CreateEventSourceMapping".
fn check(options: &EventSourceMappingOptions) -> Result<()> {
    let mut problems = Vec::new();
    let mut say = |message: &str| problems.push(Diag::new(Code::InvalidValue, message));
    match (options.event_source_arn.is_some(), options.kafka_bootstrap_servers.is_some()) {
        (false, false) => say("a mapping needs an `event_source_arn` or `kafka_bootstrap_servers`"),
        (true, true) => say("`event_source_arn` and `kafka_bootstrap_servers` cannot be given together"),
        _ => {}
    }
    let at_time = options.starting_position == Some(StartingPosition::AT_TIMESTAMP);
    match (at_time, options.starting_position_timestamp.is_some()) {
        (true, false) => say("`StartingPosition.AT_TIMESTAMP` needs a `starting_position_timestamp`"),
        (false, true) => say("`starting_position_timestamp` needs `StartingPosition.AT_TIMESTAMP`"),
        _ => {}
    }
    if options.kafka_consumer_group_id.as_ref().and_then(Text::literal).is_some_and(|id| !is_group(id)) {
        say("`kafka_consumer_group_id` has 1 to 200 letters, digits and `-/*:_+=.@`");
    }
    let numbers = [
        ("max_batching_window", seconds(options.max_batching_window.as_ref())?, 0..=300, " seconds"),
        ("max_record_age", seconds(options.max_record_age.as_ref())?, 60..=604_800, " seconds"),
        ("tumbling_window", seconds(options.tumbling_window.as_ref())?, 0..=900, " seconds"),
        ("max_concurrency", options.max_concurrency.clone(), 2..=1000, ""),
        ("retry_attempts", options.retry_attempts.clone(), -1..=10_000, ""),
        ("parallelization_factor", options.parallelization_factor.clone(), 1..=10, ""),
    ];
    for (name, number, range, unit) in numbers {
        problems.extend(out_of_range(name, number.as_ref(), range, unit));
    }
    problems.extend(options.provisioned_poller_config.iter().flat_map(|pollers| pollers.problems(1)));
    Error::from_all(problems)
}

fn is_group(id: &str) -> bool {
    (1..=200).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric() || "-/*:_+=.@".contains(c))
}
