// File systems with the feature flags that change them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const efs = require('aws-cdk-lib/aws-efs');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App({
  context: {
    '@aws-cdk/aws-efs:denyAnonymousAccess': true,
    '@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId': true,
  },
});
const stack = new cdk.Stack(app, 'Flags');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
new efs.FileSystem(stack, 'Plain', { vpc: vpc });
const open = new efs.FileSystem(stack, 'Open', { vpc: vpc, allowAnonymousAccess: true, encrypted: true });
open.grantRead(role);
const known = ec2.Vpc.fromVpcAttributes(stack, 'Known', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-0123456789abcdef1', 'subnet-0123456789abcdef2'] });
new efs.FileSystem(stack, 'InKnown', { vpc: known });

app.synth();
