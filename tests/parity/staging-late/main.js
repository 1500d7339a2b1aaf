// AppStagingSynthesizer where nothing but the template needs the bucket: it is made when the tree is finished.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App({
  defaultStackSynthesizer: app_staging_synthesizer_alpha.AppStagingSynthesizer.defaultResources({
    appId: 'My_App.with a long name',
    stagingBucketEncryption: s3.BucketEncryption.KMS,
    bootstrapQualifier: 'other',
  }),
});
cdk.Tags.of(app).add('Team', 'shop');
const stack = new cdk.Stack(app, 'Stack');
new ecr_assets.DockerImageAsset(stack, 'Image', { directory: 'image', assetName: 'x' });
const nested = new cdk.NestedStack(stack, 'Nested');
new cdk.CfnOutput(nested, 'Region', { value: cdk.Aws.REGION });
app.synth();
