// Policies, managed policies, users, groups, instance profiles.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

function read() {
  return new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Policies');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const group = new iam.Group(stack, 'Group');
const named = new iam.Group(stack, 'Named', {
  groupName: 'my-group',
  path: '/teams/',
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
});
const user = new iam.User(stack, 'User', { groups: [group] });
const full = new iam.User(stack, 'Full', {
  userName: 'my-user',
  path: '/people/',
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('job-function/Billing')],
  permissionsBoundary: iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess'),
  groups: [group, named],
});
full.addToGroup(group);
named.addUser(user);

// inline policies: attached in props, later, and by adding statements
const policy = new iam.Policy(stack, 'Policy', { policyName: 'my-policy', users: [user], roles: [role], groups: [group], statements: [read()] });
policy.addStatements(new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: ['*'] }));
policy.attachToUser(full);
policy.attachToUser(full);
const unnamed = new iam.Policy(stack, 'Unnamed', { document: new iam.PolicyDocument({ statements: [read()] }) });
unnamed.attachToRole(role);
unnamed.attachToGroup(named);
new cdk.CfnOutput(stack, 'PolicyName', { value: policy.policyName });
new cdk.CfnOutput(stack, 'UnnamedName', { value: unnamed.policyName });
user.addToPolicy(read());
group.addToPolicy(read());
group.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('IAMReadOnlyAccess'));
user.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('IAMReadOnlyAccess'));
// a policy without statements and without a place is not written
new iam.Policy(stack, 'EmptyOne');
new iam.Policy(new cdk.Stack(app, 'Long'), 'APolicyWithAVeryLongNameThatGoesOnAndOnAndOnUntilItIsLongerThanOneHundredAndTwentyEightCharactersWhichIsAllThatIamAllowsForTheNameOfAPolicy', { users: [new iam.User(stack, 'Elsewhere')], statements: [read()] });

// managed policies
const managed = new iam.ManagedPolicy(stack, 'Managed', {
  managedPolicyName: 'my-managed',
  path: '/p/',
  description: 'Managed by me',
  users: [user],
  roles: [role],
  groups: [group],
  statements: [read()],
});
managed.attachToRole(role);
const byDocument = new iam.ManagedPolicy(stack, 'ByDocument', { document: new iam.PolicyDocument({ statements: [read()] }) });
role.addManagedPolicy(byDocument);
new cdk.CfnOutput(stack, 'ManagedArn', { value: managed.managedPolicyArn });
new cdk.CfnOutput(stack, 'ManagedName', { value: managed.managedPolicyName });

// instance profiles
const profile = new iam.InstanceProfile(stack, 'Profile', { role: role, instanceProfileName: 'my-profile', path: '/i/' });
const bare = new iam.InstanceProfile(stack, 'Bare');
new cdk.CfnOutput(stack, 'ProfileArn', { value: profile.instanceProfileArn });
new cdk.CfnOutput(stack, 'ProfileName', { value: bare.instanceProfileName });
new cdk.CfnOutput(stack, 'UserArn', { value: user.userArn });
new cdk.CfnOutput(stack, 'UserName', { value: user.userName });
new cdk.CfnOutput(stack, 'GroupArn', { value: group.groupArn });
new cdk.CfnOutput(stack, 'GroupName', { value: group.groupName });
app.synth();
