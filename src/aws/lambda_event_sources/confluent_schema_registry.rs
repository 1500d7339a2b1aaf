//! Schemas in registries of Confluent.

use crate::aws::lambda::{
    EventSourceMapping, FunctionBase, KafkaSchemaRegistryAccessConfig, KafkaSchemaRegistryAccessConfigType,
    KafkaSchemaRegistryConfig, SchemaRegistryProps,
};
use crate::aws::secretsmanager::Secret;
use crate::core::{Cx, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`ConfluentSchemaRegistry`] needs.
#[props(module = "lambda_event_sources")]
pub struct ConfluentSchemaRegistryProps {
    /// How records are checked and handed on.
    #[extends(required)]
    pub records: SchemaRegistryProps,
    /// The address: `https://registry.example.com`.
    pub schema_registry_uri: Text,
    /// How Lambda logs in with the `secret`.
    pub authentication_type: KafkaSchemaRegistryAccessConfigType,
    /// The secret with which Lambda logs in.
    pub secret: Secret,
}

/// A registry of Confluent, or one that speaks its language.
#[derive(Clone, Debug)]
pub struct ConfluentSchemaRegistry(ConfluentSchemaRegistryProps);

/// A registry of Confluent, or one that speaks its language, in which the schemas of Kafka's records are kept.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// works.add_event_source(lambda_event_sources.ManagedKafkaEventSource(#{
///     cluster_arn: "arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1",
///     topic: "orders",
///     starting_position: lambda.StartingPosition.TRIM_HORIZON,
///     provisioned_poller_config: #{ minimum_pollers: 1, maximum_pollers: 3 },
///     schema_registry_config: lambda_event_sources.ConfluentSchemaRegistry(#{
///         schema_registry_uri: "https://registry.example.com",
///         event_record_format: lambda.EventRecordFormat.JSON,
///         authentication_type: lambda.KafkaSchemaRegistryAccessConfigType.BASIC_AUTH,
///         secret: secretsmanager.Secret(stack, "Credentials"),
///         schema_validation_configs: [#{ attribute: lambda.KafkaSchemaValidationAttribute.KEY }],
///     }),
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({
///   cluster_arn = "arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1",
///   topic = "orders",
///   starting_position = lambda.StartingPosition.TRIM_HORIZON,
///   provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 3 },
///   schema_registry_config = lambda_event_sources.ConfluentSchemaRegistry({
///     schema_registry_uri = "https://registry.example.com",
///     event_record_format = lambda.EventRecordFormat.JSON,
///     authentication_type = lambda.KafkaSchemaRegistryAccessConfigType.BASIC_AUTH,
///     secret = secretsmanager.Secret(stack, "Credentials"),
///     schema_validation_configs = { { attribute = lambda.KafkaSchemaValidationAttribute.KEY } },
///   }),
/// }))
/// ```
#[class(module = "lambda_event_sources")]
impl ConfluentSchemaRegistry {
    /// Takes a registry.
    pub fn new(props: ConfluentSchemaRegistryProps) -> Self {
        ConfluentSchemaRegistry(props)
    }

    /// Lets a function read the secret.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _target: EventSourceMapping,
        target_handler: FunctionBase,
    ) -> Result<KafkaSchemaRegistryConfig> {
        let ConfluentSchemaRegistryProps { records, schema_registry_uri, authentication_type, secret } =
            self.0.clone();
        let reader = target_handler.grant_principal(cx)?;
        secret.grant_read(cx, reader.into(), None)?;
        let access =
            KafkaSchemaRegistryAccessConfig { r#type: authentication_type, uri: secret.secret_arn(cx) };
        Ok(KafkaSchemaRegistryConfig {
            schema_registry_uri,
            event_record_format: records.event_record_format,
            access_configs: Some(vec![access]),
            schema_validation_configs: records.schema_validation_configs,
        })
    }
}
