//! Where events of a queue or a stream go that could not be processed.

use crate::aws::lambda::{DlqDestinationConfig, EventSourceMapping, FunctionBase};
use crate::aws::s3::Bucket;
use crate::aws::sns::Topic;
use crate::aws::sqs::Queue;
use crate::core::{Cx, Text};
use crate::declare::class;
use crate::diag::Result;

/// A queue that gets what could not be processed.
#[derive(Clone, Debug)]
pub struct SqsDlq(Queue);

/// A queue that gets what could not be processed.
#[class(module = "lambda_event_sources")]
impl SqsDlq {
    /// Takes a queue.
    pub fn new(queue: Queue) -> Self {
        SqsDlq(queue)
    }

    /// Lets a function write to the queue.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _target: EventSourceMapping,
        target_handler: FunctionBase,
    ) -> Result<DlqDestinationConfig> {
        Ok(DlqDestinationConfig { destination: target_handler.send_to(cx, self.0)? })
    }
}

/// A topic that gets what could not be processed.
#[derive(Clone, Debug)]
pub struct SnsDlq(Topic);

/// A topic that gets what could not be processed.
#[class(module = "lambda_event_sources")]
impl SnsDlq {
    /// Takes a topic.
    pub fn new(topic: Topic) -> Self {
        SnsDlq(topic)
    }

    /// Lets a function write to the topic.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _target: EventSourceMapping,
        target_handler: FunctionBase,
    ) -> Result<DlqDestinationConfig> {
        Ok(DlqDestinationConfig { destination: target_handler.publish_to(cx, self.0)? })
    }
}

/// A bucket that gets what could not be processed.
#[derive(Clone, Debug)]
pub struct S3OnFailureDestination(Bucket);

/// A bucket that gets what could not be processed.
#[class(module = "lambda_event_sources")]
impl S3OnFailureDestination {
    /// Takes a bucket.
    pub fn new(bucket: Bucket) -> Self {
        S3OnFailureDestination(bucket)
    }

    /// Lets a function write to the bucket.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _target: EventSourceMapping,
        target_handler: FunctionBase,
    ) -> Result<DlqDestinationConfig> {
        let writer = target_handler.grant_principal(cx)?;
        self.0.grant_read_write(cx, writer.into(), None)?;
        Ok(DlqDestinationConfig { destination: self.0.bucket_arn(cx) })
    }
}

/// A topic of Kafka that gets what could not be processed.
#[derive(Clone, Debug)]
pub struct KafkaDlq(Text);

/// With what topics of Kafka begin as destinations.
const SCHEME: &str = "kafka://";

/// A topic of Kafka that gets what could not be processed.
#[class(module = "lambda_event_sources")]
impl KafkaDlq {
    /// Takes a topic of the same cluster.
    pub fn new(
        /// The name, with `kafka://` before it or without.
        topic_name: Text,
    ) -> Self {
        KafkaDlq(topic_name)
    }

    /// What a mapping is told of the topic.
    pub fn bind(&self, _target: EventSourceMapping, _target_handler: FunctionBase) -> DlqDestinationConfig {
        let is_whole = self.0.literal().is_some_and(|name| name.starts_with(SCHEME));
        let destination = match is_whole {
            true => self.0.clone(),
            false => Text::concat([SCHEME.into(), self.0.clone()]),
        };
        DlqDestinationConfig { destination }
    }
}
