// The flag that goes back to the synthesizer of CDK v1.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Old');
const asset = new s3_assets.Asset(stack, 'Code', { path: 'code' });
new cdk.CfnOutput(stack, 'Url', { value: asset.s3ObjectUrl });
const image = stack.synthesizer.addDockerImageAsset({ directoryName: 'image', sourceHash: 'abc' });
new cdk.CfnOutput(stack, 'Image', { value: image.imageUri });
const own = new cdk.Stack(app, 'New', { synthesizer: new cdk.DefaultStackSynthesizer() });
new cdk.CfnOutput(own, 'Qualifier', { value: own.synthesizer.bootstrapQualifier });
app.synth();
