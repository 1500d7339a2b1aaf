// Targets that need functions of the library: log groups, and calls of the AWS SDK.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'More');
const daily = events.Schedule.rate(cdk.Duration.days(1));

// log groups
const group = new logs.LogGroup(stack, 'Group', { logGroupName: '/aws/events/shop' });
const targets = [
  new events_targets.CloudWatchLogGroup(group, { installLatestAwsSdk: false }),
  new events_targets.CloudWatchLogGroup(group, {
    logEvent: events_targets.LogGroupTargetInput.fromObjectV2({ message: events.EventField.fromPath('$.detail.m') }),
    deadLetterQueue: new sqs.Queue(stack, 'Dead'),
    retryAttempts: 1,
  }),
  new events_targets.CloudWatchLogGroup(group, { logEvent: events_targets.LogGroupTargetInput.fromObjectV2() }),
  new events_targets.CloudWatchLogGroup(group, {
    event: events.RuleTargetInput.fromObject({ message: 'fixed', timestamp: events.EventField.time }),
  }),
];
for (const [i, target] of targets.entries()) {
  new events.Rule(stack, `Logged${i}`, { schedule: daily, targets: [target] });
}
new events.Rule(stack, 'Known', {
  schedule: daily,
  targets: [new events_targets.CloudWatchLogGroup(logs.LogGroup.fromLogGroupName(stack, 'KnownGroup', '/aws/events/known'))],
});

// calls
const called = new events.Rule(stack, 'Called', { schedule: daily });
called.addTarget(new events_targets.AwsApi({
  service: 'ECS',
  action: 'updateService',
  parameters: { 'forceNewDeployment': true, service: 'shop' },
}));
called.addTarget(new events_targets.AwsApi({
  service: 'RDS',
  action: 'createDBSnapshot',
  parameters: { DBInstanceIdentifier: 'shop' },
  catchErrorPattern: 'Fault$',
  policyStatement: new iam.PolicyStatement({ actions: ['rds:CreateDBSnapshot'], resources: ['arn:aws:rds:*:*:db:shop'] }),
}));
called.addTarget(new events_targets.AwsApi({ service: 'cloudwatch-logs', action: 'describeLogGroups' }));
