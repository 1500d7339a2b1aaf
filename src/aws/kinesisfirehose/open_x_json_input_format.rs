//! JSON as the SerDe of OpenX reads it.

use super::formats::configured;
use crate::core::{Data, Text};
use crate::declare::{Dict, class, props};
use crate::fields;

/// What an [`OpenXJsonInputFormat`] can be told.
#[props(module = "kinesisfirehose", output = true)]
pub struct OpenXJsonInputFormatProps {
    /// Whether keys become lowercase before they are compared with columns. Default: they do.
    pub lowercase_column_names: Option<bool>,
    /// The keys of columns that are called otherwise: `#{ ts: "timestamp" }`. Default: none is.
    pub column_to_json_key_mappings: Option<Dict<Text>>,
    /// Whether periods in keys become underscores, since columns can have none. Default: they do not.
    pub convert_dots_in_json_keys_to_underscores: Option<bool>,
}

/// JSON as the SerDe of OpenX reads it.
#[derive(Clone, Debug)]
pub struct OpenXJsonInputFormat {
    props: Option<OpenXJsonInputFormatProps>,
}

/// JSON as the SerDe of OpenX reads it. `kinesisfirehose.InputFormat.OPENX_JSON` does where nothing is to be told.
///
/// ```rhai
/// kinesisfirehose.OpenXJsonInputFormat(#{ column_to_json_key_mappings: #{ ts: "timestamp" } });
/// ```
///
/// ```lua
/// kinesisfirehose.OpenXJsonInputFormat({ column_to_json_key_mappings = { ts = "timestamp" } })
/// ```
#[class(module = "kinesisfirehose")]
impl OpenXJsonInputFormat {
    /// Says how JSON is read.
    pub fn new(props: Option<OpenXJsonInputFormatProps>) -> Self {
        OpenXJsonInputFormat { props }
    }

    /// What was told.
    #[attribute]
    pub fn props(&self) -> Option<OpenXJsonInputFormatProps> {
        self.props.clone()
    }

    /// What CloudFormation is told.
    pub fn create_input_format_config(&self) -> Dict<Data> {
        let props = self.props.clone().unwrap_or_default();
        let text = |(column, key)| (column, Data::from(key));
        let mappings = props.column_to_json_key_mappings;
        let mappings = mappings.map(|mappings| Data::Map(mappings.0.into_iter().map(text).collect()));
        let told = fields! {
            "CaseInsensitive": props.lowercase_column_names,
            "ColumnToJsonKeyMappings": mappings,
            "ConvertDotsInJsonKeysToUnderscores": props.convert_dots_in_json_keys_to_underscores,
        };
        Dict(configured("Deserializer", "OpenXJsonSerDe", told))
    }
}
