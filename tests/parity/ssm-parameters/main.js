// Parameters that stacks make: names, ARNs, tiers, kinds, grants; across stacks, too.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const ssm = require('aws-cdk-lib/aws-ssm');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Parameters');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const late = new cdk.CfnParameter(stack, 'Late').valueAsString;

const plain = new ssm.StringParameter(stack, 'Plain', { stringValue: 'Initial parameter value' });
plain.grantRead(role);
const full = new ssm.StringParameter(stack, 'Full', {
  allowedPattern: '.*', description: 'The value Foo', parameterName: 'FooParameter', stringValue: 'Foo',
  tier: ssm.ParameterTier.ADVANCED, dataType: ssm.ParameterDataType.TEXT, simpleName: true,
});
full.grantWrite(role);
const image = new ssm.StringParameter(stack, 'Image', {
  parameterName: '/app/image', stringValue: 'ami-0123456789abcdef0', dataType: ssm.ParameterDataType.AWS_EC2_IMAGE,
  tier: ssm.ParameterTier.INTELLIGENT_TIERING, simpleName: false,
});
image.grantRead(role);
new ssm.StringParameter(stack, 'Digits', { allowedPattern: '^\\d+$', stringValue: '42' });
new ssm.StringParameter(stack, 'Unchecked', { allowedPattern: '^x$', stringValue: late });
const lateSimple = new ssm.StringParameter(stack, 'LateSimple', { parameterName: late, simpleName: true, stringValue: 'v' });
const latePath = new ssm.StringParameter(stack, 'LatePath', { parameterName: '/app/' + late, simpleName: false, stringValue: 'v' });

const list = new ssm.StringListParameter(stack, 'List', { stringListValue: ['a', 'b', late], description: 'Letters', tier: ssm.ParameterTier.STANDARD });
list.grantRead(role);
const one = new ssm.StringListParameter(stack, 'One', { stringListValue: ['only'], allowedPattern: '^[a-z]+$', parameterName: '/app/one' });
one.grantWrite(role);

const all = [plain, full, image, lateSimple, latePath];
for (const [index, parameter] of all.entries()) {
  new cdk.CfnOutput(stack, 'Arn' + index, { value: parameter.parameterArn });
  new cdk.CfnOutput(stack, 'Name' + index, { value: parameter.parameterName });
  new cdk.CfnOutput(stack, 'Type' + index, { value: parameter.parameterType });
  new cdk.CfnOutput(stack, 'Value' + index, { value: parameter.stringValue });
}
new cdk.CfnOutput(stack, 'ListArn', { value: list.parameterArn });
new cdk.CfnOutput(stack, 'ListType', { value: list.parameterType });
new cdk.CfnOutput(stack, 'ListSecond', { value: cdk.Fn.select(1, list.stringListValue) });
new cdk.CfnOutput(stack, 'OneArn', { value: one.parameterArn });

// private keys of key pairs
const key = new kms.Key(stack, 'Key');
const pair = new ec2.KeyPair(stack, 'Pair');
pair.privateKey.grantRead(role);
new cdk.CfnOutput(stack, 'PrivateKeyName', { value: pair.privateKey.parameterName });
const secret = ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'Secret', { parameterName: '/app/secret', version: 3, encryptionKey: key });
secret.grantRead(role);
secret.grantWrite(role);

// other stacks and regions
const here = new cdk.Stack(app, 'Here', { env: { account: '111111111111', region: 'us-east-1' } });
const there = new cdk.Stack(app, 'There', { env: { account: '111111111111', region: 'us-east-1' } });
const shared = new ssm.StringParameter(here, 'Shared', { parameterName: '/shared', stringValue: 'v' });
new cdk.CfnOutput(there, 'SharedArn', { value: shared.parameterArn });
new cdk.CfnOutput(there, 'SharedName', { value: shared.parameterName });
const far = new cdk.Stack(app, 'Far', { env: { account: '222222222222', region: 'eu-west-1' } });
new cdk.CfnOutput(far, 'SharedArn', { value: shared.parameterArn });
new cdk.CfnOutput(far, 'SharedName', { value: shared.parameterName });

app.synth();
