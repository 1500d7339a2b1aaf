// The examples of the documentation of assets, images and synthesizers.
const cdk = require('aws-cdk-lib');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const iam = require('aws-cdk-lib/aws-iam');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App({
  defaultStackSynthesizer: new cdk.DefaultStackSynthesizer({
    fileAssetsBucketName: 'files-${AWS::AccountId}-${AWS::Region}',
    bucketPrefix: '',
    imageAssetsRepositoryName: 'images',
    fileAssetPublishingRoleArn: 'arn:aws:iam::123456789012:role/files',
    qualifier: 'mine',
  }),
});
const stack = new cdk.Stack(app, 'Readme');

const directory = new s3_assets.Asset(stack, 'SampleAsset', { path: 'folder' });
const file = new s3_assets.Asset(stack, 'SampleSingleFileAsset', { path: 'file-asset.txt' });
new cdk.CfnOutput(stack, 'S3BucketName', { value: directory.s3BucketName });
new cdk.CfnOutput(stack, 'S3ObjectKey', { value: directory.s3ObjectKey });
new cdk.CfnOutput(stack, 'S3HttpURL', { value: file.httpUrl });
new cdk.CfnOutput(stack, 'S3ObjectURL', { value: file.s3ObjectUrl });
const group = new iam.Group(stack, 'MyUserGroup');
file.grantRead(group);

const resource = new cdk.CfnResource(stack, 'Function', { type: 'AWS::Test::Function' });
directory.addResourceMetadata(resource, 'prop');

new ecr_assets.DockerImageAsset(stack, 'Named', { directory: 'my-image', displayName: 'Source for my function' });
new ecr_assets.DockerImageAsset(stack, 'Args', {
  directory: 'my-image',
  buildArgs: { HTTP_PROXY: 'http://10.20.30.2:1234' },
  invalidation: { buildArgs: false },
});
new ecr_assets.DockerImageAsset(stack, 'Contexts', {
  directory: 'my-image',
  buildContexts: { alpine: 'docker-image://alpine:latest', mycontext: 'other' },
  extraHash: cdk.FileSystem.fingerprint('other'),
});
new ecr_assets.DockerImageAsset(stack, 'Target', { directory: 'my-image', target: 'a-target' });
new ecr_assets.DockerImageAsset(stack, 'Network', {
  directory: 'my-image',
  networkMode: ecr_assets.NetworkMode.HOST,
});
new ecr_assets.DockerImageAsset(stack, 'Platform', {
  directory: 'my-image',
  platform: ecr_assets.Platform.LINUX_ARM64,
});
new ecr_assets.DockerImageAsset(stack, 'Outputs', { directory: 'my-image', outputs: ['type=local,dest=out'] });
new ecr_assets.DockerImageAsset(stack, 'Caches', {
  directory: 'my-image',
  cacheFrom: [{ type: 'registry', params: { ref: 'ghcr.io/myorg/myimage:cache' } }],
  cacheTo: {
    type: 'registry',
    params: { compression: 'zstd', mode: 'max', ref: 'ghcr.io/myorg/myimage:cache' },
  },
});
new ecr_assets.DockerImageAsset(stack, 'NoCache', { directory: 'my-image', cacheDisabled: true });
new ecr_assets.DockerImageAsset(stack, 'Secrets', {
  directory: 'my-image',
  buildSecrets: { MY_SECRET: cdk.DockerBuildSecret.fromSrc('file.txt') },
});
new ecr_assets.TarballImageAsset(stack, 'Tarball', { tarballFile: 'local-image.tar' });

const image = new ecr_assets.DockerImageAsset(stack, 'Pulled', { directory: 'my-image', extraHash: 'pulled' });
const user = new iam.User(stack, 'MyUser');
image.repository.grantPull(user);
app.synth();
