// Topics of Kafka that call functions: of Amazon MSK, and of clusters of one's own.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Kafka');
function works(stack, id) {
  return new lambda.Function(stack, id, { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = async () => {};') });
}
const secret = new secretsmanager.Secret(stack, 'Secret');
const certificate = new secretsmanager.Secret(stack, 'Certificate');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });

// of Amazon MSK
works(stack, 'Managed').addEventSource(new lambda_event_sources.ManagedKafkaEventSource({
  clusterArn: 'arn:aws:kafka:us-east-1:111111111111:cluster/shop/4b6d0c3e-52b4-4b2f-8a7e-2f0f5a7c1d11-1',
  topic: 'orders',
  secret,
  startingPosition: lambda.StartingPosition.LATEST,
}));

// over the internet, two topics and two clusters for one function
const one = works(stack, 'One');
one.addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({ bootstrapServers: ['kafka-1.example.com:9092', 'kafka-2.example.com:9092'], topic: 'orders', secret, startingPosition: lambda.StartingPosition.TRIM_HORIZON }));
one.addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({ bootstrapServers: ['kafka-1.example.com:9092', 'kafka-2.example.com:9092'], topic: 'returns', secret, startingPosition: lambda.StartingPosition.TRIM_HORIZON }));
one.addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({ bootstrapServers: ['other.example.com:9092'], topic: 'orders', secret, startingPosition: lambda.StartingPosition.TRIM_HORIZON }));

// in a VPC
works(stack, 'Inside').addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrapServers: ['kafka-1.example.com:9092'],
  topic: 'orders',
  vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  securityGroup: group,
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
}));
works(stack, 'Full').addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrapServers: ['kafka-1.example.com:9092'],
  topic: 'orders',
  secret,
  vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroup: group,
  authenticationMethod: lambda_event_sources.AuthenticationMethod.CLIENT_CERTIFICATE_TLS_AUTH,
  rootCACertificate: certificate,
  consumerGroupId: 'readers',
  batchSize: 10,
  maxBatchingWindow: cdk.Duration.seconds(20),
  enabled: false,
  onFailure: new lambda_event_sources.KafkaDlq('failed'),
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 8 },
  filters: [lambda.FilterCriteria.filter({ 'amount': lambda.FilterRule.isEqual(1) })],
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
}));
works(stack, 'Sha256').addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({ bootstrapServers: ['kafka-1.example.com:9092'], topic: 'orders', secret, authenticationMethod: lambda_event_sources.AuthenticationMethod.SASL_SCRAM_256_AUTH, startingPosition: lambda.StartingPosition.TRIM_HORIZON }));
works(stack, 'Basic').addEventSource(new lambda_event_sources.SelfManagedKafkaEventSource({ bootstrapServers: ['kafka-1.example.com:9092'], topic: 'orders', secret, authenticationMethod: lambda_event_sources.AuthenticationMethod.BASIC_AUTH, startingPosition: lambda.StartingPosition.TRIM_HORIZON }));

// a query that logs in with a secret
new events.Rule(stack, 'Rule', { schedule: events.Schedule.rate(cdk.Duration.hours(1)) }).addTarget(
  new events_targets.RedshiftQuery('arn:aws:redshift:us-east-1:111111111111:cluster:shop', { database: 'orders', sql: ['SELECT 1'], secret }),
);
app.synth();
