//! Streams of Kinesis whose records call functions.

use super::StreamEventSourceProps;
use super::mapped::{Mapped, MappedState, reader};
use crate::aws::kinesis::{Stream, StreamConsumer};
use crate::aws::lambda::{EventSourceMappingOptions, FunctionBase};
use crate::core::{Cx, Names, Number, Text};
use crate::declare::{object, props};
use crate::diag::Result;

/// How Lambda reads a stream of Kinesis.
#[props(module = "lambda_event_sources")]
pub struct KinesisEventSourceProps {
    /// How it reads any stream of shards.
    #[extends(required)]
    pub stream: StreamEventSourceProps,
    /// The time at which Lambda begins, in seconds since 1970; with `StartingPosition.AT_TIMESTAMP`.
    pub starting_position_timestamp: Option<Number>,
}

impl KinesisEventSourceProps {
    fn mapping_options(self, arn: Text) -> EventSourceMappingOptions {
        EventSourceMappingOptions {
            event_source_arn: Some(arn),
            starting_position_timestamp: self.starting_position_timestamp,
            ..self.stream.mapping_options()
        }
    }
}

/// A stream of Kinesis whose records call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let orders = kinesis.Stream(stack, "Orders");
/// works.add_event_source(lambda_event_sources.KinesisEventSource(orders, #{
///     starting_position: lambda.StartingPosition.LATEST,
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local orders = kinesis.Stream(stack, "Orders")
/// works:add_event_source(lambda_event_sources.KinesisEventSource(orders, {
///   starting_position = lambda.StartingPosition.LATEST,
/// }))
/// ```
#[object(module = "lambda_event_sources", state = MappedState<Stream>)]
impl KinesisEventSource {
    /// Takes a stream.
    pub fn new(cx: &mut Cx, stream: Stream, props: KinesisEventSourceProps) -> Result<Self> {
        props.stream.check()?;
        let options = props.mapping_options(stream.stream_arn(cx));
        Ok(cx.make(MappedState::new(stream, options)))
    }

    /// The stream.
    #[attribute]
    pub fn stream(self, cx: &Cx) -> Stream {
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

    /// Lets Lambda read the stream for a function.
    pub fn bind(self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let source = cx.object(self).source;
        self.map(cx, target, format!("KinesisEventSource:{}", Names::unique_id(cx, source.into())))?;
        if let Some(role) = reader(cx, target, "stream") {
            source.grant_read(cx, role.into())?;
        }
        Ok(())
    }
}

/// A consumer of a stream of Kinesis, with a throughput of its own, whose records call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let orders = kinesis.Stream(stack, "Orders");
/// let ships = kinesis.StreamConsumer(stack, "Ships", #{ stream: orders, stream_consumer_name: "ships" });
/// works.add_event_source(lambda_event_sources.KinesisConsumerEventSource(ships, #{
///     starting_position: lambda.StartingPosition.LATEST,
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local orders = kinesis.Stream(stack, "Orders")
/// local ships = kinesis.StreamConsumer(stack, "Ships", { stream = orders, stream_consumer_name = "ships" })
/// works:add_event_source(lambda_event_sources.KinesisConsumerEventSource(ships, {
///   starting_position = lambda.StartingPosition.LATEST,
/// }))
/// ```
#[object(module = "lambda_event_sources", state = MappedState<StreamConsumer>)]
impl KinesisConsumerEventSource {
    /// Takes a consumer.
    pub fn new(cx: &mut Cx, stream_consumer: StreamConsumer, props: KinesisEventSourceProps) -> Result<Self> {
        props.stream.check()?;
        let options = props.mapping_options(stream_consumer.stream_consumer_arn(cx));
        Ok(cx.make(MappedState::new(stream_consumer, options)))
    }

    /// The consumer.
    #[attribute]
    pub fn stream_consumer(self, cx: &Cx) -> StreamConsumer {
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

    /// Lets Lambda read the stream for a function.
    pub fn bind(self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let source = cx.object(self).source;
        self.map(cx, target, format!("KinesisConsumerEventSource:{}", Names::unique_id(cx, source.into())))?;
        if let Some(role) = reader(cx, target, "stream") {
            source.grant_read(cx, role.into())?;
        }
        Ok(())
    }
}
