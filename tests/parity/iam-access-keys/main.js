// Access keys and passwords of users, grants on roles, and boundaries below a construct.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Keys');
const user = new iam.User(stack, 'User', { password: cdk.SecretValue.unsafePlainText('1234'), passwordResetRequired: true });
new iam.User(stack, 'WithPassword', { password: cdk.SecretValue.secretsManager('login') });
const key = new iam.AccessKey(stack, 'Key', { user });
new iam.AccessKey(stack, 'Rotated', { user, serial: 2, status: iam.AccessKeyStatus.INACTIVE });
const old = iam.User.fromUserName(stack, 'Old', 'old');
new iam.AccessKey(stack, 'OldKey', { user: old, status: iam.AccessKeyStatus.ACTIVE });
new cdk.CfnOutput(stack, 'KeyId', { value: key.accessKeyId });
new cdk.CfnOutput(stack, 'Secret', { value: key.secretAccessKey.unsafeUnwrap() });

const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
role.grants.assumeRole(user);
role.grants.passRole(old);
const attached = iam.Policy.fromPolicyName(stack, 'Attached', 'theirs');
new cdk.CfnOutput(stack, 'AttachedName', { value: attached.policyName });
new cdk.CfnOutput(stack, 'IsRole', { value: `${iam.Role.isRole(role)} ${iam.Role.isRole(user)}` });

const bounded = new cdk.Stack(app, 'Bounded');
iam.PermissionsBoundary.of(bounded).apply(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
new iam.Role(bounded, 'Plain', { assumedBy: new iam.AccountRootPrincipal() });
new iam.User(bounded, 'Someone');
const free = new iam.Role(bounded, 'Free', { assumedBy: new iam.AccountRootPrincipal() });
iam.PermissionsBoundary.of(free).clear();
app.synth();
