-- Records of Kafka whose schemas are in Glue, or in a registry of Confluent.

local app = App()
local stack = Stack(app, "Schemas")
local works = lambda.Function(stack, "Works", { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local cluster_arn = "arn:aws:kafka:us-east-1:111111111111:cluster/shop/1"
works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({
  cluster_arn = cluster_arn,
  topic = "orders",
  starting_position = lambda.StartingPosition.TRIM_HORIZON,
  consumer_group_id = "shop",
  provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 3 },
  schema_registry_config = lambda_event_sources.GlueSchemaRegistry({
    schema_registry = glue.CfnRegistry(stack, "Registry", { name = "shop" }),
    event_record_format = lambda.EventRecordFormat.JSON,
    schema_validation_configs = { { attribute = lambda.KafkaSchemaValidationAttribute.KEY }, { attribute = lambda.KafkaSchemaValidationAttribute.of("VALUE") } },
  }),
}))
works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({
  cluster_arn = cluster_arn,
  topic = "returns",
  starting_position = lambda.StartingPosition.LATEST,
  provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 3 },
  schema_registry_config = lambda_event_sources.GlueSchemaRegistry({
    schema_registry_arn = "arn:aws:glue:us-east-1:111111111111:registry/known",
    event_record_format = lambda.EventRecordFormat.SOURCE,
    schema_validation_configs = { { attribute = lambda.KafkaSchemaValidationAttribute.VALUE } },
  }),
}))
local secret = secretsmanager.Secret(stack, "Secret")
works:add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrap_servers = { "kafka-1.example.com:9092" },
  topic = "refunds",
  starting_position = lambda.StartingPosition.LATEST,
  secret = secret,
  provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 3 },
  schema_registry_config = lambda_event_sources.ConfluentSchemaRegistry({
    schema_registry_uri = "https://registry.example.com",
    event_record_format = lambda.EventRecordFormat.JSON,
    authentication_type = lambda.KafkaSchemaRegistryAccessConfigType.BASIC_AUTH,
    secret = secretsmanager.Secret(stack, "OfRegistry"),
    schema_validation_configs = { { attribute = lambda.KafkaSchemaValidationAttribute.KEY } },
  }),
}))
