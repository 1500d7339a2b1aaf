// Roles that somebody else makes: what they need is reported.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_lambda: lambda, aws_s3: s3 } = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const service = new iam.ServicePrincipal('ec2.amazonaws.com');
const stack = new cdk.Stack(app, 'Precreated', { env: { account: '123456789012', region: 'us-east-1' } });
iam.Role.customizeRoles(stack, { usePrecreatedRoles: { 'Precreated/Role': 'my-role', 'Other': 'my-other-role', 'Precreated/Fn/ServiceRole': 'path/of/fn-role' } });
const bucket = new s3.Bucket(stack, 'Bucket');
const role = new iam.Role(stack, 'Role', {
  assumedBy: service,
  roleName: 'not-used',
  permissionsBoundary: iam.ManagedPolicy.fromAwsManagedPolicyName('Boundary'),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
});
bucket.grantRead(role);
role.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
new cdk.CfnOutput(stack, 'Arn', { value: role.roleArn });
new cdk.CfnOutput(stack, 'Name', { value: role.roleName });
const other = new iam.Role(stack, 'Other', {
  assumedBy: new iam.AccountRootPrincipal(),
  inlinePolicies: { 'p': new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['sns:*'], resources: [bucket.bucketArn] })] }) },
});
other.grantPassRole(role);
const user = new iam.User(stack, 'User');
other.grantAssumeRole(user);
const func = new lambda.Function(stack, 'Fn', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = () => 1') });
bucket.grantWrite(func);
new iam.InstanceProfile(stack, 'Profile', { role: role });

// Policies: inline ones are written where they hold for users, too; managed ones are not.
const inline = new iam.Policy(stack, 'Inline', { statements: [new iam.PolicyStatement({ actions: ['a:b'], resources: ['*'] })] });
inline.attachToRole(role);
inline.attachToUser(user);
role.attachInlinePolicy(new iam.Policy(stack, 'Reported', { statements: [new iam.PolicyStatement({ actions: ['c:d'], resources: ['*'] })] }));
const managed = new iam.ManagedPolicy(stack, 'Managed', { roles: [role], users: [user], statements: [new iam.PolicyStatement({ actions: ['e:f'], resources: [bucket.arnForObjects('*')] })] });
role.addManagedPolicy(managed);
user.addManagedPolicy(managed);
new cdk.CfnOutput(stack, 'ManagedName', { value: managed.managedPolicyName });

// Imported roles get nothing, either.
const imported = iam.Role.fromRoleName(stack, 'Imported', 'imported');
bucket.grantRead(imported);
imported.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
bucket.grantRead(iam.Role.fromRoleName(stack, 'Fixed', 'fixed', { mutable: false }));

// Roles that have no name yet.
const missing = new cdk.Stack(app, 'Missing');
iam.Role.customizeRoles(missing);
const nameless = new iam.Role(missing, 'Nameless', { assumedBy: service, roleName: 'given', path: '/p/' });
new cdk.CfnOutput(missing, 'Arn', { value: nameless.roleArn });
new cdk.CfnOutput(missing, 'Name', { value: nameless.roleName });
new iam.Policy(missing, 'Policy', { roles: [nameless], statements: [new iam.PolicyStatement({ actions: ['a:b'], resources: ['*'] })] });

// Reported, and made all the same.
const second = new cdk.Stack(app, 'Reported', { env: { account: '123456789012', region: 'us-east-1' } });
iam.Role.customizeRoles(second, { preventSynthesis: false, usePrecreatedRoles: { 'Made': 'not-used' } });
const made = new iam.Role(second, 'Made', { assumedBy: service, inlinePolicies: { 'p': new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['a:b'], resources: ['*'] })] }) } });
made.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
const all = new iam.ManagedPolicy(second, 'All', { roles: [made], statements: [new iam.PolicyStatement({ actions: ['c:d'], resources: ['*'] })] });
new cdk.CfnOutput(second, 'Id', { value: made.roleId });
new cdk.CfnOutput(second, 'Arn', { value: made.roleArn });
new cdk.CfnOutput(second, 'Managed', { value: all.managedPolicyArn });

// What lies outside of the construct is made as usual; what is nearest counts.
const partly = new cdk.Stack(app, 'Partly');
const group = new Construct(partly, 'Group');
iam.Role.customizeRoles(group, { usePrecreatedRoles: { 'Role': 'relative', 'Partly/Group/Absolute': 'absolute' } });
const relative = new iam.Role(group, 'Role', { assumedBy: service });
const absolute = new iam.Role(group, 'Absolute', { assumedBy: service });
const outside = new iam.Role(partly, 'Outside', { assumedBy: service });
new iam.Policy(partly, 'Both', { roles: [outside, relative], statements: [new iam.PolicyStatement({ actions: ['a:b'], resources: ['*'] })] });
new iam.ManagedPolicy(partly, 'BothManaged', { roles: [outside, absolute], statements: [new iam.PolicyStatement({ actions: ['c:d'], resources: ['*'] })] });
new iam.ManagedPolicy(group, 'Inside', { roles: [outside], statements: [new iam.PolicyStatement({ actions: ['e:f'], resources: ['*'] })] });
absolute.grantPassRole(outside);
app.synth();
