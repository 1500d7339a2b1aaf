// Grants on buckets: to principals with and without policies, with keys, to everybody, across stacks.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const bucket = new s3.Bucket(stack, 'Bucket');
bucket.grantRead(role);
bucket.grantWrite(role, 'folder/*');
bucket.grantPut(role);
bucket.grantPutAcl(role, 'lists/*');
bucket.grantDelete(role);
bucket.grantReadWrite(role);
bucket.grantWrite(role, '*', ['s3:PutObject', 's3:Abort*']);
bucket.grants.actionsOnObjectKeys(role, 'x/*', 's3:GetObjectTagging', 's3:GetObject');
bucket.grants.actionsOnBucketAndObjectKeys(role, 'y/*', 's3:ListBucket');
bucket.grantRead(new iam.ServicePrincipal('logs.amazonaws.com'));
bucket.grantRead(new iam.AccountPrincipal('111122223333'), 'theirs/*');
bucket.grantReadWrite(new iam.User(stack, 'User'));

const sealed = new s3.Bucket(stack, 'Sealed', { encryption: s3.BucketEncryption.KMS });
sealed.grantRead(role);
sealed.grantWrite(new iam.Group(stack, 'Group'));
sealed.grantReadWrite(new iam.User(stack, 'Writer'));
sealed.grantDelete(role);
sealed.grantRead(new iam.ServicePrincipal('sns.amazonaws.com'));

const open = new s3.Bucket(stack, 'Open', { publicReadAccess: true, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS });
open.grantPublicAccess('pics/*', 's3:GetObject', 's3:GetObjectTagging');

const other = new cdk.Stack(app, 'Other');
const far = new iam.Role(other, 'Far', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
bucket.grantRead(far);
sealed.grantRead(far);

const imported = s3.Bucket.fromBucketAttributes(stack, 'Imported', {
  bucketName: 'imported',
  encryptionKey: kms.Key.fromKeyArn(stack, 'TheirKey', 'arn:aws:kms:us-east-1:123456789012:key/abc'),
});
imported.grantReadWrite(role);
