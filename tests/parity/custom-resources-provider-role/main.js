// A provider whose functions share a role: the example of the documentation, which is a circle.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Shared');
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const provider = new custom_resources.Provider(stack, 'Provider', {
  onEventHandler: new lambda.Function(stack, 'OnEvent', props),
  isCompleteHandler: new lambda.Function(stack, 'IsComplete', props),
  logGroup: new logs.LogGroup(stack, 'Log', { retention: logs.RetentionDays.ONE_DAY }),
  role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
});
new cdk.CustomResource(stack, 'First', { serviceToken: provider.serviceToken });
app.synth();
