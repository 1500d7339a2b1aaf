// One folder as an asset of several stacks, with several synthesizers, and deep in the tree.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const env = { account: '123456789012', region: 'eu-west-1' };

function code(scope, id) {
  const asset = new s3_assets.Asset(scope, id, { path: 'code' });
  new cdk.CfnOutput(scope, id + 'Bucket', { value: asset.s3BucketName });
  new cdk.CfnOutput(scope, id + 'Key', { value: asset.s3ObjectKey });
  new cdk.CfnOutput(scope, id + 'Http', { value: asset.httpUrl });
  new cdk.CfnOutput(scope, id + 'Url', { value: asset.s3ObjectUrl });
}

const first = new cdk.Stack(app, 'First');
code(first, 'Code');
code(first, 'Twice');
const second = new cdk.Stack(app, 'Second', { env });
const group = new Construct(second, 'Group');
const inner = new Construct(group, 'Inner');
code(inner, 'Code');
code(new cdk.Stack(app, 'Cli', { env, synthesizer: new cdk.CliCredentialsStackSynthesizer() }), 'Code');
const legacy = new cdk.Stack(app, 'Legacy', { synthesizer: new cdk.LegacyStackSynthesizer() });
code(legacy, 'Code');
code(legacy, 'Twice');
const holder = new Construct(app, 'Holder');
const deep = new cdk.Stack(holder, 'Deep', {
  synthesizer: new cdk.DefaultStackSynthesizer({ bucketPrefix: 'deep/', qualifier: 'deep' }),
});
code(deep, 'Code');
app.synth();
