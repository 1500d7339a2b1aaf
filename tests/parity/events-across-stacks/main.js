// Rules whose targets are in other accounts and regions: buses there are told, and rules there tell the targets.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const here = new cdk.Stack(app, 'Here', { env: { account: '111111111111', region: 'us-east-1' } });
const there = new cdk.Stack(app, 'There', { env: { account: '111111111111', region: 'eu-west-1' } });
const others = new cdk.Stack(app, 'Others', { stackName: 'the-others', env: { account: '222222222222', region: 'us-east-1' } });
const far = new cdk.Stack(app, 'Far', { env: { account: '222222222222', region: 'eu-west-1' } });

// another region: the second target there has a rule of its own, but the bus is told once
const sold = new events.Rule(here, 'Sold', { ruleName: 'sold', description: 'What was sold', eventPattern: { source: ['shop'] } });
sold.addTarget(new events_targets.SqsQueue(new sqs.Queue(there, 'One', { queueName: 'one' })));
sold.addTarget(new events_targets.SqsQueue(new sqs.Queue(there, 'Two', { queueName: 'two' })));
sold.addTarget(new events_targets.SqsQueue(new sqs.Queue(here, 'Near', { queueName: 'near' })));
sold.addEventPattern({ detailType: ['sold'] });

// another account
const daily = new events.Rule(here, 'Daily', { ruleName: 'daily', enabled: false, schedule: events.Schedule.rate(cdk.Duration.days(1)) });
daily.addTarget(new events_targets.SnsTopic(new sns.Topic(others, 'Topic', { topicName: 'topic' }), {
  message: events.RuleTargetInput.fromText(`at ${events.EventField.time}`),
}));
const again = new events.Rule(here, 'Again', { ruleName: 'again', eventPattern: { source: ['shop'] } });
again.addTarget(new events_targets.SqsQueue(new sqs.Queue(others, 'Queue', { queueName: 'others' })));

// both
const both = new events.Rule(here, 'Both', { ruleName: 'both', eventPattern: { source: ['shop'] } });
both.addTarget(new events_targets.SqsQueue(new sqs.Queue(far, 'Queue', { queueName: 'far' })));

// what exists already, in a stack of its place
const known = sqs.Queue.fromQueueArn(there, 'Known', 'arn:aws:sqs:eu-west-1:111111111111:known');
new events.Rule(here, 'ToKnown', { ruleName: 'to-known', eventPattern: { source: ['shop'] }, targets: [new events_targets.SqsQueue(known)] });
