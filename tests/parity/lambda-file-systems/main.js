// Functions that mount file systems.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const efs = require('aws-cdk-lib/aws-efs');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Mounts');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const subnets = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
const files = new efs.FileSystem(stack, 'Files', { vpc: vpc });
const access = files.addAccessPoint('Access', { path: '/shared' });
const mounted = lambda.FileSystem.fromEfsAccessPoint(access, '/mnt/files');

// two functions with one file system
for (const id of ['One', 'Two']) {
  new lambda.Function(stack, id, {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => 1;'),
    description: id,
    vpc: vpc,
    vpcSubnets: subnets,
    filesystem: mounted,
  });
}

// with much else
const full = new lambda.Function(stack, 'Full', {
  runtime: lambda.Runtime.PYTHON_3_13,
  handler: 'index.handler',
  code: lambda.Code.fromInline('pass'),
  vpc: vpc,
  vpcSubnets: subnets,
  allowAllOutbound: false,
  deadLetterQueueEnabled: true,
  tracing: lambda.Tracing.ACTIVE,
  initialPolicy: [new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })],
  filesystem: mounted,
});
new cdk.CfnOutput(stack, 'Version', { value: full.currentVersion.version });

// an access point that exists already
const known = efs.FileSystem.fromFileSystemAttributes(stack, 'Known', {
  fileSystemId: 'fs-12345678',
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'KnownGroup', 'sg-12345678'),
});
const point = efs.AccessPoint.fromAccessPointAttributes(stack, 'Point', { accessPointId: 'fsap-12345678', fileSystem: known });
const ofKnown = lambda.FileSystem.fromEfsAccessPoint(point, '/mnt/known');
new lambda.Function(stack, 'OfKnown', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  vpc: vpc,
  vpcSubnets: subnets,
  filesystem: ofKnown,
});
new cdk.CfnOutput(stack, 'Config', { value: `${mounted.config.localMountPath} ${ofKnown.config.arn}` });

// in another stack
const other = new cdk.Stack(app, 'Other');
new lambda.Function(other, 'Elsewhere', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  vpc: vpc,
  vpcSubnets: subnets,
  filesystem: mounted,
});

app.synth();
