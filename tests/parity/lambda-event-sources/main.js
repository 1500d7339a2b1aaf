// What calls functions: queues, buckets, clusters, and mappings of one's own.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Sources');
const code = lambda.Code.fromInline('exports.handler = async event => event;');
const runtime = lambda.Runtime.NODEJS_24_X;
const jobs = new sqs.Queue(stack, 'Jobs', { encryption: sqs.QueueEncryption.KMS });
const key = new kms.Key(stack, 'Key');
const source = new lambda_event_sources.SqsEventSource(jobs, {
  batchSize: 50,
  maxBatchingWindow: cdk.Duration.minutes(5),
  reportBatchItemFailures: true,
  enabled: false,
  maxConcurrency: 2,
  metricsConfig: { metrics: [lambda.MetricType.EVENT_COUNT] },
  filters: [
    lambda.FilterCriteria.filter({
      body: {
        a: lambda.FilterRule.isEqual('text'),
        b: lambda.FilterRule.isEqual(1.5),
        c: lambda.FilterRule.isEqual(true),
        d: lambda.FilterRule.or('x', 'y'),
        e: lambda.FilterRule.notEquals('z'),
        f: lambda.FilterRule.between(0, 100),
        g: lambda.FilterRule.exists(),
        h: lambda.FilterRule.notExists(),
        i: lambda.FilterRule.beginsWith('pre'),
        j: lambda.FilterRule.empty(),
        k: lambda.FilterRule.null(),
      },
    }),
    lambda.FilterCriteria.filter({ body: { region: [cdk.Aws.REGION] } }),
  ],
  filterEncryption: key,
});
const works = new lambda.Function(stack, 'Works', {
  code: code,
  handler: 'index.handler',
  runtime: runtime,
  events: [source, new lambda_event_sources.SqsEventSource(new sqs.Queue(stack, 'Fifo', { fifo: true }))],
});
new cdk.CfnOutput(stack, 'Mapping', { value: `${source.eventSourceMappingId} ${source.eventSourceMappingArn}` });
works.currentVersion.addAlias('live').addEventSource(new lambda_event_sources.SqsEventSource(jobs, {
  provisionedPollerConfig: { minimumPollers: 2, maximumPollers: 10 },
}));
works.addEventSource(new lambda_event_sources.S3EventSource(new s3.Bucket(stack, 'Bucket'), {
  events: [s3.EventType.OBJECT_CREATED, s3.EventType.OBJECT_REMOVED],
  filters: [{ prefix: 'in/' }],
}));
works.addEventSource(new lambda_event_sources.S3EventSourceV2(s3.Bucket.fromBucketName(stack, 'Known', 'known-bucket'), {
  events: [s3.EventType.OBJECT_CREATED_PUT],
}));
works.addEventSource(new lambda_event_sources.ManagedKafkaEventSource({
  clusterArn: 'arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1',
  topic: 'orders',
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
  consumerGroupId: 'group-1',
  onFailure: new lambda_event_sources.KafkaDlq('failed'),
}));
const known = lambda.Function.fromFunctionArn(stack, 'KnownFunction', 'arn:aws:lambda:eu-west-1:111111111111:function:known');
known.addEventSource(new lambda_event_sources.SqsEventSource(sqs.Queue.fromQueueArn(stack, 'KnownQueue', 'arn:aws:sqs:eu-west-1:111111111111:known')));

const mapping = works.addEventSourceMapping('Stream', {
  eventSourceArn: 'arn:aws:kinesis:eu-west-1:111111111111:stream/known',
  batchSize: 5,
  bisectBatchOnError: true,
  startingPosition: lambda.StartingPosition.AT_TIMESTAMP,
  startingPositionTimestamp: 1640995200,
  maxRecordAge: cdk.Duration.days(7),
  retryAttempts: -1,
  parallelizationFactor: 10,
  tumblingWindow: cdk.Duration.minutes(15),
  reportBatchItemFailures: false,
  onFailure: new lambda_event_sources.SqsDlq(new sqs.Queue(stack, 'Failed')),
});
new lambda.EventSourceMapping(stack, 'Own', {
  target: works,
  kafkaBootstrapServers: ['kafka-1.example.com:9092', 'kafka-2.example.com:9092'],
  kafkaTopic: 'orders',
  kafkaConsumerGroupId: 'group-2',
  startingPosition: lambda.StartingPosition.LATEST,
  sourceAccessConfigurations: [{ type: lambda.SourceAccessConfigurationType.SASL_SCRAM_512_AUTH, uri: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:kafka-AbCdEf' }],
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3, pollerGroupName: 'group' },
  onFailure: new lambda_event_sources.S3OnFailureDestination(new s3.Bucket(stack, 'FailedRecords')),
  supportS3OnFailureDestination: true,
});
new cdk.CfnOutput(stack, 'Stream', { value: mapping.eventSourceMappingArn });
const news = new sns.Topic(stack, 'News');
works.addEventSource(new lambda_event_sources.SnsEventSource(news, { deadLetterQueue: new sqs.Queue(stack, 'DeadNews') }));
works.addEventSourceMapping('Other', {
  eventSourceArn: 'arn:aws:kinesis:eu-west-1:111111111111:stream/other',
  startingPosition: lambda.StartingPosition.LATEST,
  onFailure: new lambda_event_sources.SnsDlq(news),
});
app.synth();
