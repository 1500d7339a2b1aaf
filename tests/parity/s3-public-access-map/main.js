// What of public access is refused, as plain options; and a key with a prop that has no meaning any more.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Access');
new s3.Bucket(stack, 'Open', {
  publicReadAccess: true,
  blockPublicAccess: { blockPublicPolicy: false, blockPublicAcls: false, ignorePublicAcls: false, restrictPublicBuckets: false },
});
new s3.Bucket(stack, 'Partly', { blockPublicAccess: { blockPublicPolicy: true } });
new kms.Key(stack, 'Key', { trustAccountIdentities: true });
app.synth();
