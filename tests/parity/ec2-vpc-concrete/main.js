// VPCs in a concrete environment whose zones cdk.json knows, and in one whose zones it does not.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const known = new cdk.Stack(app, 'Known', { env: { account: '123456789012', region: 'us-east-1' } });
new ec2.Vpc(known, 'Three');
new ec2.Vpc(known, 'All', { maxAzs: 99, natGateways: 1 });
new ec2.Vpc(known, 'One', { maxAzs: 1, ipAddresses: ec2.IpAddresses.cidr('192.168.0.0/20') });
new ec2.Vpc(known, 'Named', { availabilityZones: ['us-east-1c', 'us-east-1a'], natGateways: 0 });
new cdk.CfnOutput(known, 'Zones', { value: cdk.Fn.join(',', known.availabilityZones) });

const unknown = new cdk.Stack(app, 'Unknown', { env: { account: '123456789012', region: 'eu-west-1' } });
new ec2.Vpc(unknown, 'Dummy', { natGateways: 1 });

const agnostic = new cdk.Stack(app, 'Agnostic');
new ec2.Vpc(agnostic, 'Three', { maxAzs: 3, natGateways: 1 });
new ec2.Vpc(agnostic, 'Named', { availabilityZones: ['us-west-2b'], natGateways: 0 });

const regionOnly = new cdk.Stack(app, 'RegionOnly', { env: { region: 'us-east-1' } });
new ec2.Vpc(regionOnly, 'Vpc', { maxAzs: 2, natGateways: 0 });
app.synth();
