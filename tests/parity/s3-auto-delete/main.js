// Buckets that are emptied before they are deleted, with policies of their own, in two stacks.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Emptied', { env: { region: 'eu-west-1', account: '111111111111' } });
new s3.Bucket(stack, 'First', { autoDeleteObjects: true, removalPolicy: cdk.RemovalPolicy.DESTROY });
new s3.Bucket(stack, 'Second', {
  autoDeleteObjects: true,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  enforceSSL: true,
  publicReadAccess: true,
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS_ONLY,
  bucketName: 'by-name',
});
cdk.Tags.of(stack).add('team', 'blue');
const nested = new cdk.NestedStack(stack, 'Nested');
const third = new s3.Bucket(nested, 'Third', {
  autoDeleteObjects: true,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  encryption: s3.BucketEncryption.KMS,
  versioned: true,
});
cdk.Tags.of(third).remove('team');
app.synth();
