// Alarms on metrics, expressions, expected bands and other alarms; what they do.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Alarms', { env: { account: '123456789012', region: 'us-east-1' } });
const metric = new cloudwatch.Metric({ namespace: 'N', metricName: 'M' });

const alarm = new cloudwatch.Alarm(stack, 'Plain', { metric: metric, threshold: 1, evaluationPeriods: 1 });
const full = new cloudwatch.Alarm(stack, 'Full', {
  metric: new cloudwatch.Metric({
    namespace: 'N',
    metricName: 'M',
    dimensionsMap: { b: '2', a: '1' },
    unit: cloudwatch.Unit.BYTES,
    label: 'L',
    color: 'c',
    period: cdk.Duration.minutes(1),
  }),
  actionsEnabled: false,
  alarmDescription: 'd',
  alarmName: 'n',
  comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
  datapointsToAlarm: 2,
  evaluateLowSampleCountPercentile: 'ignore',
  evaluationPeriods: 3,
  threshold: 0.5,
  treatMissingData: cloudwatch.TreatMissingData.BREACHING,
});
const annotation = full.toAnnotation();
new cdk.CfnOutput(stack, 'Annotation', { value: annotation.label });
new cdk.CfnOutput(stack, 'PlainAnnotation', { value: alarm.toAnnotation().label });
new cdk.CfnOutput(stack, 'Name', { value: alarm.alarmName });
new cdk.CfnOutput(stack, 'FullArn', { value: full.alarmArn });
metric.with({ dimensionsMap: { x: 'y' }, unit: cloudwatch.Unit.COUNT }).createAlarm(stack, 'Dimensions', { threshold: 2, evaluationPeriods: 1, treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING });
metric.with({ account: '111122223333' }).createAlarm(stack, 'Foreign', { threshold: 2, evaluationPeriods: 1 });
metric.with({ account: '123456789012', region: 'us-east-1' }).createAlarm(stack, 'Same', { threshold: 2, evaluationPeriods: 1 });

// expressions
const inner = new cloudwatch.MathExpression({ expression: 'c * 2', label: 'q', usingMetrics: { c: metric.with({ statistic: 'Sum', label: 'x' }) } });
const outer = new cloudwatch.MathExpression({
  expression: 'a + b',
  label: 'sum',
  period: cdk.Duration.minutes(1),
  usingMetrics: { a: metric.with({ unit: cloudwatch.Unit.BYTES, account: '111122223333' }), b: inner },
});
outer.createAlarm(stack, 'Math', { threshold: 3, evaluationPeriods: 2, comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD });
new cloudwatch.Alarm(stack, 'Twice', {
  metric: new cloudwatch.MathExpression({ expression: 'a + b', usingMetrics: { a: metric, b: new cloudwatch.MathExpression({ expression: 'a * 2', usingMetrics: { a: metric } }) } }),
  threshold: 1,
  evaluationPeriods: 1,
});
new cloudwatch.Alarm(stack, 'Insight', {
  metric: new cloudwatch.MathExpression({ expression: 'SELECT AVG(x) FROM y', period: cdk.Duration.minutes(1) }),
  threshold: 1,
  evaluationPeriods: 1,
  comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
});

// expected bands
new cloudwatch.AnomalyDetectionAlarm(stack, 'Anomaly', { metric: metric, evaluationPeriods: 1 });
new cloudwatch.AnomalyDetectionAlarm(stack, 'AnomalyFull', {
  metric: outer,
  evaluationPeriods: 2,
  datapointsToAlarm: 1,
  stdDevs: 3,
  comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_LOWER_THRESHOLD,
  alarmName: 'odd',
});
new cloudwatch.Alarm(stack, 'Band', {
  metric: cloudwatch.Metric.anomalyDetectionFor({ metric: metric }),
  threshold: cloudwatch.Alarm.ANOMALY_DETECTION_NO_THRESHOLD,
  comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD,
  evaluationPeriods: 1,
});

// actions
alarm.addAlarmAction(new cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.REBOOT), new cloudwatch_actions.SsmIncidentAction('plan'));
alarm.addOkAction(new cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH, cloudwatch_actions.OpsItemCategory.SECURITY));
alarm.addInsufficientDataAction(new cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.LOW));

// alarms on alarms
const composite = new cloudwatch.CompositeAlarm(stack, 'Composite', {
  alarmRule: cloudwatch.AlarmRule.anyOf(
    cloudwatch.AlarmRule.allOf(alarm, cloudwatch.AlarmRule.not(full), cloudwatch.AlarmRule.fromAlarm(alarm, cloudwatch.AlarmState.OK)),
    cloudwatch.AlarmRule.fromBoolean(false),
    cloudwatch.AlarmRule.fromString('TRUE'),
    cloudwatch.AlarmRule.fromAlarm(full, cloudwatch.AlarmState.INSUFFICIENT_DATA),
  ),
  actionsEnabled: false,
  alarmDescription: 'd',
  compositeAlarmName: 'cn',
  actionsSuppressor: alarm,
  actionsSuppressorExtensionPeriod: cdk.Duration.minutes(2),
  actionsSuppressorWaitPeriod: cdk.Duration.seconds(90),
});
composite.addAlarmAction(new cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.CRITICAL));
new cloudwatch.CompositeAlarm(stack, 'Above', { alarmRule: composite, actionsSuppressor: alarm });
new cloudwatch.CompositeAlarm(stack, 'AtLeast', {
  alarmRule: cloudwatch.AlarmRule.allOf(
    cloudwatch.AlarmRule.atLeast(cloudwatch.AlarmState.ALARM, { operands: [alarm, full], threshold: cloudwatch.AtLeastThreshold.count(1) }),
    cloudwatch.AlarmRule.atLeastNot(cloudwatch.AlarmState.OK, { operands: [alarm, full], threshold: cloudwatch.AtLeastThreshold.percentage(50) }),
  ),
});
const byArn = cloudwatch.Alarm.fromAlarmArn(stack, 'ByArn', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:foo');
const byName = cloudwatch.Alarm.fromAlarmName(stack, 'ByName', 'bar');
const compositeByName = cloudwatch.CompositeAlarm.fromCompositeAlarmName(stack, 'CompositeByName', 'baz');
const compositeByArn = cloudwatch.CompositeAlarm.fromCompositeAlarmArn(stack, 'CompositeByArn', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:foo');
new cdk.CfnOutput(stack, 'Imported', { value: byArn.alarmName + byName.alarmArn + compositeByName.alarmArn + compositeByArn.alarmName });
new cloudwatch.CompositeAlarm(stack, 'OfImported', { alarmRule: cloudwatch.AlarmRule.anyOf(byArn, compositeByName) });
app.synth();
