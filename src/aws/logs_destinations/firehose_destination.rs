//! Delivery streams that get the events of log groups.

use crate::aws::iam::{Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::kinesisfirehose::DeliveryStream;
use crate::aws::logs::{LogGroup, LogSubscriptionDestinationConfig};
use crate::core::{ArnComponents, Construct, Cx, Data, Handle};
use crate::declare::{Dict, class, props};
use crate::diag::Result;

/// What a [`FirehoseDestination`] can be told.
#[props(module = "logs_destinations")]
pub struct FirehoseDestinationProps {
    /// The role as which CloudWatch Logs writes. Default: a new one.
    pub role: Option<Role>,
}

/// A delivery stream that gets the events of a log group.
#[derive(Clone, Debug)]
pub struct FirehoseDestination {
    stream: DeliveryStream,
    role: Option<Role>,
}

/// A delivery stream that gets the events of a log group.
///
/// ```rhai
/// let stream = kinesisfirehose.DeliveryStream(stack, "Stream", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// });
/// let group = logs.LogGroup(stack, "Group");
/// group.add_subscription_filter("All", #{
///     destination: logs_destinations.FirehoseDestination(stream),
///     filter_pattern: logs.FilterPattern.all_events(),
/// });
/// ```
///
/// ```lua
/// local stream = kinesisfirehose.DeliveryStream(stack, "Stream", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// })
/// local group = logs.LogGroup(stack, "Group")
/// group:add_subscription_filter("All", {
///   destination = logs_destinations.FirehoseDestination(stream),
///   filter_pattern = logs.FilterPattern.all_events(),
/// })
/// ```
#[class(module = "logs_destinations")]
impl FirehoseDestination {
    /// Takes a delivery stream.
    pub fn new(stream: DeliveryStream, props: Option<FirehoseDestinationProps>) -> Self {
        FirehoseDestination { stream, role: props.and_then(|props| props.role) }
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
        self.stream.grant_put_records(cx, role.into())?;
        Ok(LogSubscriptionDestinationConfig { arn: self.stream.delivery_stream_arn(cx), role: Some(role) })
    }
}

/// A role that only CloudWatch Logs of the account can take.
fn own_role(cx: &mut Cx, scope: Construct) -> Result<Role> {
    let stack = cx.stack_of(scope.id())?;
    let all = ArnComponents::alone("logs", "*");
    let source = stack.format_arn(cx, all)?;
    let conditions = Dict(vec![("StringLike".into(), Data::object("aws:SourceArn", source))]);
    let options = ServicePrincipalOpts { conditions: Some(conditions), ..ServicePrincipalOpts::default() };
    let service = ServicePrincipal::new(cx, "logs.amazonaws.com".into(), options);
    Role::new(cx, scope, "CloudWatchLogsCanPutRecords".into(), RoleProps::new(service.into()))
}
