// Custom resources that functions of a program manage: at once, and after a while.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'AssetOf');
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const handler = new lambda.Function(stack, 'Handler', props);
const completes = new lambda.Function(stack, 'Completes', props);
const plain = new custom_resources.Provider(stack, 'Plain', { onEventHandler: handler });
const made = new cdk.CustomResource(stack, 'Made', { serviceToken: plain.serviceToken, resourceType: 'Custom::Made', properties: { 'A': 1 } });
const waiting = new custom_resources.Provider(stack, 'Waiting', {
  onEventHandler: handler,
  isCompleteHandler: completes,
  queryInterval: cdk.Duration.seconds(10),
  totalTimeout: cdk.Duration.minutes(2),
});
new cdk.CustomResource(stack, 'Waited', { serviceToken: waiting.serviceToken });
new cdk.CfnOutput(stack, 'Value', { value: made.getAttString('Some.Value') });

const placed = new cdk.Stack(app, 'Placed', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(placed, 'Vpc', { maxAzs: 1, natGateways: 1 });
const known = lambda.Function.fromFunctionName(placed, 'Known', 'known');
const role = new iam.Role(placed, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new custom_resources.Provider(placed, 'InVpc', {
  onEventHandler: known,
  vpc: vpc,
  providerFunctionName: 'named',
  frameworkLambdaLoggingLevel: lambda.ApplicationLogLevel.INFO,
});
new custom_resources.Provider(placed, 'Roles', { onEventHandler: known, isCompleteHandler: known, frameworkOnEventRole: role });
app.synth();
