// What alarms do: functions with their permissions, topics.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');

function watch(scope, id) {
  const metric = new cloudwatch.Metric({ namespace: 'N', metricName: 'M' });
  return metric.createAlarm(scope, id, { threshold: 1, evaluationPeriods: 1 });
}
function make(scope, id) {
  return new lambda.Function(scope, id, { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = async () => {};') });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Actions');

// one alarm, one function, twice
const one = watch(stack, 'One');
const called = make(stack, 'Called');
one.addAlarmAction(new cloudwatch_actions.LambdaAction(called));
one.addOkAction(new cloudwatch_actions.LambdaAction(called));

// several alarms, one function
const shared = make(stack, 'Shared');
const below = new Construct(stack, 'Below');
const alarms = [watch(stack, 'Two'), watch(stack, 'Three'), watch(below, 'Two')];
for (const alarm of alarms) {
  alarm.addAlarmAction(new cloudwatch_actions.LambdaAction(shared, { useUniquePermissionId: true }));
  alarm.addInsufficientDataAction(new cloudwatch_actions.LambdaAction(shared, { useUniquePermissionId: true }));
}

// versions, aliases, functions that exist already, alarms of other kinds
const versioned = make(stack, 'Versioned');
watch(stack, 'OfVersion').addAlarmAction(new cloudwatch_actions.LambdaAction(versioned.currentVersion));
const alias = new lambda.Alias(stack, 'Alias', { aliasName: 'live', version: versioned.currentVersion });
watch(stack, 'OfAlias').addAlarmAction(new cloudwatch_actions.LambdaAction(alias));
const imported = lambda.Function.fromFunctionArn(stack, 'Imported', 'arn:aws:lambda:us-east-1:123456789012:function:MyFn');
watch(stack, 'OfImported').addAlarmAction(new cloudwatch_actions.LambdaAction(imported));
const near = lambda.Function.fromFunctionAttributes(stack, 'Near', { functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:Near', sameEnvironment: true });
watch(stack, 'OfNear').addAlarmAction(new cloudwatch_actions.LambdaAction(near));
const composite = new cloudwatch.CompositeAlarm(stack, 'Composite', { alarmRule: one });
composite.addAlarmAction(new cloudwatch_actions.LambdaAction(make(stack, 'OfComposite')));

// topics
const topic = new sns.Topic(stack, 'Topic');
const known = sns.Topic.fromTopicArn(stack, 'Known', 'arn:aws:sns:us-east-1:123456789012:known');
one.addAlarmAction(new cloudwatch_actions.SnsAction(topic));
one.addOkAction(new cloudwatch_actions.SnsAction(topic), new cloudwatch_actions.SnsAction(known));
composite.addInsufficientDataAction(new cloudwatch_actions.SnsAction(known));
const config = new cloudwatch_actions.SsmIncidentAction('plan').bind(stack, one);
new cdk.CfnOutput(stack, 'Config', { value: config.alarmActionArn });

// the permission of a concrete environment
const concrete = new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'us-east-1' } });
watch(concrete, 'Alarm').addAlarmAction(new cloudwatch_actions.LambdaAction(make(concrete, 'Function')));
app.synth();
