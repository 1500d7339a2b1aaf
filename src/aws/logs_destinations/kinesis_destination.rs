//! Streams that get the events of log groups.

use crate::aws::iam::{PolicyStatement, Principal, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::kinesis::Stream;
use crate::aws::logs::{LogGroup, LogSubscriptionDestinationConfig};
use crate::core::{Construct, Cx, Handle};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`KinesisDestination`] can be told.
#[props(module = "logs_destinations")]
pub struct KinesisDestinationProps {
    /// The role as which CloudWatch Logs writes. Default: a new one.
    pub role: Option<Role>,
}

/// A stream that gets the events of a log group.
#[derive(Clone, Debug)]
pub struct KinesisDestination {
    stream: Stream,
    role: Option<Role>,
}

/// A stream that gets the events of a log group.
///
/// ```rhai
/// let stream = kinesis.Stream(stack, "Stream");
/// let group = logs.LogGroup(stack, "Group");
/// group.add_subscription_filter("Errors", #{
///     destination: logs_destinations.KinesisDestination(stream),
///     filter_pattern: logs.FilterPattern.any_term("ERROR"),
/// });
/// ```
///
/// ```lua
/// local stream = kinesis.Stream(stack, "Stream")
/// local group = logs.LogGroup(stack, "Group")
/// group:add_subscription_filter("Errors", {
///   destination = logs_destinations.KinesisDestination(stream),
///   filter_pattern = logs.FilterPattern.any_term("ERROR"),
/// })
/// ```
#[class(module = "logs_destinations")]
impl KinesisDestination {
    /// Takes a stream.
    pub fn new(stream: Stream, props: Option<KinesisDestinationProps>) -> Self {
        KinesisDestination { stream, role: props.and_then(|props| props.role) }
    }

    /// Lets CloudWatch Logs write to the stream, and says what a subscription is told of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        /// The subscription.
        scope: Construct,
        /// The group whose events are sent.
        _source_log_group: LogGroup,
    ) -> Result<LogSubscriptionDestinationConfig> {
        let role = match self.role {
            Some(role) => role,
            None => own_role(cx, scope)?,
        };
        self.stream.grant_write(cx, role.into())?;
        let arn = role.role_arn(cx);
        let statement = PolicyStatement::allow(cx, &["iam:PassRole"], vec![arn])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        Ok(LogSubscriptionDestinationConfig { arn: self.stream.stream_arn(cx), role: Some(role) })
    }
}

/// The role of a subscription, which shares it with nobody.
fn own_role(cx: &mut Cx, scope: Construct) -> Result<Role> {
    const ID: &str = "CloudWatchLogsCanPutRecords";
    if let Some(known) = cx.child(scope.id(), ID).and_then(|known| cx.cast::<Role>(known)) {
        return Ok(known);
    }
    let service = ServicePrincipal::new(cx, "logs.amazonaws.com".into(), ServicePrincipalOpts::default());
    Role::new(cx, scope, ID.into(), RoleProps::new(service.into()))
}
