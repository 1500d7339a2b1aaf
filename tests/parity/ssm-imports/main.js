// Parameters that exist already: by names, ARNs and attributes, values read once, looked up.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const ssm = require('aws-cdk-lib/aws-ssm');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Imports');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const version = new cdk.CfnParameter(stack, 'Version', { type: 'Number' }).valueAsNumber;
const imported = cdk.Fn.importValue('name');

const strings = [
  ssm.StringParameter.fromStringParameterName(stack, 'ByName', 'simple'),
  ssm.StringParameter.fromStringParameterName(stack, 'ByPath', '/my/path'),
  ssm.StringParameter.fromStringParameterArn(stack, 'ByArn', 'arn:aws:ssm:us-east-1:123456789012:parameter/dummyName'),
  ssm.StringParameter.fromStringParameterArn(stack, 'ByArnPath', 'arn:aws:ssm:us-east-1:123456789012:parameter/a/b/c'),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'Versioned', { parameterName: '/my/path', version: 3 }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'VersionZero', { parameterName: '/my/path', version: 0 }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'VersionLate', { parameterName: '/my/path', version: version }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'Forced', { parameterName: '/my/path', forceDynamicReference: true }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'Typed', { parameterName: 'vpc', valueType: ssm.ParameterValueType.AWS_EC2_VPC_ID }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'LateName', { parameterName: imported, simpleName: false }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'LateStart', { parameterName: imported + '/x', simpleName: false }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'LateSelect', { parameterName: cdk.Fn.select(0, cdk.Fn.split('/', imported)), simpleName: true }),
  ssm.StringParameter.fromStringParameterAttributes(stack, 'LateSub', { parameterName: cdk.Fn.sub('/a/${AWS::Region}'), simpleName: false }),
  ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'Secure', { parameterName: '/my/secret', version: 5 }),
  ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'SecureLatest', { parameterName: 'secret' }),
  ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'SecureLate', { parameterName: 'secret', version: version }),
];
for (const [index, parameter] of strings.entries()) {
  parameter.grantRead(role);
  new cdk.CfnOutput(stack, 'Arn' + index, { value: parameter.parameterArn });
  new cdk.CfnOutput(stack, 'Name' + index, { value: parameter.parameterName });
  new cdk.CfnOutput(stack, 'Type' + index, { value: parameter.parameterType });
  new cdk.CfnOutput(stack, 'Value' + index, { value: parameter.stringValue });
  new cdk.CfnOutput(stack, 'Again' + index, { value: parameter.stringValue });
}
ssm.StringParameter.fromStringParameterName(stack, 'Unread', 'unread').grantWrite(role);

const lists = [
  ssm.StringListParameter.fromStringListParameterName(stack, 'List', 'list'),
  ssm.StringListParameter.fromListParameterAttributes(stack, 'ListLatest', { parameterName: '/my/list' }),
  ssm.StringListParameter.fromListParameterAttributes(stack, 'ListTyped', { parameterName: 'ids', elementType: ssm.ParameterValueType.AWS_EC2_SUBNET_ID }),
];
for (const [index, parameter] of lists.entries()) {
  new cdk.CfnOutput(stack, 'ListArn' + index, { value: parameter.parameterArn });
  new cdk.CfnOutput(stack, 'ListType' + index, { value: parameter.parameterType });
  new cdk.CfnOutput(stack, 'ListFirst' + index, { value: cdk.Fn.select(0, parameter.stringListValue) });
}
const versions = ssm.StringListParameter.fromListParameterAttributes(stack, 'ListVersioned', { parameterName: '/my/list', version: 2 });
new cdk.CfnResource(stack, 'Taker', { type: 'AWS::RDS::DBSubnetGroup', properties: { DBSubnetGroupDescription: 'Subnets', SubnetIds: versions.stringListValue } });

// once for each stack, whoever asks
const values = [
  ssm.StringParameter.valueForStringParameter(stack, '/my/a'),
  ssm.StringParameter.valueForStringParameter(role, '/my/a'),
  ssm.StringParameter.valueForTypedStringParameterV2(stack, '/my/a', ssm.ParameterValueType.AWS_EC2_IMAGE_ID),
  ssm.StringParameter.valueForStringParameter(stack, '/my/a', 4),
  ssm.StringParameter.valueForStringParameter(stack, '/my/b', 4),
  ssm.StringParameter.valueForStringParameter(stack, '/my/b', 5),
  ssm.StringParameter.valueForTypedStringParameterV2(stack, '/my/c', ssm.ParameterValueType.AWS_EC2_IMAGE_ID),
  ec2.MachineImage.fromSsmParameter('/my/c').getImage(stack).imageId,
  ec2.MachineImage.fromSsmParameter('/my/d').getImage(stack).imageId,
  ssm.StringParameter.valueForStringParameter(stack, '/my/d'),
  cdk.Fn.select(0, ssm.StringListParameter.valueForTypedListParameter(stack, '/my/e', ssm.ParameterValueType.AWS_EC2_SUBNET_ID)),
  cdk.Fn.select(1, ssm.StringListParameter.valueForTypedListParameter(stack, '/my/e')),
  cdk.Fn.select(1, ssm.StringListParameter.valueForTypedListParameter(stack, 'plain')),
];
for (const [index, value] of values.entries()) {
  new cdk.CfnOutput(stack, 'Read' + index, { value: value });
}

// looked up
const known = new cdk.Stack(app, 'Known', { env: { account: '123456789012', region: 'us-east-1' } });
known.node.setContext('ssm:account=123456789012:parameterName=/found:region=us-east-1', 'found it');
const looked = [
  ssm.StringParameter.valueFromLookup(known, '/found'),
  ssm.StringParameter.valueFromLookup(known, '/missing'),
  ssm.StringParameter.valueFromLookup(known, '/default', 'stand-in'),
  ssm.StringParameter.valueFromLookup(known, '/empty', ''),
  ssm.StringParameter.valueFromLookup(known, '/keyed', undefined, { additionalCacheKey: known.node.path }),
];
for (const [index, value] of looked.entries()) {
  new cdk.CfnOutput(known, 'Looked' + index, { value: value });
}
new cdk.CfnOutput(known, 'ByArn', { value: ssm.StringParameter.fromStringParameterArn(known, 'SharedParam', 'arn:aws:ssm:us-east-1:999999999999:parameter/dummyName').stringValue });

app.synth();
