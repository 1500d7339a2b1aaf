//! Where the results of calls go for which nobody waits.

use super::FunctionBase;
use crate::aws::lambda_destinations::{
    EventBridgeDestination, LambdaDestination, S3Destination, SnsDestination, SqsDestination,
};
use crate::core::{Construct, Cx, Data, Text};
use crate::declare::{choice, props, union};
use crate::diag::Result;

/// When a destination gets the result of a call.
#[choice(module = "lambda")]
pub enum DestinationType {
    /// When the call failed.
    #[value = "Failure"]
    FAILURE,
    /// When the call succeeded.
    #[value = "Success"]
    SUCCESS,
}

/// What a destination is told.
#[props(module = "lambda")]
pub struct DestinationOptions {
    /// When it gets the result of a call.
    pub r#type: DestinationType,
}

/// What a destination says of itself.
#[props(module = "lambda", output = true)]
pub struct DestinationConfig {
    /// Its ARN.
    pub destination: Text,
}

/// Where the results of calls go: CDK's `IDestination`.
#[union]
pub enum Destination {
    /// A function.
    Lambda(LambdaDestination),
    /// A queue.
    Sqs(SqsDestination),
    /// A topic.
    Sns(SnsDestination),
    /// A bus of events.
    EventBridge(EventBridgeDestination),
    /// A bucket.
    S3(S3Destination),
    /// Anything else, by its ARN. What the function is allowed is said elsewhere.
    Config(DestinationConfig),
}

impl Destination {
    /// Lets a function write to the destination; gives what the resource says of it.
    pub(super) fn bind(
        self,
        cx: &mut Cx,
        scope: Construct,
        function: FunctionBase,
        kind: DestinationType,
    ) -> Result<Data> {
        let options = Some(DestinationOptions { r#type: kind });
        let config = match self {
            Destination::Lambda(it) => it.bind(cx, scope, function, options),
            Destination::Sqs(it) => it.bind(cx, scope, function, options),
            Destination::Sns(it) => it.bind(cx, scope, function, options),
            Destination::EventBridge(it) => it.bind(cx, scope, function, options),
            Destination::S3(it) => it.bind(cx, scope, function, options),
            Destination::Config(config) => Ok(config),
        }?;
        Ok(Data::object("Destination", config.destination))
    }
}
