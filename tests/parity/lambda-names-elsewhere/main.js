// Functions, their aliases and versions as other accounts and regions know them.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const home = new cdk.Stack(app, 'Home', { env: { account: '111111111111', region: 'eu-west-1' } });
const away = new cdk.Stack(app, 'Away', { env: { account: '222222222222', region: 'eu-west-1' } });
const far = new cdk.Stack(app, 'Far', { env: { account: '111111111111', region: 'us-east-1' } });
const near = new cdk.Stack(app, 'Near', { env: { account: '111111111111', region: 'eu-west-1' } });
const code = lambda.Code.fromInline('x');
const runtime = lambda.Runtime.NODEJS_24_X;
const named = new lambda.Function(home, 'Named', { code, handler: 'index.handler', runtime, functionName: 'shop' });
const made = new lambda.Function(home, 'Made', { code, handler: 'index.handler', runtime, functionName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const unused = new lambda.Function(home, 'Unused', { code, handler: 'index.handler', runtime, functionName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const latest = named.latestVersion;
const live = named.addAlias('live');
const madeLive = made.addAlias('live');
for (const place of [home, away, far, near]) {
  new sns.Topic(place, 'Topic');
  new cdk.CfnOutput(place, 'NamedOut', { value: `${named.functionArn} ${named.functionName}` });
  new cdk.CfnOutput(place, 'MadeOut', { value: `${made.functionArn} ${made.functionName}` });
  new cdk.CfnOutput(place, 'LatestOut', { value: `${latest.functionArn} ${latest.functionName}` });
  new cdk.CfnOutput(place, 'LiveOut', { value: `${live.functionArn} ${live.functionName} ${live.aliasName}` });
  new cdk.CfnOutput(place, 'MadeLiveOut', { value: `${madeLive.functionArn} ${madeLive.functionName}` });
}
const caller = new iam.Role(away, 'Caller', { assumedBy: new iam.AccountRootPrincipal(), roleName: 'caller' });
named.grantInvoke(caller);
live.grantInvoke(caller);
made.grantInvokeLatestVersion(caller);
unused.grantInvoke(new iam.ServicePrincipal('events.amazonaws.com'));
app.synth();
