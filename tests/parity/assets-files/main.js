// Single files: endings, archives, hidden and unicode names, line ends; a file twice; names that tools show.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Files');

function show(scope, id, props) {
  const asset = new s3_assets.Asset(scope, id, props);
  new cdk.CfnResource(scope, id + 'Shown', {
    type: 'AWS::Test::Asset',
    properties: {
      Bucket: asset.s3BucketName,
      Hash: asset.assetHash,
      Http: asset.httpUrl,
      IsArchive: asset.isZipArchive,
      IsFile: asset.isFile,
      Key: asset.s3ObjectKey,
      Path: asset.assetPath,
      Url: asset.s3ObjectUrl,
    },
  });
}

show(stack, 'Plain', { path: 'files/plain.txt' });
show(stack, 'Windows', { path: 'files/windows.txt' });
show(stack, 'Zip', { path: 'files/code.zip' });
show(stack, 'TarGz', { path: 'files/code.tar.gz' });
show(stack, 'TarBz', { path: 'files/code.tar.bz2' });
show(stack, 'Jar', { path: 'files/library.jar' });
show(stack, 'Upper', { path: 'files/UPPER.ZIP' });
show(stack, 'NoEnding', { path: 'files/Makefile' });
show(stack, 'Hidden', { path: 'files/.hidden' });
show(stack, 'Unicode', { path: 'files/größe.md' });
show(stack, 'Dots', { path: 'files/a.b.c' });
show(stack, 'Empty', { path: 'files/empty.txt' });
show(stack, 'Way', { path: './files/../files//plain.txt' });
show(stack, 'Named', { path: 'files/plain.txt', displayName: 'The plain file' });

const group = new cdk.CfnResource(stack, 'Unrelated', { type: 'AWS::Test::Other' });
const scope = new s3_assets.Asset(stack, 'Outer', { path: 'files/windows.txt', deployTime: true });
show(scope, 'Inner', { path: 'files/a.b.c', displayName: 'inner' });
app.synth();
