//! Topics of Kafka whose messages call functions.

use super::mapped::{Mapped, MappedState};
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::aws::kms::AnyKey;
use crate::aws::lambda::{
    EventSourceDlq, EventSourceMappingLogLevel, EventSourceMappingOptions, FunctionBase, MetricsConfig,
    ProvisionedPollerConfig, SchemaRegistry, SourceAccessConfiguration, SourceAccessConfigurationType,
    StartingPosition,
};
use crate::aws::secretsmanager::Secret;
use crate::core::{Cx, Data, Duration, Names, Number, Text};
use crate::declare::{Dict, object, props};
use crate::diag::Result;

/// How Lambda reads a stream.
#[props(module = "lambda_event_sources")]
pub struct BaseStreamEventSourceProps {
    /// How many records a call gets at most.
    #[default(Number::Int(100), "100")]
    pub batch_size: Number,
    /// Where in the stream Lambda begins.
    pub starting_position: StartingPosition,
    /// How long Lambda waits for a batch to be full, up to 5 minutes. Default: not at all.
    pub max_batching_window: Option<Duration>,
    /// Whether Lambda reads at all. Default: Lambda's, `true`.
    pub enabled: Option<bool>,
    /// How many pollers of its own the source has. Default: none.
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
}

/// How Lambda reads a topic of Kafka.
#[props(module = "lambda_event_sources")]
pub struct KafkaEventSourceProps {
    /// How it reads any stream.
    #[extends(required)]
    pub stream: BaseStreamEventSourceProps,
    /// The topic.
    pub topic: Text,
    /// The secret with which Lambda logs in. Default: none.
    pub secret: Option<Secret>,
    /// The consumer group. Default: Lambda's, one that is new.
    pub consumer_group_id: Option<Text>,
    /// Which records call the function; see `lambda.FilterCriteria`. Default: all.
    pub filters: Option<Vec<Dict<Data>>>,
    /// The key with which the filters are encrypted. Default: AWS's.
    pub filter_encryption: Option<AnyKey>,
    /// Where records go that could not be processed. Default: nowhere.
    pub on_failure: Option<EventSourceDlq>,
    /// Where the schemas of the records are kept; such sources need a `provisioned_poller_config`. Default: nowhere.
    pub schema_registry_config: Option<SchemaRegistry>,
    /// The time at which Lambda begins, in seconds since 1970; with `StartingPosition.AT_TIMESTAMP`.
    pub starting_position_timestamp: Option<Number>,
    /// Which messages of the mapping are logged. Default: none.
    pub log_level: Option<EventSourceMappingLogLevel>,
    /// Which metrics are written. Default: none.
    pub metrics_config: Option<MetricsConfig>,
    /// Whether a batch that failed is tried again in two halves. Default: Lambda's, `false`.
    pub bisect_batch_on_error: Option<bool>,
    /// How old a record may be, 1 minute to 7 days. Default: Lambda's, any age.
    pub max_record_age: Option<Duration>,
    /// How often a batch is tried again, 0 to 10000, or -1 for no end. Default: Lambda's, no end.
    pub retry_attempts: Option<Number>,
    /// Whether the function says which records of a batch failed. Default: Lambda's, `false`.
    pub report_batch_item_failures: Option<bool>,
}

/// What a [`ManagedKafkaEventSource`] needs.
#[props(module = "lambda_event_sources")]
pub struct ManagedKafkaEventSourceProps {
    /// How Lambda reads the topic.
    #[extends(required)]
    pub kafka: KafkaEventSourceProps,
    /// The ARN of the cluster.
    pub cluster_arn: Text,
}

/// A topic of a cluster.
#[derive(Clone, Debug)]
pub struct Topic {
    cluster_arn: Text,
    name: Text,
    secret: Option<Secret>,
}

const ACTIONS: [&str; 3] = ["kafka:DescribeCluster", "kafka:GetBootstrapBrokers", "kafka:ListScramSecrets"];

/// A topic of Amazon MSK whose messages call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// works.add_event_source(lambda_event_sources.ManagedKafkaEventSource(#{
///     cluster_arn: "arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1",
///     topic: "orders",
///     starting_position: lambda.StartingPosition.TRIM_HORIZON,
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({
///   cluster_arn = "arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1",
///   topic = "orders",
///   starting_position = lambda.StartingPosition.TRIM_HORIZON,
/// }))
/// ```
#[object(module = "lambda_event_sources", state = MappedState<Topic>)]
impl ManagedKafkaEventSource {
    /// Takes a topic.
    pub fn new(cx: &mut Cx, props: ManagedKafkaEventSourceProps) -> Self {
        let ManagedKafkaEventSourceProps { kafka, cluster_arn } = props;
        let topic =
            Topic { cluster_arn: cluster_arn.clone(), name: kafka.topic.clone(), secret: kafka.secret };
        let access = kafka.secret.map(|secret| {
            let r#type = SourceAccessConfigurationType::SASL_SCRAM_512_AUTH();
            vec![SourceAccessConfiguration { r#type, uri: secret.secret_arn(cx) }]
        });
        let options = EventSourceMappingOptions {
            event_source_arn: Some(cluster_arn),
            source_access_configurations: access,
            ..kafka.mapping_options()
        };
        cx.make(MappedState::new(topic, options))
    }

    /// The id of the mapping, once the source is added to a function.
    #[attribute]
    pub fn event_source_mapping_id(self, cx: &Cx) -> Result<Text> {
        Ok(self.mapping(cx)?.event_source_mapping_id(cx))
    }

    /// The ARN of the mapping, once the source is added to a function.
    #[attribute]
    pub fn event_source_mapping_arn(self, cx: &Cx) -> Result<Text> {
        Ok(self.mapping(cx)?.event_source_mapping_arn(cx))
    }

    /// Lets Lambda read the topic for a function.
    pub fn bind(self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let Topic { cluster_arn, name, secret } = cx.object(self).source.clone();
        // Functions of several topics have several mappings.
        let name = name.literal().unwrap_or("(late-bound)");
        self.map(cx, target, format!("KafkaEventSource:{}{name}", Names::unique_id(cx, target.into())))?;
        if let Some(secret) = secret {
            secret.grant_read(cx, target.grant_principal(cx)?.into(), None)?;
        }
        let statement = PolicyStatementProps {
            actions: Some(ACTIONS.map(Text::from).to_vec().into()),
            resources: Some(vec![cluster_arn].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, statement)?;
        target.add_to_role_policy(cx, statement)?;
        target.add_managed_policy(cx, "service-role/AWSLambdaMSKExecutionRole")
    }
}

impl KafkaEventSourceProps {
    pub(super) fn mapping_options(self) -> EventSourceMappingOptions {
        EventSourceMappingOptions {
            batch_size: Some(self.stream.batch_size),
            starting_position: Some(self.stream.starting_position),
            starting_position_timestamp: self.starting_position_timestamp,
            max_batching_window: self.stream.max_batching_window,
            enabled: self.stream.enabled,
            provisioned_poller_config: self.stream.provisioned_poller_config,
            kafka_topic: Some(self.topic),
            kafka_consumer_group_id: self.consumer_group_id,
            filters: self.filters,
            filter_encryption: self.filter_encryption,
            on_failure: self.on_failure,
            schema_registry_config: self.schema_registry_config,
            log_level: self.log_level,
            metrics_config: self.metrics_config,
            bisect_batch_on_error: self.bisect_batch_on_error,
            max_record_age: self.max_record_age,
            retry_attempts: self.retry_attempts,
            report_batch_item_failures: self.report_batch_item_failures,
            ..EventSourceMappingOptions::default()
        }
    }
}
