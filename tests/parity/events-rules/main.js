// Rules: every prop, schedules of all kinds, names, what is in other stacks, imports.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Rules');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });
const plain = new events.Rule(stack, 'Plain', { schedule: events.Schedule.rate(cdk.Duration.minutes(5)) });
new events.Rule(stack, 'Full', {
  ruleName: 'full',
  description: 'All of it',
  enabled: false,
  role,
  schedule: events.Schedule.rate(cdk.Duration.days(1)),
  eventPattern: {
    version: ['0'],
    id: ['12345678-1234-1234-1234-123456789012'],
    detailType: ['order'],
    source: ['shop'],
    account: ['111111111111'],
    time: ['2020-01-01T00:00:00Z'],
    region: ['us-east-1'],
    resources: ['arn:aws:s3:::shop'],
    detail: { price: [1, 2.5], state: ['new'], paid: [true], customer: { country: ['AT'] } },
  },
});
new cdk.CfnOutput(stack, 'PlainArn', { value: plain.ruleArn });
new cdk.CfnOutput(stack, 'PlainName', { value: plain.ruleName });
const bus = new events.EventBus(stack, 'Bus');
new events.Rule(stack, 'OnBus', { eventBus: bus, eventPattern: { source: ['shop'] } });

// rates
function scheduled(scope, id, schedule) {
  new events.Rule(scope, id, { schedule });
}
const rates = [
  cdk.Duration.minutes(1),
  cdk.Duration.minutes(60),
  cdk.Duration.minutes(90),
  cdk.Duration.hours(24),
  cdk.Duration.hours(36),
  cdk.Duration.hours(48),
  cdk.Duration.days(7),
  cdk.Duration.seconds(7200),
];
for (const [i, rate] of rates.entries()) {
  scheduled(stack, `Rate${i}`, events.Schedule.rate(rate));
}
const minutes = new cdk.CfnParameter(stack, 'Minutes', { type: 'Number', default: 5 });
scheduled(stack, 'LateMinutes', events.Schedule.rate(cdk.Duration.minutes(minutes.valueAsNumber)));
scheduled(stack, 'LateDays', events.Schedule.rate(cdk.Duration.days(minutes.valueAsNumber)));

// times
const times = [
  events.Schedule.cron({ minute: '0', hour: '4' }),
  events.Schedule.cron({ minute: '0', hour: '4', day: '1', month: 'JAN', year: '2030' }),
  events.Schedule.cron({ minute: '30', hour: '18', weekDay: 'MON-FRI' }),
  events.Schedule.cron({ minute: '0/15' }),
  events.Schedule.cron({ minute: '*' }),
  events.Schedule.expression('cron(0 4 L * ? *)'),
];
for (const [i, time] of times.entries()) {
  scheduled(stack, `Time${i}`, time);
}
new cdk.CfnOutput(stack, 'Expression', { value: times[2].expressionString });

// imports
const known = events.Rule.fromEventRuleArn(stack, 'Known', 'arn:aws:events:us-east-2:123456789012:rule/example');
new cdk.CfnOutput(stack, 'KnownArn', { value: known.ruleArn });
new cdk.CfnOutput(stack, 'KnownName', { value: known.ruleName });
new cdk.CfnOutput(stack, 'KnownRegion', { value: known.env.region });

// other stacks
const here = new cdk.Stack(app, 'Here', { env: { account: '111111111111', region: 'us-east-1' } });
const named = new events.Rule(here, 'Named', { ruleName: 'named', schedule: events.Schedule.rate(cdk.Duration.days(1)) });
const there = new cdk.Stack(app, 'There', { env: { account: '111111111111', region: 'eu-west-1' } });
new events.EventBus(there, 'Bus');
new cdk.CfnOutput(there, 'Arn', { value: named.ruleArn });
new cdk.CfnOutput(there, 'Name', { value: named.ruleName });
const near = new cdk.Stack(app, 'Near', { env: { account: '111111111111', region: 'us-east-1' } });
new events.Rule(here, 'Moved', { schedule: events.Schedule.rate(cdk.Duration.days(1)), crossStackScope: near });
new events.Rule(here, 'Elsewhere', { schedule: events.Schedule.rate(cdk.Duration.days(1)), crossStackScope: there });
new events.Rule(here, 'Stayed', { schedule: events.Schedule.rate(cdk.Duration.days(1)), crossStackScope: named });
