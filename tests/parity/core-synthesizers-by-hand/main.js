// Synthesizers that a program binds itself, and the assets that it adds to them.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Bound');
const other = new cdk.Stack(app, 'Other');
const plan = new cdk.DefaultStackSynthesizer({ qualifier: 'mine' });
const bound = plan.reusableBind(stack);
const second = plan.reusableBind(other);
const own = new cdk.CliCredentialsStackSynthesizer({ bucketPrefix: 'p/' });
own.bind(stack);
const file = bound.addFileAsset({ sourceHash: 'abc', fileName: 'x.txt', packaging: cdk.FileAssetPackaging.FILE });
const folder = own.addFileAsset({ sourceHash: 'def', fileName: 'y', packaging: cdk.FileAssetPackaging.ZIP_DIRECTORY });
const image = second.addDockerImageAsset({ sourceHash: 'ghi', directoryName: 'img' });
new cdk.CfnOutput(stack, 'Bucket', { value: file.bucketName });
new cdk.CfnOutput(stack, 'Keys', { value: `${file.objectKey} ${folder.objectKey}` });
new cdk.CfnOutput(stack, 'Qualifiers', { value: `${bound.bootstrapQualifier} ${own.bootstrapQualifier}` });
new cdk.CfnOutput(other, 'Image', { value: image.imageUri });
app.synth();
