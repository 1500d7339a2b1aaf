// References between stacks: exports and imports, chains, reuse, concrete environment.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const app = new cdk.App();
const env = { account: '123456789012', region: 'us-east-1' };
const producer = new cdk.Stack(app, 'Producer', { env: env });
const middle = new cdk.Stack(app, 'Middle', { env: env });
const consumer = new cdk.Stack(app, 'Consumer', { env: env, stackName: 'consumer-name' });

const vpc = new ec2.Vpc(producer, 'Vpc', { maxAzs: 1, natGateways: 0 });
const thing = new cdk.CfnResource(producer, 'Thing', { type: 'AWS::Test::Thing' });
const deep = new cdk.CfnResource(new Construct(producer, 'Deep'), 'Resource', { type: 'AWS::Test::Deep' });

// a chain: producer -> middle -> consumer
const mid = new cdk.CfnResource(middle, 'Mid', {
  type: 'AWS::Test::Mid',
  properties: {
    'Ref': thing.ref,
    'Att': thing.getAtt('Some.Arn'),
    'Joined': 'x/' + thing.ref + '/' + deep.ref,
    'Vpc': vpc.vpcId,
    'Same': vpc.vpcId,
    'Cidr': vpc.vpcCidrBlock,
  },
});
new cdk.CfnResource(consumer, 'End', {
  type: 'AWS::Test::End',
  properties: {
    'Mid': mid.ref,
    'Thing': thing.ref,
    'List': [mid.getAtt('Arn'), { 'Deep': deep.getAtt('Arn').toString() + '/*' }],
    'Fn': cdk.Fn.join(',', [vpc.publicSubnets[0].subnetId, vpc.isolatedSubnets[0].subnetId]),
    'Select': cdk.Fn.select(0, cdk.Fn.split('-', thing.ref)),
    'ProducerName': producer.stackName,
    'OwnName': consumer.stackName,
  },
});
new cdk.CfnOutput(consumer, 'Out', { value: thing.ref });

// agnostic stacks, and a stack below a construct of the app
const a = new cdk.Stack(app, 'A');
const group = new Construct(app, 'Group');
const b = new cdk.Stack(group, 'B');
const res = new cdk.CfnResource(b, 'Res', { type: 'AWS::Test::Res' });
new cdk.CfnOutput(a, 'FromB', { value: res.getAtt('Arn').toString() });
const param = new cdk.CfnParameter(b, 'Param', { default: 'x' });
new cdk.CfnOutput(a, 'FromParam', { value: param.valueAsString });

// export by hand
b.exportValue(res.ref);
b.exportValue(res.getAtt('Other'), { name: 'by-name' });
new cdk.CfnOutput(b, 'Account', { value: a.account });
app.synth();
