// Grants through policies of principals, of resources, of both.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants', { env: { account: '123456789012', region: 'us-east-1' } });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
const bucket = new s3.Bucket(stack, 'Bucket');
const key = new kms.Key(stack, 'Key');
const account = new iam.AccountPrincipal('210987654321');
const arn = bucket.bucketArn;

// To the principal, or else to the resource.
iam.Grant.addToPrincipalOrResource({ grantee: role, actions: ['s3:One'], resourceArns: [arn], resource: bucket });
iam.Grant.addToPrincipalOrResource({ grantee: account, actions: ['s3:Two'], resourceArns: [arn], resource: bucket });
iam.Grant.addToPrincipalOrResource({ grantee: account, actions: ['kms:Two'], resourceArns: [key.keyArn], resourceSelfArns: ['*'], resource: key, conditions: { 'StringEquals': { 'a': 'b' } } });
const foreign = iam.Role.fromRoleArn(stack, 'Foreign', 'arn:aws:iam::210987654321:role/foreign');
iam.Grant.addToPrincipalOrResource({ grantee: foreign, actions: ['s3:Three'], resourceArns: [arn], resource: bucket });

// To both.
iam.Grant.addToPrincipalAndResource({ grantee: role, actions: ['s3:Four'], resourceArns: [arn], resource: bucket });
iam.Grant.addToPrincipalAndResource({ grantee: role, actions: ['kms:Four'], resourceArns: [key.keyArn], resourceSelfArns: ['*'], resource: key, resourcePolicyPrincipal: account, conditions: { 'Bool': { 'x': true } } });

// To the resource, with a statement of one's own.
iam.Grant.addStatementToResourcePolicy({
  grantee: account,
  actions: ['s3:Five'],
  resourceArns: [arn],
  resource: bucket,
  statement: new iam.PolicyStatement({ actions: ['s3:Five'], resources: [arn], principals: [account] }),
});

// Together, and before others.
const grant = iam.Grant.addToPrincipal({ grantee: role, actions: ['s3:Six'], resourceArns: ['*'], conditions: { 'Bool': { 'y': true } } });
const both = grant.combine(iam.Grant.addToPrincipalAndResource({ grantee: role, actions: ['s3:Seven'], resourceArns: [arn], resource: bucket }));
both.applyBefore(new cdk.CfnResource(stack, 'After', { type: 'AWS::Test::T' }));
new cdk.CfnOutput(stack, 'Statements', { value: both.success ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Dropped', { value: iam.Grant.drop(role, 'nothing').success ? 'yes' : 'no' });

// What can be granted on roles.
const user = new iam.User(stack, 'User');
role.grants.assumeRole(user);
role.grants.passRole(user);
iam.RoleGrants.fromRole(role).assumeRole(new iam.Group(stack, 'Group'));
role.grant(user, 'iam:GetRole', 'iam:TagRole');
new cdk.CfnOutput(stack, 'IsRole', { value: iam.Role.isRole(role) ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'IsNoRole', { value: iam.Role.isRole(user) ? 'yes' : 'no' });

// A policy that exists already.
const old = iam.Policy.fromPolicyName(stack, 'OldPolicy', 'old-policy');
new cdk.CfnOutput(stack, 'OldPolicyName', { value: old.policyName });
app.synth();
