// The permissions boundary of all roles and users of a stack.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const env = { account: '111111111111', region: 'eu-west-1' };
const named = new cdk.Stack(app, 'Named', { permissionsBoundary: cdk.PermissionsBoundary.fromName('boundary-${Qualifier}') });
new iam.Role(named, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
new iam.User(named, 'User');
new iam.Group(named, 'Group');
new cdk.CfnResource(named, 'Raw', { type: 'AWS::IAM::Role' });
new iam.CfnRole(named, 'L1', { assumeRolePolicyDocument: { 'Statement': [] }, permissionsBoundary: 'own' });

const known = new cdk.Stack(app, 'Known', {
  env: env,
  permissionsBoundary: cdk.PermissionsBoundary.fromName('b-${AWS::AccountId}-${AWS::Region}-${Qualifier}'),
});
new iam.User(known, 'User');

const arn = new cdk.Stack(app, 'Arn', {
  env: env,
  permissionsBoundary: cdk.PermissionsBoundary.fromArn('arn:aws:iam::${AWS::AccountId}:policy/b'),
});
new iam.User(arn, 'User');

const context = new cdk.Stack(app, 'Context');
context.node.setContext('@aws-cdk/core:permissionsBoundary', { 'name': 'too-late' });
new iam.User(context, 'User');
app.synth();
