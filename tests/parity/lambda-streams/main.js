// Streams of Kinesis whose records call functions.
const cdk = require('aws-cdk-lib');
const kinesis = require('aws-cdk-lib/aws-kinesis');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Streams');
const works = new lambda.Function(stack, 'Works', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const orders = new kinesis.Stream(stack, 'Orders');
const plain = new lambda_event_sources.KinesisEventSource(orders, { startingPosition: lambda.StartingPosition.LATEST });
works.addEventSource(plain);
works.addEventSource(new lambda_event_sources.KinesisEventSource(new kinesis.Stream(stack, 'Full'), {
  startingPosition: lambda.StartingPosition.AT_TIMESTAMP,
  startingPositionTimestamp: 1640995200,
  batchSize: 50,
  enabled: false,
  bisectBatchOnError: true,
  maxBatchingWindow: cdk.Duration.seconds(10),
  maxRecordAge: cdk.Duration.hours(1),
  onFailure: new lambda_event_sources.SqsDlq(new sqs.Queue(stack, 'Failed')),
  parallelizationFactor: 5,
  retryAttempts: 3,
  reportBatchItemFailures: true,
  tumblingWindow: cdk.Duration.seconds(60),
  filters: [lambda.FilterCriteria.filter({ data: { state: lambda.FilterRule.isEqual('open') } })],
  metricsConfig: { metrics: [lambda.MetricType.EVENT_COUNT] },
}));
works.addEventSource(new lambda_event_sources.KinesisEventSource(new kinesis.Stream(stack, 'Secret', { encryption: kinesis.StreamEncryption.KMS }), {
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
  filters: [lambda.FilterCriteria.filter({ data: { state: lambda.FilterRule.exists() } })],
  filterEncryption: new kms.Key(stack, 'Key'),
}));
works.addEventSource(new lambda_event_sources.KinesisEventSource(kinesis.Stream.fromStreamArn(stack, 'Known', 'arn:aws:kinesis:us-east-1:111111111111:stream/known'), { startingPosition: lambda.StartingPosition.LATEST }));
works.addAlias('prod').addEventSource(new lambda_event_sources.KinesisEventSource(orders, { startingPosition: lambda.StartingPosition.LATEST }));
const ships = new kinesis.StreamConsumer(stack, 'Ships', { stream: orders, streamConsumerName: 'ships' });
const consumer = new lambda_event_sources.KinesisConsumerEventSource(ships, { startingPosition: lambda.StartingPosition.TRIM_HORIZON, batchSize: 10 });
works.addEventSource(consumer);
const other = new lambda.Function(stack, 'Other', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
other.addEventSource(plain);
new cdk.CfnOutput(stack, 'Mappings', { value: `${plain.eventSourceMappingId} ${consumer.eventSourceMappingArn} ${plain.stream.streamName} ${consumer.streamConsumer.streamConsumerName}` });
app.synth();
