// The synthesizer of a whole app, and stacks that have their own; the qualifier comes from the context.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App({ defaultStackSynthesizer: new cdk.CliCredentialsStackSynthesizer({ bucketPrefix: 'app/' }) });
const usual = new cdk.Stack(app, 'Usual');
new cdk.CfnOutput(usual, 'Qualifier', { value: usual.synthesizer.bootstrapQualifier });
const asset = new s3_assets.Asset(usual, 'Code', { path: 'code' });
new cdk.CfnOutput(usual, 'Url', { value: asset.s3ObjectUrl });

const own = new cdk.Stack(app, 'Own', { synthesizer: new cdk.DefaultStackSynthesizer() });
new cdk.CfnOutput(own, 'Qualifier', { value: own.synthesizer.bootstrapQualifier });
const told = new cdk.Stack(app, 'Told', { synthesizer: new cdk.DefaultStackSynthesizer({ qualifier: 'told' }) });
new cdk.CfnOutput(told, 'Qualifier', { value: told.synthesizer.bootstrapQualifier });
app.synth();
