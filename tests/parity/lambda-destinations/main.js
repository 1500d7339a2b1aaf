// Where events go that failed, and the results of calls for which nobody waits.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const lambda_destinations = require('aws-cdk-lib/aws-lambda-destinations');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Results');
const code = lambda.Code.fromInline('exports.handler = async event => event;');
const runtime = lambda.Runtime.NODEJS_24_X;
const dead = new sqs.Queue(stack, 'Dead', { encryptionMasterKey: new kms.Key(stack, 'Key') });
const made = new lambda.Function(stack, 'Made', { code: code, handler: 'index.handler', runtime: runtime, deadLetterQueueEnabled: true });
const given = new lambda.Function(stack, 'Given', { code: code, handler: 'index.handler', runtime: runtime, deadLetterQueue: dead });
new cdk.CfnOutput(stack, 'Queues', { value: `${made.deadLetterQueue.queueArn} ${given.deadLetterQueue.queueName}` });

const next = new lambda.Function(stack, 'Next', { code: code, handler: 'index.handler', runtime: runtime });
new lambda.Function(stack, 'First', {
  code: code,
  handler: 'index.handler',
  runtime: runtime,
  onFailure: new lambda_destinations.SqsDestination(dead),
  onSuccess: new lambda_destinations.LambdaDestination(next),
  maxEventAge: cdk.Duration.hours(1),
  retryAttempts: 1,
});
new lambda.Function(stack, 'Answers', {
  code: code,
  handler: 'index.handler',
  runtime: runtime,
  onFailure: new lambda_destinations.LambdaDestination(given, { responseOnly: true }),
  onSuccess: new lambda_destinations.LambdaDestination(next, { responseOnly: true }),
});
new lambda.Function(stack, 'Bus', {
  code: code,
  handler: 'index.handler',
  runtime: runtime,
  onFailure: new lambda_destinations.S3Destination(new s3.Bucket(stack, 'Failed')),
  onSuccess: new lambda_destinations.EventBridgeDestination(),
});
const live = next.currentVersion.addAlias('live', {
  onFailure: new lambda_destinations.SqsDestination(dead),
  onSuccess: new lambda_destinations.LambdaDestination(made, { responseOnly: true }),
});
new lambda.EventInvokeConfig(stack, 'Config', { function: made, qualifier: 'q', onSuccess: new lambda_destinations.LambdaDestination(live) });
given.configureAsyncInvoke({});
const news = new sns.Topic(stack, 'News');
const told = new lambda.Function(stack, 'Told', { code: code, handler: 'index.handler', runtime: runtime, deadLetterTopic: news, onFailure: new lambda_destinations.SnsDestination(news) });
new cdk.CfnOutput(stack, 'Topic', { value: told.deadLetterTopic.topicName });
app.synth();
