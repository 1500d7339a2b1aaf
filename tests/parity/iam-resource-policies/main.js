// Policies of L1s that a program looks after itself.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_kms: kms, aws_s3: s3 } = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants');
const policy = new iam.PolicyDocument();
const inner = new iam.PolicyDocument();
const ofKey = new iam.PolicyDocument();
iam.ResourceWithPolicies.register(stack, 'AWS::S3::Bucket', {
  forResource: resource => ({
    env: resource.env,
    addToResourcePolicy: statement => {
      policy.addStatements(statement);
      return { statementAdded: true, policyDependable: resource };
    },
  }),
});
iam.ResourceWithPolicies.register(stack, 'AWS::KMS::Key', {
  forResource: resource => ({
    env: resource.env,
    addToResourcePolicy: statement => {
      ofKey.addStatements(statement);
      return { statementAdded: true, policyDependable: resource };
    },
  }),
});
const group = new Construct(stack, 'Group');
iam.ResourceWithPolicies.register(group, 'AWS::S3::Bucket', {
  forResource: resource => ({
    env: resource.env,
    addToResourcePolicy: statement => {
      inner.addStatements(statement);
      return { statementAdded: true, policyDependable: resource };
    },
  }),
});
const account = new iam.AccountPrincipal('123456789012');
const bucket = new s3.CfnBucket(stack, 'Bucket');
s3.BucketGrants.fromBucket(bucket).read(account);
s3.BucketGrants.fromBucket(bucket).delete(new iam.User(stack, 'User'));
const nearer = new s3.CfnBucket(group, 'Bucket');
s3.BucketGrants.fromBucket(nearer).put(account);
const key = new kms.CfnKey(stack, 'Key', { keyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }], Version: '2012-10-17' } });
kms.KeyGrants.fromKey(key).sign(account);
new s3.Bucket(stack, 'Whole').grantRead(account);
new s3.CfnBucketPolicy(stack, 'Policy', { bucket: bucket.ref, policyDocument: policy });
new s3.CfnBucketPolicy(group, 'Policy', { bucket: nearer.ref, policyDocument: inner });
new kms.CfnKey(stack, 'Other', { keyPolicy: ofKey });
app.synth();
