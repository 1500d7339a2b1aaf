//! Where the schemas of Kafka's records are kept.

use crate::core::{Data, Str, Text};
use crate::declare::{class, props};
use crate::fields;

/// How a function gets the records.
#[derive(Clone, Debug)]
pub struct EventRecordFormat(Str);

/// How a function gets records that have a schema.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl EventRecordFormat {
    /// As JSON.
    #[constant]
    pub fn JSON() -> Self {
        EventRecordFormat(Str::new_static("JSON"))
    }

    /// As they are.
    #[constant]
    pub fn SOURCE() -> Self {
        EventRecordFormat(Str::new_static("SOURCE"))
    }

    /// In a format that has no constant.
    pub fn of(name: Str) -> Self {
        EventRecordFormat(name)
    }

    /// The name of the format.
    #[attribute]
    pub fn value(&self) -> Str {
        self.0.clone()
    }
}

/// Which part of a record is checked.
#[derive(Clone, Debug)]
pub struct KafkaSchemaValidationAttribute(Str);

/// Which part of a record is checked against its schema.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl KafkaSchemaValidationAttribute {
    /// The key.
    #[constant]
    pub fn KEY() -> Self {
        KafkaSchemaValidationAttribute(Str::new_static("KEY"))
    }

    /// The value.
    #[constant]
    pub fn VALUE() -> Self {
        KafkaSchemaValidationAttribute(Str::new_static("VALUE"))
    }

    /// A part that has no constant.
    pub fn of(name: Str) -> Self {
        KafkaSchemaValidationAttribute(name)
    }

    /// The name of the part.
    #[attribute]
    pub fn value(&self) -> Str {
        self.0.clone()
    }
}

/// What of records is checked against their schemas.
#[props(module = "lambda", output = true)]
pub struct KafkaSchemaValidationConfig {
    /// The part of the record.
    pub attribute: KafkaSchemaValidationAttribute,
}

/// How records are checked and handed on.
#[props(module = "lambda")]
pub struct SchemaRegistryProps {
    /// How the function gets the records.
    pub event_record_format: EventRecordFormat,
    /// What of them is checked.
    pub schema_validation_configs: Vec<KafkaSchemaValidationConfig>,
}

/// What a registry says of itself.
#[props(module = "lambda", output = true)]
pub struct KafkaSchemaRegistryConfig {
    /// Its ARN or its address.
    pub schema_registry_uri: Text,
    /// How the function gets the records.
    pub event_record_format: EventRecordFormat,
    /// What of the records is checked.
    pub schema_validation_configs: Vec<KafkaSchemaValidationConfig>,
}

impl KafkaSchemaRegistryConfig {
    /// What a mapping says of the registry.
    pub(super) fn to_data(&self) -> Data {
        let checked = |it: &KafkaSchemaValidationConfig| Data::object("Attribute", it.attribute.value());
        let checks = self.schema_validation_configs.iter().map(checked).collect::<Vec<Data>>();
        Data::Map(fields! {
            "EventRecordFormat": self.event_record_format.value(),
            "SchemaRegistryURI": self.schema_registry_uri.clone(),
            "SchemaValidationConfigs": checks,
        })
    }
}
