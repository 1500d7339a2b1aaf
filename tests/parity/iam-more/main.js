// Grants to policies, roles that cannot be changed, principals in a row, documents in L1s.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

function allow(action) {
  return new iam.PolicyStatement({ actions: [action], resources: ['*'] });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'More', { env: { account: '123456789012', region: 'us-east-1' } });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('states.amazonaws.com', { region: 'eu-south-1' }) });
const other = new iam.Role(stack, 'Other', { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2')).addPrincipals(new iam.AnyPrincipal(), new iam.ArnPrincipal('arn:aws:iam::123456789012:user/me').inOrganization('o-1234567890')) });

// the same statement in another order is one in a role's default policy, but not elsewhere
const orders = [['s3:A', 's3:B'], ['s3:B', 's3:A']];
const attached = new iam.Policy(stack, 'Orders', { roles: [other] });
for (const actions of orders) {
  role.addToPolicy(new iam.PolicyStatement({ actions: actions, resources: ['*'] }));
  attached.addStatements(new iam.PolicyStatement({ actions: actions, resources: ['*'] }));
}

// grants to policies
const managed = new iam.ManagedPolicy(stack, 'Managed', { statements: [allow('s3:Get*')] });
other.grantPassRole(managed.grantPrincipal);
other.grant(attached.grantPrincipal, 'iam:GetRole');
const both = other.grant(role, 'iam:GetRole').combine(other.grantPassRole(new iam.User(stack, 'User')));
const waiting = new cdk.CfnResource(stack, 'Waiting', { type: 'AWS::Test::Thing' });
waiting.node.addDependency(both);

// conditions and session tags wrap others
new iam.Role(stack, 'Wrapped', { assumedBy: new iam.SessionTagsPrincipal(new iam.CompositePrincipal(new iam.AccountPrincipal('111111111111'), new iam.WebIdentityPrincipal('accounts.google.com'))).withConditions({ 'StringEquals': { 'aws:RequestTag/team': 'net' } }) });
other.grantPassRole(new iam.PrincipalWithConditions(role, { 'Bool': { 'x': 'true' } }));

// roles that cannot be changed
const frozen = role.withoutPolicyUpdates();
frozen.addManagedPolicy(managed);
frozen.addToPolicy(allow('never:Ever'));
frozen.attachInlinePolicy(attached);
new iam.Policy(stack, 'ForFrozen', { roles: [frozen], statements: [allow('sqs:*')] });
const behind = new cdk.CfnResource(stack, 'Behind', { type: 'AWS::Test::Thing' });
behind.node.addDependency(frozen);
const foreign = iam.Role.fromRoleArn(stack, 'Foreign', 'arn:aws:iam::999999999999:role/theirs');
foreign.attachInlinePolicy(attached);
const named = iam.Role.fromRoleArn(stack, 'Named', 'arn:aws:iam::123456789012:role/named', { defaultPolicyName: 'Its' });
named.addToPolicy(allow('sns:*'));
named.addManagedPolicy(managed);
const token = iam.Role.fromRoleArn(stack, 'Token', `arn:aws:iam::${cdk.Aws.ACCOUNT_ID}:role/deep/er`);
token.addToPolicy(allow('sns:*'));
other.grantPassRole(iam.User.fromUserName(stack, 'SomeUser', 'some'));

// documents
const document = iam.PolicyDocument.fromJson({
  'Statement': [
    { 'Effect': 'Deny', 'NotAction': ['s3:*'], 'NotPrincipal': { 'AWS': ['a', 'b'], 'Service': 's.amazonaws.com' }, 'NotResource': 'r' },
    { 'Action': '*', 'Principal': '*', 'Resource': 'r' },
    { 'Effect': 'Allow', 'Action': '*', 'Principal': '*', 'Resource': ['r'] },
  ],
});
document.addStatements(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['x'], principals: [role, new iam.CompositePrincipal(role, other), new iam.AccountRootPrincipal()] }));
document.addStatements(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: cdk.Fn.split(',', cdk.Fn.importValue('Arns')), principals: [new iam.StarPrincipal()] }));
const source = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['x'] });
source.addSourceAccountCondition('123456789012');
source.addSourceArnCondition('arn:aws:s3:::x');
source.addAnyPrincipal();
source.addCanonicalUserPrincipal('1234');
document.addStatements(source);
new iam.CfnManagedPolicy(stack, 'Raw', { policyDocument: document });
new cdk.CfnOutput(stack, 'Json', { value: stack.toJsonString(attached.document) });
new cdk.CfnOutput(stack, 'RootArn', { value: new iam.AccountRootPrincipal().arn });
app.synth();
