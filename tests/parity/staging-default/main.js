// AppStagingSynthesizer: a stack with a bucket and repositories for the assets of the app.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App({
  defaultStackSynthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.defaultResources({
    appId: 'my-app',
    stagingBucketEncryption: s3.BucketEncryption.S3_MANAGED,
  }),
});
cdk.Tags.of(app).add('Team', 'shop');
const stack = new cdk.Stack(app, 'my-stack');
new lambda.Function(stack, 'Function', {
  code: lambda.Code.fromAsset('code'),
  handler: 'index.handler',
  runtime: lambda.Runtime.PYTHON_3_13,
});
const asset = new s3_assets.Asset(stack, 'Asset', { path: 'code' });
new s3_assets.Asset(stack, 'Brief', { path: 'code', deployTime: true });
const image = new ecr_assets.DockerImageAsset(stack, 'Image', { directory: 'image', assetName: 'my-image' });
new cdk.CfnOutput(stack, 'Places', { value: `${asset.s3ObjectUrl} ${asset.httpUrl} ${image.imageUri} ${image.repository.repositoryName}` });

// A second stack shares the places; one without assets needs one for its template.
const group = new cdk.Stack(app, 'Group');
new ecr_assets.DockerImageAsset(group, 'Same', { directory: 'image', assetName: 'my-image' });
new ecr_assets.DockerImageAsset(group, 'Other', { directory: 'image', assetName: 'other/image' });
new cdk.Stack(app, 'Empty');
app.synth();
