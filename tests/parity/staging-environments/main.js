// AppStagingSynthesizer with every setting, in two regions.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App({
  defaultStackSynthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.defaultResources({
    appId: 'shop',
    stagingBucketEncryption: s3.BucketEncryption.KMS,
    deployTimeFileAssetLifetime: cdk.Duration.days(100),
    imageAssetVersionCount: 10,
    autoDeleteStagingAssets: false,
    stagingStackNamePrefix: 'Places',
    deploymentIdentities: app_staging_synthesizer_alpha.DeploymentIdentities.defaultBootstrapRoles({ bootstrapRegion: 'us-east-1' }),
  }),
});
const here = new cdk.Stack(app, 'Here', { env: { account: '123456789012', region: 'eu-west-1' } });
const there = new cdk.Stack(app, 'There', { env: { account: '123456789012', region: 'us-east-1' } });
const more = new cdk.Stack(app, 'More', { env: { account: '123456789012', region: 'eu-west-1' } });
new s3_assets.Asset(here, 'Asset', { path: 'code' });
new s3_assets.Asset(there, 'Asset', { path: 'code' });
new ecr_assets.DockerImageAsset(here, 'Image', { directory: 'image', assetName: 'one' });
new ecr_assets.DockerImageAsset(more, 'Image', { directory: 'image', assetName: 'two' });
app.synth();
