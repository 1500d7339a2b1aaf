// Grants: roles that pass, assume and do.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants', { env: { account: '123456789012', region: 'us-east-1' } });
const target = new iam.Role(stack, 'Target', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const user = new iam.User(stack, 'User');
const group = new iam.Group(stack, 'Group');

target.grantPassRole(role);
target.grant(role, 'iam:GetRole', 'iam:TagRole');
target.grantAssumeRole(user);
target.grant(group, 'iam:GetRole');
target.grantPassRole(new iam.AccountPrincipal('123456789012'));

// an instance as the one who is granted
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const host = new ec2.Instance(stack, 'Host', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.nano'),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
});
target.grantPassRole(host.role);
host.role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));

// a grant by hand, and what waits for it
const grant = iam.Grant.addToPrincipal({ grantee: role, actions: ['dynamodb:GetItem'], resourceArns: ['arn:aws:dynamodb:us-east-1:123456789012:table/t'] });
const waiting = new cdk.CfnResource(stack, 'Waiting', { type: 'AWS::Test::Thing' });
grant.applyBefore(waiting);
new cdk.CfnOutput(stack, 'Success', { value: grant.success ? 'yes' : 'no' });

// an imported role is granted to, and one that may be changed by nobody
const imported = iam.Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::123456789012:role/imported');
target.grantPassRole(imported);
const frozen = role.withoutPolicyUpdates();
target.grant(frozen, 'iam:DeleteRole');
app.synth();
