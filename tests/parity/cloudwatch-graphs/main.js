// The metrics of graphs: each once, with those that expressions need, of any account and region.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

function math(expression, metrics) {
  return new cloudwatch.MathExpression({ expression: expression, usingMetrics: metrics });
}
function draw(dashboard, left, right) {
  dashboard.addWidgets(new cloudwatch.GraphWidget({ left: left, right: right }));
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Graphs', { env: { account: '111111111111', region: 'eu-west-1' } });
const dashboard = new cloudwatch.Dashboard(stack, 'Dashboard');
const minute = cdk.Duration.minutes(1);
const a = new cloudwatch.Metric({ namespace: 'N', metricName: 'A' });
const b = new cloudwatch.Metric({ namespace: 'N', metricName: 'B' });

// how a metric is written
draw(dashboard, [a, a.with({ statistic: 'sum' }), a.with({ period: minute }), a.with({ period: cdk.Duration.seconds(300), dimensionsMap: { c: '1', a: '2', B: '3', A: '4' } })], []);
draw(dashboard, [a.with({ label: '' }), a.with({ statistic: 'p99.9', color: '#fff', label: 'l', id: 'mine', visible: true }), b.with({ visible: false })], []);
draw(dashboard, [], [a.with({ statistic: 'tm(10%:90%)', color: '#fff', label: 'l', id: 'mine', visible: false, account: '222222222222', region: 'us-east-1', period: minute })]);
draw(dashboard, [a.with({ account: '111111111111', region: 'eu-west-1' }), b.attachTo(stack), b.with({ stackAccount: '222222222222', stackRegion: 'us-east-1' }), a.with({ region: 'us-east-2', stackRegion: 'eu-west-1' })], []);
draw(dashboard, [new cloudwatch.Metric({ namespace: stack.stackName, metricName: cdk.Aws.STACK_NAME, label: `in ${cdk.Aws.PARTITION}`, dimensionsMap: { Name: cdk.Aws.STACK_NAME } })], []);

// how an expression is written
draw(dashboard, [math('a + b', { a: a, b: b })], [math('b / a', { b: b, a: a })]);
draw(dashboard, [math('a * 2', { a: a }).with({ label: 'double', color: '#111', visible: false, period: minute })], [math('m * 3', { m: a }).with({ label: '', color: '#222', visible: true })]);
draw(dashboard, [math('SEARCH(1)', {}).with({ searchAccount: '222222222222', searchRegion: 'us-east-1', period: minute }), math('SEARCH(2)', {}).with({ searchAccount: '111111111111', searchRegion: 'eu-west-1' })], []);
draw(dashboard, [math('a + b', { a: math('c * d', { c: a, d: b }), b: b })], [math('z', { z: math('y', { y: a }).with({ label: 'inner', color: '#333', visible: true, searchRegion: 'us-east-1' }) })]);
draw(dashboard, [math('a', { a: a.with({ label: 'inner', color: '#1', visible: true, id: 'other', region: 'us-east-1', account: '222222222222' }) })], []);
draw(dashboard, [cloudwatch.Metric.anomalyDetectionFor({ metric: a }), math('hidden', { hidden: math('x', {}).with({ label: '' }) }), math('v', {}).with({ visible: false })], []);

// searches
const search = new cloudwatch.SearchExpression({ expression: "SEARCH('{AWS/EC2,InstanceId}', 'Average', 300)" });
draw(dashboard, [search, search.with({ label: 'later' }), search.with({ searchRegion: 'us-east-1', label: 'found', color: '#444', visible: false, period: minute }), search.with({ searchAccount: '222222222222', label: '', visible: true })], [math('SUM(s) + a', { s: search, a: a })]);

// each metric once
draw(dashboard, [a, a.with({ label: 'x' }), a.with({ visible: false }), a.with({ unit: cloudwatch.Unit.BYTES })], [a, b]);
draw(dashboard, [a, math('m + 1', { m: a })], [math('m + 2', { m: a })]);
draw(dashboard, [math('m + 1', { m: a.with({ label: 'inner' }) }), a.with({ label: 'outer' })], []);
draw(dashboard, [math('m + 1', { m: a }), math('n + 1', { n: a }), a], []);
draw(dashboard, [math('m + 1', { m: a })], [a, math('m + 1', { m: a })]);
draw(dashboard, [math('m + n', { m: a, n: a })], []);
draw(dashboard, [math('m + 2', { m: math('n * 2', { n: b }) }), math('n * 2', { n: b })], []);
draw(dashboard, [math('n * 2', { n: b }), math('m + 2', { m: math('n * 2', { n: b }) })], []);
draw(dashboard, [a.with({ id: 'm' }), math('m + 1', { m: a }), b.with({ id: 'm' })], []);
draw(dashboard, [a.with({ visible: false }), math('m + 1', { m: a })], []);
draw(dashboard, [b.with({ id: 'known' }), math('known * 2', {})], []);

// metrics that come later
const graph = new cloudwatch.GraphWidget({});
dashboard.addWidgets(graph);
graph.addRightMetric(b);
graph.addLeftMetric(a);
const gauge = new cloudwatch.GaugeWidget({ metrics: [a] });
const table = new cloudwatch.TableWidget({});
dashboard.addWidgets(gauge, table, new cloudwatch.SingleValueWidget({ metrics: [a, math('m + 1', { m: a })] }));
gauge.addMetric(b);
table.addMetric(math('m + 1', { m: a }));

// the same graphs in a stack of no environment
const agnostic = new cdk.Stack(app, 'Agnostic');
const shared = new cloudwatch.GraphWidget({
  left: [b.attachTo(stack), b.attachTo(agnostic), a.with({ region: agnostic.region, account: agnostic.account }), math('SEARCH(1)', {}).with({ searchAccount: agnostic.account, searchRegion: 'eu-west-1' })],
});
new cloudwatch.Dashboard(agnostic, 'Dashboard').addWidgets(shared);
dashboard.addWidgets(shared);

// graphs of what another stack makes
const other = new cdk.Stack(app, 'Other', { env: { account: '111111111111', region: 'us-east-1' } });
const near = new cdk.Stack(app, 'Near', { env: { account: '111111111111', region: 'eu-west-1' } });
const resource = new cdk.CfnResource(near, 'Resource', { type: 'AWS::SNS::Topic' });
const watched = new cloudwatch.Metric({ namespace: 'AWS/SNS', metricName: 'NumberOfMessagesPublished', dimensionsMap: { TopicName: cdk.Token.asString(resource.getAtt('TopicName')) } }).attachTo(near);
draw(dashboard, [watched], []);
new cloudwatch.Dashboard(near, 'Near').addWidgets(new cloudwatch.GraphWidget({ left: [watched, a.attachTo(other)] }));
const config = a.with({ dimensionsMap: { X: '1' }, label: 'l', region: 'eu-west-1', stackAccount: '1', unit: cloudwatch.Unit.BYTES, id: 'i' }).toMetricConfig();
new cdk.CfnOutput(near, 'Config', { value: `${config.metricStat.namespace} ${config.metricStat.metricName} ${config.metricStat.statistic} ${config.metricStat.account} ${config.metricStat.region} ${config.metricStat.regionOverride} ${config.metricStat.period.toIsoString()} ${config.renderingProperties['label']} ${config.metricStat.dimensions[0].name}` });
const computed = math('m + 1', { m: a }).with({ searchRegion: 'us-east-1' }).toMetricConfig();
new cdk.CfnOutput(near, 'Computed', { value: `${computed.mathExpression.expression} ${computed.mathExpression.period} ${computed.mathExpression.searchRegion}` });
const found = search.toMetricConfig();
new cdk.CfnOutput(near, 'Found', { value: `${found.searchExpression.expression} ${found.searchExpression.period}` });
app.synth();
