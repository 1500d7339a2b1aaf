// The other props of a VPC.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Options');
const vpc = new ec2.Vpc(stack, 'Vpc', {
  vpcName: 'my-vpc',
  maxAzs: 1,
  natGateways: 0,
  enableDnsHostnames: false,
  enableDnsSupport: true,
  defaultInstanceTenancy: ec2.DefaultInstanceTenancy.DEDICATED,
});
new cdk.CfnOutput(stack, 'Hostnames', { value: vpc.dnsHostnamesEnabled ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Support', { value: vpc.dnsSupportEnabled ? 'yes' : 'no' });
new ec2.Vpc(stack, 'NoDns', {
  maxAzs: 1,
  enableDnsHostnames: false,
  enableDnsSupport: false,
  subnetConfiguration: [{ name: 'x', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});

// no internet gateway: public subnets have no default route
const closed = new ec2.Vpc(stack, 'Closed', {
  maxAzs: 1,
  createInternetGateway: false,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
  ],
});
new cdk.CfnOutput(stack, 'ClosedId', { value: closed.vpcId });

// launch behaviour of public subnets
new ec2.Vpc(stack, 'NoPublicIp', {
  maxAzs: 1,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'off', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
    { name: 'on', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: true },
  ],
});
app.synth();
