// Metrics: every option, statistics in every spelling, expressions, what is expected of a metric.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Metrics');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
cloudwatch.Metric.grantPutMetricData(role);

const spellings = ['max', 'AVERAGE', 'avg', 'n', 'Samplecount', 'sum', 'min', 'iqm', 'P99', 'p99.9', 'tm90', 'tm(10%:90%)', 'TM(10:90)', 'tm(:90%)', 'ts(80%:)', 'wm(5%:95%)', 'pr(0:1)', 'PR(:300)', 'tc99', 'Tm99', 'tc(0.005:0.030)'];
for (const [index, spelling] of spellings.entries()) {
  const metric = new cloudwatch.Metric({ namespace: 'N', metricName: 'M', statistic: spelling });
  new cdk.CfnOutput(stack, 'Spelling' + index, { value: metric.statistic });
  metric.createAlarm(stack, 'Alarm' + index, { threshold: index, evaluationPeriods: 1 });
}
const stats = [
  cloudwatch.Stats.SAMPLE_COUNT,
  cloudwatch.Stats.AVERAGE,
  cloudwatch.Stats.SUM,
  cloudwatch.Stats.MINIMUM,
  cloudwatch.Stats.MAXIMUM,
  cloudwatch.Stats.IQM,
  cloudwatch.Stats.percentile(99.9),
  cloudwatch.Stats.p(99),
  cloudwatch.Stats.trimmedMean(90),
  cloudwatch.Stats.tm(10, 90),
  cloudwatch.Stats.winsorizedMean(90),
  cloudwatch.Stats.wm(0.5, 99),
  cloudwatch.Stats.trimmedCount(1, 2),
  cloudwatch.Stats.tc(5),
  cloudwatch.Stats.trimmedSum(5),
  cloudwatch.Stats.ts(5, 95),
  cloudwatch.Stats.percentileRank(3),
  cloudwatch.Stats.pr(3, 4),
];
for (const [index, stat] of stats.entries()) {
  new cdk.CfnOutput(stack, 'Stat' + index, { value: stat });
}

const full = new cloudwatch.Metric({
  namespace: 'App',
  metricName: 'Latency',
  period: cdk.Duration.minutes(1),
  statistic: 'p95',
  dimensionsMap: { Place: 'b', Code: 'a' },
  unit: cloudwatch.Unit.MILLISECONDS,
  label: 'latency',
  color: '#1f77b4',
  id: 'mine',
  visible: false,
  account: '111122223333',
  region: 'eu-west-1',
});
new cdk.CfnOutput(stack, 'Full', { value: full.namespace + full.metricName + full.period.toIsoString() + full.statistic + full.label + full.color + full.account + full.region });
const changed = full.with({ statistic: 'Sum', label: 'other', account: '444455556666' });
new cdk.CfnOutput(stack, 'Changed', { value: changed.label + changed.statistic + changed.account + changed.region + changed.metricName });
const plain = new cloudwatch.Metric({ namespace: 'App', metricName: 'Errors' });
new cdk.CfnOutput(stack, 'Plain', { value: plain.period.toIsoString() + plain.statistic });
const math = new cloudwatch.MathExpression({
  expression: 'errors / latency',
  usingMetrics: { errors: plain, latency: full },
  label: 'rate',
  color: '#fff',
  period: cdk.Duration.minutes(10),
});
new cdk.CfnOutput(stack, 'Math', { value: math.expression + math.label + math.color + math.period.toIsoString() });
new cdk.CfnOutput(stack, 'Longer', { value: math.with({ period: cdk.Duration.hours(1) }).period.toIsoString() });
const search = new cloudwatch.SearchExpression({ expression: "SEARCH('x')", label: 'found', period: cdk.Duration.minutes(1) });
new cdk.CfnOutput(stack, 'Search', { value: search.expression + search.label + search.with({ label: 'more' }).label });
const band = cloudwatch.Metric.anomalyDetectionFor({ metric: plain, stdDevs: 3 });
new cdk.CfnOutput(stack, 'Band', { value: band.expression + band.label });
app.synth();
