// Replication: rules, roles, keys, other accounts, and what others may copy.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_kms: kms, aws_s3: s3 } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Near', { env: { account: '111111111111', region: 'us-east-1' } });
const destination = new s3.Bucket(stack, 'Destination', { versioned: true });
const key = new kms.Key(stack, 'Key');
const otherKey = new kms.Key(stack, 'OtherKey');
const theirs = s3.Bucket.fromBucketAttributes(stack, 'Theirs', { bucketArn: 'arn:aws:s3:::theirs', account: '222222222222' });

// All that a rule can say.
const source = new s3.Bucket(stack, 'Source', {
  versioned: true,
  encryptionKey: key,
  replicationRules: [
    { destination: destination, priority: 1 },
    {
      destination: destination,
      priority: 2,
      replicationTimeControl: s3.ReplicationTimeValue.FIFTEEN_MINUTES,
      metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES,
      kmsKey: otherKey,
      storageClass: s3.StorageClass.INFREQUENT_ACCESS,
      sseKmsEncryptedObjects: false,
      replicaModifications: true,
      deleteMarkerReplication: false,
      id: 'full',
      filter: { prefix: 'prefix', tags: [{ key: 'tagKey', value: 'tagValue' }, { key: 'second', value: 'value' }] },
    },
    { destination: theirs, priority: 3, accessControlTransition: true, metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES, filter: { prefix: 'only' } },
    { destination: theirs, priority: 4, sseKmsEncryptedObjects: true, filter: { tags: [{ key: 'a', value: 'b' }] } },
    { destination: theirs, priority: 5, replicaModifications: false, deleteMarkerReplication: true, filter: { prefix: 'x', } },
    { destination: theirs, priority: 0, filter: { tags: [] } },
  ],
});
new cdk.CfnOutput(stack, 'RoleArn', { value: source.replicationRoleArn });
destination.addReplicationPolicy(source.replicationRoleArn);
destination.addReplicationPolicy('arn:aws:iam::333333333333:role/copies', true, '333333333333');

// One rule needs no priority.
new s3.Bucket(stack, 'Single', { versioned: true, encryption: s3.BucketEncryption.KMS, replicationRules: [{ destination: destination }] });

// A role of one's own gets nothing by itself.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('s3.amazonaws.com') });
const given = new s3.Bucket(stack, 'Given', { versioned: true, replicationRole: role, replicationRules: [{ destination: destination, filter: {} }] });
given.grantReplicationPermission(role, { sourceDecryptionKey: key, destinations: [{ bucket: destination, encryptionKey: otherKey }, { bucket: theirs }] });
const imported = iam.Role.fromRoleArn(stack, 'ImportedRole', 'arn:aws:iam::111111111111:role/copies');
new s3.Bucket(stack, 'GivenImported', { versioned: true, replicationRole: imported, replicationRules: [{ destination: destination }] });

// Others may copy, too: through their own policies, or through the bucket's.
source.grants.replicationPermission(new iam.User(stack, 'User'), { destinations: [{ bucket: destination }] });
destination.grants.replicationPermission(new iam.AccountPrincipal('333333333333'), { destinations: [{ bucket: source }] });
theirs.grantReplicationPermission(new iam.User(stack, 'Another'), { destinations: [{ bucket: destination }] });
theirs.addReplicationPolicy('arn:aws:iam::111111111111:role/copies');

// Buckets of L1s.
const raw = s3.Bucket.fromCfnBucket(new s3.CfnBucket(stack, 'Raw'));
raw.addReplicationPolicy('arn:aws:iam::333333333333:role/copies');

// Another account, by names that are known.
const far = new cdk.Stack(app, 'Far', { env: { account: '222222222222', region: 'us-east-1' } });
const farBucket = new s3.Bucket(far, 'Bucket', { versioned: true, bucketName: 'far-bucket-of-copies' });
const toFar = new s3.Bucket(stack, 'ToFar', { versioned: true, replicationRules: [{ destination: farBucket, accessControlTransition: true }] });
farBucket.addReplicationPolicy(toFar.replicationRoleArn, true, '111111111111');

// Nobody knows the account yet.
const anywhere = new cdk.Stack(app, 'Anywhere');
new s3.Bucket(anywhere, 'Source', {
  versioned: true,
  replicationRules: [{ destination: s3.Bucket.fromBucketAttributes(anywhere, 'Theirs', { bucketName: 'imported', account: '222222222222' }), accessControlTransition: true }],
});

// What is known of public access, and what replaces a key.
const closed = s3.Bucket.fromBucketName(stack, 'Closed', 'closed');
closed.disallowPublicAccess = true;
new cdk.CfnOutput(stack, 'Known', { value: `${closed.disallowPublicAccess} ${raw.disallowPublicAccess} ${theirs.disallowPublicAccess}` });
const whole = s3.ReplaceKey.with('whole');
const start = s3.ReplaceKey.prefixWith('start/');
new cdk.CfnOutput(stack, 'Keys', { value: `${whole.withKey} ${start.prefixWithKey} ${s3.ReplicationTimeValue.FIFTEEN_MINUTES.minutes}` });
app.synth();
