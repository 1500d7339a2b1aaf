//! Whether a destination logs what it cannot deliver.

use crate::aws::iam::Role;
use crate::aws::logs::{LogGroup, LogGroupProps, LogStream, LogStreamProps};
use crate::core::{Construct, Cx, Data, Dependable, Handle};
use crate::declare::{class, union};
use crate::diag::Result;
use crate::fields;

/// Logs what cannot be delivered.
#[derive(Clone, Debug)]
pub struct EnableLogging {
    group: Option<LogGroup>,
}

/// Logs what cannot be transformed or delivered.
///
/// ```rhai
/// let group = logs.LogGroup(stack, "Group");
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         logging_config: kinesisfirehose.EnableLogging(group),
///     }),
/// });
/// ```
///
/// ```lua
/// local group = logs.LogGroup(stack, "Group")
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     logging_config = kinesisfirehose.EnableLogging(group),
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl EnableLogging {
    /// Logs into a group.
    pub fn new(
        /// The group, of one destination only. Default: a new one.
        log_group: Option<LogGroup>,
    ) -> Self {
        EnableLogging { group: log_group }
    }

    /// Always true.
    #[attribute]
    pub fn logging(&self) -> bool {
        true
    }

    /// The group that was given.
    #[attribute]
    pub fn log_group(&self) -> Option<LogGroup> {
        self.group
    }
}

/// Logs nothing.
#[derive(Clone, Copy, Debug)]
pub struct DisableLogging;

/// Logs nothing.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         logging_config: kinesisfirehose.DisableLogging(),
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     logging_config = kinesisfirehose.DisableLogging(),
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl DisableLogging {
    /// Logs nothing.
    #[allow(clippy::new_without_default, reason = "scripts make it by calling the class")]
    pub fn new() -> Self {
        DisableLogging
    }

    /// Always false.
    #[attribute]
    pub fn logging(&self) -> bool {
        false
    }
}

/// Whether a destination logs: CDK's `ILoggingConfig`.
#[union]
pub enum LoggingConfig {
    /// It does.
    Enabled(EnableLogging),
    /// It does not.
    Disabled(DisableLogging),
}

/// What CloudFormation is told of logs, and what must be there before the delivery stream.
#[derive(Default)]
pub(super) struct Logging {
    pub options: Data,
    pub dependables: Vec<Dependable>,
}

/// Makes what the logs of a destination need: a stream of this id in the group, which is shared by what logs of one
/// delivery stream.
pub(super) fn make(
    cx: &mut Cx,
    scope: Construct,
    config: Option<LoggingConfig>,
    writes: Role,
    stream_id: &str,
) -> Result<Logging> {
    let given = match config {
        Some(LoggingConfig::Disabled(_)) => return Ok(Logging::default()),
        Some(LoggingConfig::Enabled(enabled)) => enabled.group,
        None => None,
    };
    let group = match given {
        Some(group) => group,
        None => shared_group(cx, scope)?,
    };
    let grant = group.grants().write(cx, writes.into())?;
    let stream = LogStream::new(cx, group.into(), stream_id.into(), LogStreamProps::new(group))?;
    let options = fields! {
        "Enabled": true,
        "LogGroupName": group.log_group_name(cx),
        "LogStreamName": stream.log_stream_name(cx),
    };
    Ok(Logging { options: Data::Map(options), dependables: grant.dependency_roots() })
}

fn shared_group(cx: &mut Cx, scope: Construct) -> Result<LogGroup> {
    const ID: &str = "LogGroup";
    match cx.child(scope.id(), ID).and_then(|known| cx.cast::<LogGroup>(known)) {
        Some(known) => Ok(known),
        None => LogGroup::new(cx, scope, ID.into(), LogGroupProps::default()),
    }
}
