// Grants on L1s, where a construct of the library is asked for.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_kms: kms, aws_s3: s3 } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants');
const user = new iam.User(stack, 'User');
const bucket = new s3.CfnBucket(stack, 'Bucket');
s3.BucketGrants.fromBucket(bucket).delete(user);
s3.BucketGrants.fromBucket(bucket).read(user, 'logs/*');
const key = new kms.CfnKey(stack, 'Key', { keyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }], Version: '2012-10-17' } });
kms.KeyGrants.fromKey(key).sign(user);
const known = kms.Key.fromCfnKey(new kms.CfnKey(stack, 'Known', { keyPolicy: { Statement: [], Version: '2012-10-17' } }));
known.grantDecrypt(user);
known.grantEncrypt(new iam.AccountPrincipal('210987654321'));
known.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kms:*'], resources: ['*'], principals: [new iam.AccountRootPrincipal()] }));
app.synth();
