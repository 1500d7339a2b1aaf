// Addresses from IPAM pools: ranges of subnets are computed when the stack is deployed.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Ipam');
const pool = new ec2.CfnIPAMPool(stack, 'Pool', { addressFamily: 'ipv4', ipamScopeId: 'ipam-scope-1' });

new ec2.Vpc(stack, 'Plain', {
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({
    ipv4IpamPoolId: pool.ref,
    ipv4NetmaskLength: 18,
    defaultSubnetIpv4NetmaskLength: 24,
  }),
});

// Masks of groups, larger subnets behind smaller ones, reserved groups, gaps.
new ec2.Vpc(stack, 'Groups', {
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({
    ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0',
    ipv4NetmaskLength: 16,
    defaultSubnetIpv4NetmaskLength: 26,
  }),
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'small', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 28 },
    { name: 'kept', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24, reserved: true },
    { name: 'large', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 20 },
    { name: 'usual', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});

// More than 256 pieces are cut in two steps.
const deep = new ec2.Vpc(stack, 'Deep', {
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({ ipv4IpamPoolId: 'ipam-pool-1', ipv4NetmaskLength: 16 }),
  maxAzs: 2,
  subnetConfiguration: [
    { name: 'wide', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 18 },
    { name: 'narrow', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 28 },
  ],
});
new cdk.CfnOutput(stack, 'Range', { value: deep.vpcCidrBlock });
new cdk.CfnOutput(stack, 'Subnet', { value: deep.isolatedSubnets[0].ipv4CidrBlock });

// With IPv6.
new ec2.Vpc(stack, 'Dual', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  maxAzs: 1,
  natGateways: 0,
  reservedAzs: 1,
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({
    ipv4IpamPoolId: 'ipam-pool-1',
    ipv4NetmaskLength: 20,
    defaultSubnetIpv4NetmaskLength: 24,
  }),
});
app.synth();
