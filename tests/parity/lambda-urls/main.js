// URLs of functions and of aliases.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Urls');
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const open = new lambda.Function(stack, 'Open', props);
const url = open.addFunctionUrl({
  authType: lambda.FunctionUrlAuthType.NONE,
  cors: {
    allowedOrigins: ['*'],
    allowedMethods: [lambda.HttpMethod.GET, lambda.HttpMethod.ALL],
    maxAge: cdk.Duration.minutes(1),
    allowCredentials: true,
    allowedHeaders: ['x'],
    exposedHeaders: ['y'],
  },
  invokeMode: lambda.InvokeMode.RESPONSE_STREAM,
});
const signed = new lambda.Function(stack, 'Signed', props);
const signedUrl = signed.addFunctionUrl();
const role = new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
signedUrl.grantInvokeUrl(role);
signedUrl.grantInvokeUrl(role);
signed.grantInvokeUrl(new iam.AccountPrincipal('111122223333'));
const alias = signed.addAlias('live');
const aliasUrl = alias.addFunctionUrl();
aliasUrl.grantInvokeUrl(role);
aliasUrl.grantInvokeUrl(new iam.ServicePrincipal('cloudfront.amazonaws.com'));
new lambda.FunctionUrl(stack, 'Apart', { function: new lambda.Function(stack, 'Third', props), authType: lambda.FunctionUrlAuthType.NONE });
new cdk.CfnOutput(stack, 'Urls', { value: `${url.url} ${url.functionArn} ${aliasUrl.functionArn}` });
app.synth();
