// Assets in stages, in stages of stages, and in nested stacks: all are staged once, in the app's folder.
const cdk = require('aws-cdk-lib');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();

function code(scope) {
  const asset = new s3_assets.Asset(scope, 'Code', { path: 'code' });
  const image = new ecr_assets.DockerImageAsset(scope, 'Image', { directory: 'image' });
  new cdk.CfnResource(scope, 'Uses', {
    type: 'AWS::Test::Uses',
    properties: { Code: asset.s3ObjectUrl, Image: image.imageUri, Path: asset.assetPath },
  });
}

code(new cdk.Stack(app, 'Top'));
const stage = new cdk.Stage(app, 'Prod', { env: { account: '123456789012', region: 'eu-west-1' } });
code(new cdk.Stack(stage, 'App'));
const inner = new cdk.Stage(stage, 'Inner');
code(new cdk.Stack(inner, 'App'));

const parent = new cdk.Stack(app, 'Parent');
const nested = new cdk.NestedStack(parent, 'Nested');
code(nested);
app.synth();
