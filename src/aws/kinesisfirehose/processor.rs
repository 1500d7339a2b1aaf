//! What becomes of records on their way.

use super::{
    AppendDelimiterToRecordProcessor, CloudWatchLogProcessor, DecompressionProcessor,
    LambdaFunctionProcessor, MetadataExtractionProcessor, RecordDeAggregationProcessor,
};
use crate::aws::iam::Role;
use crate::core::{Construct, Cx, Data, Duration, Number, Size, Str, Text};
use crate::declare::{Dict, props, union};
use crate::diag::Result;
use crate::fields;

/// How a function is called that changes records.
#[props(module = "kinesisfirehose", output = true)]
pub struct DataProcessorProps {
    /// How long records are gathered for a call. Default: 1 minute.
    pub buffer_interval: Option<Duration>,
    /// How much is gathered for a call. Default: 3 MiB.
    pub buffer_size: Option<Size>,
    /// How often a call that failed is tried again. Default: 3.
    pub retries: Option<Number>,
}

/// What names the resource of a processor.
#[props(module = "kinesisfirehose", output = true)]
pub struct DataProcessorIdentifier {
    /// The name of the parameter.
    pub parameter_name: Str,
    /// The value of the parameter.
    pub parameter_value: Text,
}

/// A processor as CloudFormation is told.
#[props(module = "kinesisfirehose", output = true)]
pub struct DataProcessorConfig {
    /// The kind of processor.
    pub processor_type: Str,
    /// What names the resource of the processor.
    pub processor_identifier: DataProcessorIdentifier,
    /// All parameters. Default: none.
    pub parameters: Option<Vec<Dict<Data>>>,
}

/// Where a processor is used.
#[props(module = "kinesisfirehose")]
pub struct DataProcessorBindOptions {
    /// The role of the destination.
    pub role: Role,
    /// Whether files are partitioned.
    #[default(false)]
    pub dynamic_partitioning_enabled: bool,
    /// What stands before the names of files. Default: nothing.
    pub prefix: Option<Text>,
}

/// What becomes of records on their way: CDK's `IDataProcessor`.
#[union]
pub enum DataProcessor {
    /// A function changes them.
    Function(LambdaFunctionProcessor),
    /// Each gets a line of its own.
    Delimiter(AppendDelimiterToRecordProcessor),
    /// They are unpacked.
    Decompression(DecompressionProcessor),
    /// Only the messages of logs are left.
    Messages(CloudWatchLogProcessor),
    /// Keys are taken from them.
    Metadata(MetadataExtractionProcessor),
    /// They are taken apart.
    Parts(RecordDeAggregationProcessor),
}

impl DataProcessor {
    /// Lets the role do what the processor takes, and says what CloudFormation is told.
    ///
    /// # Errors
    /// When the processor cannot be used there.
    pub(super) fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: DataProcessorBindOptions,
    ) -> Result<DataProcessorConfig> {
        match self {
            DataProcessor::Function(it) => it.bind(cx, scope, options),
            DataProcessor::Delimiter(it) => Ok(it.bind(scope, options)),
            DataProcessor::Decompression(it) => Ok(it.bind(scope, options)),
            DataProcessor::Messages(it) => Ok(it.bind(scope, options)),
            DataProcessor::Metadata(it) => it.bind(scope, options),
            DataProcessor::Parts(it) => it.bind(scope, options),
        }
    }
}

impl DataProcessorConfig {
    /// A processor with these parameters. The first one stands for its resource.
    pub(super) fn of(processor_type: &'static str, parameters: Vec<(&'static str, Text)>) -> Self {
        let (name, value) = parameters.first().cloned().unwrap_or(("", "".into()));
        let parameters = parameters
            .into_iter()
            .map(|(name, value)| Dict(fields! { "ParameterName": name, "ParameterValue": value }))
            .collect();
        DataProcessorConfig {
            processor_type: processor_type.into(),
            processor_identifier: DataProcessorIdentifier {
                parameter_name: name.into(),
                parameter_value: value,
            },
            parameters: Some(parameters),
        }
    }
}

/// Binds all steps of a destination; gives what CloudFormation is told.
///
/// # Errors
/// When a step cannot be used there.
pub(super) fn bind_all(
    cx: &mut Cx,
    scope: Construct,
    steps: &[DataProcessor],
    options: &DataProcessorBindOptions,
) -> Result<Data> {
    if steps.is_empty() {
        return Ok(Data::Absent);
    }
    let mut processors = Vec::new();
    for step in steps {
        let config = step.bind(cx, scope, options.clone())?;
        let parameters: Vec<Data> = config
            .parameters
            .unwrap_or_default()
            .into_iter()
            .map(|parameter| Data::Map(parameter.0))
            .collect();
        processors.push(Data::Map(fields! { "Parameters": parameters, "Type": config.processor_type }));
    }
    Ok(Data::Map(fields! { "Enabled": true, "Processors": processors }))
}
