// Queues: every prop, encryption, order, dead letters, who may redrive, imports, metrics.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Queues');
const plain = new sqs.Queue(stack, 'Plain');
const full = new sqs.Queue(stack, 'Full', {
  queueName: 'full.fifo',
  fifo: true,
  contentBasedDeduplication: true,
  deduplicationScope: sqs.DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: sqs.FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
  retentionPeriod: cdk.Duration.hours(1),
  visibilityTimeout: cdk.Duration.seconds(0),
  deliveryDelay: cdk.Duration.seconds(3),
  receiveMessageWaitTime: cdk.Duration.seconds(20),
  maxMessageSizeBytes: 1024,
  removalPolicy: cdk.RemovalPolicy.RETAIN,
});
new sqs.Queue(stack, 'Late', { queueName: cdk.Fn.importValue('name'), retentionPeriod: cdk.Duration.days(14) });

// order
new sqs.Queue(stack, 'Named', { queueName: 'named.fifo' });
new sqs.Queue(stack, 'ByScope', { deduplicationScope: sqs.DeduplicationScope.QUEUE });
new sqs.Queue(stack, 'ByLimit', { fifoThroughputLimit: sqs.FifoThroughputLimit.PER_QUEUE });
new sqs.Queue(stack, 'ByContent', { contentBasedDeduplication: true });
new sqs.Queue(stack, 'Standard', { fifo: false });

// encryption
const key = new kms.Key(stack, 'Key');
new sqs.Queue(stack, 'Open', { encryption: sqs.QueueEncryption.UNENCRYPTED, dataKeyReuse: cdk.Duration.minutes(5) });
new sqs.Queue(stack, 'BySqs', { encryption: sqs.QueueEncryption.SQS_MANAGED });
new sqs.Queue(stack, 'ByKms', { encryption: sqs.QueueEncryption.KMS_MANAGED, dataKeyReuse: cdk.Duration.hours(24) });
new sqs.Queue(stack, 'Own', { encryption: sqs.QueueEncryption.KMS, dataKeyReuse: cdk.Duration.minutes(5) });
new sqs.Queue(stack, 'Given', { encryptionMasterKey: key });
new sqs.Queue(stack, 'Alias', { encryptionMasterKey: new kms.Alias(stack, 'OfKey', { aliasName: 'alias/of', targetKey: key }) });
new sqs.Queue(stack, 'Both', { encryption: sqs.QueueEncryption.KMS_MANAGED, encryptionMasterKey: key });
new sqs.Queue(stack, 'Reused', { dataKeyReuse: cdk.Duration.minutes(5) });

// dead letters
const sender = new sqs.Queue(stack, 'Sender', { deadLetterQueue: { queue: plain, maxReceiveCount: 5 } });
new sqs.Queue(stack, 'Dead', { redriveAllowPolicy: { sourceQueues: [sender, full] } });
new sqs.Queue(stack, 'DeadNamed', { redriveAllowPolicy: { redrivePermission: sqs.RedrivePermission.BY_QUEUE, sourceQueues: [sender] } });
new sqs.Queue(stack, 'DeadAll', { redriveAllowPolicy: { redrivePermission: sqs.RedrivePermission.ALLOW_ALL } });
new sqs.Queue(stack, 'DeadNone', { redriveAllowPolicy: { redrivePermission: sqs.RedrivePermission.DENY_ALL } });
new sqs.Queue(stack, 'DeadEmpty', { redriveAllowPolicy: {} });

// imports
const known = sqs.Queue.fromQueueArn(stack, 'Known', 'arn:aws:sqs:us-east-1:123456789012:known.fifo');
const late = sqs.Queue.fromQueueArn(stack, 'LateArn', cdk.Fn.importValue('arn'));
const said = sqs.Queue.fromQueueAttributes(stack, 'Said', {
  queueArn: cdk.Fn.importValue('arn'),
  queueName: 'said',
  queueUrl: 'https://queues.example.com/said',
  fifo: true,
  keyArn: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
const formed = sqs.Queue.fromQueueArn(stack, 'Formed', stack.formatArn({ service: 'sqs', resource: 'formed.fifo' }));
new cdk.CfnOutput(stack, 'KnownUrl', { value: known.queueUrl });
new cdk.CfnOutput(stack, 'KnownName', { value: known.queueName });
new cdk.CfnOutput(stack, 'KnownFifo', { value: `${known.fifo}` });
new cdk.CfnOutput(stack, 'LateUrl', { value: late.queueUrl });
new cdk.CfnOutput(stack, 'LateName', { value: late.queueName });
new cdk.CfnOutput(stack, 'SaidUrl', { value: said.queueUrl });
new cdk.CfnOutput(stack, 'SaidFifo', { value: `${said.fifo}` });
new cdk.CfnOutput(stack, 'SaidKey', { value: said.encryptionMasterKey.keyArn });
new cdk.CfnOutput(stack, 'FormedUrl', { value: formed.queueUrl });
new cdk.CfnOutput(stack, 'FormedFifo', { value: `${formed.fifo}` });
new cdk.CfnOutput(stack, 'FullUrl', { value: full.queueUrl });
new cdk.CfnOutput(stack, 'FullName', { value: full.queueName });
new cdk.CfnOutput(stack, 'FullFifo', { value: `${full.fifo}` });
new cdk.CfnOutput(stack, 'SenderCount', { value: `${sender.deadLetterQueue.maxReceiveCount}` });

// metrics
const alarm = { threshold: 10, evaluationPeriods: 1 };
plain.metricApproximateAgeOfOldestMessage().createAlarm(stack, 'Age', alarm);
plain.metricNumberOfMessagesSent({ period: cdk.Duration.minutes(1), label: 'sent' }).createAlarm(stack, 'Sent', alarm);
plain.metricSentMessageSize().createAlarm(stack, 'Size', alarm);
plain.metric('Anything', { statistic: 'Minimum' }).createAlarm(stack, 'Anything', alarm);
plain.metricApproximateNumberOfMessagesOutstanding({ period: cdk.Duration.minutes(1) }).createAlarm(stack, 'Waiting', alarm);
known.metricNumberOfEmptyReceives().createAlarm(stack, 'Empty', alarm);
