// A VPC of which only lists are known that CloudFormation gives: zones, and the ids of subnets.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Imported');
const subnets = new cdk.CfnParameter(stack, 'Subnets', { type: 'List<AWS::EC2::Subnet::Id>' });
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
  vpcId: 'vpc-0123456789abcdef0',
  availabilityZones: cdk.Fn.getAzs(),
  publicSubnetIds: ['subnet-0123456789abcdef1'],
  privateSubnetIds: subnets.valueAsList,
});
const many = ec2.Vpc.fromVpcAttributes(stack, 'Many', {
  vpcId: 'vpc-0123456789abcdef1',
  availabilityZones: cdk.Fn.getAzs('eu-west-1'),
  publicSubnetIds: ['subnet-0123456789abcdef1', 'subnet-0123456789abcdef2', 'subnet-0123456789abcdef3'],
});
const publicOnes = vpc.selectSubnets({ subnetType: ec2.SubnetType.PUBLIC });
const privateOnes = vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS });
new cdk.CfnResource(stack, 'Lists', {
  type: 'AWS::Test::Lists',
  properties: {
    'Zones': vpc.availabilityZones,
    'Private': privateOnes.subnetIds,
    'Public': publicOnes.subnetIds,
    'PublicZones': publicOnes.availabilityZones,
    'Joined': cdk.Fn.join(',', vpc.availabilityZones),
    'Counts': [vpc.privateSubnets.length, many.publicSubnets.length],
  },
});
new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc: vpc, service: ec2.InterfaceVpcEndpointAwsService.SQS, open: false });
app.synth();
