// Log groups of functions that the stack makes by itself.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const ec2 = require('aws-cdk-lib/aws-ec2');
const ecr = require('aws-cdk-lib/aws-ecr');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_notifications = require('aws-cdk-lib/aws-s3-notifications');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Managed');
const code = lambda.Code.fromInline('x');
const runtime = lambda.Runtime.NODEJS_24_X;
const queue = new sqs.Queue(stack, 'Queue');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1 });

const plain = new lambda.Function(stack, 'Plain', { code, handler: 'index.handler', runtime });
plain.addAlias('live', { retryAttempts: 1 });
cdk.Tags.of(plain).add('team', 'shop');
const named = new lambda.Function(stack, 'Named', { code, handler: 'index.handler', runtime, functionName: 'shop', loggingFormat: lambda.LoggingFormat.JSON });
named.logGroup.addMetricFilter('Errors', { filterPattern: logs.FilterPattern.anyTerm('ERROR'), metricNamespace: 'App', metricName: 'Errors' });
named.logGroup.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
new cdk.CfnOutput(stack, 'Log', { value: `${named.logGroup.logGroupName} ${named.logGroup.logGroupArn}` });
const inVpc = new lambda.Function(stack, 'InVpc', {
  code,
  handler: 'index.handler',
  runtime,
  vpc,
  retryAttempts: 1,
  events: [new lambda_event_sources.SqsEventSource(queue)],
});
const waits = new cdk.CfnResource(stack, 'Waits', { type: 'Custom::Waits', properties: { 'ServiceToken': plain.functionArn } });
waits.node.addDependency(inVpc);
new lambda.Function(stack, 'Given', { code, handler: 'index.handler', runtime, logGroup: new logs.LogGroup(stack, 'Group', { retention: logs.RetentionDays.ONE_WEEK }) });
new lambda.Function(stack, 'Kept', { code, handler: 'index.handler', runtime, logRetention: logs.RetentionDays.ONE_DAY });
new lambda.Function(stack, 'Durable', { code, handler: 'index.handler', runtime, durableConfig: { executionTimeout: cdk.Duration.hours(1) } });
new lambda.DockerImageFunction(stack, 'Image', { code: lambda.DockerImageCode.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Repository', 'shop')) });
const single = new lambda.SingletonFunction(stack, 'Single', { uuid: 'a-b', code, handler: 'index.handler', runtime });
new lambda.SingletonFunction(stack, 'Again', { uuid: 'a-b', code, handler: 'index.handler', runtime });
new cdk.CfnOutput(stack, 'SingleLog', { value: single.logGroup.logGroupName });

const providers = new cdk.Stack(app, 'Providers');
const handler = new lambda.Function(providers, 'Handler', { code, handler: 'index.handler', runtime });
new custom_resources.Provider(providers, 'Provider', { onEventHandler: handler, isCompleteHandler: handler });
const rule = new events.Rule(providers, 'Rule', { schedule: events.Schedule.rate(cdk.Duration.days(1)) });
rule.addTarget(new events_targets.AwsApi({ service: 'S3', action: 'listBuckets' }));
const bucket = new s3.Bucket(providers, 'Bucket', { autoDeleteObjects: true, removalPolicy: cdk.RemovalPolicy.DESTROY });
bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new s3_notifications.LambdaDestination(handler));

const calls = new cdk.Stack(app, 'Calls');
custom_resources.CustomResourceConfig.of(calls).addLogRetentionLifetime(logs.RetentionDays.ONE_WEEK);
custom_resources.CustomResourceConfig.of(calls).addRemovalPolicy(cdk.RemovalPolicy.DESTROY);
new custom_resources.AwsCustomResource(calls, 'Call', {
  onUpdate: { service: 'S3', action: 'listBuckets', physicalResourceId: custom_resources.PhysicalResourceId.of('x') },
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
});
app.synth();
