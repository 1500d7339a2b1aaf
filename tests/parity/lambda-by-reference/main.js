// Code that stays in its bucket, callers by their plain names, and what else the examples of the documentation show.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'References');
const runtime = lambda.Runtime.NODEJS_24_X;
const mode = lambda.S3ObjectStorageMode.REFERENCE;
const key = new kms.Key(stack, 'Key');
const archives = new s3.Bucket(stack, 'Archives', { encryptionKey: key });
const named = lambda.Code.fromBucketV2(archives, 'named.zip', { objectVersion: 'v1', s3ObjectStorageMode: mode });
new lambda.Function(stack, 'Named', { code: named, handler: 'index.handler', runtime, functionName: 'shop' });
new lambda.Function(stack, 'Nameless', { code: named, handler: 'index.handler', runtime });
new lambda.LayerVersion(stack, 'Layer', { code: named, layerVersionName: 'shop-layer' });
const known = s3.Bucket.fromBucketAttributes(stack, 'Known', {
  bucketName: 'known-archives',
  encryptionKey: kms.Key.fromKeyArn(stack, 'KnownKey', 'arn:aws:kms:us-east-1:111111111111:key/known'),
});
new lambda.Function(stack, 'OfKnown', {
  code: lambda.Code.fromBucketV2(known, 'known.zip', { objectVersion: 'v1', s3ObjectStorageMode: mode }),
  handler: 'index.handler',
  runtime,
  functionName: 'of-known',
});

const called = new lambda.Function(stack, 'Called', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime });
const service = new iam.ServicePrincipal('my-service');
called.grantInvoke(service);
called.grantInvokeLatestVersion(service);
called.grantInvokeUrl(service);
called.grantInvoke(new iam.ServicePrincipal('sns.amazonaws.com', { region: 'eu-west-1' }));
called.grantInvoke(service.withConditions({ 'ArnLike': { 'aws:SourceArn': 'arn:aws:s3:::archives' }, 'StringEquals': { 'aws:SourceAccount': '111111111111' } }));
called.grantInvoke(new iam.AccountPrincipal('111111111111').inOrganization('o-1234567890'));
called.grantInvoke(new iam.OrganizationPrincipal('o-1234567890'));
called.addPermission('Plain', { principal: new iam.ServicePrincipal('sqs') });
called.grantInvokeVersion(service, lambda.Version.fromVersionArn(stack, 'Seventh', 'arn:aws:lambda:us-east-1:111111111111:function:called:7'));
called.addFunctionUrl({ cors: { allowedOrigins: ['https://example.com'] } });
new lambda.Function(stack, 'Watched', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime,
  architecture: lambda.Architecture.ARM_64,
  insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_119_0,
});
app.synth();
