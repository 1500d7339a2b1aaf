// A policy for each statement that is added to the role of a function.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_event_sources = require('aws-cdk-lib/aws-lambda-event-sources');
const lambda_destinations = require('aws-cdk-lib/aws-lambda-destinations');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Policies');
const code = lambda.Code.fromInline('x');
const runtime = lambda.Runtime.NODEJS_24_X;
const queue = new sqs.Queue(stack, 'Queue');
function allow(action) {
  return new iam.PolicyStatement({ actions: [action], resources: ['*'] });
}
const works = new lambda.Function(stack, 'Works', {
  code,
  handler: 'index.handler',
  runtime,
  initialPolicy: [allow('s3:GetObject')],
  tracing: lambda.Tracing.ACTIVE,
  deadLetterQueueEnabled: true,
  events: [new lambda_event_sources.SqsEventSource(queue)],
  onFailure: new lambda_destinations.SqsDestination(queue),
});
works.addToRolePolicy(allow('s3:PutObject'));
works.addToRolePolicy(allow('s3:DeleteObject'));
works.currentVersion.addToRolePolicy(allow('s3:ListBucket'));
const live = works.addAlias('live');
live.addToRolePolicy(allow('s3:GetBucketLocation'));
works.addEventSource(new lambda_event_sources.ManagedKafkaEventSource({ clusterArn: 'arn:aws:kafka:us-east-1:111111111111:cluster/shop/1', topic: 'orders', startingPosition: lambda.StartingPosition.LATEST }));
const shared = new iam.Role(stack, 'Shared', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const one = new lambda.Function(stack, 'One', { code, handler: 'index.handler', runtime, role: shared });
one.addToRolePolicy(allow('s3:GetObject'));
const single = new lambda.SingletonFunction(stack, 'Single', { uuid: 'u', code, handler: 'index.handler', runtime });
single.addToRolePolicy(allow('s3:GetObject'));
single.addToRolePolicy(allow('s3:PutObject'));
const known = lambda.Function.fromFunctionAttributes(stack, 'Known', {
  functionArn: 'arn:aws:lambda:us-east-1:111111111111:function:known',
  role: iam.Role.fromRoleArn(stack, 'KnownRole', 'arn:aws:iam::111111111111:role/known'),
});
known.addToRolePolicy(allow('s3:GetObject'));
new custom_resources.Provider(stack, 'Provider', { onEventHandler: one, isCompleteHandler: one });
app.synth();
