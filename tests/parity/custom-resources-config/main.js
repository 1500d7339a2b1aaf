// Settings of the functions that the library adds for custom resources.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');

function calls(stack, group, retention) {
  new custom_resources.AwsCustomResource(stack, 'Call', {
    onUpdate: {
      service: 'S3',
      action: 'listBuckets',
      physicalResourceId: custom_resources.PhysicalResourceId.of('x'),
    },
    policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
    installLatestAwsSdk: false,
    logGroup: group,
    logRetention: retention,
  });
  new logs.LogGroup(stack, 'logGroup');
  new lambda.Function(stack, 'Own', { code: lambda.Code.fromInline('exports.handler = async () => 1;'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X });
}

const app = new cdk.App();
const both = new cdk.Stack(app, 'Both');
calls(both, undefined, undefined);
custom_resources.CustomResourceConfig.of(both).addRemovalPolicy(cdk.RemovalPolicy.DESTROY);
custom_resources.CustomResourceConfig.of(both).addLogRetentionLifetime(logs.RetentionDays.TEN_YEARS);
custom_resources.CustomResourceConfig.of(both).addLambdaRuntime(lambda.Runtime.NODEJS_20_X);

const group = new cdk.Stack(app, 'Group');
calls(group, new logs.LogGroup(group, 'Logs'), undefined);
custom_resources.CustomResourceConfig.of(group).addLogRetentionLifetime(logs.RetentionDays.ONE_DAY);
custom_resources.CustomResourceConfig.of(group).addRemovalPolicy(cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
custom_resources.CustomResourceConfig.of(group).addLambdaRuntime(lambda.Runtime.PYTHON_3_13);

const kept = new cdk.Stack(app, 'Kept');
calls(kept, undefined, logs.RetentionDays.ONE_WEEK);
custom_resources.CustomResourceConfig.of(kept).addLogRetentionLifetime(logs.RetentionDays.INFINITE);

const aspects = new cdk.Stack(app, 'Aspects');
calls(aspects, undefined, undefined);
cdk.Aspects.of(aspects).add(new custom_resources.CustomResourceLogRetention(logs.RetentionDays.ONE_MONTH));
cdk.Aspects.of(aspects).add(new custom_resources.CustomResourceRemovalPolicy(cdk.RemovalPolicy.DESTROY));
cdk.Aspects.of(aspects).add(new custom_resources.CustomResourceLambdaRuntime(lambda.Runtime.NODEJS_22_X));
app.synth();
