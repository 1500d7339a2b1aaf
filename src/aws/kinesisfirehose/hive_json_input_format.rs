//! JSON as Hive reads it.

use super::formats::configured;
use crate::core::{Data, Str};
use crate::declare::{Dict, class, props};
use crate::fields;

/// How a point in time is written.
#[derive(Clone, Debug, PartialEq)]
pub struct TimestampParser(Str);

#[allow(non_snake_case)]
/// How points in time are written in records.
#[class(module = "kinesisfirehose")]
impl TimestampParser {
    /// As milliseconds since the beginning of 1970.
    #[constant]
    pub fn EPOCH_MILLIS() -> Self {
        TimestampParser("millis".into())
    }

    /// As a pattern of Joda-Time says.
    pub fn from_format_string(
        /// The pattern: `yyyy-MM-dd`.
        format: Str,
    ) -> Self {
        TimestampParser(format)
    }

    /// The pattern.
    #[attribute]
    pub fn format(&self) -> Str {
        self.0.clone()
    }
}

/// What a [`HiveJsonInputFormat`] can be told.
#[props(module = "kinesisfirehose", output = true)]
pub struct HiveJsonInputFormatProps {
    /// How points in time are written. Default: as Hive writes them.
    pub timestamp_parsers: Option<Vec<TimestampParser>>,
}

/// JSON as Hive reads it.
#[derive(Clone, Debug)]
pub struct HiveJsonInputFormat {
    props: Option<HiveJsonInputFormatProps>,
}

/// JSON as Hive reads it. `kinesisfirehose.InputFormat.HIVE_JSON` does where nothing is to be told.
///
/// ```rhai
/// kinesisfirehose.HiveJsonInputFormat(#{
///     timestamp_parsers: [
///         kinesisfirehose.TimestampParser.from_format_string("yyyy-MM-dd"),
///         kinesisfirehose.TimestampParser.EPOCH_MILLIS,
///     ],
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.HiveJsonInputFormat({
///   timestamp_parsers = {
///     kinesisfirehose.TimestampParser.from_format_string("yyyy-MM-dd"),
///     kinesisfirehose.TimestampParser.EPOCH_MILLIS,
///   },
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl HiveJsonInputFormat {
    /// Says how JSON is read.
    pub fn new(props: Option<HiveJsonInputFormatProps>) -> Self {
        HiveJsonInputFormat { props }
    }

    /// What was told.
    #[attribute]
    pub fn props(&self) -> Option<HiveJsonInputFormatProps> {
        self.props.clone()
    }

    /// What CloudFormation is told.
    pub fn create_input_format_config(&self) -> Dict<Data> {
        let parsers = self.props.as_ref().and_then(|props| props.timestamp_parsers.as_ref());
        let formats = parsers
            .map(|parsers| parsers.iter().map(|parser| Data::from(parser.format())).collect::<Vec<Data>>());
        Dict(configured("Deserializer", "HiveJsonSerDe", fields! { "TimestampFormats": formats }))
    }
}
