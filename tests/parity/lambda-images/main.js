// Functions whose code is a container image, and code that parameters tell of.
const cdk = require('aws-cdk-lib');
const ecr = require('aws-cdk-lib/aws-ecr');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Images');
const images = ecr.Repository.fromRepositoryName(stack, 'Repository', 'shop/orders');
const tagged = new lambda.DockerImageFunction(stack, 'Tagged', {
  code: lambda.DockerImageCode.fromEcr(images, { cmd: ['app.handler'], entrypoint: ['/entry', '-x'], workingDirectory: '/work', tagOrDigest: 'v7' }),
  memorySize: 512,
  environment: { 'STAGE': 'test' },
});
new lambda.DockerImageFunction(stack, 'Newest', { code: lambda.DockerImageCode.fromEcr(images) });
new lambda.DockerImageFunction(stack, 'Exact', {
  code: lambda.DockerImageCode.fromEcr(images, { tagOrDigest: 'sha256:0123456789abcdef' }),
  snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_98_0,
});
new lambda.DockerImageFunction(stack, 'Built', {
  code: lambda.DockerImageCode.fromImageAsset('image', { cmd: ['app.handler'], buildArgs: { 'A': 'b' }, target: 'last' }),
  architecture: lambda.Architecture.ARM_64,
});
const code = lambda.Code.fromAssetImage('image');
new lambda.Function(stack, 'Plain', { code: code, handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE });
new lambda.Function(stack, 'Same', { code: code, handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE });
new lambda.Function(stack, 'Kind', { code: new lambda.EcrImageCode(images, { tag: 'old' }), handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE });
tagged.addAlias('live');
const own = new ecr.Repository(stack, 'Own');
new lambda.DockerImageFunction(stack, 'OwnFirst', { code: lambda.DockerImageCode.fromEcr(own) });
new lambda.DockerImageFunction(stack, 'OwnSecond', { code: lambda.DockerImageCode.fromEcr(own, { tagOrDigest: 'v2' }) });

const told = new cdk.Stack(app, 'Told');
const asked = lambda.Code.fromCfnParameters();
new lambda.Function(told, 'Asked', { code: asked, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const bucket = new cdk.CfnParameter(told, 'Bucket');
const given = lambda.Code.fromCfnParameters({ bucketNameParam: bucket, objectKeyParam: new cdk.CfnParameter(told, 'Key'), sourceKMSKey: kms.Key.fromKeyArn(told, 'KmsKey', 'arn:aws:kms:eu-west-1:111111111111:key/x') });
new lambda.Function(told, 'Given', { code: given, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const inline = new lambda.InlineCode('exports.handler = async () => 1;');
new lambda.Function(told, 'Inline', { code: inline, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
new lambda.Function(told, 'Bucketed', { code: new lambda.S3Code(s3.Bucket.fromBucketName(told, 'Known', 'known'), 'key.zip', 'v1'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
new lambda.Function(told, 'Newer', { code: new lambda.S3CodeV2(s3.Bucket.fromBucketName(told, 'Known2', 'known'), 'key.zip', { objectVersion: 'v1' }), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
new cdk.CfnOutput(told, 'Values', {
  value: `${asked.bucketNameParam} ${given.objectKeyParam} ${inline.isInline} ${asked.isInline} ${lambda.Runtime.NODEJS_24_X.bundlingImage.image} ${lambda.Runtime.determineLatestPythonRuntime(told).name}`,
});
app.synth();
