//! Changing the types of values.

use super::processor::Step;
use super::string_mutator_processor::listed;
use crate::bail;
use crate::core::{Fields, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How values are changed.
#[choice(module = "logs")]
pub enum DataConverterType {
    /// Gives values another type.
    TYPE_CONVERTER,
    /// Writes dates in another way.
    DATETIME_CONVERTER,
}

/// The type that a value gets.
#[choice(module = "logs")]
pub enum TypeConverterType {
    /// True or false.
    #[value = "boolean"]
    BOOLEAN,
    /// A whole number.
    #[value = "integer"]
    INTEGER,
    /// A number.
    #[value = "double"]
    DOUBLE,
    /// A text.
    #[value = "string"]
    STRING,
}

/// Ways to write dates.
#[derive(Clone, Copy, Debug)]
pub struct DateTimeFormat;

#[allow(non_snake_case)]
/// Ways to write dates.
#[class(module = "logs")]
impl DateTimeFormat {
    /// ISO 8601, in UTC.
    #[constant]
    pub fn ISO_8601() -> &'static str {
        "yyyy-MM-dd'T'HH:mm:ss'Z'"
    }

    /// Seconds since 1970.
    #[constant]
    pub fn UNIX_TIMESTAMP() -> &'static str {
        "epoch"
    }

    /// A way of one's own.
    #[constant]
    pub fn CUSTOM() -> &'static str {
        "custom"
    }
}

/// Which values get another type.
#[props(module = "logs")]
pub struct TypeConverterProperty {
    /// The fields.
    pub entries: Vec<TypeConverterEntryProperty>,
}

/// A value that gets another type.
#[props(module = "logs")]
pub struct TypeConverterEntryProperty {
    /// The field.
    pub key: Text,
    /// Its new type.
    pub r#type: TypeConverterType,
}

/// How a date is written.
#[props(module = "logs")]
pub struct DateTimeConverterProperty {
    /// The field with the date.
    pub source: Text,
    /// The field that gets the date.
    pub target: Text,
    /// How the date is written then.
    #[default(TARGET_FORMAT.into(), "`yyyy-MM-dd'T'HH:mm:ss.SSS'Z'`")]
    pub target_format: Text,
    /// How the date may be written before. At least one.
    pub match_patterns: Vec<Text>,
    /// The time zone of the date before.
    #[default("UTC".into(), "`UTC`")]
    pub source_timezone: Text,
    /// The time zone of the date then.
    #[default("UTC".into(), "`UTC`")]
    pub target_timezone: Text,
    /// The language of names of months and days: `en`.
    pub locale: Text,
}

/// What a [`DataConverterProcessor`] needs: the type, and the options of that type.
#[props(module = "logs")]
pub struct DataConverterProps {
    /// How values are changed.
    pub r#type: DataConverterType,
    /// What `TYPE_CONVERTER` does.
    pub type_converter_options: Option<TypeConverterProperty>,
    /// What `DATETIME_CONVERTER` does.
    pub date_time_converter_options: Option<DateTimeConverterProperty>,
}

/// How dates are written where nobody says it.
const TARGET_FORMAT: &str = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

/// Changes the types of values.
#[derive(Clone, Debug)]
pub struct DataConverterProcessor {
    pub(super) step: Step,
    kind: DataConverterType,
}

/// Changes the types of values of events.
#[class(module = "logs")]
impl DataConverterProcessor {
    /// Makes the step.
    pub fn new(props: DataConverterProps) -> Result<Self> {
        let kind = props.r#type;
        let (name, options) = match props.r#type {
            DataConverterType::TYPE_CONVERTER => ("TypeConverter", types(props.type_converter_options)?),
            DataConverterType::DATETIME_CONVERTER => {
                ("DateTimeConverter", date(props.date_time_converter_options)?)
            }
        };
        Ok(DataConverterProcessor { step: Step { name, options }, kind })
    }

    /// What kind of step it is.
    #[attribute]
    pub fn r#type(&self) -> DataConverterType {
        self.kind
    }
}

fn types(options: Option<TypeConverterProperty>) -> Result<Fields> {
    let entries = options.map(|options| options.entries).unwrap_or_default().into_iter();
    let entries = entries.map(|entry| fields! { "Key": entry.key, "Type": entry.r#type.value() });
    listed("TYPE_CONVERTER", "type_converter_options", entries.collect())
}

fn date(options: Option<DateTimeConverterProperty>) -> Result<Fields> {
    let Some(options) = options else {
        bail!(
            Code::MissingArgument,
            "a step of the type `DATETIME_CONVERTER` needs `date_time_converter_options`"
        );
    };
    if options.match_patterns.is_empty() {
        bail!(Code::InvalidValue, "`date_time_converter_options` needs at least one of `match_patterns`");
    }
    Ok(fields! {
        "Locale": options.locale,
        "MatchPatterns": options.match_patterns,
        "Source": options.source,
        "SourceTimezone": options.source_timezone,
        "Target": options.target,
        "TargetFormat": options.target_format,
        "TargetTimezone": options.target_timezone,
    })
}
