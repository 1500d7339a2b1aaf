// Functions: their code, their settings, their roles.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Functions');
const plain = new lambda.Function(stack, 'Plain', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
});
plain.addEnvironment('LATER', 'text');
const full = new lambda.Function(stack, 'Full', {
  code: lambda.Code.fromInline('def handler(event, context): pass'),
  handler: 'index.handler',
  runtime: lambda.Runtime.PYTHON_3_14,
  environment: { 'B': 'x', 'A': cdk.Aws.REGION, 'aws': 'lower' },
  description: 'words',
  timeout: cdk.Duration.minutes(2),
  memorySize: 256,
  functionName: 'full-of_it',
  architecture: lambda.Architecture.ARM_64,
  tracing: lambda.Tracing.ACTIVE,
  ephemeralStorageSize: cdk.Size.mebibytes(512),
  reservedConcurrentExecutions: 3,
  initialPolicy: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })],
  environmentEncryption: new kms.Key(stack, 'Key'),
  loggingFormat: lambda.LoggingFormat.JSON,
  applicationLogLevelV2: lambda.ApplicationLogLevel.DEBUG,
  systemLogLevelV2: lambda.SystemLogLevel.WARN,
  recursiveLoop: lambda.RecursiveLoop.ALLOW,
  runtimeManagementMode: lambda.RuntimeManagementMode.FUNCTION_UPDATE,
  snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
});
full.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: ['*'] }));
cdk.Tags.of(full).add('team', 'blue');

const code = lambda.Code.fromAsset('handler');
new lambda.Function(stack, 'Asset', { code: code, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X, tracing: lambda.Tracing.PASS_THROUGH });
new lambda.Function(stack, 'SameAsset', { code: code, handler: 'index.other', runtime: lambda.Runtime.NODEJS_22_X, tracing: lambda.Tracing.DISABLED });
const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'code-of-ours');
const late = new lambda.Function(stack, 'InBucket', {
  code: lambda.Code.fromBucket(bucket, 'key.zip', 'version-1'),
  handler: 'com.example.Handler',
  runtime: lambda.Runtime.JAVA_25,
  maxEventAge: cdk.Duration.hours(1),
  retryAttempts: 0,
  runtimeManagementMode: lambda.RuntimeManagementMode.manual('arn:aws:lambda:eu-west-1::runtime:x'),
});
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const ruled = new lambda.Function(stack, 'Ruled', {
  code: lambda.Code.fromBucketV2(bucket, 'key.zip', { objectVersion: 'v' }),
  handler: 'main',
  runtime: lambda.Runtime.PROVIDED_AL2023,
  role: role,
  timeout: cdk.Duration.seconds(5),
});
new lambda.Function(stack, 'Foreign', {
  code: lambda.Code.fromBucket(bucket, 'key.zip'),
  handler: 'main',
  runtime: new lambda.Runtime('python9.9', lambda.RuntimeFamily.PYTHON, { supportsInlineCode: true }),
  role: iam.Role.fromRoleArn(stack, 'Known', 'arn:aws:iam::111111111111:role/x'),
  architecture: lambda.Architecture.custom('riscv'),
});
ruled.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: ['*'] }));
bucket.grantRead(late);
new cdk.CfnOutput(stack, 'Names', { value: `${plain.functionArn} ${plain.functionName} ${full.runtime.name} ${full.architecture.name} ${full.latestVersion.functionArn} ${full.latestVersion.version}` });
app.synth();
