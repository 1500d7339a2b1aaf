// What other services write into delivery streams: logs, messages, events, flow logs.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const logs = require('aws-cdk-lib/aws-logs');
const logs_destinations = require('aws-cdk-lib/aws-logs-destinations');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');
const sns_subscriptions = require('aws-cdk-lib/aws-sns-subscriptions');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Writers');
const stream = new kinesisfirehose.DeliveryStream(stack, 'Stream', { destination: new kinesisfirehose.S3Bucket(new s3.Bucket(stack, 'Bucket')) });
const known = kinesisfirehose.DeliveryStream.fromDeliveryStreamName(stack, 'Known', 'known');
const raw = new kinesisfirehose.CfnDeliveryStream(stack, 'Raw', { deliveryStreamName: 'raw' });

// logs
const group = new logs.LogGroup(stack, 'Group');
function filter(group, id, destination) {
  return new logs.SubscriptionFilter(cdk.Stack.of(group), id, { logGroup: group, destination, filterPattern: logs.FilterPattern.allEvents() });
}
filter(group, 'Filter', new logs_destinations.FirehoseDestination(stream));
filter(group, 'KnownFilter', new logs_destinations.FirehoseDestination(known));
const writes = new iam.Role(stack, 'Writes', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') });
filter(group, 'FilterWithRole', new logs_destinations.FirehoseDestination(stream, { role: writes }));
group.addSubscriptionFilter('OfGroup', { destination: new logs_destinations.FirehoseDestination(stream), filterPattern: logs.FilterPattern.anyTerm('ERROR'), filterName: 'errors' });

// messages
const topic = new sns.Topic(stack, 'Topic');
topic.addSubscription(new sns_subscriptions.FirehoseSubscription(stream));
topic.addSubscription(new sns_subscriptions.FirehoseSubscription(known, {
  rawMessageDelivery: true,
  role: new iam.Role(stack, 'Sends', { assumedBy: new iam.ServicePrincipal('sns.amazonaws.com') }),
  filterPolicy: { 'color': sns.SubscriptionFilter.stringFilter({ allowlist: ['red'] }) },
  deadLetterQueue: new sqs.Queue(stack, 'Lost'),
}));
const elsewhere = new cdk.Stack(app, 'Elsewhere', { env: { region: 'eu-west-1', account: '111111111111' } });
const there = new kinesisfirehose.DeliveryStream(elsewhere, 'Stream', { destination: new kinesisfirehose.S3Bucket(new s3.Bucket(elsewhere, 'Bucket')) });
const near = new cdk.Stack(app, 'Near', { env: { region: 'eu-west-1', account: '111111111111' } });
new sns.Topic(near, 'Topic').addSubscription(new sns_subscriptions.FirehoseSubscription(there));

// events
const rule = new events.Rule(stack, 'Rule', { schedule: events.Schedule.rate(cdk.Duration.hours(1)) });
rule.addTarget(new events_targets.FirehoseDeliveryStream(stream));
rule.addTarget(new events_targets.FirehoseDeliveryStream(known, { message: events.RuleTargetInput.fromObject({ 'who': 'me' }) }));
rule.addTarget(new events_targets.KinesisFirehoseStream(raw));
rule.addTarget(new events_targets.KinesisFirehoseStream(raw, { message: events.RuleTargetInput.fromText('hello') }));
rule.addTarget(new events_targets.KinesisFirehoseStreamV2(stream, { message: events.RuleTargetInput.fromText('hello') }));

// flow logs
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
vpc.addFlowLog('ToStream', { destination: ec2.FlowLogDestination.toFirehose(stream) });
vpc.addFlowLog('ToRaw', { destination: ec2.FlowLogDestination.toFirehose(raw) });
vpc.addFlowLog('ToKnown', { destination: ec2.FlowLogDestination.toFirehose(known) });
vpc.addFlowLog('ToArn', { destination: ec2.FlowLogDestination.toKinesisDataFirehoseDestination(stream.deliveryStreamArn) });
app.synth();
