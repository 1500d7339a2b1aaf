// Versions that change with the layers beneath the code.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Layers');
const other = new cdk.Stack(app, 'Other');
const archives = s3.Bucket.fromBucketName(stack, 'Archives', 'archives');
const code = lambda.Code.fromInline('x');
const archive = lambda.Code.fromBucket(archives, 'layer.zip');
const node = lambda.Runtime.NODEJS_24_X;
const python = lambda.Runtime.PYTHON_3_14;
const arn = 'arn:aws:lambda:us-east-1:111111111111:layer:known:1';
const late = `arn:aws:lambda:${cdk.Aws.REGION}:111111111111:layer:known:1`;

const plain = new lambda.LayerVersion(stack, 'plain', { code: archive });
const whole = new lambda.LayerVersion(stack, 'Whole', {
  code: archive,
  description: 'whole',
  license: 'MIT',
  layerVersionName: 'whole',
  compatibleRuntimes: [node, python],
  compatibleArchitectures: [lambda.Architecture.X86_64],
});
const same = new lambda.LayerVersion(other, 'plain', { code: archive, description: 'elsewhere' });
const known = lambda.LayerVersion.fromLayerVersionArn(stack, 'Known', arn);
const knownLate = lambda.LayerVersion.fromLayerVersionArn(stack, 'KnownLate', late);
const some = lambda.LayerVersion.fromLayerVersionAttributes(stack, 'Some', { layerVersionArn: arn, compatibleRuntimes: [node, python] });
const someLate = lambda.LayerVersion.fromLayerVersionAttributes(stack, 'SomeLate', { layerVersionArn: late, compatibleRuntimes: [node] });
const silent = lambda.LayerVersion.fromLayerVersionAttributes(stack, 'Silent', { layerVersionArn: arn });
const silentLate = lambda.LayerVersion.fromLayerVersionAttributes(stack, 'SilentLate', { layerVersionArn: late });
const choices = [[], [plain], [whole], [whole, plain], [plain, same], [same, plain], [known], [knownLate], [some], [someLate], [silent], [silentLate], [plain, some, someLate]];
for (const [index, layers] of choices.entries()) {
  const made = new lambda.Function(stack, `Function${index}`, { code, handler: 'index.handler', runtime: node, layers });
  made.addAlias('live');
}
const own = new lambda.Function(stack, 'Own', { code, handler: 'index.handler', runtime: node, layers: [known], insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_404_0 });
own.invalidateVersionBasedOn('something');
own.addAlias('live');
app.synth();
