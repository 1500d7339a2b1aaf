// Late values in properties of L1s: their keys are those of the property.
const cdk = require('aws-cdk-lib');
const { aws_s3: s3, aws_iam: iam } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Stack');
new s3.CfnBucket(stack, 'Struct', { versioningConfiguration: cdk.Lazy.any({ produce: () => ({ status: 'Enabled' }) }) });
new s3.CfnBucket(stack, 'List', {
  lifecycleConfiguration: { rules: cdk.Lazy.any({ produce: () => [{ id: 'x', status: 'Enabled', expirationInDays: 3 }] }) },
});
new s3.CfnBucket(stack, 'Nested', {
  bucketEncryption: {
    serverSideEncryptionConfiguration: [
      cdk.Lazy.any({ produce: () => ({ bucketKeyEnabled: true, serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }) }),
    ],
  },
});
new iam.CfnRole(stack, 'Json', {
  assumeRolePolicyDocument: cdk.Lazy.any({ produce: () => ({ 'Version': '2012-10-17', 'Statement': [] }) }),
});
app.synth();
