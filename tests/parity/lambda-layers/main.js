// Layers beneath functions.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Layers');
const layer = new lambda.LayerVersion(stack, 'Layer', {
  code: lambda.Code.fromAsset('handler'),
  compatibleRuntimes: [lambda.Runtime.NODEJS_24_X, lambda.Runtime.NODEJS_22_X],
  compatibleArchitectures: [lambda.Architecture.ARM_64],
  description: 'words',
  license: 'MIT',
  layerVersionName: 'name',
  removalPolicy: cdk.RemovalPolicy.RETAIN,
});
layer.addPermission('Organization', { accountId: '*', organizationId: 'o-1234567890' });
layer.addPermission('Account', { accountId: '111122223333' });
const known = lambda.LayerVersion.fromLayerVersionArn(stack, 'Known', 'arn:aws:lambda:eu-west-1:111111111111:layer:x:1');
const described = lambda.LayerVersion.fromLayerVersionAttributes(stack, 'Described', {
  layerVersionArn: 'arn:aws:lambda:eu-west-1:111111111111:layer:y:2',
  compatibleRuntimes: [lambda.Runtime.NODEJS_24_X],
});
known.addPermission('Account', { accountId: '111122223333' });
const uses = new lambda.Function(stack, 'Uses', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  layers: [layer, known],
});
uses.addLayers(described);
const version = uses.currentVersion;
new cdk.CfnOutput(stack, 'Arns', { value: `${layer.layerVersionArn} ${known.layerVersionArn} ${version.functionArn}` });
app.synth();
