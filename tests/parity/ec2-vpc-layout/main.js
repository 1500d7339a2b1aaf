// Address plans: masks, no masks, reserved groups, several groups of one type, subnet names.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Layout');

// all masks given
new ec2.Vpc(stack, 'Masks', {
  ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16'),
  maxAzs: 2,
  natGateways: 1,
  subnetConfiguration: [
    { cidrMask: 24, name: 'ingress', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 20, name: 'application', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidrMask: 28, name: 'rds', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});

// no masks: the rest is divided evenly
new ec2.Vpc(stack, 'Even', {
  cidr: '10.2.0.0/21',
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'a', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'b', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    { name: 'c', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});

// some masks, in a mixed order
new ec2.Vpc(stack, 'Mixed', {
  ipAddresses: ec2.IpAddresses.cidr('10.3.0.0/20'),
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'rest', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    { cidrMask: 28, name: 'small', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'more', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 26, name: 'medium', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});

// a reserved group takes addresses and makes no subnets
new ec2.Vpc(stack, 'Reserved', {
  maxAzs: 2,
  natGateways: 1,
  subnetConfiguration: [
    { cidrMask: 26, name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 26, name: 'Spare', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved: true },
    { cidrMask: 26, name: 'Used', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});

// one kind only
new ec2.Vpc(stack, 'OnlyPublic', {
  maxAzs: 1,
  subnetConfiguration: [{ name: 'web', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false }],
});
new ec2.Vpc(stack, 'OnlyIsolated', {
  maxAzs: 1,
  subnetConfiguration: [{ name: 'data base', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 28 }],
});
app.synth();
