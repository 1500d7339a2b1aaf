// AppStagingSynthesizer with roles of its own: for deployments, for files, for images, or none.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const roles = new cdk.Stack(app, 'Roles', {
  env: { account: '123456789012', region: 'eu-west-1' },
  synthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.defaultResources({
    appId: 'roles',
    stagingBucketEncryption: s3.BucketEncryption.KMS_MANAGED,
    deploymentIdentities: app_staging_synthesizer_alpha.DeploymentIdentities.specifyRoles({
      cloudFormationExecutionRole: app_staging_synthesizer_alpha.BootstrapRole.fromRoleArn('arn:aws:iam::123456789012:role/Execute'),
      deploymentRole: app_staging_synthesizer_alpha.BootstrapRole.fromRoleArn('arn:${AWS::Partition}:iam::${AWS::AccountId}:role/Deploy-${Qualifier}'),
      lookupRole: app_staging_synthesizer_alpha.BootstrapRole.fromRoleArn('arn:aws:iam::123456789012:role/Lookup'),
    }),
    fileAssetPublishingRole: app_staging_synthesizer_alpha.BootstrapRole.fromRoleArn('arn:aws:iam::123456789012:role/Files'),
    imageAssetPublishingRole: app_staging_synthesizer_alpha.BootstrapRole.fromRoleArn('arn:aws:iam::123456789012:role/Images'),
  }),
});
new s3_assets.Asset(roles, 'Asset', { path: 'code' });
new ecr_assets.DockerImageAsset(roles, 'Image', { directory: 'image', assetName: 'one' });

const own = new cdk.Stack(app, 'Own', {
  env: { account: '123456789012', region: 'us-east-1' },
  synthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.defaultResources({
    appId: 'own',
    stagingBucketEncryption: s3.BucketEncryption.UNENCRYPTED,
    stagingBucketName: 'the-bucket-of-the-app',
    deploymentIdentities: app_staging_synthesizer_alpha.DeploymentIdentities.cliCredentials(),
    fileAssetPublishingRole: app_staging_synthesizer_alpha.BootstrapRole.cliCredentials(),
    imageAssetPublishingRole: app_staging_synthesizer_alpha.BootstrapRole.cliCredentials(),
  }),
});
new s3_assets.Asset(own, 'Asset', { path: 'code' });
new ecr_assets.DockerImageAsset(own, 'Image', { directory: 'image', assetName: 'one' });
app.synth();
