// AppStagingSynthesizer with a factory of the program: it is asked once for an environment, or for every stack.
const cdk = require('aws-cdk-lib');
const app_staging_synthesizer_alpha = require('@aws-cdk/app-staging-synthesizer-alpha');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const shared = app_staging_synthesizer_alpha.AppStagingSynthesizer.customFactory({
  bootstrapQualifier: 'q1',
  factory: {
    obtainStagingResources: (stack, context) => {
      return new app_staging_synthesizer_alpha.DefaultStagingStack(stack.node.root, `Places-${context.environmentString}`, {
        appId: 'shared',
        qualifier: context.qualifier,
        deployRoleArn: context.deployRoleArn,
        stagingBucketEncryption: s3.BucketEncryption.S3_MANAGED,
        env: { account: '123456789012', region: 'eu-west-1' },
      });
    },
  },
});
const app = new cdk.App({ defaultStackSynthesizer: shared });
const one = new cdk.Stack(app, 'One', { env: { account: '123456789012', region: 'eu-west-1' } });
const two = new cdk.Stack(app, 'Two', { env: { account: '123456789012', region: 'eu-west-1' } });
new s3_assets.Asset(one, 'Asset', { path: 'code' });
new ecr_assets.DockerImageAsset(two, 'Image', { directory: 'image', assetName: 'one' });

const each = app_staging_synthesizer_alpha.AppStagingSynthesizer.customFactory({
  oncePerEnv: false,
  factory: {
    obtainStagingResources: (stack, context) => {
      return new app_staging_synthesizer_alpha.DefaultStagingStack(stack.node.root, `For-${stack.node.id}`, {
        appId: 'each',
        qualifier: context.qualifier,
        stagingBucketEncryption: s3.BucketEncryption.S3_MANAGED,
        env: { account: '123456789012', region: 'us-east-1' },
      });
    },
  },
});
const three = new cdk.Stack(app, 'Three', { synthesizer: each, env: { account: '123456789012', region: 'us-east-1' } });
const four = new cdk.Stack(app, 'Four', { synthesizer: each, env: { account: '123456789012', region: 'us-east-1' } });
new s3_assets.Asset(three, 'Asset', { path: 'code' });
new s3_assets.Asset(four, 'Asset', { path: 'code' });
app.synth();
