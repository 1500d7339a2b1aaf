//! Taking events apart.

use super::processor::Step;
use crate::bail;
use crate::core::{Data, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How events are written.
#[choice(module = "logs")]
pub enum ParserProcessorType {
    /// JSON.
    JSON,
    /// Keys with values.
    KEY_VALUE,
    /// Values between commas or other characters.
    CSV,
    /// What patterns of grok find.
    GROK,
    /// Events of AWS services, which become events of the Open Cybersecurity Schema Framework.
    OCSF,
}

/// What stands between columns.
#[choice(module = "logs")]
pub enum DelimiterCharacter {
    /// `,`
    #[value = ","]
    COMMA,
    /// A tabulator.
    #[value = "\t"]
    TAB,
    /// A space.
    #[value = " "]
    SPACE,
    /// `;`
    #[value = ";"]
    SEMICOLON,
    /// `|`
    #[value = "|"]
    PIPE,
}

/// What stands around a column that holds the delimiter.
#[choice(module = "logs")]
pub enum QuoteCharacter {
    /// `"`
    #[value = "\""]
    DOUBLE_QUOTE,
    /// `'`
    #[value = "'"]
    SINGLE_QUOTE,
}

/// What stands between pairs of key and value.
#[choice(module = "logs")]
pub enum KeyValuePairDelimiter {
    /// `&`
    #[value = "&"]
    AMPERSAND,
    /// `;`
    #[value = ";"]
    SEMICOLON,
    /// A space.
    #[value = " "]
    SPACE,
    /// The end of a line.
    #[value = "\n"]
    NEWLINE,
}

/// What stands between a key and its value.
#[choice(module = "logs")]
pub enum KeyValueDelimiter {
    /// `=`
    #[value = "="]
    EQUAL,
    /// `:`
    #[value = ":"]
    COLON,
}

/// The service of which events become events of OCSF.
#[choice(module = "logs")]
pub enum OCSFSourceType {
    /// AWS CloudTrail.
    #[value = "CloudTrail"]
    CLOUD_TRAIL,
    /// The resolver of Amazon Route 53.
    #[value = "Route53Resolver"]
    ROUTE53_RESOLVER,
    /// Flow logs of a VPC.
    #[value = "VPCFlow"]
    VPC_FLOW,
    /// The audit logs of Amazon EKS.
    #[value = "EKSAudit"]
    EKS_AUDIT,
    /// AWS WAF.
    #[value = "AWSWAF"]
    AWS_WAF,
}

/// The version of OCSF.
#[choice(module = "logs")]
pub enum OCSFVersion {
    /// Version 1.1.
    #[value = "V1.1"]
    V1_1,
}

/// How JSON is taken apart.
#[props(module = "logs")]
pub struct ParseJSONProperty {
    /// The field that is taken apart.
    #[default(MESSAGE.into(), "`@message`")]
    pub source: Text,
    /// The field that gets the parts. Default: the event itself.
    pub destination: Option<Text>,
}

/// How keys with values are taken apart.
#[props(module = "logs")]
pub struct ParseKeyValueProperty {
    /// The field that is taken apart.
    #[default(MESSAGE.into(), "`@message`")]
    pub source: Text,
    /// The field that gets the parts. Default: the event itself.
    pub destination: Option<Text>,
    /// What stands between pairs.
    #[default(KeyValuePairDelimiter::AMPERSAND)]
    pub field_delimiter: KeyValuePairDelimiter,
    /// What stands between a key and its value.
    #[default(KeyValueDelimiter::EQUAL)]
    pub key_value_delimiter: KeyValueDelimiter,
    /// What is written before all keys. Default: nothing.
    pub key_prefix: Option<Text>,
    /// The value of what is no pair. Default: none.
    pub non_match_value: Option<Text>,
    /// Whether fields that exist are replaced.
    #[default(false)]
    pub overwrite_if_exists: bool,
}

/// How values between commas are taken apart.
#[props(module = "logs")]
pub struct CsvProperty {
    /// What stands around a value that holds the delimiter.
    #[default(QuoteCharacter::DOUBLE_QUOTE)]
    pub quote_character: QuoteCharacter,
    /// What stands between values.
    #[default(DelimiterCharacter::COMMA)]
    pub delimiter: DelimiterCharacter,
    /// The field that is taken apart.
    #[default(MESSAGE.into(), "`@message`")]
    pub source: Text,
    /// The names of the columns. Default: `column_1`, `column_2`, ...
    pub columns: Option<Vec<Text>>,
}

/// What patterns of grok find.
#[props(module = "logs")]
pub struct GrokProperty {
    /// The field that is taken apart.
    #[default(MESSAGE.into(), "`@message`")]
    pub source: Text,
    /// The patterns: `%{NUMBER:count}`.
    pub r#match: Text,
}

/// Of which events events of OCSF are made.
#[props(module = "logs")]
pub struct ParseToOCSFProperty {
    /// The field that is taken apart.
    #[default(MESSAGE.into(), "`@message`")]
    pub source: Text,
    /// The service of which the events are.
    pub event_source: OCSFSourceType,
    /// The version of OCSF.
    pub ocsf_version: OCSFVersion,
}

/// What a [`ParserProcessor`] needs: the type, and the options of that type.
#[props(module = "logs")]
pub struct ParserProcessorProps {
    /// How events are written.
    pub r#type: ParserProcessorType,
    /// How JSON is taken apart. Default: that of each option.
    pub json_options: Option<ParseJSONProperty>,
    /// How keys with values are taken apart. Default: that of each option.
    pub key_value_options: Option<ParseKeyValueProperty>,
    /// How values between commas are taken apart. Default: that of each option.
    pub csv_options: Option<CsvProperty>,
    /// What patterns of grok find. Needed for `GROK`.
    pub grok_options: Option<GrokProperty>,
    /// Of which events events of OCSF are made. Needed for `OCSF`.
    #[name = "parse_to_ocsf_options"]
    pub parse_to_ocsf_options: Option<ParseToOCSFProperty>,
}

/// The field that holds the event as it came in.
const MESSAGE: &str = "@message";

/// Takes events apart.
#[derive(Clone, Debug)]
pub struct ParserProcessor {
    pub(super) step: Step,
    kind: ParserProcessorType,
}

/// Takes events apart, so that later steps find their fields.
#[class(module = "logs")]
impl ParserProcessor {
    /// Makes the step.
    pub fn new(props: ParserProcessorProps) -> Result<Self> {
        let kind = props.r#type;
        let step = match props.r#type {
            ParserProcessorType::JSON => json(props.json_options.unwrap_or_default()),
            ParserProcessorType::KEY_VALUE => key_value(props.key_value_options.unwrap_or_default()),
            ParserProcessorType::CSV => csv(props.csv_options.unwrap_or_default()),
            ParserProcessorType::GROK => match props.grok_options {
                Some(options) => Step {
                    name: "Grok",
                    options: fields! { "Match": options.r#match, "Source": options.source },
                },
                None => bail!(
                    Code::MissingArgument,
                    "a `ParserProcessor` of the type `GROK` needs `grok_options`"
                ),
            },
            ParserProcessorType::OCSF => match props.parse_to_ocsf_options {
                Some(options) => ocsf(options),
                None => {
                    bail!(
                        Code::MissingArgument,
                        "a `ParserProcessor` of the type `OCSF` needs `parse_to_ocsf_options`"
                    )
                }
            },
        };
        Ok(ParserProcessor { step, kind })
    }

    /// What kind of step it is.
    #[attribute]
    pub fn r#type(&self) -> ParserProcessorType {
        self.kind
    }
}

fn json(options: ParseJSONProperty) -> Step {
    let options = fields! { "Destination": options.destination, "Source": options.source };
    Step { name: "ParseJSON", options }
}

fn key_value(options: ParseKeyValueProperty) -> Step {
    let options = fields! {
        "Destination": options.destination,
        "FieldDelimiter": options.field_delimiter.value(),
        "KeyPrefix": options.key_prefix,
        "KeyValueDelimiter": options.key_value_delimiter.value(),
        "NonMatchValue": options.non_match_value,
        "OverwriteIfExists": options.overwrite_if_exists,
        "Source": options.source,
    };
    Step { name: "ParseKeyValue", options }
}

fn csv(options: CsvProperty) -> Step {
    let options = fields! {
        "Columns": options.columns.map_or(Data::Absent, Data::from),
        "Delimiter": options.delimiter.value(),
        "QuoteCharacter": options.quote_character.value(),
        "Source": options.source,
    };
    Step { name: "Csv", options }
}

fn ocsf(options: ParseToOCSFProperty) -> Step {
    let options = fields! {
        "EventSource": options.event_source.value(),
        "OcsfVersion": options.ocsf_version.value(),
        "Source": options.source,
    };
    Step { name: "ParseToOCSF", options }
}
