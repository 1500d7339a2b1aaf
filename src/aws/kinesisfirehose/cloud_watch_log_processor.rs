//! Messages of logs.

use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::bail;
use crate::core::Construct;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`CloudWatchLogProcessor`] does.
#[props(module = "kinesisfirehose")]
pub struct CloudWatchLogProcessorOptions {
    /// Whether only the messages are left. Must be true: it does nothing else.
    pub data_message_extraction: bool,
}

/// Leaves the messages of logs of CloudWatch.
#[derive(Clone, Copy, Debug)]
pub struct CloudWatchLogProcessor;

/// Leaves the messages of logs of CloudWatch, without what stands around them. It needs a [`DecompressionProcessor`]
/// beside it.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Logs", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         processors: [
///             kinesisfirehose.DecompressionProcessor(),
///             kinesisfirehose.CloudWatchLogProcessor(#{ data_message_extraction: true }),
///         ],
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Logs", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     processors = {
///       kinesisfirehose.DecompressionProcessor(),
///       kinesisfirehose.CloudWatchLogProcessor({ data_message_extraction = true }),
///     },
///   }),
/// })
/// ```
///
/// [`DecompressionProcessor`]: super::DecompressionProcessor
#[class(module = "kinesisfirehose")]
impl CloudWatchLogProcessor {
    /// Leaves the messages.
    pub fn new(options: CloudWatchLogProcessorOptions) -> Result<Self> {
        if !options.data_message_extraction {
            bail!(Code::InvalidValue, "`data_message_extraction` must be true";
                hint: "leave the `CloudWatchLogProcessor` out to keep everything");
        }
        Ok(CloudWatchLogProcessor)
    }

    /// How it is called: there is nothing to say.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        DataProcessorProps::default()
    }

    /// What CloudFormation is told.
    pub fn bind(&self, _scope: Construct, _options: DataProcessorBindOptions) -> DataProcessorConfig {
        DataProcessorConfig::of("CloudWatchLogProcessing", vec![("DataMessageExtraction", "true".into())])
    }
}
