//! Where events of a queue or a stream go that could not be processed.

use super::{EventSourceMapping, FunctionBase};
use crate::aws::lambda_event_sources::{KafkaDlq, S3OnFailureDestination, SnsDlq, SqsDlq};
use crate::core::{Cx, Data, Text};
use crate::declare::{props, union};
use crate::diag::Result;

/// What a destination of events that could not be processed says of itself.
#[props(module = "lambda", output = true)]
pub struct DlqDestinationConfig {
    /// Its ARN.
    pub destination: Text,
}

/// Where events go that could not be processed: CDK's `IEventSourceDlq`.
#[union]
pub enum EventSourceDlq {
    /// A queue.
    Sqs(SqsDlq),
    /// A topic.
    Sns(SnsDlq),
    /// A bucket.
    S3(S3OnFailureDestination),
    /// A topic of Kafka.
    Kafka(KafkaDlq),
    /// Anything else, by its ARN. What the function is allowed is said elsewhere.
    Config(DlqDestinationConfig),
}

impl EventSourceDlq {
    /// Lets a function write to the destination; gives what the resource says of it.
    pub(super) fn bind(
        self,
        cx: &mut Cx,
        mapping: EventSourceMapping,
        function: FunctionBase,
    ) -> Result<Data> {
        let config = match self {
            EventSourceDlq::Sqs(it) => it.bind(cx, mapping, function)?,
            EventSourceDlq::Sns(it) => it.bind(cx, mapping, function)?,
            EventSourceDlq::S3(it) => it.bind(cx, mapping, function)?,
            EventSourceDlq::Kafka(it) => it.bind(mapping, function),
            EventSourceDlq::Config(config) => config,
        };
        Ok(Data::object("OnFailure", Data::object("Destination", config.destination)))
    }
}
