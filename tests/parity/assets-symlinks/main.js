// Symbolic links: inside, outside the asset's folder, broken, to folders; every mode of following them.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Links');

function show(stack, id, props) {
  const asset = new s3_assets.Asset(stack, id, props);
  new cdk.CfnOutput(stack, id + 'Key', { value: asset.s3ObjectKey });
  new cdk.CfnOutput(stack, id + 'Path', { value: asset.assetPath });
}

show(stack, 'Default', { path: 'inner' });
show(stack, 'Never', { path: 'never', followSymlinks: cdk.SymlinkFollowMode.NEVER });
show(stack, 'Always', { path: 'always', followSymlinks: cdk.SymlinkFollowMode.ALWAYS });
show(stack, 'External', { path: 'external', followSymlinks: cdk.SymlinkFollowMode.EXTERNAL });
show(stack, 'Block', { path: 'safe', followSymlinks: cdk.SymlinkFollowMode.BLOCK_EXTERNAL });
show(stack, 'LinkedFolder', { path: 'linked' });
show(stack, 'LinkedFile', { path: 'linked.txt' });
show(stack, 'FirstDecides', { path: 'never', followSymlinks: cdk.SymlinkFollowMode.ALWAYS });
show(stack, 'WithoutLinks', { path: 'never', exclude: ['out*', 'indir'], followSymlinks: cdk.SymlinkFollowMode.NEVER });

new cdk.CfnOutput(stack, 'PrintNever', {
  value: cdk.FileSystem.fingerprint('inner', { follow: cdk.SymlinkFollowMode.NEVER }),
});
new cdk.CfnOutput(stack, 'PrintAlways', {
  value: cdk.FileSystem.fingerprint('inner', { follow: cdk.SymlinkFollowMode.ALWAYS }),
});
new cdk.CfnOutput(stack, 'PrintExternal', {
  value: cdk.FileSystem.fingerprint('inner', { follow: cdk.SymlinkFollowMode.EXTERNAL }),
});
new cdk.CfnOutput(stack, 'PrintBlock', {
  value: cdk.FileSystem.fingerprint('inner', { follow: cdk.SymlinkFollowMode.BLOCK_EXTERNAL }),
});
app.synth();
