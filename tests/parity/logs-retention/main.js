// How long groups of others keep their events: one function a stack, whatever asks for it.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Kept');
const month = new logs.LogRetention(stack, 'Month', { logGroupName: '/shop/month', retention: logs.RetentionDays.ONE_MONTH });
const ever = new logs.LogRetention(stack, 'Ever', {
  logGroupName: '/shop/ever',
  logGroupRegion: 'us-east-1',
  retention: logs.RetentionDays.INFINITE,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  logRetentionRetryOptions: { maxRetries: 7, base: cdk.Duration.millis(300) },
});
new logs.LogRetention(stack, 'Stays', {
  logGroupName: `/shop/${cdk.Aws.REGION}`,
  retention: logs.RetentionDays.ONE_DAY,
  removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  logRetentionRetryOptions: {},
});
new cdk.CfnOutput(stack, 'Arns', { value: `${month.logGroupArn} ${ever.logGroupArn}` });
const waits = new logs.LogGroup(stack, 'Waits');
waits.node.addDependency(month);
cdk.Tags.of(stack).add('team', 'blue');

const ruled = new cdk.Stack(app, 'Ruled', { env: { account: '111111111111', region: 'eu-west-1' } });
const role = new iam.Role(ruled, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new logs.LogRetention(ruled, 'First', { logGroupName: 'first', retention: logs.RetentionDays.ONE_WEEK, role: role });
new logs.LogRetention(ruled, 'Second', { logGroupName: 'second', retention: logs.RetentionDays.TEN_YEARS, removalPolicy: cdk.RemovalPolicy.DESTROY });

const functions = new cdk.Stack(app, 'Functions');
const week = new lambda.Function(functions, 'Week', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  logRetention: logs.RetentionDays.ONE_WEEK,
  logRemovalPolicy: cdk.RemovalPolicy.DESTROY,
  logRetentionRetryOptions: { maxRetries: 3 },
});
const asked = new lambda.Function(functions, 'Asked', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  logRemovalPolicy: cdk.RemovalPolicy.DESTROY,
});
const group = new logs.LogGroup(functions, 'Group', { retention: logs.RetentionDays.ONE_DAY });
const own = new lambda.Function(functions, 'Own', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  logGroup: group,
  loggingFormat: lambda.LoggingFormat.JSON,
  systemLogLevelV2: lambda.SystemLogLevel.WARN,
});
new cdk.CfnOutput(functions, 'Groups', {
  value: `${week.logGroup.logGroupName} ${week.logGroup.logGroupArn} ${asked.logGroup.logGroupName} ${own.logGroup.logGroupName}`,
});
own.logGroup.addMetricFilter('Errors', { filterPattern: logs.FilterPattern.anyTerm('ERROR'), metricNamespace: 'Shop', metricName: 'Errors' });
app.synth();
