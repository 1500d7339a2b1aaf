// Functions that exist already.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Imports', { env: { account: '111111111111', region: 'eu-west-1' } });
const role = new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const byArn = lambda.Function.fromFunctionArn(stack, 'ByArn', 'arn:aws:lambda:eu-west-1:111111111111:function:there');
byArn.grantInvoke(role);
byArn.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
const byName = lambda.Function.fromFunctionName(stack, 'ByName', 'named');
byName.grantInvoke(role);
byName.addToRolePolicy(new iam.PolicyStatement({ actions: ['not:Added'], resources: ['*'] }));
const known = lambda.Function.fromFunctionAttributes(stack, 'Known', {
  functionArn: 'arn:aws:lambda:eu-west-1:222222222222:function:known',
  sameEnvironment: true,
  role: role,
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1'),
});
known.grantInvoke(new iam.ServicePrincipal('sns.amazonaws.com'));
known.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
known.connections.allowFromAnyIpv4(ec2.Port.tcp(443));
const skipped = lambda.Function.fromFunctionAttributes(stack, 'Skipped', {
  functionArn: 'arn:aws:lambda:eu-west-1:222222222222:function:skipped',
  skipPermissions: true,
});
skipped.grantInvoke(new iam.ServicePrincipal('sns.amazonaws.com'));
skipped.addPermission('Nothing', { principal: new iam.ServicePrincipal('sns.amazonaws.com') });
const version = lambda.Version.fromVersionArn(stack, 'Version', 'arn:aws:lambda:eu-west-1:111111111111:function:there:3');
const alias = lambda.Alias.fromAliasAttributes(stack, 'Alias', { aliasName: 'live', aliasVersion: version });
version.grantInvoke(role);
alias.grantInvoke(role);
const numbered = lambda.Version.fromVersionAttributes(stack, 'Numbered', { version: '7', lambda: byName });
new cdk.CfnOutput(stack, 'Names', { value: `${byArn.functionName} ${byName.functionArn} ${known.functionName} ${byArn.latestVersion.functionArn}` });
new cdk.CfnOutput(stack, 'Versions', { value: `${version.functionArn} ${version.version} ${version.functionName} ${alias.functionArn} ${alias.functionName} ${numbered.functionArn}` });

const agnostic = new cdk.Stack(app, 'Agnostic');
const late = lambda.Function.fromFunctionArn(agnostic, 'Late', cdk.Fn.importValue('Function'));
new cdk.CfnOutput(agnostic, 'Name', { value: late.functionName });
app.synth();
