//! Changing texts of events.

use super::DelimiterCharacter;
use super::processor::Step;
use crate::bail;
use crate::core::{Data, Fields, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How texts are changed.
#[choice(module = "logs")]
pub enum StringMutatorType {
    /// To lowercase letters.
    LOWER_CASE,
    /// To uppercase letters.
    UPPER_CASE,
    /// Without white space at the ends.
    TRIM,
    /// Into lists.
    SPLIT,
    /// With parts replaced.
    SUBSTITUTE,
}

/// Which texts become lists.
#[props(module = "logs")]
pub struct SplitStringProperty {
    /// The fields.
    pub entries: Vec<SplitStringEntryProperty>,
}

/// A text that becomes a list.
#[props(module = "logs")]
pub struct SplitStringEntryProperty {
    /// The field.
    pub source: Text,
    /// What stands between the items.
    pub delimiter: DelimiterCharacter,
}

/// Which parts of texts are replaced.
#[props(module = "logs")]
pub struct SubstituteStringProperty {
    /// The fields.
    pub entries: Vec<SubstituteStringEntryProperty>,
}

/// A text of which parts are replaced.
#[props(module = "logs")]
pub struct SubstituteStringEntryProperty {
    /// The field.
    pub source: Text,
    /// A regular expression for what is replaced.
    pub from: Text,
    /// What takes its place.
    pub to: Text,
}

/// What a [`StringMutatorProcessor`] needs: the type, and the options of that type.
#[props(module = "logs")]
pub struct StringMutatorProps {
    /// How texts are changed.
    pub r#type: StringMutatorType,
    /// The fields for `LOWER_CASE`.
    pub lower_case_keys: Option<Vec<Text>>,
    /// The fields for `UPPER_CASE`.
    pub upper_case_keys: Option<Vec<Text>>,
    /// The fields for `TRIM`.
    pub trim_keys: Option<Vec<Text>>,
    /// What `SPLIT` does.
    pub split_options: Option<SplitStringProperty>,
    /// What `SUBSTITUTE` does.
    pub substitute_options: Option<SubstituteStringProperty>,
}

/// Changes texts of events.
#[derive(Clone, Debug)]
pub struct StringMutatorProcessor {
    pub(super) step: Step,
    kind: StringMutatorType,
}

/// Changes texts of events.
#[class(module = "logs")]
impl StringMutatorProcessor {
    /// Makes the step.
    pub fn new(props: StringMutatorProps) -> Result<Self> {
        let kind = props.r#type;
        let step = match props.r#type {
            StringMutatorType::LOWER_CASE => {
                keys("LowerCaseString", "lower_case_keys", props.lower_case_keys)?
            }
            StringMutatorType::UPPER_CASE => {
                keys("UpperCaseString", "upper_case_keys", props.upper_case_keys)?
            }
            StringMutatorType::TRIM => keys("TrimString", "trim_keys", props.trim_keys)?,
            StringMutatorType::SPLIT => {
                let entries = props.split_options.map(|options| options.entries).unwrap_or_default();
                let entry = |entry: SplitStringEntryProperty| {
                    fields! { "Delimiter": entry.delimiter.value(), "Source": entry.source }
                };
                Step {
                    name: "SplitString",
                    options: listed("SPLIT", "split_options", entries.into_iter().map(entry).collect())?,
                }
            }
            StringMutatorType::SUBSTITUTE => {
                let entries = props.substitute_options.map(|options| options.entries).unwrap_or_default();
                let entry = |entry: SubstituteStringEntryProperty| {
                    fields! { "From": entry.from, "Source": entry.source, "To": entry.to }
                };
                let entries = entries.into_iter().map(entry).collect();
                Step {
                    name: "SubstituteString",
                    options: listed("SUBSTITUTE", "substitute_options", entries)?,
                }
            }
        };
        Ok(StringMutatorProcessor { step, kind })
    }

    /// What kind of step it is.
    #[attribute]
    pub fn r#type(&self) -> StringMutatorType {
        self.kind
    }
}

fn keys(name: &'static str, prop: &str, keys: Option<Vec<Text>>) -> Result<Step> {
    match keys {
        Some(keys) if !keys.is_empty() => Ok(Step { name, options: fields! { "WithKeys": keys } }),
        _ => bail!(Code::MissingArgument, "a step of this type needs at least one of `{prop}`"),
    }
}

/// The entries of a step; at least one is needed.
pub(super) fn listed(kind: &str, prop: &str, entries: Vec<Fields>) -> Result<Fields> {
    if entries.is_empty() {
        bail!(Code::MissingArgument, "a step of the type `{kind}` needs `{prop}` with at least one entry");
    }
    let entries: Vec<Data> = entries.into_iter().map(Data::Map).collect();
    Ok(fields! { "Entries": entries })
}
