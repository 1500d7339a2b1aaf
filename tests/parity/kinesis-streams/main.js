// Streams, their encryption, who may use them, and what writes to them.
const cdk = require('aws-cdk-lib');
const batch = require('aws-cdk-lib/aws-batch');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const kinesis = require('aws-cdk-lib/aws-kinesis');
const kms = require('aws-cdk-lib/aws-kms');
const logs = require('aws-cdk-lib/aws-logs');
const logs_destinations = require('aws-cdk-lib/aws-logs-destinations');
const redshiftserverless = require('aws-cdk-lib/aws-redshiftserverless');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Streams');

// how streams are made
const plain = new kinesis.Stream(stack, 'Plain');
const full = new kinesis.Stream(stack, 'Full', {
  streamName: 'full',
  retentionPeriod: cdk.Duration.hours(48),
  shardCount: 3,
  encryption: kinesis.StreamEncryption.UNENCRYPTED,
  streamMode: kinesis.StreamMode.PROVISIONED,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  shardLevelMetrics: [kinesis.ShardLevelMetrics.INCOMING_BYTES, kinesis.ShardLevelMetrics.OUTGOING_RECORDS],
});
new kinesis.Stream(stack, 'Managed', { encryption: kinesis.StreamEncryption.MANAGED });
new kinesis.Stream(stack, 'OnDemand', { streamMode: kinesis.StreamMode.ON_DEMAND, shardLevelMetrics: [kinesis.ShardLevelMetrics.ALL] });
const keyed = new kinesis.Stream(stack, 'Keyed', { encryption: kinesis.StreamEncryption.KMS });
new kinesis.Stream(stack, 'Given', { encryptionKey: new kms.Key(stack, 'Key') });
new cdk.CfnOutput(stack, 'PlainArn', { value: `${plain.streamArn} ${plain.streamName} ${plain.streamRef.streamArn}` });
new cdk.CfnOutput(stack, 'KeyArn', { value: keyed.encryptionKey.keyArn });

// who may use them
const account = new iam.AccountPrincipal('222222222222');
keyed.grantRead(new iam.Role(stack, 'Reads', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
keyed.grantWrite(new iam.Role(stack, 'Writes', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
const both = new iam.Role(stack, 'Both', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
keyed.grantReadWrite(both);
keyed.grant(both, 'kinesis:ListTagsForStream');
full.grantRead(new iam.Role(stack, 'ReadsFull', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
full.grantRead(account);
keyed.grantReadWrite(account);
plain.grant(account, 'kinesis:ListStreams', 'kinesis:SubscribeToShard');
const added = plain.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kinesis:GetRecords'], resources: [plain.streamArn], principals: [account] }));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });

// what exists already
const known = kinesis.Stream.fromStreamArn(stack, 'Known', 'arn:aws:kinesis:eu-west-1:111111111111:stream/known');
new cdk.CfnOutput(stack, 'KnownName', { value: `${known.streamName} ${known.env.region} ${known.env.account}` });
const notAdded = known.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kinesis:GetRecords'], resources: ['*'], principals: [account] }));
new cdk.CfnOutput(stack, 'NotAdded', { value: `${notAdded.statementAdded}` });
known.grantRead(both);
const knownKeyed = kinesis.Stream.fromStreamAttributes(stack, 'KnownKeyed', {
  streamArn: 'arn:aws:kinesis:eu-west-1:111111111111:stream/keyed',
  encryptionKey: new kms.Key(stack, 'OfKnown'),
});
knownKeyed.grantRead(new iam.Role(stack, 'ReadsKnown', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
new kinesis.ResourcePolicy(stack, 'Policy', {
  stream: known,
  policyDocument: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['kinesis:GetRecords'], resources: [known.streamArn], principals: [account] })] }),
});

// consumers
const consumer = new kinesis.StreamConsumer(stack, 'Consumer', { stream: full, streamConsumerName: 'ships' });
consumer.grantRead(new iam.Role(stack, 'Consumes', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
consumer.grantRead(account);
consumer.grant(both, 'kinesis:DescribeStreamConsumer');
new cdk.CfnOutput(stack, 'ConsumerArn', { value: `${consumer.streamConsumerArn} ${consumer.streamConsumerName}` });
const knownConsumer = kinesis.StreamConsumer.fromStreamConsumerArn(stack, 'KnownConsumer', 'arn:aws:kinesis:eu-west-1:111111111111:stream/named/consumer/ships:1588000000');
new cdk.CfnOutput(stack, 'KnownConsumerName', { value: `${knownConsumer.streamConsumerName} ${knownConsumer.stream.streamArn} ${knownConsumer.stream.node.path}` });
knownConsumer.grantRead(new iam.Role(stack, 'ReadsAsKnown', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));

// metrics
new cloudwatch.Alarm(stack, 'Old', { metric: plain.metricGetRecordsIteratorAgeMilliseconds(), threshold: 1, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'In', { metric: full.metricIncomingRecords({ statistic: 'Sum', period: cdk.Duration.minutes(1) }), threshold: 1, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'Failed', { metric: plain.metricPutRecordsFailedRecords(), threshold: 1, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'Any', { metric: plain.metric('SubscribeToShard.RateExceeded'), threshold: 1, evaluationPeriods: 1 });

// logs
const group = new logs.LogGroup(stack, 'Group');
new logs.SubscriptionFilter(stack, 'Sent', {
  logGroup: group,
  destination: new logs_destinations.KinesisDestination(plain),
  filterPattern: logs.FilterPattern.allEvents(),
  distribution: logs.Distribution.RANDOM,
});
group.addSubscriptionFilter('Keyed', { destination: new logs_destinations.KinesisDestination(keyed), filterPattern: logs.FilterPattern.allEvents() });
group.addSubscriptionFilter('AsRole', {
  destination: new logs_destinations.KinesisDestination(plain, { role: new iam.Role(stack, 'Sends', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') }) }),
  filterPattern: logs.FilterPattern.anyTerm('ERROR'),
});

// rules
const rule = new events.Rule(stack, 'Rule', { eventPattern: { source: ['shop'] } });
const lost = new sqs.Queue(stack, 'Lost');
rule.addTarget(new events_targets.KinesisStream(plain, {
  partitionKeyPath: '$.detail.id',
  message: events.RuleTargetInput.fromText('told'),
  retryAttempts: 2,
  maxEventAge: cdk.Duration.hours(1),
  deadLetterQueue: lost,
}));
rule.addTarget(new events_targets.KinesisStream(keyed));
const workgroup = new redshiftserverless.CfnWorkgroup(stack, 'Workgroup', { workgroupName: 'reports' });
rule.addTarget(new events_targets.RedshiftQuery(workgroup.attrWorkgroupWorkgroupArn, {
  database: 'dev',
  dbUser: 'reporter',
  sql: ['SELECT 1', 'SELECT 2'],
  statementName: 'QS2-report',
  sendEventBridgeEvent: true,
  deadLetterQueue: lost,
}));
const hourly = new events.Rule(stack, 'Hourly', { schedule: events.Schedule.rate(cdk.Duration.hours(1)) });
hourly.addTarget(new events_targets.RedshiftQuery(workgroup.attrWorkgroupWorkgroupArn, {
  database: 'dev',
  sql: ['SELECT 1'],
  role: new iam.Role(stack, 'Queries', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') }),
}));
const jobs = new batch.CfnJobQueue(stack, 'Jobs', { priority: 1, computeEnvironmentOrder: [{ computeEnvironment: 'compute', order: 1 }] });
const job = new batch.CfnJobDefinition(stack, 'Job', { type: 'container', containerProperties: { image: 'alpine', vcpus: 1, memory: 128 } });
hourly.addTarget(new events_targets.BatchJob(jobs.attrJobQueueArn, jobs, job.ref, job, { size: 3, attempts: 2, jobName: 'job', deadLetterQueue: lost }));
hourly.addTarget(new events_targets.BatchJob(jobs.attrJobQueueArn, jobs, job.ref, job));

// names elsewhere
const here = new cdk.Stack(app, 'Here', { env: { account: '111111111111', region: 'us-east-1' } });
const named = new kinesis.Stream(here, 'Named', { streamName: 'named' });
const there = new cdk.Stack(app, 'There', { env: { account: '222222222222', region: 'us-east-1' } });
new cdk.CfnOutput(there, 'Name', { value: `${named.streamName} ${named.streamArn}` });
named.grantWrite(new iam.Role(there, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), roleName: 'writes' }));

app.synth();
