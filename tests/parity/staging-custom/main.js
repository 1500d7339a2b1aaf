// AppStagingSynthesizer with a stack of the program's own, and with factories.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const places = new app_staging_synthesizer_alpha.DefaultStagingStack(app, 'Places', {
  appId: 'shop',
  qualifier: 'other',
  stagingBucketEncryption: s3.BucketEncryption.S3_MANAGED,
  deployRoleArn: 'arn:aws:iam::123456789012:role/Deploy-${Qualifier}',
});
const stack = new cdk.Stack(app, 'Stack', {
  synthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.customResources({ resources: places }),
});
new s3_assets.Asset(stack, 'Asset', { path: 'code' });
new ecr_assets.DockerImageAsset(stack, 'Image', { directory: 'image', assetName: 'one' });

// What makes such a stack for an environment.
const made = new cdk.Stack(app, 'Made', {
  synthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.customFactory({
    factory: app_staging_synthesizer_alpha.DefaultStagingStack.factory({
      appId: 'made',
      stagingBucketEncryption: s3.BucketEncryption.S3_MANAGED,
    }),
    oncePerEnv: false,
  }),
});
new s3_assets.Asset(made, 'Asset', { path: 'code' });
app.synth();
