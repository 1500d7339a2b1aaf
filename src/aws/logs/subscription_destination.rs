//! Where events of log groups are sent.

use super::{CrossAccountDestination, LogGroup};
use crate::aws::iam::Role;
use crate::core::{Construct, Cx, Text};
use crate::declare::union;
use crate::diag::Result;

/// Where events of a log group can be sent: CDK's `ILogSubscriptionDestination`.
#[union]
pub enum LogSubscriptionDestination {
    /// A destination for several accounts.
    CrossAccount(CrossAccountDestination),
}

/// What a subscription is told of its destination.
#[derive(Clone, Debug)]
pub struct SubscriptionTarget {
    /// The ARN of the destination.
    pub arn: Text,
    /// The role in which CloudWatch Logs writes, where it needs one.
    pub role: Option<Role>,
    /// Whether it can be said how events are spread.
    pub is_stream: bool,
}

impl LogSubscriptionDestination {
    /// Prepares the destination for events of a group.
    pub(super) fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        _group: LogGroup,
    ) -> Result<SubscriptionTarget> {
        match self {
            LogSubscriptionDestination::CrossAccount(destination) => {
                Ok(SubscriptionTarget { arn: destination.destination_arn(cx), role: None, is_stream: false })
            }
        }
    }
}
