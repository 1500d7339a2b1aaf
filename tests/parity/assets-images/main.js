// Images: every option, what is left out, archives; hashes, places and repositories.
const cdk = require('aws-cdk-lib');
const ecr_assets = require('aws-cdk-lib/aws-ecr-assets');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Images');

function show(stack, id, props) {
  const image = new ecr_assets.DockerImageAsset(stack, id, props);
  new cdk.CfnResource(stack, id + 'Shown', {
    type: 'AWS::Test::Image',
    properties: { Hash: image.assetHash, Tag: image.imageTag, Uri: image.imageUri },
  });
}

show(stack, 'Plain', { directory: 'image' });
show(stack, 'Again', { directory: './image/', displayName: 'again' });
show(stack, 'Args', { directory: 'image', buildArgs: { A: 'one', B: 'two' } });
show(stack, 'Contexts', { directory: 'image', buildContexts: { base: 'docker-image://alpine' } });
show(stack, 'Secrets', { directory: 'image', buildSecrets: { token: cdk.DockerBuildSecret.fromSrc('token.txt') } });
show(stack, 'Ssh', { directory: 'image', buildSsh: 'default' });
show(stack, 'Target', { directory: 'image', target: 'two' });
show(stack, 'File', { directory: 'image', file: 'Two.Dockerfile' });
show(stack, 'Network', { directory: 'image', networkMode: ecr_assets.NetworkMode.HOST });
show(stack, 'NetworkOf', { directory: 'image', networkMode: ecr_assets.NetworkMode.fromContainer('proxy') });
show(stack, 'NetworkOwn', { directory: 'image', networkMode: ecr_assets.NetworkMode.custom('own') });
show(stack, 'Arm', { directory: 'image', platform: ecr_assets.Platform.LINUX_ARM64 });
show(stack, 'PlatformOwn', { directory: 'image', platform: ecr_assets.Platform.custom('linux/arm32') });
show(stack, 'Outputs', { directory: 'image', outputs: ['type=local,dest=out', 'type=docker'] });
show(stack, 'Caches', {
  directory: 'image',
  cacheDisabled: true,
  cacheFrom: [{ type: 'registry', params: { ref: 'example/cache' } }, { type: 'gha' }],
  cacheTo: { type: 'registry', params: { mode: 'max', ref: 'example/cache' } },
});
show(stack, 'Named', { directory: 'image', assetName: 'my-image' });
show(stack, 'NamedBoth', { directory: 'image', assetName: 'my-image', displayName: 'shown', extraHash: 'b' });
show(stack, 'Extra', { directory: 'image', extraHash: 'salt' });
show(stack, 'All', {
  directory: 'image',
  buildArgs: { A: 'one' },
  buildContexts: { base: 'docker-image://alpine' },
  buildSecrets: { token: 'src=token.txt' },
  buildSsh: 'default',
  extraHash: 'salt',
  file: 'Two.Dockerfile',
  networkMode: ecr_assets.NetworkMode.NONE,
  outputs: ['type=docker'],
  platform: ecr_assets.Platform.LINUX_AMD64,
  target: 'two',
});
show(stack, 'Invalidation', {
  directory: 'image',
  buildArgs: { A: 'one' },
  target: 'two',
  invalidation: { buildArgs: false, target: false },
});
show(stack, 'Exclude', { directory: 'image', exclude: ['sub', 'Dockerfile'] });
show(stack, 'ExcludeGlob', { directory: 'image', exclude: ['*.txt'], ignoreMode: cdk.IgnoreMode.GLOB });
show(stack, 'ExcludeGit', { directory: 'image', exclude: ['*.log'], ignoreMode: cdk.IgnoreMode.GIT });
show(stack, 'Ignored', { directory: 'other' });
show(stack, 'IgnoredMore', { directory: 'other', exclude: ['sub/keep.md', 'notes.txt'] });
show(stack, 'Strict', { directory: 'strict' });

const tarball = new ecr_assets.TarballImageAsset(stack, 'Saved', { tarballFile: 'saved.tar' });
new cdk.CfnOutput(stack, 'SavedUri', { value: tarball.imageUri });
new cdk.CfnOutput(stack, 'SavedTag', { value: tarball.imageTag });
new cdk.CfnOutput(stack, 'SavedHash', { value: tarball.assetHash });

const image = new ecr_assets.DockerImageAsset(stack, 'Repository', { directory: 'strict' });
new cdk.CfnOutput(stack, 'RepositoryName', { value: image.repository.repositoryName });
new cdk.CfnOutput(stack, 'RepositoryArn', { value: image.repository.repositoryArn });
new cdk.CfnOutput(stack, 'RepositoryUri', { value: image.repository.repositoryUri });
new cdk.CfnOutput(stack, 'RepositoryTag', { value: image.repository.repositoryUriForTag('v1') });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
image.repository.grantPull(role);
const user = new iam.User(stack, 'User');
image.repository.grantPush(user);

const env = { account: '123456789012', region: 'eu-west-1' };
const placed = new cdk.Stack(app, 'Placed', {
  env,
  synthesizer: new cdk.DefaultStackSynthesizer({ dockerTagPrefix: 'v-', imageAssetsRepositoryName: 'own' }),
});
show(placed, 'Plain', { directory: 'image' });
const legacy = new cdk.Stack(app, 'Legacy', { synthesizer: new cdk.LegacyStackSynthesizer() });
show(legacy, 'Plain', { directory: 'image', buildArgs: { A: 'one' } });
app.synth();
