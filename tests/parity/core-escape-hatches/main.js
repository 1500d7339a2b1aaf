// Raw resources and overrides.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Escape');
const isProd = new cdk.CfnCondition(stack, 'IsProd', { expression: cdk.Fn.conditionEquals(cdk.Aws.REGION, 'us-east-1') });

const raw = new cdk.CfnResource(stack, 'Raw', {
  type: 'Custom::Anything',
  properties: { 'ServiceToken': 'arn', 'camelCase': 1, 'snake_case': { 'Inner': [1, 2] } },
});
raw.addPropertyOverride('snake_case.Inner', 'replaced');
raw.addPropertyOverride('New.Deep.Path', true);
raw.addPropertyOverride('Dotted\\.Name', 'one key');
raw.addPropertyDeletionOverride('camelCase');
raw.addOverride('UpdatePolicy.AutoScalingRollingUpdate.MinInstances', 1);
raw.addOverride('Type', 'Custom::Other');
raw.addMetadata('Reason', 'because');

const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const cfnVpc = vpc.node.defaultChild;
cfnVpc.addPropertyOverride('CidrBlock', '10.9.0.0/16');
cfnVpc.addPropertyOverride('Tags.0.Value', 'first tag');
cfnVpc.addDeletionOverride('Properties.InstanceTenancy');
cfnVpc.addOverride('DependsOn', ['Raw']);
cfnVpc.cfnOptions.metadata = { 'checkov': { 'skip': [{ 'id': 'CKV_1' }] } };
cfnVpc.cfnOptions.condition = isProd;
cfnVpc.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
cfnVpc.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

const subnet = vpc.publicSubnets[0].node.findChild('Subnet');
subnet.addPropertyOverride('MapPublicIpOnLaunch', cdk.Fn.ref('AWS::NoValue'));
subnet.addPropertyOverride('CidrBlock', vpc.vpcCidrBlock);
subnet.overrideLogicalId('TheSubnet');

const group = new ec2.CfnSecurityGroup(stack, 'Group', {
  groupDescription: 'x',
  securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 1, toPort: 2, cidrIp: '0.0.0.0/0' }],
});
group.addPropertyOverride('SecurityGroupIngress.0.ToPort', 3);
group.addPropertyOverride('SecurityGroupIngress.1', { 'IpProtocol': '-1', 'CidrIp': '10.0.0.0/8' });
group.addPropertyOverride('Lazy', `x-${raw.ref}`);
group.addDeletionOverride('Properties.GroupDescription');
app.synth();
