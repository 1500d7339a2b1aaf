//! Records on lines of their own.

use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::core::Construct;
use crate::declare::class;

/// Ends each record with a new line.
#[derive(Clone, Copy, Debug)]
pub struct AppendDelimiterToRecordProcessor;

/// Ends each record with a new line.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         processors: [kinesisfirehose.AppendDelimiterToRecordProcessor()],
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     processors = { kinesisfirehose.AppendDelimiterToRecordProcessor() },
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl AppendDelimiterToRecordProcessor {
    /// Ends each record with a new line.
    #[allow(clippy::new_without_default, reason = "scripts make it by calling the class")]
    pub fn new() -> Self {
        AppendDelimiterToRecordProcessor
    }

    /// How it is called: there is nothing to say.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        DataProcessorProps::default()
    }

    /// What CloudFormation is told.
    pub fn bind(&self, _scope: Construct, _options: DataProcessorBindOptions) -> DataProcessorConfig {
        DataProcessorConfig::of("AppendDelimiterToRecord", Vec::new())
    }
}
