// Filters of log groups: every pattern, metric filters with every option, subscription filters.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Filters');
const group = new logs.LogGroup(stack, 'Group');

const patterns = [
  logs.FilterPattern.literal('{ $.x = 1 && $.y = "z" }'),
  logs.FilterPattern.allEvents(),
  logs.FilterPattern.allTerms('ERROR', 'MainThread'),
  logs.FilterPattern.allTerms('a "quoted" term', 'back\\slash'),
  logs.FilterPattern.anyTerm('WARN', 'ERROR'),
  logs.FilterPattern.anyTermGroup(['WARN', 'MainThread'], ['ERROR']),
  logs.FilterPattern.allTerms(),
  logs.FilterPattern.anyTerm(),
  logs.FilterPattern.stringValue('$.name', '=', 'web*'),
  logs.FilterPattern.stringValue('$.name', '!=', 'a "b"'),
  logs.FilterPattern.stringValue('$.name', '==', 'x'),
  logs.FilterPattern.numberValue('$.size', '>=', 5),
  logs.FilterPattern.numberValue('$.size', '==', 1.5),
  logs.FilterPattern.numberValue('$.size', '!=', -2),
  logs.FilterPattern.regexValue('$.name', '=', '^web-[0-9]+$'),
  logs.FilterPattern.regexValue('$.name', '!=', '%x%'),
  logs.FilterPattern.isNull('$.a'),
  logs.FilterPattern.notExists('$.a'),
  logs.FilterPattern.exists('$.a[0].b'),
  logs.FilterPattern.booleanValue('$.ok', true),
  logs.FilterPattern.booleanValue('$.ok', false),
  logs.FilterPattern.all(logs.FilterPattern.exists('$.a'), logs.FilterPattern.numberValue('$.b', '<', 3)),
  logs.FilterPattern.all(logs.FilterPattern.exists('$.a')),
  logs.FilterPattern.any(
    logs.FilterPattern.all(logs.FilterPattern.stringValue('$.level', '=', 'ERROR'), logs.FilterPattern.booleanValue('$.final', true)),
    logs.FilterPattern.stringValue('$.level', '=', 'FATAL'),
  ),
  logs.FilterPattern.spaceDelimited('time', 'component', '...', 'result_code', 'latency'),
  logs.FilterPattern.spaceDelimited('time', 'component', '...', 'result_code', 'latency')
    .whereString('component', '=', 'HttpServer')
    .whereNumber('result_code', '!=', 200)
    .whereNumber('result_code', '<', 500),
  logs.FilterPattern.spaceDelimited('...', 'last').whereString('last', '!=', 'x "y"').whereNumber('last', '==', 3),
];
for (const [index, one] of patterns.entries()) {
  new cdk.CfnOutput(stack, 'Pattern' + index, { value: one.logPatternString });
}
new cdk.CfnOutput(stack, 'JsonPattern', { value: logs.FilterPattern.exists('$.a').jsonPatternString });

new logs.MetricFilter(stack, 'Plain', {
  logGroup: group,
  metricNamespace: 'App',
  metricName: 'Errors',
  filterPattern: logs.FilterPattern.anyTerm('ERROR'),
});
const full = group.addMetricFilter('Full', {
  metricNamespace: 'App',
  metricName: 'Latency',
  filterPattern: logs.FilterPattern.exists('$.latency'),
  metricValue: '$.latency',
  dimensions: { Code: '$.code', Place: '$.place' },
  unit: cloudwatch.Unit.MILLISECONDS,
  filterName: 'latency',
  applyOnTransformedLogs: true,
});
group.addMetricFilter('Zero', {
  metricNamespace: 'App',
  metricName: 'Zero',
  filterPattern: logs.FilterPattern.allEvents(),
  defaultValue: 0,
  applyOnTransformedLogs: false,
});
group.addMetricFilter('Half', { metricNamespace: 'App', metricName: 'Default', filterPattern: logs.FilterPattern.allEvents(), defaultValue: 0.5, metricValue: '2' });
const metric = full.metric({ statistic: 'max' });
new cdk.CfnOutput(stack, 'Metric', { value: metric.namespace + ' ' + metric.metricName + ' ' + metric.statistic });
new cdk.CfnOutput(stack, 'Average', { value: full.metric().statistic });

// to another account
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') });
const destination = new logs.CrossAccountDestination(stack, 'Destination', { role: role, targetArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/their' });
destination.addToPolicy(new iam.PolicyStatement({ principals: [new iam.AccountPrincipal('111122223333')], actions: ['logs:PutSubscriptionFilter'], resources: ['*'] }));
destination.addToPolicy(new iam.PolicyStatement({ principals: [new iam.AccountPrincipal('444455556666')], actions: ['logs:PutSubscriptionFilter'], resources: ['arn:aws:logs:*:*:x'] }));
const named = new logs.CrossAccountDestination(stack, 'Named', { role: role, targetArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/their', destinationName: 'named' });
new cdk.CfnOutput(stack, 'DestinationName', { value: named.destinationName });
new cdk.CfnOutput(stack, 'DestinationArn', { value: named.destinationArn });
new logs.SubscriptionFilter(stack, 'Subscription', {
  logGroup: group,
  destination: destination,
  filterPattern: logs.FilterPattern.allEvents(),
  filterName: 'everything',
});
group.addSubscriptionFilter('Second', { destination: named, filterPattern: logs.FilterPattern.allTerms('x') });
app.synth();
