// The order of tags, dependencies and lists where the CDK sorts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Order');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/8' });
const keys = ['b', 'B', 'a', 'A', 'ab', 'a_b', 'a-b', 'a:b', 'a/b', 'aB', 'a b', '10', '9', '1', '_', '-', 'Zulu', 'aws-cdk:x', 'name', 'Name', 'NAME'];
for (const key of keys) {
  cdk.Tags.of(vpc).add(key, 'x');
}

// dependencies are in the order of paths
const last = new cdk.CfnResource(stack, 'Last', { type: 'AWS::Test::Thing' });
const ids = ['b', 'B1', 'a', 'A1', 'a-b', 'a_b', 'aB', 'a b', '10', '9', 'Zulu', 'ab'];
for (const id of ids) {
  const thing = new cdk.CfnResource(new Construct(stack, id), 'x', { type: 'AWS::Test::Thing' });
  last.addDependency(thing);
}

// tags given to an L1 come in the order of the keys, too
new ec2.CfnVPC(stack, 'Given', {
  cidrBlock: '10.0.0.0/8',
  tags: [{ key: 'z', value: '1' }, { key: 'Y', value: '2' }, { key: 'a', value: '3' }],
});

// lists of an L1's other properties keep theirs
new ec2.CfnSecurityGroup(stack, 'Group', {
  groupDescription: 'x',
  securityGroupIngress: [
    { ipProtocol: 'tcp', fromPort: 2, toPort: 2, cidrIp: '10.0.0.0/8', description: 'z' },
    { ipProtocol: 'tcp', fromPort: 1, toPort: 1, cidrIp: '10.0.0.0/8', description: 'a' },
  ],
});
app.synth();
