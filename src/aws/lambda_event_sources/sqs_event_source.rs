//! Queues whose messages call functions.

use super::mapped::{Mapped, MappedState, reader};
use crate::aws::kms::AnyKey;
use crate::aws::lambda::{EventSourceMappingOptions, FunctionBase, MetricsConfig, ProvisionedPollerConfig};
use crate::aws::sqs::Queue;
use crate::core::{Cx, Data, Duration, Names, Number, Text, out_of_range};
use crate::declare::{Dict, object, props};
use crate::diag::{Code, Diag, Error, Result};

/// What an [`SqsEventSource`] can be told.
#[props(module = "lambda_event_sources")]
pub struct SqsEventSourceProps {
    /// How many messages a call gets at most: 1 to 10, with a `max_batching_window` up to 10000. Default: Lambda's, 10.
    pub batch_size: Option<Number>,
    /// How long Lambda waits for a batch to be full, up to 5 minutes. Not for FIFO queues. Default: not at all.
    pub max_batching_window: Option<Duration>,
    /// Whether the function says which messages of a batch failed. Default: Lambda's, `false`.
    pub report_batch_item_failures: Option<bool>,
    /// Whether Lambda reads at all. Default: Lambda's, `true`.
    pub enabled: Option<bool>,
    /// Which messages call the function; see `lambda.FilterCriteria`. Default: all.
    pub filters: Option<Vec<Dict<Data>>>,
    /// The key with which the filters are encrypted. Default: AWS's.
    pub filter_encryption: Option<AnyKey>,
    /// How many calls run at once at most, 2 to 1000. Default: as many as the function may have.
    pub max_concurrency: Option<Number>,
    /// Which metrics are written. Default: none.
    pub metrics_config: Option<MetricsConfig>,
    /// How many pollers of its own the source has, at least 2. Default: none.
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
}

const MOST_MESSAGES: i64 = 10;
const MOST_MESSAGES_WITH_WINDOW: i64 = 10_000;
const LEAST_POLLERS: i64 = 2;

/// A queue whose messages call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let jobs = sqs.Queue(stack, "Jobs");
/// works.add_event_source(lambda_event_sources.SqsEventSource(jobs, #{ batch_size: 5 }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local jobs = sqs.Queue(stack, "Jobs")
/// works:add_event_source(lambda_event_sources.SqsEventSource(jobs, { batch_size = 5 }))
/// ```
#[object(module = "lambda_event_sources", state = MappedState<Queue>)]
impl SqsEventSource {
    /// Takes a queue.
    pub fn new(cx: &mut Cx, queue: Queue, props: Option<SqsEventSourceProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        check(cx, queue, &props)?;
        let options = EventSourceMappingOptions {
            batch_size: props.batch_size,
            max_batching_window: props.max_batching_window,
            max_concurrency: props.max_concurrency,
            report_batch_item_failures: props.report_batch_item_failures,
            enabled: props.enabled,
            event_source_arn: Some(queue.queue_arn(cx)),
            filters: props.filters,
            filter_encryption: props.filter_encryption,
            metrics_config: props.metrics_config,
            provisioned_poller_config: props.provisioned_poller_config,
            ..EventSourceMappingOptions::default()
        };
        Ok(cx.make(MappedState::new(queue, options)))
    }

    /// The queue.
    #[attribute]
    pub fn queue(self, cx: &Cx) -> Queue {
        cx.object(self).source
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

    /// Lets Lambda read the queue for a function.
    pub fn bind(self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let queue = self.queue(cx);
        self.map(cx, target, format!("SqsEventSource:{}", Names::unique_id(cx, queue.into())))?;
        if let Some(role) = reader(cx, target, "queue") {
            queue.grant_consume_messages(cx, role.into())?;
        }
        Ok(())
    }
}

/// Reports everything that Lambda would refuse.
/// Source: the Lambda developer guide, "Using Lambda with Amazon SQS".
fn check(cx: &Cx, queue: Queue, props: &SqsEventSourceProps) -> Result<()> {
    let mut problems = Vec::new();
    let window = props.max_batching_window.as_ref().map(|window| window.to_seconds(None)).transpose()?;
    let most = if window.is_some() { MOST_MESSAGES_WITH_WINDOW } else { MOST_MESSAGES };
    problems.extend(out_of_range("batch_size", props.batch_size.as_ref(), 1..=most, ""));
    problems.extend(out_of_range("max_batching_window", window.as_ref(), 0..=300, " seconds"));
    problems.extend(out_of_range("max_concurrency", props.max_concurrency.as_ref(), 2..=1000, ""));
    if window.is_some() && queue.fifo(cx) {
        problems.push(Diag::new(Code::InvalidValue, "a FIFO queue has no `max_batching_window`"));
    }
    if let Some(pollers) = &props.provisioned_poller_config {
        problems.extend(pollers.problems(LEAST_POLLERS));
        if props.max_concurrency.is_some() {
            let message = "`provisioned_poller_config` and `max_concurrency` cannot be given together";
            problems.push(Diag::new(Code::InvalidValue, message));
        }
    }
    Error::from_all(problems)
}
