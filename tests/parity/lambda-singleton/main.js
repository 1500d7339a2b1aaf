// Functions that are made once a stack.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Singleton');
const uuid = '84c0de93-353f-4217-9b0b-45b6c993251a';
const first = new lambda.SingletonFunction(stack, 'First', {
  uuid: uuid,
  lambdaPurpose: 'Mine',
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
});
const second = new lambda.SingletonFunction(stack, 'Second', {
  uuid: uuid,
  lambdaPurpose: 'Mine',
  code: lambda.Code.fromInline('not read'),
  handler: 'index.other',
  runtime: lambda.Runtime.PYTHON_3_14,
});
const other = new lambda.SingletonFunction(stack, 'Other', {
  uuid: 'other-one',
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
});
second.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
first.addPermission('Bucket', { principal: new iam.ServicePrincipal('s3.amazonaws.com') });
first.addEnvironment('NAME', 'value');
first.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
const before = new cdk.CfnResource(stack, 'Before', { type: 'AWS::Test::T' });
const after = new cdk.CfnResource(stack, 'After', { type: 'AWS::Test::T' });
first.addDependency(before);
second.dependOn(after);
const waits = new cdk.CfnResource(stack, 'Waits', { type: 'AWS::Test::T' });
waits.node.addDependency(other);
new cdk.CfnOutput(stack, 'Same', { value: `${first.functionArn} ${second.functionArn} ${second.currentVersion.version}` });
app.synth();
