// Alarms on queries in PromQL.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'PromQl');
const plain = new cloudwatch.PromQLAlarm(stack, 'Plain', { query: 'up == 0', evaluationInterval: cdk.Duration.seconds(10) });
new cloudwatch.PromQLAlarm(stack, 'Full', {
  alarmName: 'slow',
  alarmDescription: 'P99 latency exceeds 500ms for 5 minutes',
  query: 'histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[5m])) > 0.5',
  evaluationInterval: cdk.Duration.hours(1),
  pendingPeriod: cdk.Duration.minutes(5),
  recoveryPeriod: cdk.Duration.days(1),
  actionsEnabled: false,
});
new cloudwatch.PromQLAlarm(stack, 'Zero', { query: cdk.Fn.importValue('Query'), evaluationInterval: cdk.Duration.minutes(1), pendingPeriod: cdk.Duration.seconds(0) });
plain.addAlarmAction(new cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH));
plain.addOkAction(new cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.STOP));
plain.addInsufficientDataAction(new cloudwatch_actions.SsmIncidentAction('plan'));
const standard = new cloudwatch.Alarm(stack, 'Standard', { metric: new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }), threshold: 1, evaluationPeriods: 1 });
new cloudwatch.CompositeAlarm(stack, 'Composite', { alarmRule: cloudwatch.AlarmRule.allOf(plain, standard) });
const byArn = cloudwatch.PromQLAlarm.fromPromQLAlarmArn(stack, 'ByArn', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:MyPromQLAlarm');
const byName = cloudwatch.PromQLAlarm.fromPromQLAlarmName(stack, 'ByName', 'MyPromQLAlarm');
new cdk.CfnOutput(stack, 'Names', { value: `${plain.alarmArn} ${plain.alarmName} ${byArn.alarmName} ${byName.alarmArn}` });
app.synth();
