// Where the functions and the state machine behind custom resources log, and roles of other accounts.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const sfn = require('aws-cdk-lib/aws-stepfunctions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Logged');
const code = lambda.Code.fromInline('exports.handler = async () => ({});');
const begin = new lambda.Function(stack, 'Begin', { code: code, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const check = new lambda.Function(stack, 'Check', { code: code, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const group = new logs.LogGroup(stack, 'Group');
new custom_resources.Provider(stack, 'Plain', { onEventHandler: begin, isCompleteHandler: check, disableWaiterStateMachineLogging: false, logGroup: group });
new custom_resources.Provider(stack, 'All', {
  onEventHandler: begin,
  isCompleteHandler: check,
  logRetention: logs.RetentionDays.ONE_WEEK,
  disableWaiterStateMachineLogging: false,
  waiterStateMachineLogOptions: { destination: group, includeExecutionData: true, level: sfn.LogLevel.ALL },
});
new custom_resources.Provider(stack, 'Silent', { onEventHandler: begin, isCompleteHandler: check, waiterStateMachineLogOptions: { level: sfn.LogLevel.FATAL } });
const waiter = new custom_resources.WaiterStateMachine(stack, 'Waiter', {
  isCompleteHandler: check,
  timeoutHandler: begin,
  interval: cdk.Duration.seconds(10),
  maxAttempts: 3,
  backoffRate: 1.5,
});
waiter.grantStartExecution(new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() }));
new custom_resources.WaiterStateMachine(stack, 'Quiet', {
  isCompleteHandler: check,
  timeoutHandler: begin,
  interval: cdk.Duration.minutes(1),
  maxAttempts: 10,
  backoffRate: 1,
  disableLogging: true,
});
new cdk.CfnOutput(stack, 'Names', { value: `${waiter.stateMachineArn} ${custom_resources.AwsCustomResource.PROVIDER_FUNCTION_UUID}` });

const calls = new cdk.Stack(app, 'Calls');
new custom_resources.AwsCustomResource(calls, 'Other', {
  onUpdate: {
    assumedRoleArn: 'arn:aws:iam::111111111111:role/other',
    externalId: 'agreed',
    service: 'STS',
    action: 'getCallerIdentity',
    physicalResourceId: custom_resources.PhysicalResourceId.of('x'),
  },
  onDelete: { service: 'STS', action: 'getSessionToken' },
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
  installLatestAwsSdk: true,
  logRetention: logs.RetentionDays.ONE_DAY,
});
app.synth();
