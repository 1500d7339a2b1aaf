// What layers of AWS add to functions, and settings that need no other service.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
function extended(scope) {
  const code = lambda.Code.fromInline('def handler(event, context): pass');
  new lambda.Function(scope, 'Insights', {
    code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_333_0,
  });
  new lambda.Function(scope, 'Arm', {
    code: code,
    handler: 'index.handler',
    runtime: lambda.Runtime.PYTHON_3_13,
    architecture: lambda.Architecture.ARM_64,
    insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_498_0,
    paramsAndSecrets: lambda.ParamsAndSecretsLayerVersion.fromVersion(lambda.ParamsAndSecretsVersions.V1_0_103, {
      cacheEnabled: false,
      cacheSize: 500,
      httpPort: 8080,
      logLevel: lambda.ParamsAndSecretsLogLevel.NONE,
      maxConnections: 5,
      secretsManagerTimeout: cdk.Duration.millis(250),
      secretsManagerTtl: cdk.Duration.seconds(180),
      parameterStoreTimeout: cdk.Duration.seconds(1),
      parameterStoreTtl: cdk.Duration.minutes(4),
    }),
    adotInstrumentation: {
      layerVersion: lambda.AdotLayerVersion.fromPythonSdkLayerVersion(lambda.AdotLambdaLayerPythonSdkVersion.LATEST),
      execWrapper: lambda.AdotLambdaExecWrapper.INSTRUMENT_HANDLER,
    },
    tracing: lambda.Tracing.PASS_THROUGH,
    environment: { 'AWS_LAMBDA_EXEC_WRAPPER': 'mine', 'OWN': 'x' },
  });
}
extended(new cdk.Stack(app, 'Anywhere'));
extended(new cdk.Stack(app, 'There', { env: { account: '111111111111', region: 'eu-west-1' } }));

const stack = new cdk.Stack(app, 'All');
const layers = lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', 'arn:aws:lambda:eu-west-1:111111111111:layer:own:1');
const all = new lambda.Function(stack, 'All', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  layers: [layers],
  insightsVersion: lambda.LambdaInsightsVersion.fromInsightVersionArn('arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53'),
  paramsAndSecrets: lambda.ParamsAndSecretsLayerVersion.fromVersionArn('arn:aws:lambda:eu-west-1:015030872274:layer:AWS-Parameters-and-Secrets-Lambda-Extension:4'),
  adotInstrumentation: {
    layerVersion: lambda.AdotLayerVersion.fromJavaScriptSdkLayerVersion(lambda.AdotLambdaLayerJavaScriptSdkVersion.V1_7_0),
    execWrapper: lambda.AdotLambdaExecWrapper.REGULAR_HANDLER,
  },
});
new cdk.CfnOutput(stack, 'Version', { value: all.currentVersion.version });
const node = lambda.Code.fromInline('exports.handler = async () => 1;');
const java = lambda.AdotLayerVersion.fromJavaAutoInstrumentationLayerVersion(lambda.AdotLambdaLayerJavaAutoInstrumentationVersion.V1_32_0_1);
new lambda.Function(stack, 'Auto', {
  code: node, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X, adotInstrumentation: { layerVersion: java, execWrapper: lambda.AdotLambdaExecWrapper.STREAM_HANDLER },
});
const sdk = lambda.AdotLayerVersion.fromJavaSdkLayerVersion(lambda.AdotLambdaLayerJavaSdkVersion.V1_19_0);
new lambda.Function(stack, 'Sdk', {
  code: node, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X, adotInstrumentation: { layerVersion: sdk, execWrapper: lambda.AdotLambdaExecWrapper.SQS_HANDLER },
});
const generic = lambda.AdotLayerVersion.fromGenericLayerVersion(lambda.AdotLambdaLayerGenericVersion.LATEST);
new lambda.Function(stack, 'Generic', {
  code: node, handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X, adotInstrumentation: { layerVersion: generic, execWrapper: lambda.AdotLambdaExecWrapper.PROXY_HANDLER },
});
const code = lambda.Code.fromInline('def handler(event, context): pass');
const apart = new lambda.Function(stack, 'Apart', {
  code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, tenancyConfig: lambda.TenancyConfig.PER_TENANT, logFormat: lambda.LogFormat.JSON, applicationLogLevel: 'INFO', systemLogLevel: lambda.SystemLogLevel.DEBUG,
});
new lambda.Version(stack, 'ApartVersion', { lambda: apart, minExecutionEnvironments: 1, maxExecutionEnvironments: 3 });
new lambda.Function(stack, 'Durable', {
  code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, durableConfig: { executionTimeout: cdk.Duration.days(1), retentionPeriod: cdk.Duration.days(3) },
});
app.synth();
