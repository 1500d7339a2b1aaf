// Records of Kafka whose schemas are in Glue, or in a registry of Confluent.
const cdk = require('aws-cdk-lib');
const glue = require('aws-cdk-lib/aws-glue');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Schemas');
const works = new lambda.Function(stack, 'Works', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const clusterArn = 'arn:aws:kafka:us-east-1:111111111111:cluster/shop/1';
works.addEventSource(new lambda_event_sources.ManagedKafkaEventSource({
  clusterArn,
  topic: 'orders',
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
  consumerGroupId: 'shop',
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 },
  schemaRegistryConfig: new lambda_event_sources.GlueSchemaRegistry({
    schemaRegistry: new glue.CfnRegistry(stack, 'Registry', { name: 'shop' }),
    eventRecordFormat: lambda.EventRecordFormat.JSON,
    schemaValidationConfigs: [{ attribute: lambda.KafkaSchemaValidationAttribute.KEY }, { attribute: lambda.KafkaSchemaValidationAttribute.of('VALUE') }],
  }),
}));
works.addEventSource(new lambda_event_sources.ManagedKafkaEventSource({
  clusterArn,
  topic: 'returns',
  startingPosition: lambda.StartingPosition.LATEST,
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 },
  schemaRegistryConfig: new lambda_event_sources.GlueSchemaRegistry({
    schemaRegistryArn: 'arn:aws:glue:us-east-1:111111111111:registry/known',
    eventRecordFormat: lambda.EventRecordFormat.SOURCE,
    schemaValidationConfigs: [{ attribute: lambda.KafkaSchemaValidationAttribute.VALUE }],
  }),
}));
const secret = new secretsmanager.Secret(stack, 'Secret');
works.addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrapServers: ['kafka-1.example.com:9092'],
  topic: 'refunds',
  startingPosition: lambda.StartingPosition.LATEST,
  secret,
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 },
  schemaRegistryConfig: new lambda_event_sources.ConfluentSchemaRegistry({
    schemaRegistryUri: 'https://registry.example.com',
    eventRecordFormat: lambda.EventRecordFormat.JSON,
    authenticationType: lambda.KafkaSchemaRegistryAccessConfigType.BASIC_AUTH,
    secret: new secretsmanager.Secret(stack, 'OfRegistry'),
    schemaValidationConfigs: [{ attribute: lambda.KafkaSchemaValidationAttribute.KEY }],
  }),
}));
app.synth();
