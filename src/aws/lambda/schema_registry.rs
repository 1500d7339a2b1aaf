//! Where the schemas of Kafka's records are kept.

use super::{EventSourceMapping, FunctionBase};
use crate::aws::lambda_event_sources::{ConfluentSchemaRegistry, GlueSchemaRegistry};
use crate::core::{Cx, Data, Str, Text};
use crate::declare::{class, props, union};
use crate::diag::Result;
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

/// How Lambda is known to a registry.
#[derive(Clone, Debug)]
pub struct KafkaSchemaRegistryAccessConfigType(Str);

/// How Lambda is known to a registry, and how it reaches it.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl KafkaSchemaRegistryAccessConfigType {
    /// By a name and a password, which are in a secret.
    #[constant]
    pub fn BASIC_AUTH() -> Self {
        Self::of(Str::new_static("BASIC_AUTH"))
    }

    /// By a certificate, which is in a secret with its key.
    #[constant]
    pub fn CLIENT_CERTIFICATE_TLS_AUTH() -> Self {
        Self::of(Str::new_static("CLIENT_CERTIFICATE_TLS_AUTH"))
    }

    /// The certificate by which the registry is known, in a secret.
    #[constant]
    pub fn SERVER_ROOT_CA_CERTIFICATE() -> Self {
        Self::of(Str::new_static("SERVER_ROOT_CA_CERTIFICATE"))
    }

    /// A virtual host.
    #[constant]
    pub fn VIRTUAL_HOST() -> Self {
        Self::of(Str::new_static("VIRTUAL_HOST"))
    }

    /// By a name and a password, with SCRAM and SHA-256.
    #[constant]
    pub fn SASL_SCRAM_256_AUTH() -> Self {
        Self::of(Str::new_static("SASL_SCRAM_256_AUTH"))
    }

    /// By a name and a password, with SCRAM and SHA-512.
    #[constant]
    pub fn SASL_SCRAM_512_AUTH() -> Self {
        Self::of(Str::new_static("SASL_SCRAM_512_AUTH"))
    }

    /// A security group of Lambda.
    #[constant]
    pub fn VPC_SECURITY_GROUP() -> Self {
        Self::of(Str::new_static("VPC_SECURITY_GROUP"))
    }

    /// A subnet of Lambda.
    #[constant]
    pub fn VPC_SUBNET() -> Self {
        Self::of(Str::new_static("VPC_SUBNET"))
    }

    /// A way that has no constant.
    pub fn of(name: Str) -> Self {
        KafkaSchemaRegistryAccessConfigType(name)
    }

    /// The name of the way.
    #[attribute]
    pub fn r#type(&self) -> Str {
        self.0.clone()
    }
}

/// How Lambda reaches a registry.
#[props(module = "lambda", output = true)]
pub struct KafkaSchemaRegistryAccessConfig {
    /// The way.
    pub r#type: KafkaSchemaRegistryAccessConfigType,
    /// What it takes for that: the ARN of a secret, the id of a subnet.
    pub uri: Text,
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
    /// How Lambda reaches it. Default: by its role.
    pub access_configs: Option<Vec<KafkaSchemaRegistryAccessConfig>>,
    /// What of the records is checked.
    pub schema_validation_configs: Vec<KafkaSchemaValidationConfig>,
}

/// Where the schemas of Kafka's records are kept: CDK's `ISchemaRegistry`.
#[union]
pub enum SchemaRegistry {
    /// A registry of Glue.
    Glue(GlueSchemaRegistry),
    /// A registry of Confluent, or one that speaks its language.
    Confluent(ConfluentSchemaRegistry),
}

impl SchemaRegistry {
    /// Lets a function read the schemas; gives what the registry says of itself.
    pub(super) fn bind(
        &self,
        cx: &mut Cx,
        mapping: EventSourceMapping,
        function: FunctionBase,
    ) -> Result<KafkaSchemaRegistryConfig> {
        match self {
            SchemaRegistry::Glue(it) => it.bind(cx, mapping, function),
            SchemaRegistry::Confluent(it) => it.bind(cx, mapping, function),
        }
    }
}

impl KafkaSchemaRegistryConfig {
    /// What a mapping says of the registry.
    pub(super) fn to_data(&self) -> Data {
        let checked = |it: &KafkaSchemaValidationConfig| Data::object("Attribute", it.attribute.value());
        let checks = self.schema_validation_configs.iter().map(checked).collect::<Vec<Data>>();
        let access = |it: &KafkaSchemaRegistryAccessConfig| {
            Data::Map(fields! { "Type": it.r#type.r#type(), "URI": it.uri.clone() })
        };
        let accesses = self.access_configs.as_ref().map(|all| all.iter().map(access).collect::<Vec<Data>>());
        Data::Map(fields! {
            "AccessConfigs": accesses,
            "EventRecordFormat": self.event_record_format.value(),
            "SchemaRegistryURI": self.schema_registry_uri.clone(),
            "SchemaValidationConfigs": checks,
        })
    }
}
