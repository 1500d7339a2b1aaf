//! Keys of partitions that are taken from records.

use super::partitions;
use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::bail;
use crate::core::{Construct, Str, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Error, Result};

/// What reads records of JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonParsingEngine(Str);

#[allow(non_snake_case)]
/// What reads records of JSON.
#[class(module = "kinesisfirehose")]
impl JsonParsingEngine {
    /// jq 1.6.
    #[constant]
    pub fn JQ_1_6() -> Self {
        JsonParsingEngine("JQ-1.6".into())
    }

    /// An engine that has no constant here, by its name in CloudFormation.
    pub fn of(parsing_engine: Str) -> Self {
        JsonParsingEngine(parsing_engine)
    }

    /// The name in CloudFormation.
    #[attribute]
    pub fn parsing_engine(&self) -> Str {
        self.0.clone()
    }
}

/// What a [`MetadataExtractionProcessor`] needs.
#[props(module = "kinesisfirehose")]
pub struct MetadataExtractionProcessorOptions {
    /// The query: `{customer_id:.customer_id}`.
    pub metadata_extraction_query: Text,
    /// What runs the query.
    pub json_parsing_engine: JsonParsingEngine,
}

/// Takes the keys of partitions from records of JSON.
#[derive(Clone, Debug)]
pub struct MetadataExtractionProcessor {
    query: Text,
    engine: Str,
    keys: Vec<Str>,
}

/// Takes the keys of partitions from records of JSON. `data_output_prefix` has `!{partitionKeyFromQuery:KEY}` for each.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         dynamic_partitioning: #{ enabled: true },
///         processors: [kinesisfirehose.MetadataExtractionProcessor.jq16(#{ customer: ".customer_id" })],
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
///     processors = { kinesisfirehose.MetadataExtractionProcessor.jq16({ customer = ".customer_id" }) },
///     data_output_prefix = "!{partitionKeyFromQuery:customer}/",
///     error_output_prefix = "failed/",
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl MetadataExtractionProcessor {
    /// Takes keys by a query of one's own.
    pub fn new(
        options: MetadataExtractionProcessorOptions,
        /// The keys that the query gives.
        keys: Vec<Str>,
    ) -> Self {
        MetadataExtractionProcessor {
            query: options.metadata_extraction_query,
            engine: options.json_parsing_engine.parsing_engine(),
            keys,
        }
    }

    /// Takes keys by jq.
    pub fn jq16(
        /// What jq finds for each key: `#{ customer: ".customer_id" }`.
        query: Dict<Str>,
    ) -> Result<Self> {
        if query.0.is_empty() {
            bail!(Code::InvalidValue, "`query` has no keys";
                hint: "give what is found for each key: `#{{ customer: \".customer_id\" }}`");
        }
        let parts: Vec<String> = query
            .0
            .iter()
            .map(|(key, expression)| format!("{}:{expression}", serde_json::json!(key.as_str())))
            .collect();
        Ok(MetadataExtractionProcessor {
            query: format!("{{{}}}", parts.join(",")).into(),
            engine: JsonParsingEngine::JQ_1_6().parsing_engine(),
            keys: query.0.into_iter().map(|(key, _)| key).collect(),
        })
    }

    /// How it is called: there is nothing to say.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        DataProcessorProps::default()
    }

    /// What CloudFormation is told. An error where files are not partitioned.
    pub fn bind(&self, _scope: Construct, options: DataProcessorBindOptions) -> Result<DataProcessorConfig> {
        Error::from_all(partitions::only_with_partitions("MetadataExtractionProcessor", &options))?;
        Error::from_all(partitions::all_used(options.prefix.as_ref(), &self.keys))?;
        let engine = self.engine.clone().into();
        let parameters = vec![("MetadataExtractionQuery", self.query.clone()), ("JsonParsingEngine", engine)];
        Ok(DataProcessorConfig::of("MetadataExtraction", parameters))
    }
}
