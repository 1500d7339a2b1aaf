// Principals: wrapped more than once, added to a policy, compared with each other.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Principals', { env: { account: '123456789012', region: 'us-east-1' } });
const account = new iam.AccountPrincipal('210987654321');

// Conditions on conditions, tags on conditions, conditions on tags.
const conditioned = account.withConditions({ 'StringEquals': { 'a': 'b' } });
new iam.Role(stack, 'Twice', { assumedBy: conditioned.withConditions({ 'StringEquals': { 'c': 'd' }, 'Bool': { 'aws:MultiFactorAuthPresent': true } }) });
new iam.Role(stack, 'TagsOnConditions', { assumedBy: conditioned.withSessionTags() });
new iam.Role(stack, 'ConditionsOnTags', { assumedBy: account.withSessionTags().withConditions({ 'StringLike': { 'aws:RequestTag/team': '*' } }) });
const added = account.withConditions({ 'StringEquals': { 'a': 'b' } });
added.addCondition('NumericLessThan', { 'aws:MultiFactorAuthAge': '300' });
added.addConditions({ 'IpAddress': { 'aws:SourceIp': '10.0.0.0/8' } });
new iam.Role(stack, 'Added', { assumedBy: added });

// Several in one.
const several = new iam.CompositePrincipal(
  new iam.ServicePrincipal('ec2.amazonaws.com'),
  new iam.ServicePrincipal('lambda.amazonaws.com'),
  account,
);
several.addPrincipals(new iam.ArnPrincipal('arn:aws:iam::210987654321:role/x'), new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', { 'StringEquals': { 'aud': 'x' } }));
new iam.Role(stack, 'Several', { assumedBy: several });
new iam.Role(stack, 'SeveralTags', { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2.amazonaws.com'), account).withSessionTags() });
new iam.Role(stack, 'SameTwice', { assumedBy: new iam.CompositePrincipal(account, account, new iam.AccountPrincipal('210987654321')) });
new iam.Role(stack, 'External', { assumedBy: several, externalIds: ['x', 'y'] });

// Into a policy by hand.
const document = new iam.PolicyDocument();
account.addToAssumeRolePolicy(document);
conditioned.addToAssumeRolePolicy(document);
account.withSessionTags().addToAssumeRolePolicy(document);
several.addToAssumeRolePolicy(document);
new iam.CfnRole(stack, 'ByHand', { assumeRolePolicyDocument: document });

// What stands for the same.
new cdk.CfnOutput(stack, 'Action', { value: account.assumeRoleAction });
new cdk.CfnOutput(stack, 'WebAction', { value: new iam.WebIdentityPrincipal('x').assumeRoleAction });
new cdk.CfnOutput(stack, 'Added2', { value: account.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })) ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Account', { value: account.principalAccount });

// A federated user, with everything.
new iam.Role(stack, 'Federated', { assumedBy: new iam.FederatedPrincipal('arn:aws:iam::123456789012:saml-provider/x', { 'StringEquals': { 'SAML:aud': 'y' } }, 'sts:AssumeRoleWithSAML') });
new iam.Role(stack, 'FederatedPlain', { assumedBy: new iam.FederatedPrincipal('graph.facebook.com') });
new iam.Role(stack, 'Organization', { assumedBy: new iam.OrganizationPrincipal('o-12345abcde') });
new iam.Role(stack, 'InOrganization', { assumedBy: new iam.ArnPrincipal('arn:aws:iam::210987654321:root').inOrganization('o-12345abcde') });

// Somebody of whom nothing is known: what is granted to it, is granted to nobody.
const unknown = new iam.UnknownPrincipal({ resource: stack });
new cdk.CfnOutput(stack, 'Unknown', { value: unknown.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })) ? 'yes' : 'no' });
iam.Grant.addToPrincipal({ grantee: unknown, actions: ['s3:*'], resourceArns: ['*'] });
app.synth();
