// Zones that are kept back for later, and zones of three.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Azs', { env: { account: '123456789012', region: 'us-east-1' } });
new ec2.Vpc(stack, 'KeepOne', { maxAzs: 2, reservedAzs: 1, natGateways: 0 });
new ec2.Vpc(stack, 'Three', {
  maxAzs: 3,
  natGateways: 2,
  ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/22'),
  subnetConfiguration: [
    { cidrMask: 27, name: 'public', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});
app.synth();
