// Every widget, with nothing and with everything.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Widgets');
const errors = new cloudwatch.Metric({ namespace: 'App', metricName: 'Errors', statistic: 'Sum' });
const load = new cloudwatch.Metric({ namespace: 'App', metricName: 'Load' });
const alarm = errors.createAlarm(stack, 'Alarm', { threshold: 5, evaluationPeriods: 2 });
const composite = new cloudwatch.CompositeAlarm(stack, 'Composite', { alarmRule: alarm });
const known = cloudwatch.Alarm.fromAlarmName(stack, 'Known', 'known');

const plain = new cloudwatch.Dashboard(stack, 'Plain');
plain.addWidgets(new cloudwatch.GraphWidget({}), new cloudwatch.GaugeWidget({}), new cloudwatch.SingleValueWidget({ metrics: [] }), new cloudwatch.TableWidget({}));
plain.addWidgets(new cloudwatch.TextWidget({ markdown: '' }), new cloudwatch.AlarmWidget({ alarm: alarm }), new cloudwatch.AlarmStatusWidget({ alarms: [] }));
plain.addWidgets(new cloudwatch.LogQueryWidget({ logGroupNames: ['a'], queryLines: [] }), new cloudwatch.CustomWidget({ functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:F', title: '' }));

const graph = new cloudwatch.GraphWidget({
  title: 'Errors and load',
  region: 'eu-west-1',
  width: 24,
  height: 9,
  accountId: '123456789012',
  left: [errors],
  right: [load],
  leftYAxis: { min: 0, max: 10.5, label: 'errors', showUnits: false },
  rightYAxis: { label: 'load' },
  leftAnnotations: [
    { value: 1800, label: cdk.Duration.minutes(30).toHumanString(), color: cloudwatch.Color.RED, fill: cloudwatch.Shading.ABOVE, visible: true },
    { value: 0.25 },
    alarm.toAnnotation(),
  ],
  rightAnnotations: [{ value: -3, fill: cloudwatch.Shading.NONE }, { value: 4, fill: cloudwatch.Shading.BELOW, visible: false }],
  verticalAnnotations: [
    { date: '2022-10-19T00:00:00Z', label: 'deployment', color: cloudwatch.Color.BLUE, fill: cloudwatch.VerticalShading.AFTER, visible: false },
    { date: '2022-10-19T00:00:00' },
    { date: '2022-10-19T10:20:30.123Z', fill: cloudwatch.VerticalShading.BEFORE },
    { date: '2022-10-19T10:20:30+0100', fill: cloudwatch.VerticalShading.NONE },
  ],
  stacked: true,
  legendPosition: cloudwatch.LegendPosition.RIGHT,
  liveData: true,
  displayLabelsOnChart: true,
  view: cloudwatch.GraphWidgetView.PIE,
  setPeriodToTimeRange: true,
  period: cdk.Duration.minutes(1),
  statistic: 'p99',
  start: '-P7D',
  end: '2022-12-17T06:00:00.000Z',
});
const off = new cloudwatch.GraphWidget({
  stacked: false,
  liveData: false,
  setPeriodToTimeRange: false,
  displayLabelsOnChart: false,
  legendPosition: cloudwatch.LegendPosition.BOTTOM,
  view: cloudwatch.GraphWidgetView.BAR,
  left: [],
  leftAnnotations: [],
  verticalAnnotations: [],
  leftYAxis: {},
});
const full = new cloudwatch.Dashboard(stack, 'Full');
full.addWidgets(graph);
full.addWidgets(off);
full.addWidgets(
  new cloudwatch.GaugeWidget({
    title: 'Load',
    region: 'eu-west-1',
    accountId: '123456789012',
    width: 3,
    height: 4,
    metrics: [load],
    annotations: [{ value: 50, label: 'half', color: cloudwatch.Color.ORANGE, fill: cloudwatch.Shading.BELOW }],
    leftYAxis: { min: 5, max: 1000, label: 'load', showUnits: true },
    legendPosition: cloudwatch.LegendPosition.HIDDEN,
    liveData: true,
    setPeriodToTimeRange: true,
    period: cdk.Duration.minutes(15),
    statistic: cloudwatch.Stats.MAXIMUM,
    start: '-P7D',
    end: '2022-12-17T06:00:00.000Z',
  }),
  new cloudwatch.GaugeWidget({ leftYAxis: { max: 7 }, metrics: [load] }),
);
full.addWidgets(
  new cloudwatch.SingleValueWidget({
    title: 'Errors',
    region: 'eu-west-1',
    accountId: '123456789012',
    width: 4,
    height: 5,
    metrics: [errors, load],
    fullPrecision: true,
    sparkline: true,
    liveData: true,
    period: cdk.Duration.minutes(15),
    start: '-P7D',
    end: '2022-12-17T06:00:00.000Z',
  }),
  new cloudwatch.SingleValueWidget({ metrics: [errors], setPeriodToTimeRange: true, fullPrecision: false, sparkline: false }),
);
full.addWidgets(
  new cloudwatch.TableWidget({
    title: 'Table',
    region: 'eu-west-1',
    accountId: '123456789012',
    width: 12,
    height: 4,
    metrics: [errors],
    layout: cloudwatch.TableLayout.VERTICAL,
    summary: {
      columns: [cloudwatch.TableSummaryColumn.AVERAGE, cloudwatch.TableSummaryColumn.SUM, cloudwatch.TableSummaryColumn.MINIMUM, cloudwatch.TableSummaryColumn.MAXIMUM],
      sticky: true,
      hideNonSummaryColumns: true,
    },
    thresholds: [
      cloudwatch.TableThreshold.above(1000, cloudwatch.Color.RED),
      cloudwatch.TableThreshold.between(500, 1000, cloudwatch.Color.ORANGE),
      cloudwatch.TableThreshold.below(500, cloudwatch.Color.GREEN),
      cloudwatch.TableThreshold.above(1.5),
      cloudwatch.TableThreshold.between(3, 2),
    ],
    showUnitsInLabel: true,
    fullPrecision: true,
    liveData: true,
    setPeriodToTimeRange: true,
    period: cdk.Duration.minutes(5),
    statistic: 'Sum',
    start: '-P7D',
    end: '2022-12-17T06:00:00.000Z',
  }),
  new cloudwatch.TableWidget({ layout: cloudwatch.TableLayout.HORIZONTAL, summary: {}, showUnitsInLabel: false, fullPrecision: false, thresholds: [] }),
);
const group = new logs.LogGroup(stack, 'Group', { removalPolicy: cdk.RemovalPolicy.DESTROY });
full.addWidgets(
  new cloudwatch.TextWidget({ markdown: '# Title\n\n- "quoted" \\ and\ttabs, é', width: 4, height: 1, background: cloudwatch.TextWidgetBackground.SOLID }),
  new cloudwatch.AlarmWidget({ alarm: composite, title: 'Alarm', region: 'eu-west-1', accountId: '123456789012', width: 3, height: 4, leftYAxis: { min: 0, max: 5, label: 'n', showUnits: false } }),
  new cloudwatch.AlarmStatusWidget({
    alarms: [alarm, composite, known],
    title: 'All',
    width: 5,
    height: 5,
    sortBy: cloudwatch.AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
    states: [cloudwatch.AlarmState.ALARM, cloudwatch.AlarmState.OK, cloudwatch.AlarmState.INSUFFICIENT_DATA],
  }),
  new cloudwatch.AlarmStatusWidget({ alarms: [alarm], sortBy: cloudwatch.AlarmStatusWidgetSortBy.DEFAULT }),
  new cloudwatch.AlarmStatusWidget({ alarms: [alarm], sortBy: cloudwatch.AlarmStatusWidgetSortBy.TIMESTAMP }),
);
full.addWidgets(
  new cloudwatch.LogQueryWidget({
    logGroupNames: [group.logGroupName, 'other'],
    queryLines: ['fields @message', 'filter @message like /Error/'],
    title: 'Logs',
    region: 'eu-west-1',
    accountId: '123456789012',
    width: 4,
    height: 5,
    view: cloudwatch.LogQueryVisualizationType.STACKEDAREA,
    queryLanguage: cloudwatch.LogQueryLanguage.SQL,
  }),
);
const views = [cloudwatch.LogQueryVisualizationType.TABLE, cloudwatch.LogQueryVisualizationType.LINE, cloudwatch.LogQueryVisualizationType.BAR, cloudwatch.LogQueryVisualizationType.PIE];
const languages = [cloudwatch.LogQueryLanguage.LOGS_INSIGHTS, cloudwatch.LogQueryLanguage.PPL];
for (const view of views) {
  for (const language of languages) {
    full.addWidgets(new cloudwatch.LogQueryWidget({ logGroupNames: ['a'], queryString: 'fields @timestamp\n| limit 5', view: view, queryLanguage: language }));
  }
}
full.addWidgets(
  new cloudwatch.CustomWidget({
    functionArn: stack.formatArn({ service: 'lambda', resource: 'function', resourceName: 'Board', arnFormat: cdk.ArnFormat.COLON_RESOURCE_NAME }),
    title: 'Custom',
    width: 3,
    height: 4,
    updateOnRefresh: false,
    updateOnResize: false,
    updateOnTimeRangeChange: false,
    params: { 'account': stack.account, 'list': [1.5, true, 'x'], 'nested': { 'a': 'b' } },
  }),
);
app.synth();
