//! Records that come in compressed.

use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::core::{Construct, Str};
use crate::declare::{class, props};

/// How records are compressed that come in.
#[derive(Clone, Debug, PartialEq)]
pub struct DecompressionProcessorCompressionFormat(Str);

#[allow(non_snake_case)]
/// How records are compressed that come in.
#[class(module = "kinesisfirehose")]
impl DecompressionProcessorCompressionFormat {
    /// gzip.
    #[constant]
    pub fn GZIP() -> Self {
        DecompressionProcessorCompressionFormat("GZIP".into())
    }

    /// A format that has no constant here, by its name in CloudFormation.
    pub fn of(compression_format: Str) -> Self {
        DecompressionProcessorCompressionFormat(compression_format)
    }

    /// The name in CloudFormation.
    #[attribute]
    pub fn compression_format(&self) -> Str {
        self.0.clone()
    }
}

/// What a [`DecompressionProcessor`] can be told.
#[props(module = "kinesisfirehose")]
pub struct DecompressionProcessorOptions {
    /// How records are compressed. Default: `GZIP`.
    pub compression_format: Option<DecompressionProcessorCompressionFormat>,
}

/// Unpacks logs of CloudWatch.
#[derive(Clone, Debug)]
pub struct DecompressionProcessor {
    format: Str,
}

/// Unpacks logs of CloudWatch, which come in compressed.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Logs", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         processors: [
///             kinesisfirehose.DecompressionProcessor(),
///             kinesisfirehose.AppendDelimiterToRecordProcessor(),
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
///       kinesisfirehose.AppendDelimiterToRecordProcessor(),
///     },
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl DecompressionProcessor {
    /// Unpacks records.
    pub fn new(options: Option<DecompressionProcessorOptions>) -> Self {
        let format = options.and_then(|options| options.compression_format);
        let format = format.unwrap_or_else(DecompressionProcessorCompressionFormat::GZIP);
        DecompressionProcessor { format: format.compression_format() }
    }

    /// How it is called: there is nothing to say.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        DataProcessorProps::default()
    }

    /// What CloudFormation is told.
    pub fn bind(&self, _scope: Construct, _options: DataProcessorBindOptions) -> DataProcessorConfig {
        let format = self.format.clone().into();
        DataProcessorConfig::of("Decompression", vec![("CompressionFormat", format)])
    }
}
