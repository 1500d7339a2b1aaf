// Versions and aliases: those of the moment change their logical ids with the function.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Versions');
const first = new lambda.Function(stack, 'First', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  environment: { 'B': 'x', 'A': cdk.Aws.REGION },
  description: 'd',
  timeout: cdk.Duration.seconds(3),
  reservedConcurrentExecutions: 7,
  currentVersionOptions: {
    description: 'version',
    removalPolicy: cdk.RemovalPolicy.RETAIN,
    provisionedConcurrentExecutions: 2,
    retryAttempts: 1,
  },
});
const current = first.currentVersion;
const live = new lambda.Alias(stack, 'Live', { aliasName: 'live', version: current, description: 'words', provisionedConcurrentExecutions: 3 });
first.addEnvironment('LATER', 'counts');
cdk.Tags.of(first).add('does', 'not count');
const second = new lambda.Function(stack, 'Second', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
const fixed = new lambda.Version(stack, 'Fixed', { lambda: second, description: 'fixed', codeSha256: 'sha' });
const prod = fixed.addAlias('prod', { maxEventAge: cdk.Duration.minutes(2) });
second.addAlias('weighted', { additionalVersions: [{ version: fixed, weight: 0.25 }] });
second.invalidateVersionBasedOn('something');
const role = new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
live.grantInvoke(role);
live.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
fixed.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
second.grantInvokeVersion(role, fixed);
fixed.configureAsyncInvoke({ retryAttempts: 0 });
new cdk.CfnOutput(stack, 'Current', { value: `${current.functionArn} ${current.functionName} ${current.version}` });
new cdk.CfnOutput(stack, 'Aliases', { value: `${live.functionArn} ${live.functionName} ${live.aliasName} ${prod.functionName} ${live.version.functionArn}` });
new cdk.CfnOutput(stack, 'Fixed2', { value: `${fixed.edgeArn} ${fixed.functionName} ${fixed.lambda.functionArn} ${fixed.latestVersion.functionArn}` });
app.synth();
