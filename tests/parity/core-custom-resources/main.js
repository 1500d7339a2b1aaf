// Custom resources: what is told to the function, and what it gives.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Custom');
const token = 'arn:aws:lambda:eu-west-1:111111111111:function:handler';
const plain = new cdk.CustomResource(stack, 'Plain', { serviceToken: token });
const full = new cdk.CustomResource(stack, 'Full', {
  serviceToken: cdk.Fn.importValue('Handler'),
  serviceTimeout: cdk.Duration.minutes(5),
  resourceType: 'Custom::My_Own-Type@1',
  removalPolicy: cdk.RemovalPolicy.RETAIN,
  pascalCaseProperties: true,
  properties: { 'bucketName': plain.ref, 'deep': { 'innerKey': [1, plain.getAttString('Name')] }, 'Kept': true },
});
new cdk.CustomResource(stack, 'AsWritten', {
  serviceToken: token,
  serviceTimeout: cdk.Duration.seconds(cdk.Lazy.number({ produce: () => 30 })),
  properties: { 'bucketName': 'x', 'nested': { 'a': full.getAtt('A') } },
});
new cdk.CfnOutput(stack, 'Att', { value: full.getAttString('Some.Thing') });
new cdk.CfnOutput(stack, 'Ref', { value: full.ref });
app.synth();
