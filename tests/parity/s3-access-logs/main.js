// Where access logs go: access control lists, keys, policies, and policies of L1s.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();

// without a flag, an access control list lets S3 write them
const stack = new cdk.Stack(app, 'ByLists');
new s3.Bucket(stack, 'FullControl', { accessControl: s3.BucketAccessControl.BUCKET_OWNER_FULL_CONTROL });
new s3.Bucket(stack, 'OwnerReads', {
  accessControl: s3.BucketAccessControl.BUCKET_OWNER_READ,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
});
new s3.Bucket(stack, 'Images', { accessControl: s3.BucketAccessControl.AWS_EXEC_READ });
const target = new s3.Bucket(stack, 'Target', { encryption: s3.BucketEncryption.KMS });
new s3.Bucket(stack, 'Source', { serverAccessLogsBucket: target, serverAccessLogsPrefix: 'logs' });
new s3.Bucket(stack, 'Other', { serverAccessLogsBucket: target });
const key = new kms.Key(stack, 'Key');
const keyed = new s3.Bucket(stack, 'Keyed', { encryptionKey: key });
new s3.Bucket(stack, 'ToKeyed', { serverAccessLogsBucket: keyed });
const byAlias = new s3.Bucket(stack, 'ByAlias', { encryptionKey: new kms.Key(stack, 'Aliased').addAlias('logs') });
new s3.Bucket(stack, 'ToAlias', { serverAccessLogsBucket: byAlias });
const known = s3.Bucket.fromBucketAttributes(stack, 'Known', { bucketName: 'known-logs', encryptionKey: new kms.Key(stack, 'OfKnown') });
new s3.Bucket(stack, 'ToKnown', { serverAccessLogsBucket: known });
const theirs = new s3.Bucket(stack, 'Theirs', {
  encryptionKey: kms.Key.fromKeyArn(stack, 'TheirKey', 'arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
});
new s3.Bucket(stack, 'ToTheirs', { serverAccessLogsBucket: theirs });
new s3.Bucket(stack, 'Itself', { encryption: s3.BucketEncryption.KMS, serverAccessLogsPrefix: 'self' });
new s3.Bucket(stack, 'Managed', { serverAccessLogsBucket: new s3.Bucket(stack, 'KmsManaged', { encryption: s3.BucketEncryption.KMS_MANAGED }) });

// with the flag, a policy does
const policies = new cdk.Stack(app, 'ByPolicies');
policies.node.setContext('@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy', true);
const enforced = new s3.Bucket(policies, 'Enforced', {
  accessControl: s3.BucketAccessControl.BUCKET_OWNER_FULL_CONTROL,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: s3.BucketEncryption.KMS,
});
new s3.Bucket(policies, 'Source', { serverAccessLogsBucket: enforced, serverAccessLogsPrefix: 'logs' });

// policies of L1s
const l1s = new cdk.Stack(app, 'L1s');
const statement = { Action: 's3:*', Effect: 'Deny', Principal: { AWS: '*' }, Resource: ['arn:aws:s3:::some-bucket-of-others'] };
const raw = new s3.CfnBucket(l1s, 'Raw');
const rawPolicy = new s3.CfnBucketPolicy(l1s, 'RawPolicy', { bucket: raw.ref, policyDocument: { Statement: [statement], Version: '2012-10-17' } });
const ofRaw = s3.BucketPolicy.fromCfnBucketPolicy(rawPolicy);
ofRaw.bucket.grantRead(new iam.AccountPrincipal('111111111111'));
ofRaw.document.addStatements(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::some-bucket-of-others/*'], principals: [new iam.AccountPrincipal('222222222222')] }));
const named = new s3.CfnBucketPolicy(l1s, 'NamedPolicy', { bucket: 'some-bucket-of-others', policyDocument: { Statement: [statement], Version: '2012-10-17' } });
const ofNamed = s3.BucketPolicy.fromCfnBucketPolicy(named);
ofNamed.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
new cdk.CfnOutput(l1s, 'Same', { value: `${s3.BucketPolicy.fromCfnBucketPolicy(named) === ofNamed} ${ofNamed.bucket.policy === ofNamed}` });
const name = new cdk.CfnParameter(l1s, 'Name');
const ofParameter = s3.BucketPolicy.fromCfnBucketPolicy(new s3.CfnBucketPolicy(l1s, 'LatePolicy', { bucket: name.valueAsString, policyDocument: { Statement: [statement], Version: '2012-10-17' } }));
new cdk.CfnOutput(l1s, 'LateBucket', { value: ofParameter.bucket.bucketName });
const made = new s3.Bucket(l1s, 'Made');
s3.BucketPolicy.fromCfnBucketPolicy(new s3.CfnBucketPolicy(l1s, 'MadePolicy', { bucket: made.bucketName, policyDocument: { Statement: [statement], Version: '2012-10-17' } }));
made.grantRead(new iam.AccountPrincipal('111111111111'));

app.synth();
