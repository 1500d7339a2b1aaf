// NAT gateways: how many and where; the deprecated names of subnet types.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Nat');

// none: the default groups become public and isolated
new ec2.Vpc(stack, 'None', { maxAzs: 1, natGateways: 0 });
new ec2.Vpc(stack, 'One', { maxAzs: 2, natGateways: 1 });
// more than zones: as many as zones
new ec2.Vpc(stack, 'Many', { maxAzs: 1, natGateways: 5 });

// in a chosen group of public subnets
new ec2.Vpc(stack, 'Chosen', {
  maxAzs: 2,
  natGateways: 1,
  natGatewaySubnets: { subnetGroupName: 'egress' },
  subnetConfiguration: [
    { cidrMask: 24, name: 'ingress', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 28, name: 'egress', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 24, name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});

// no private subnets: the gateways are made all the same
new ec2.Vpc(stack, 'Useless', {
  maxAzs: 2,
  natGateways: 2,
  subnetConfiguration: [
    { cidrMask: 24, name: 'public', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 24, name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});

// private with egress and no gateway: no default route
new ec2.Vpc(stack, 'NoRoute', {
  maxAzs: 1,
  natGateways: 0,
  subnetConfiguration: [
    { cidrMask: 24, name: 'public', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 24, name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});

// names of old
const old = new ec2.Vpc(stack, 'Old', {
  maxAzs: 1,
  cidr: '10.7.0.0/16',
  subnetConfiguration: [
    { cidrMask: 24, name: 'public', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 24, name: 'nat', subnetType: ec2.SubnetType.PRIVATE_WITH_NAT },
    { cidrMask: 24, name: 'closed', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});
new cdk.CfnOutput(stack, 'OldClosed', { value: old.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }).subnetIds[0] });
new cdk.CfnOutput(stack, 'OldNat', { value: old.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_WITH_NAT }).subnetIds[0] });
app.synth();
