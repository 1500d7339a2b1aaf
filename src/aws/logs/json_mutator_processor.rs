//! Changing fields of events.

use super::processor::Step;
use super::string_mutator_processor::listed;
use crate::bail;
use crate::core::{Fields, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How fields are changed.
#[choice(module = "logs")]
pub enum JsonMutatorType {
    /// Adds fields.
    ADD_KEYS,
    /// Takes fields away.
    DELETE_KEYS,
    /// Moves fields.
    MOVE_KEYS,
    /// Gives fields other names.
    RENAME_KEYS,
    /// Copies values.
    COPY_VALUE,
    /// Makes a map of a list.
    LIST_TO_MAP,
}

/// Which fields are added.
#[props(module = "logs")]
pub struct AddKeysProperty {
    /// The fields.
    pub entries: Vec<AddKeyEntryProperty>,
}

/// A field that is added.
#[props(module = "logs")]
pub struct AddKeyEntryProperty {
    /// The field.
    pub key: Text,
    /// Its value.
    pub value: Text,
    /// Whether a field that exists is replaced.
    #[default(false)]
    pub overwrite_if_exists: bool,
}

/// Which fields are taken away.
#[props(module = "logs")]
pub struct ProcessorDeleteKeysProperty {
    /// The fields.
    pub with_keys: Vec<Text>,
}

/// Which fields are moved.
#[props(module = "logs")]
pub struct MoveKeysProperty {
    /// The fields.
    pub entries: Vec<MoveKeyEntryProperty>,
}

/// A field that is moved.
#[props(module = "logs")]
pub struct MoveKeyEntryProperty {
    /// The field.
    pub source: Text,
    /// Where it goes.
    pub target: Text,
    /// Whether a field that exists is replaced.
    #[default(false)]
    pub overwrite_if_exists: bool,
}

/// Which fields get other names.
#[props(module = "logs")]
pub struct RenameKeysProperty {
    /// The fields.
    pub entries: Vec<RenameKeyEntryProperty>,
}

/// A field that gets another name.
#[props(module = "logs")]
pub struct RenameKeyEntryProperty {
    /// The field.
    pub key: Text,
    /// Its new name.
    pub rename_to: Text,
    /// Whether a field that exists is replaced.
    #[default(false)]
    pub overwrite_if_exists: bool,
}

/// Which values are copied.
#[props(module = "logs")]
pub struct CopyValueProperty {
    /// The fields.
    pub entries: Vec<CopyValueEntryProperty>,
}

/// A value that is copied.
#[props(module = "logs")]
pub struct CopyValueEntryProperty {
    /// The field.
    pub source: Text,
    /// The field that gets the value.
    pub target: Text,
    /// Whether a field that exists is replaced.
    #[default(false)]
    pub overwrite_if_exists: bool,
}

/// How a list of maps becomes a map.
#[props(module = "logs")]
pub struct ListToMapProperty {
    /// The field with the list.
    pub source: Text,
    /// The field of the items that gives the keys.
    pub key: Text,
    /// The field of the items that gives the values. Default: the whole item.
    pub value_key: Option<Text>,
    /// The field that gets the map. Default: the event itself.
    pub target: Option<Text>,
    /// Whether a key has one value, not a list.
    #[default(false)]
    pub flatten: bool,
    /// Which of several values a key has: `first` or `last`. Needed with `flatten`.
    pub flattened_element: Option<Text>,
}

/// What a [`JsonMutatorProcessor`] needs: the type, and the options of that type.
#[props(module = "logs")]
pub struct JsonMutatorProps {
    /// How fields are changed.
    pub r#type: JsonMutatorType,
    /// What `ADD_KEYS` does.
    pub add_keys_options: Option<AddKeysProperty>,
    /// What `DELETE_KEYS` does.
    pub delete_keys_options: Option<ProcessorDeleteKeysProperty>,
    /// What `MOVE_KEYS` does.
    pub move_keys_options: Option<MoveKeysProperty>,
    /// What `RENAME_KEYS` does.
    pub rename_keys_options: Option<RenameKeysProperty>,
    /// What `COPY_VALUE` does.
    pub copy_value_options: Option<CopyValueProperty>,
    /// What `LIST_TO_MAP` does.
    pub list_to_map_options: Option<ListToMapProperty>,
}

/// Changes fields of events.
#[derive(Clone, Debug)]
pub struct JsonMutatorProcessor {
    pub(super) step: Step,
    kind: JsonMutatorType,
}

/// Changes fields of events.
#[class(module = "logs")]
impl JsonMutatorProcessor {
    /// Makes the step.
    pub fn new(props: JsonMutatorProps) -> Result<Self> {
        let kind = props.r#type;
        let (name, options) = match props.r#type {
            JsonMutatorType::ADD_KEYS => ("AddKeys", add_keys(props.add_keys_options)?),
            JsonMutatorType::DELETE_KEYS => ("DeleteKeys", delete_keys(props.delete_keys_options)?),
            JsonMutatorType::MOVE_KEYS => ("MoveKeys", move_keys(props.move_keys_options)?),
            JsonMutatorType::RENAME_KEYS => ("RenameKeys", rename_keys(props.rename_keys_options)?),
            JsonMutatorType::COPY_VALUE => ("CopyValue", copy_value(props.copy_value_options)?),
            JsonMutatorType::LIST_TO_MAP => ("ListToMap", list_to_map(props.list_to_map_options)?),
        };
        Ok(JsonMutatorProcessor { step: Step { name, options }, kind })
    }

    /// What kind of step it is.
    #[attribute]
    pub fn r#type(&self) -> JsonMutatorType {
        self.kind
    }
}

fn add_keys(options: Option<AddKeysProperty>) -> Result<Fields> {
    let entries = options.map(|options| options.entries).unwrap_or_default().into_iter();
    let entries = entries.map(|entry| {
        fields! { "Key": entry.key, "OverwriteIfExists": entry.overwrite_if_exists, "Value": entry.value }
    });
    listed("ADD_KEYS", "add_keys_options", entries.collect())
}

fn delete_keys(options: Option<ProcessorDeleteKeysProperty>) -> Result<Fields> {
    let keys = options.map(|options| options.with_keys).unwrap_or_default();
    if keys.is_empty() {
        bail!(
            Code::MissingArgument,
            "a step of the type `DELETE_KEYS` needs `delete_keys_options` with at least one key"
        );
    }
    Ok(fields! { "WithKeys": keys })
}

fn move_keys(options: Option<MoveKeysProperty>) -> Result<Fields> {
    let entries = options.map(|options| options.entries).unwrap_or_default().into_iter();
    let entries = entries.map(|entry| {
        fields! {
            "OverwriteIfExists": entry.overwrite_if_exists, "Source": entry.source, "Target": entry.target,
        }
    });
    listed("MOVE_KEYS", "move_keys_options", entries.collect())
}

fn rename_keys(options: Option<RenameKeysProperty>) -> Result<Fields> {
    let entries = options.map(|options| options.entries).unwrap_or_default().into_iter();
    let entries = entries.map(|entry| {
        fields! {
            "Key": entry.key, "OverwriteIfExists": entry.overwrite_if_exists, "RenameTo": entry.rename_to,
        }
    });
    listed("RENAME_KEYS", "rename_keys_options", entries.collect())
}

fn copy_value(options: Option<CopyValueProperty>) -> Result<Fields> {
    let entries = options.map(|options| options.entries).unwrap_or_default().into_iter();
    let entries = entries.map(|entry| {
        fields! {
            "OverwriteIfExists": entry.overwrite_if_exists, "Source": entry.source, "Target": entry.target,
        }
    });
    listed("COPY_VALUE", "copy_value_options", entries.collect())
}

fn list_to_map(options: Option<ListToMapProperty>) -> Result<Fields> {
    let Some(options) = options else {
        bail!(Code::MissingArgument, "a step of the type `LIST_TO_MAP` needs `list_to_map_options`");
    };
    if options.flatten && options.flattened_element.is_none() {
        bail!(Code::MissingArgument, "`flatten` needs a `flattened_element`"; hint: "`first` or `last`");
    }
    Ok(fields! {
        "Flatten": options.flatten,
        "FlattenedElement": options.flattened_element,
        "Key": options.key,
        "Source": options.source,
        "Target": options.target,
        "ValueKey": options.value_key,
    })
}
