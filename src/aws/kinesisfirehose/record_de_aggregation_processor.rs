//! Records that hold several.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::partitions;
use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::bail;
use crate::core::{Construct, Str};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Error, Result};

/// How records stand in a record.
#[choice(module = "kinesisfirehose")]
pub enum SubRecordType {
    /// As objects of JSON, one after the other.
    JSON,
    /// With a delimiter between them.
    DELIMITED,
}

/// What a [`RecordDeAggregationProcessor`] needs.
#[props(module = "kinesisfirehose")]
pub struct RecordDeAggregationProcessorOptions {
    /// How records stand in a record.
    pub sub_record_type: SubRecordType,
    /// What stands between them, as base64. Needed for `DELIMITED`. Default: nothing.
    pub delimiter: Option<Str>,
}

/// Takes records apart.
#[derive(Clone, Debug)]
pub struct RecordDeAggregationProcessor {
    kind: SubRecordType,
    delimiter: Option<Str>,
}

/// Takes records apart that hold several, up to 500, so that each gets into a partition of its own.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         dynamic_partitioning: #{ enabled: true },
///         processors: [
///             kinesisfirehose.RecordDeAggregationProcessor.delimited("####"),
///             kinesisfirehose.MetadataExtractionProcessor.jq16(#{ customer: ".customer_id" }),
///         ],
///         data_output_prefix: "!{partitionKeyFromQuery:customer}/",
///         error_output_prefix: "failed/",
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     dynamic_partitioning = { enabled = true },
///     processors = {
///       kinesisfirehose.RecordDeAggregationProcessor.delimited("####"),
///       kinesisfirehose.MetadataExtractionProcessor.jq16({ customer = ".customer_id" }),
///     },
///     data_output_prefix = "!{partitionKeyFromQuery:customer}/",
///     error_output_prefix = "failed/",
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl RecordDeAggregationProcessor {
    /// Takes records apart.
    pub fn new(options: RecordDeAggregationProcessorOptions) -> Self {
        RecordDeAggregationProcessor { kind: options.sub_record_type, delimiter: options.delimiter }
    }

    /// Takes records apart that are objects of JSON, one after the other.
    pub fn json() -> Self {
        RecordDeAggregationProcessor { kind: SubRecordType::JSON, delimiter: None }
    }

    /// Takes records apart with a delimiter between them.
    pub fn delimited(
        /// What stands between them, as it is: `####`.
        delimiter: Str,
    ) -> Self {
        let encoded = BASE64.encode(delimiter.as_bytes());
        RecordDeAggregationProcessor { kind: SubRecordType::DELIMITED, delimiter: Some(encoded.into()) }
    }

    /// How it is called: there is nothing to say.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        DataProcessorProps::default()
    }

    /// What CloudFormation is told. An error where files are not partitioned.
    pub fn bind(&self, _scope: Construct, options: DataProcessorBindOptions) -> Result<DataProcessorConfig> {
        Error::from_all(partitions::only_with_partitions("RecordDeAggregationProcessor", &options))?;
        let delimiter = self.delimiter.clone().filter(|delimiter| !delimiter.is_empty());
        let mut parameters = vec![("SubRecordType", self.kind.value().into())];
        match (self.kind, delimiter) {
            (SubRecordType::DELIMITED, Some(delimiter)) => parameters.push(("Delimiter", delimiter.into())),
            (SubRecordType::DELIMITED, None) => {
                bail!(Code::InvalidValue, "records that are `DELIMITED` need a `delimiter`";
                    hint: "`kinesisfirehose.RecordDeAggregationProcessor.delimited(\"####\")` encodes it")
            }
            (SubRecordType::JSON, _) => {}
        }
        Ok(DataProcessorConfig::of("RecordDeAggregation", parameters))
    }
}
