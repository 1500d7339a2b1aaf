// Removal policies on L1s and L2s.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

function volume(scope, id) {
  return new ec2.CfnVolume(scope, id, { availabilityZone: 'us-east-1a', size: 10 });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Removal');
volume(stack, 'None');
volume(stack, 'Destroy').applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
volume(stack, 'Retain').applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
volume(stack, 'Snapshot').applyRemovalPolicy(cdk.RemovalPolicy.SNAPSHOT);
volume(stack, 'OnUpdateOrDelete').applyRemovalPolicy(cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
volume(stack, 'NotOnUpdate').applyRemovalPolicy(cdk.RemovalPolicy.RETAIN, { applyToUpdateReplacePolicy: false });
volume(stack, 'ByDefault').applyRemovalPolicy(undefined, { default: cdk.RemovalPolicy.SNAPSHOT });
const raw = new cdk.CfnResource(stack, 'Raw', { type: 'AWS::Test::Thing' });
raw.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
raw.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
const byOptions = new cdk.CfnResource(stack, 'ByOptions', { type: 'AWS::Test::Thing' });
byOptions.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;

// L2s: the policy goes to the main resource alone
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:Get*'], resources: ['*'] }));
role.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
vpc.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
group.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
app.synth();
