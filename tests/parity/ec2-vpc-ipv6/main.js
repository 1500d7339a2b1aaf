// VPCs with IPv6 addresses beside the IPv4 ones.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();

// Nothing but the protocol.
const plain = new cdk.Stack(app, 'Plain');
const dual = new ec2.Vpc(plain, 'Vpc', { ipProtocol: ec2.IpProtocol.DUAL_STACK });
new cdk.CfnOutput(plain, 'Blocks', { value: cdk.Fn.select(0, dual.vpcIpv6CidrBlocks) });
new cdk.CfnOutput(plain, 'Cidr', { value: dual.vpcCidrBlock });

// Every kind of group, with and without addresses at launch.
const groups = new cdk.Stack(app, 'Groups', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(groups, 'Vpc', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  ipv6Addresses: ec2.Ipv6Addresses.amazonProvided(),
  maxAzs: 2,
  natGateways: 1,
  subnetConfiguration: [
    { name: 'front', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: true },
    { name: 'edge', subnetType: ec2.SubnetType.PUBLIC, ipv6AssignAddressOnCreation: false, mapPublicIpOnLaunch: false },
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, ipv6AssignAddressOnCreation: true, cidrMask: 24 },
    { name: 'kept', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, reserved: true },
    { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});
new cdk.CfnOutput(groups, 'Of', { value: cdk.Fn.select(0, vpc.privateSubnets[0].subnetIpv6CidrBlocks) });
const one = vpc.publicSubnets[0];
one.addIpv6Nat64Route('nat-12345678');
vpc.isolatedSubnets[0].addIpv6DefaultEgressOnlyInternetRoute('eigw-12345678');
vpc.isolatedSubnets[1].addIpv6DefaultInternetRoute('igw-12345678');
new cdk.CfnResource(groups, 'Waits', { type: 'AWS::SNS::Topic' }).node.addDependency(vpc.internetConnectivityEstablished);

// Private subnets without public ones, and without NAT gateways.
const inner = new cdk.Stack(app, 'Inner');
new ec2.Vpc(inner, 'NoNat', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  maxAzs: 1,
  natGateways: 0,
  subnetConfiguration: [{ name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
});
new ec2.Vpc(inner, 'Isolated', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  maxAzs: 1,
  subnetConfiguration: [{ name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});
new ec2.Vpc(inner, 'NoGateway', { ipProtocol: ec2.IpProtocol.DUAL_STACK, maxAzs: 1, createInternetGateway: false });
new ec2.Vpc(inner, 'Four', { ipProtocol: ec2.IpProtocol.IPV4_ONLY, maxAzs: 1, natGateways: 0 });
new ec2.Vpc(inner, 'Reserved', { ipProtocol: ec2.IpProtocol.DUAL_STACK, maxAzs: 1, reservedAzs: 1, natGateways: 0 });

// Subnets of one's own.
const own = new ec2.Subnet(groups, 'Own', {
  vpcId: vpc.vpcId,
  availabilityZone: 'us-east-1a',
  cidrBlock: '10.0.192.0/24',
  ipv6CidrBlock: cdk.Fn.select(20, cdk.Fn.cidr(cdk.Fn.select(0, vpc.vpcIpv6CidrBlocks), 32, '64')),
  assignIpv6AddressOnCreation: true,
});
new cdk.CfnOutput(groups, 'OwnId', { value: own.subnetId });
app.synth();
