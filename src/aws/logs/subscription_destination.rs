//! Where events of log groups are sent.

use super::{CrossAccountDestination, LogGroup};
use crate::aws::iam::Role;
use crate::aws::logs_destinations::{FirehoseDestination, KinesisDestination, LambdaDestination};
use crate::core::{Construct, Cx, Text};
use crate::declare::{props, union};
use crate::diag::Result;

/// What a subscription is told of its destination.
#[props(module = "logs", output = true)]
pub struct LogSubscriptionDestinationConfig {
    /// The ARN of the destination.
    pub arn: Text,
    /// The role in which CloudWatch Logs writes. Default: none; the destination lets CloudWatch Logs write by itself.
    pub role: Option<Role>,
}

/// Where events of a log group can be sent: CDK's `ILogSubscriptionDestination`.
#[union]
pub enum LogSubscriptionDestination {
    /// A destination for several accounts.
    CrossAccount(CrossAccountDestination),
    /// A function.
    Lambda(LambdaDestination),
    /// A stream of Kinesis.
    Kinesis(KinesisDestination),
    /// A delivery stream of Firehose.
    Firehose(FirehoseDestination),
    /// Anything else, by its ARN.
    Config(LogSubscriptionDestinationConfig),
}

impl LogSubscriptionDestination {
    /// Whether it may be a stream of Kinesis: then it can be said how events are spread over its shards.
    pub(super) fn may_be_stream(&self) -> bool {
        match self {
            LogSubscriptionDestination::CrossAccount(_)
            | LogSubscriptionDestination::Lambda(_)
            | LogSubscriptionDestination::Firehose(_) => false,
            LogSubscriptionDestination::Kinesis(_) => true,
            LogSubscriptionDestination::Config(config) => {
                config.arn.literal().is_none_or(|arn| arn.contains(":kinesis:"))
            }
        }
    }

    /// Whether CloudWatch Logs tries what its role may do when the subscription is made.
    pub(super) fn tries_role(&self) -> bool {
        matches!(self, LogSubscriptionDestination::Kinesis(_) | LogSubscriptionDestination::Firehose(_))
    }

    /// Prepares the destination for events of a group.
    pub(super) fn bind(
        self,
        cx: &mut Cx,
        scope: Construct,
        group: LogGroup,
    ) -> Result<LogSubscriptionDestinationConfig> {
        match self {
            LogSubscriptionDestination::CrossAccount(it) => Ok(it.bind(cx, scope, group)),
            LogSubscriptionDestination::Lambda(it) => it.bind(cx, scope, group),
            LogSubscriptionDestination::Kinesis(it) => it.bind(cx, scope, group),
            LogSubscriptionDestination::Firehose(it) => it.bind(cx, scope, group),
            LogSubscriptionDestination::Config(config) => Ok(config),
        }
    }
}
