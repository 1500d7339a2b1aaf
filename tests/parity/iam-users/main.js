// Users with passwords, keys, groups and boundaries.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Users', { env: { account: '123456789012', region: 'us-east-1' } });
const user = new iam.User(stack, 'Password', { password: cdk.SecretValue.unsafePlainText('1234'), passwordResetRequired: true });
new iam.User(stack, 'Secret', { password: cdk.SecretValue.secretsManager('my-secret'), path: '/people/', userName: 'ann' });
new iam.User(stack, 'NoReset', { password: cdk.SecretValue.ssmSecure('/pw', '1'), passwordResetRequired: false });
const boundary = iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess');
const bound = new iam.User(stack, 'Bound', { permissionsBoundary: boundary, managedPolicies: [boundary] });
bound.addManagedPolicy(boundary);
bound.addManagedPolicy(iam.ManagedPolicy.fromManagedPolicyName(stack, 'Own', 'mine'));

// Access keys.
const key = new iam.AccessKey(stack, 'Key', { user: user });
const second = new iam.AccessKey(stack, 'Rotated', { user: user, serial: 2, status: iam.AccessKeyStatus.INACTIVE });
new iam.AccessKey(stack, 'Active', { user: iam.User.fromUserName(stack, 'Old', 'johnsmith'), status: iam.AccessKeyStatus.ACTIVE, serial: 0 });
new cdk.CfnOutput(stack, 'KeyId', { value: key.accessKeyId });
new cdk.CfnResource(stack, 'Uses', { type: 'AWS::Test::T', properties: { 'Secret': second.secretAccessKey } });

// Groups.
const group = new iam.Group(stack, 'Group', { groupName: 'MyGroup', path: '/g/', managedPolicies: [boundary] });
user.addToGroup(group);
group.addUser(bound);
new iam.User(stack, 'InGroup', { groups: [group, iam.Group.fromGroupName(stack, 'OldGroup', 'old')] });
const arn = iam.Group.fromGroupArn(stack, 'ArnGroup', 'arn:aws:iam::123456789012:group/path/arn-group');
arn.addUser(bound);
arn.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
group.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'] }));
const byArn = iam.User.fromUserArn(stack, 'ByArn', 'arn:aws:iam::123456789012:user/path/johnsmith');
byArn.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sns:*'], resources: ['*'] }));
byArn.addToGroup(group);
byArn.addToGroup(arn);
new iam.ManagedPolicy(stack, 'Managed', { users: [byArn, bound], groups: [group, arn], statements: [new iam.PolicyStatement({ actions: ['ec2:*'], resources: ['*'] })] });
new cdk.CfnOutput(stack, 'Name', { value: byArn.userName });
new cdk.CfnOutput(stack, 'OwnArn', { value: user.userArn });

// One that a program elsewhere refers to.
const other = new cdk.Stack(app, 'Other', { env: { account: '123456789012', region: 'us-east-1' } });
new iam.AccessKey(other, 'Key', { user: user });
app.synth();
