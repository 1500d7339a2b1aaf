// Who may call functions: by the caller's policy where it has one, else by the function's.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Permissions', { env: { account: '111111111111', region: 'eu-west-1' } });
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const one = new lambda.Function(stack, 'One', props);
const two = new lambda.Function(stack, 'Two', props);
const role = new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
one.grantInvoke(role);
one.grantInvoke(role);
one.grantInvokeLatestVersion(role);
two.grantInvoke(one);
one.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
one.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
one.grantInvoke(new iam.AccountPrincipal('123456789012'));
one.grantInvoke(new iam.OrganizationPrincipal('o-1234567890'));
one.grantInvoke(new iam.ServicePrincipal('sns.amazonaws.com', {
  conditions: { 'ArnLike': { 'aws:SourceArn': 'arn:aws:sns:::x' }, 'StringEquals': { 'aws:SourceAccount': '111122223333' } },
}));
one.grantInvoke(new iam.ArnPrincipal('arn:aws:iam::222222222222:role/x'));
one.grantInvoke(iam.Role.fromRoleArn(stack, 'Foreign', 'arn:aws:iam::222222222222:role/y'));
two.grantInvokeCompositePrincipal(new iam.CompositePrincipal(new iam.ServicePrincipal('s3.amazonaws.com'), new iam.AccountPrincipal('123456789012')));
one.addPermission('Everything', {
  principal: new iam.ServicePrincipal('s3.amazonaws.com'),
  sourceArn: 'arn:aws:s3:::x',
  sourceAccount: '123456789012',
  eventSourceToken: 'token',
  action: 'lambda:*',
});
one.addPermission('User', { principal: new iam.User(stack, 'Somebody') });
one.addPermission('Anybody', { principal: new iam.AnyPrincipal(), functionUrlAuthType: lambda.FunctionUrlAuthType.NONE, action: 'lambda:InvokeFunctionUrl' });
one.addPermission('Organization', { principal: new iam.AnyPrincipal(), organizationId: 'o-1234567890' });
one.addPermission('Elsewhere', { principal: new iam.AccountRootPrincipal(), scope: two });
two.addPermission('Conditions', {
  principal: new iam.ServicePrincipal('s3.amazonaws.com').withConditions({ 'ArnLike': { 'aws:SourceArn': 'arn:aws:s3:::y' } }),
  sourceArn: 'arn:aws:s3:::z',
});
app.synth();
