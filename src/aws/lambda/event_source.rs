//! What calls functions.

use super::FunctionBase;
use crate::aws::lambda_event_sources::{
    KinesisConsumerEventSource, KinesisEventSource, ManagedKafkaEventSource, S3EventSource, S3EventSourceV2,
    SelfManagedKafkaEventSource, SnsEventSource, SqsEventSource,
};
use crate::core::Cx;
use crate::declare::union;
use crate::diag::Result;

/// What calls a function: CDK's `IEventSource`.
#[union]
pub enum EventSource {
    /// Messages of a queue.
    Sqs(SqsEventSource),
    /// Messages of a topic.
    Sns(SnsEventSource),
    /// Events of a bucket of this app.
    S3(S3EventSource),
    /// Events of any bucket.
    S3V2(S3EventSourceV2),
    /// Messages of a topic of Amazon MSK.
    Kafka(ManagedKafkaEventSource),
    /// Messages of a topic of another cluster of Kafka.
    OwnKafka(SelfManagedKafkaEventSource),
    /// A stream.
    Kinesis(KinesisEventSource),
    /// A consumer of a stream.
    KinesisConsumer(KinesisConsumerEventSource),
}

impl EventSource {
    pub(super) fn bind(self, cx: &mut Cx, function: FunctionBase) -> Result<()> {
        match self {
            EventSource::Sqs(it) => it.bind(cx, function),
            EventSource::Sns(it) => it.bind(cx, function),
            EventSource::S3(it) => it.bind(cx, function),
            EventSource::S3V2(it) => it.bind(cx, function),
            EventSource::Kafka(it) => it.bind(cx, function),
            EventSource::OwnKafka(it) => it.bind(cx, function),
            EventSource::Kinesis(it) => it.bind(cx, function),
            EventSource::KinesisConsumer(it) => it.bind(cx, function),
        }
    }
}
