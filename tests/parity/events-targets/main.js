// Targets of rules: functions, queues, topics, buses, and what lets rules use them.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Targets');
const daily = events.Schedule.rate(cdk.Duration.days(1));
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });
const dead = new sqs.Queue(stack, 'Dead');

// functions
const hears = new lambda.Function(stack, 'Hears', {
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => {};'),
});
const functions = new events.Rule(stack, 'Functions', { schedule: daily, targets: [new events_targets.LambdaFunction(hears)] });
functions.addTarget(new events_targets.LambdaFunction(hears, {
  deadLetterQueue: dead,
  maxEventAge: cdk.Duration.hours(2),
  retryAttempts: 2,
  event: events.RuleTargetInput.fromObject({ id: events.EventField.eventId }),
}));
functions.addTarget(new events_targets.LambdaFunction(hears.addAlias('live'), { retryAttempts: 0 }));
functions.addTarget(new events_targets.LambdaFunction(hears, { maxEventAge: cdk.Duration.minutes(1), deadLetterQueue: dead }));
functions.addTarget();
new events.Rule(stack, 'MoreFunctions', { schedule: daily, targets: [new events_targets.LambdaFunction(hears)] });

// queues
const queues = new events.Rule(stack, 'Queues', { eventPattern: { source: ['shop'] } });
queues.addTarget(new events_targets.SqsQueue(new sqs.Queue(stack, 'Queue')));
queues.addTarget(new events_targets.SqsQueue(new sqs.Queue(stack, 'Ordered', { fifo: true }), {
  messageGroupId: 'shop',
  message: events.RuleTargetInput.fromObject({ a: 1 }),
  deadLetterQueue: dead,
}));
queues.addTarget(new events_targets.SqsQueue(new sqs.Queue(stack, 'Secret', { encryption: sqs.QueueEncryption.KMS })));
const known = sqs.Queue.fromQueueArn(stack, 'Known', 'arn:aws:sqs:us-east-1:123456789012:known');
queues.addTarget(new events_targets.SqsQueue(known, { deadLetterQueue: known }));

// topics
const topic = new sns.Topic(stack, 'Topic');
const topics = new events.Rule(stack, 'Topics', { schedule: daily });
topics.addTarget(new events_targets.SnsTopic(topic));
topics.addTarget(new events_targets.SnsTopic(topic, {
  message: events.RuleTargetInput.fromText(`at ${events.EventField.time}`),
  deadLetterQueue: dead,
  maxEventAge: cdk.Duration.hours(1),
}));
topics.addTarget(new events_targets.SnsTopic(new sns.Topic(stack, 'ByRole'), { role }));
topics.addTarget(new events_targets.SnsTopic(new sns.Topic(stack, 'ByNewRole'), { authorizeUsingRole: true }));

// buses
const bus = new events.EventBus(stack, 'Bus');
const buses = new events.Rule(stack, 'Buses', { eventPattern: { source: ['shop'] } });
buses.addTarget(new events_targets.EventBus(bus));
buses.addTarget(new events_targets.EventBus(bus));
const central = events.EventBus.fromEventBusArn(stack, 'Central', 'arn:aws:events:eu-west-1:111111111111:event-bus/central');
buses.addTarget(new events_targets.EventBus(central, { role, deadLetterQueue: dead }));

// what a target is
new cdk.CfnOutput(stack, 'TargetQueue', { value: new events_targets.SqsQueue(dead).queue.queueArn });
new cdk.CfnOutput(stack, 'TargetTopic', { value: new events_targets.SnsTopic(topic).topic.topicArn });

// another stack of the same environment
const other = new cdk.Stack(app, 'Other');
new events.Rule(other, 'Rule', { schedule: daily, targets: [new events_targets.LambdaFunction(hears)] });

// queues with keys get events of the own account only, under a flag
const strict = new cdk.Stack(app, 'Strict');
strict.node.setContext('@aws-cdk/aws-events:eventsTargetQueueSameAccount', true);
const strictly = new events.Rule(strict, 'Rule', { schedule: daily });
strictly.addTarget(new events_targets.SqsQueue(new sqs.Queue(strict, 'Plain')));
strictly.addTarget(new events_targets.SqsQueue(new sqs.Queue(strict, 'Secret', { encryption: sqs.QueueEncryption.KMS })));
