// Addresses in the middle of a range: the VPC gets the next range of the size.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Loose');
new ec2.Vpc(stack, 'Next', { ipAddresses: ec2.IpAddresses.cidr('10.0.1.0/20'), maxAzs: 1 });
new ec2.Vpc(stack, 'Old', { cidr: '10.1.255.255/28', maxAzs: 1, subnetConfiguration: [] });
app.synth();
