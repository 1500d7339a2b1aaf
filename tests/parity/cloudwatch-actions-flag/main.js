// Functions that several alarms call, where the flag puts the id of the alarm into that of the permission.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Flag');
const metric = new cloudwatch.Metric({ namespace: 'N', metricName: 'M' });
const called = new lambda.Function(stack, 'Called', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = async () => {};') });
for (const name of ['One', 'Two']) {
  const alarm = metric.createAlarm(stack, name, { threshold: 1, evaluationPeriods: 1 });
  alarm.addAlarmAction(new cloudwatch_actions.LambdaAction(called));
  alarm.addOkAction(new cloudwatch_actions.LambdaAction(called));
}
metric.createAlarm(stack, 'Three', { threshold: 1, evaluationPeriods: 1 }).addAlarmAction(new cloudwatch_actions.LambdaAction(called, { useUniquePermissionId: true }));
app.synth();
