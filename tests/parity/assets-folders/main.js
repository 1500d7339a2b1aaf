// Folders: nested, hidden and unicode names, an empty one, several ways to the same folder, hashes of one's own.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Folders');

function show(stack, id, props) {
  const asset = new s3_assets.Asset(stack, id, props);
  new cdk.CfnOutput(stack, id + 'Key', { value: asset.s3ObjectKey });
  new cdk.CfnOutput(stack, id + 'Path', { value: asset.assetPath });
}

show(stack, 'Whole', { path: 'app' });
show(stack, 'Again', { path: './app/' });
show(stack, 'Inside', { path: 'app/src/../src' });
show(stack, 'Deep', { path: 'app/src/deep' });
show(stack, 'Hidden', { path: 'app/.config' });
show(stack, 'Empty', { path: 'app/only', exclude: ['*', '.*'] });
show(stack, 'Less', { path: 'app', exclude: ['src'] });
show(stack, 'Custom', { path: 'app', assetHash: 'my-own-version-1' });
show(stack, 'CustomToo', { path: 'app/src', assetHash: 'my-own-version-1', assetHashType: cdk.AssetHashType.CUSTOM });
show(stack, 'Source', { path: 'app/src/deep', assetHashType: cdk.AssetHashType.SOURCE });

const staging = new cdk.AssetStaging(stack, 'Staging', { sourcePath: 'app/src', extraHash: 'salt' });
const location = stack.synthesizer.addFileAsset({
  fileName: staging.relativeStagedPath(stack),
  packaging: staging.packaging,
  sourceHash: staging.assetHash,
});
new cdk.CfnOutput(stack, 'StagingUrl', { value: location.httpUrl });
new cdk.CfnOutput(stack, 'StagingInput', { value: cdk.AssetStaging.BUNDLING_INPUT_DIR });
new cdk.CfnOutput(stack, 'StagingOutput', { value: cdk.AssetStaging.BUNDLING_OUTPUT_DIR });
new cdk.CfnOutput(stack, 'Whole-', { value: cdk.FileSystem.fingerprint('app') });
new cdk.CfnOutput(stack, 'Salted', { value: cdk.FileSystem.fingerprint('app', { extraHash: 'salt' }) });
new cdk.CfnOutput(stack, 'Binary', { value: cdk.FileSystem.fingerprint('app/binary') });
new cdk.CfnOutput(stack, 'Git', {
  value: cdk.FileSystem.fingerprint('app', { exclude: ['*.txt'], ignoreMode: cdk.IgnoreMode.GIT }),
});
app.synth();
