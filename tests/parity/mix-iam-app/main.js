// Roles and policies as an application has them, across constructs and stacks.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'IamApp');
const other = new cdk.Stack(app, 'IamOther');
const boundary = new iam.ManagedPolicy(stack, 'Boundary', {
  managedPolicyName: 'boundary',
  statements: [new iam.PolicyStatement({ actions: ['*'], resources: ['*'] }), new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['iam:*'], resources: ['*'], sid: 'NoIam' })],
});
const deploy = new iam.Role(stack, 'Deploy', {
  assumedBy: new iam.CompositePrincipal(
    new iam.AccountPrincipal('111122223333'),
    new iam.ServicePrincipal('codebuild.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': '123456789012' } } }),
  ),
  permissionsBoundary: boundary,
  maxSessionDuration: cdk.Duration.hours(2),
  description: 'deploys',
  path: '/ci/',
  inlinePolicies: {
    Logs: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: ['*'] })] }),
  },
});
const readers = new iam.Group(stack, 'Readers', { managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')] });
const user = new iam.User(stack, 'User', { groups: [readers], userName: 'reader' });
deploy.grantPassRole(user);
deploy.grant(readers, 'sts:AssumeRole');
const policy = new iam.Policy(stack, 'Extra', { statements: [new iam.PolicyStatement({ notActions: ['s3:DeleteBucket'], resources: ['arn:aws:s3:::*'], conditions: { Bool: { 'aws:SecureTransport': 'true' } } })] });
policy.attachToRole(deploy);
policy.attachToGroup(readers);
const trusted = new iam.Role(other, 'Trusted', { assumedBy: new iam.ArnPrincipal(deploy.roleArn), externalIds: ['abc'] });
trusted.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: [`arn:${cdk.Aws.PARTITION}:s3:::${cdk.Aws.ACCOUNT_ID}-bucket/*`] }));
trusted.assumeRolePolicy.addStatements(new iam.PolicyStatement({ actions: ['sts:TagSession'], principals: [new iam.AccountRootPrincipal()] }));
new iam.InstanceProfile(other, 'Profile', { role: trusted });
new iam.Role(other, 'Web', { assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', { 'StringEquals': { 'cognito-identity.amazonaws.com:aud': 'us-east-1:1' }, 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } }) });
cdk.Tags.of(app).add('app', 'iam');
app.synth();
