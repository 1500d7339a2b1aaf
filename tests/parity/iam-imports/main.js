// Imported roles, users and groups, and what is added to them.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

function allow() {
  return new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Imports', { env: { account: '123456789012', region: 'us-east-1' } });
const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::123456789012:role/path/my-role');
role.addToPrincipalPolicy(allow());
new cdk.CfnOutput(stack, 'RoleArn', { value: role.roleArn });
new cdk.CfnOutput(stack, 'RoleName', { value: role.roleName });
// of another account: nothing can be added
const foreign = iam.Role.fromRoleArn(stack, 'Foreign', 'arn:aws:iam::999999999999:role/theirs');
foreign.addToPrincipalPolicy(allow());
const frozen = iam.Role.fromRoleArn(stack, 'Frozen', 'arn:aws:iam::123456789012:role/frozen', { mutable: false });
frozen.addToPrincipalPolicy(allow());
frozen.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
const byName = iam.Role.fromRoleName(stack, 'ByName', 'some-name');
byName.addToPrincipalPolicy(allow());
new cdk.CfnOutput(stack, 'ByNameArn', { value: byName.roleArn });
const late = iam.Role.fromRoleArn(stack, 'Late', cdk.Fn.importValue('RoleArn'));
late.addToPrincipalPolicy(allow());
new cdk.CfnOutput(stack, 'LateName', { value: late.roleName });
const policy = new iam.Policy(stack, 'Policy', { roles: [role, byName], statements: [allow()] });
new cdk.CfnOutput(stack, 'PolicyName', { value: policy.policyName });

const user = iam.User.fromUserName(stack, 'User', 'my-user');
user.addToPrincipalPolicy(allow());
new cdk.CfnOutput(stack, 'UserArn', { value: user.userArn });
const byArn = iam.User.fromUserArn(stack, 'UserByArn', 'arn:aws:iam::123456789012:user/people/me');
new cdk.CfnOutput(stack, 'UserName', { value: byArn.userName });
const group = iam.Group.fromGroupName(stack, 'Group', 'my-group');
group.addToPrincipalPolicy(allow());
new cdk.CfnOutput(stack, 'GroupArn', { value: group.groupArn });
byArn.addToGroup(group);
const profile = iam.InstanceProfile.fromInstanceProfileName(stack, 'Profile', 'my-profile');
new cdk.CfnOutput(stack, 'ProfileArn', { value: profile.instanceProfileArn });

// the same in an agnostic stack
const agnostic = new cdk.Stack(app, 'Agnostic');
const there = iam.Role.fromRoleArn(agnostic, 'Role', 'arn:aws:iam::123456789012:role/my-role');
there.addToPrincipalPolicy(allow());
app.synth();
