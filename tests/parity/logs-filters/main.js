// Filters of log groups: every pattern, metric filters with every option, subscription filters.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Filters');
const group = new logs.LogGroup(stack, 'Group');
const pattern = logs.FilterPattern;

const patterns = [
  pattern.literal('{ $.x = 1 && $.y = "z" }'),
  pattern.allEvents(),
  pattern.allTerms('ERROR', 'MainThread'),
  pattern.allTerms('a "quoted" term', 'back\\slash'),
  pattern.anyTerm('WARN', 'ERROR'),
  pattern.anyTermGroup(['WARN', 'MainThread'], ['ERROR']),
  pattern.allTerms(),
  pattern.anyTerm(),
  pattern.stringValue('$.name', '=', 'web*'),
  pattern.stringValue('$.name', '!=', 'a "b"'),
  pattern.stringValue('$.name', '==', 'x'),
  pattern.numberValue('$.size', '>=', 5),
  pattern.numberValue('$.size', '==', 1.5),
  pattern.numberValue('$.size', '!=', -2),
  pattern.regexValue('$.name', '=', '^web-[0-9]+$'),
  pattern.regexValue('$.name', '!=', '%x%'),
  pattern.isNull('$.a'),
  pattern.notExists('$.a'),
  pattern.exists('$.a[0].b'),
  pattern.booleanValue('$.ok', true),
  pattern.booleanValue('$.ok', false),
  pattern.all(pattern.exists('$.a'), pattern.numberValue('$.b', '<', 3)),
  pattern.all(pattern.exists('$.a')),
  pattern.any(
    pattern.all(pattern.stringValue('$.level', '=', 'ERROR'), pattern.booleanValue('$.final', true)),
    pattern.stringValue('$.level', '=', 'FATAL'),
  ),
  pattern.spaceDelimited('time', 'component', '...', 'result_code', 'latency'),
  pattern.spaceDelimited('time', 'component', '...', 'result_code', 'latency')
    .whereString('component', '=', 'HttpServer')
    .whereNumber('result_code', '!=', 200)
    .whereNumber('result_code', '<', 500),
  pattern.spaceDelimited('...', 'last').whereString('last', '!=', 'x "y"').whereNumber('last', '==', 3),
];
for (const [index, one] of patterns.entries()) {
  new cdk.CfnOutput(stack, 'Pattern' + index, { value: one.logPatternString });
}
new cdk.CfnOutput(stack, 'JsonPattern', { value: pattern.exists('$.a').jsonPatternString });

new logs.MetricFilter(stack, 'Plain', {
  logGroup: group,
  metricNamespace: 'App',
  metricName: 'Errors',
  filterPattern: pattern.anyTerm('ERROR'),
});
const full = group.addMetricFilter('Full', {
  metricNamespace: 'App',
  metricName: 'Latency',
  filterPattern: pattern.exists('$.latency'),
  metricValue: '$.latency',
  dimensions: { Code: '$.code', Place: '$.place' },
  unit: cloudwatch.Unit.MILLISECONDS,
  filterName: 'latency',
  applyOnTransformedLogs: true,
});
group.addMetricFilter('Zero', {
  metricNamespace: 'App',
  metricName: 'Zero',
  filterPattern: pattern.allEvents(),
  defaultValue: 0,
  applyOnTransformedLogs: false,
});
group.addMetricFilter('Half', { metricNamespace: 'App', metricName: 'Default', filterPattern: pattern.allEvents(), defaultValue: 0.5, metricValue: '2' });
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
  filterPattern: pattern.allEvents(),
  filterName: 'everything',
});
group.addSubscriptionFilter('Second', { destination: named, filterPattern: pattern.allTerms('x') });
app.synth();
