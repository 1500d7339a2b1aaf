// Permissions boundaries of everything below a construct.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Boundaries', { env: { account: '123456789012', region: 'us-east-1' } });
const imported = iam.ManagedPolicy.fromManagedPolicyArn(stack, 'Imported', 'arn:aws:iam::123456789012:policy/boundary');
const own = new iam.ManagedPolicy(stack, 'Own', {
  statements: [new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['iam:*'], resources: ['*'] })],
});
const service = new iam.ServicePrincipal('ec2.amazonaws.com');
const direct = new iam.Role(stack, 'Direct', { assumedBy: service });
iam.PermissionsBoundary.of(direct).apply(imported);
const given = new iam.Role(stack, 'Given', { assumedBy: service, permissionsBoundary: own });
const user = new iam.User(stack, 'User');
iam.PermissionsBoundary.of(user).apply(own);

// All of a VPC's servers, but one.
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const props = { vpc: vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023() };
const server = new ec2.Instance(stack, 'Server', props);
iam.PermissionsBoundary.of(server).apply(own);
const free = new ec2.Instance(stack, 'Free', props);
iam.PermissionsBoundary.of(free).clear();
const raw = new iam.CfnRole(stack, 'Raw', { assumeRolePolicyDocument: { 'Version': '2012-10-17' } });
new cdk.CfnResource(stack, 'Untyped', { type: 'AWS::IAM::Role', properties: { 'AssumeRolePolicyDocument': { 'Version': '2012-10-17' } } });
new iam.CfnUser(stack, 'RawUser');
iam.PermissionsBoundary.of(stack).apply(imported);

// The nearer one wins; the later one, where both are as near.
const second = new cdk.Stack(app, 'Second', { env: { account: '123456789012', region: 'us-east-1' } });
const first = iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess');
const last = iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess');
const role = new iam.Role(second, 'Role', { assumedBy: service });
iam.PermissionsBoundary.of(second).apply(first);
iam.PermissionsBoundary.of(second).apply(last);
iam.PermissionsBoundary.of(role).clear();
iam.PermissionsBoundary.of(new iam.Role(second, 'Again', { assumedBy: service, permissionsBoundary: first })).clear();
new iam.Role(second, 'Inherits', { assumedBy: service, permissionsBoundary: first });
app.synth();
