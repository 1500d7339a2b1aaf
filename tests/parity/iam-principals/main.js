// Principals, in trust policies.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

function trust(scope, id, principal) {
  return new iam.Role(scope, id, { assumedBy: principal });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Principals');
trust(stack, 'Service', new iam.ServicePrincipal('ec2.amazonaws.com'));
trust(stack, 'ServiceShort', new iam.ServicePrincipal('sqs'));
trust(stack, 'ServiceConditions', new iam.ServicePrincipal('sns.amazonaws.com', { conditions: { 'StringEquals': { 'aws:SourceAccount': '123456789012' } } }));
trust(stack, 'ServiceRegion', new iam.ServicePrincipal('states.amazonaws.com', { region: 'cn-north-1' }));
trust(stack, 'Account', new iam.AccountPrincipal('123456789012'));
trust(stack, 'AccountToken', new iam.AccountPrincipal(cdk.Aws.ACCOUNT_ID));
trust(stack, 'AccountRoot', new iam.AccountRootPrincipal());
trust(stack, 'Arn', new iam.ArnPrincipal('arn:aws:iam::123456789012:user/me'));
trust(stack, 'Any', new iam.AnyPrincipal());
trust(stack, 'Star', new iam.StarPrincipal());
trust(stack, 'Organization', new iam.OrganizationPrincipal('o-1234567890'));
trust(stack, 'Canonical', new iam.CanonicalUserPrincipal('79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'));
trust(stack, 'Federated', new iam.FederatedPrincipal('cognito-identity.amazonaws.com', { 'StringEquals': { 'cognito-identity.amazonaws.com:aud': 'us-east-1:x' } }, 'sts:AssumeRoleWithWebIdentity'));
trust(stack, 'WebIdentity', new iam.WebIdentityPrincipal('accounts.google.com', { 'StringEquals': { 'accounts.google.com:aud': 'app' } }));
trust(stack, 'Conditions', new iam.AccountPrincipal('123456789012').withConditions({ 'Bool': { 'aws:MultiFactorAuthPresent': 'true' } }));
trust(stack, 'PrincipalWithConditions', new iam.PrincipalWithConditions(new iam.ArnPrincipal('arn:aws:iam::123456789012:role/x'), { 'StringLike': { 'sts:RoleSessionName': 'a*' } }));
trust(stack, 'MoreConditions', new iam.AccountPrincipal('123456789012').withConditions({ 'StringEquals': { 'a': '1' } }).withConditions({ 'StringEquals': { 'b': '2' }, 'Bool': { 'c': 'true' } }));
trust(stack, 'Tagged', new iam.AccountPrincipal('123456789012').withSessionTags());
trust(stack, 'Composite', new iam.CompositePrincipal(
  new iam.ServicePrincipal('ec2.amazonaws.com'),
  new iam.ServicePrincipal('lambda.amazonaws.com'),
  new iam.AccountPrincipal('123456789012'),
));
trust(stack, 'CompositeMixed', new iam.CompositePrincipal(
  new iam.ServicePrincipal('ec2.amazonaws.com'),
  new iam.AccountPrincipal('123456789012').withConditions({ 'StringEquals': { 'sts:ExternalId': 'x' } }),
  new iam.WebIdentityPrincipal('accounts.google.com'),
));
const role = trust(stack, 'Base', new iam.ServicePrincipal('ec2.amazonaws.com'));
const user = new iam.User(stack, 'User');
trust(stack, 'ByRole', role);
trust(stack, 'ByUser', user);
trust(stack, 'BySessionRole', new iam.ArnPrincipal(role.roleArn));
new iam.Role(stack, 'External', { assumedBy: new iam.CompositePrincipal(new iam.AccountPrincipal('111111111111'), new iam.AccountPrincipal('222222222222')), externalIds: ['x'] });

// in a concrete environment
const concrete = new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'us-east-1' } });
trust(concrete, 'Root', new iam.AccountRootPrincipal());
trust(concrete, 'Other', new iam.AccountPrincipal('999999999999'));
trust(concrete, 'Service', new iam.ServicePrincipal('ec2.amazonaws.com'));
const china = new cdk.Stack(app, 'China', { env: { account: '123456789012', region: 'cn-north-1' } });
trust(china, 'Service', new iam.ServicePrincipal('ec2.amazonaws.com'));
trust(china, 'Logs', new iam.ServicePrincipal('logs.amazonaws.com'));
app.synth();
