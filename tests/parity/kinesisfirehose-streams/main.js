// Delivery streams: where records come from, how they are encrypted, who may put records, what exists already.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kinesis = require('aws-cdk-lib/aws-kinesis');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Streams');
const bucket = new s3.Bucket(stack, 'Bucket');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com') });

// plain, and with everything
const plain = new kinesisfirehose.DeliveryStream(stack, 'Plain', { destination: new kinesisfirehose.S3Bucket(bucket) });
const full = new kinesisfirehose.DeliveryStream(stack, 'Full', {
  deliveryStreamName: 'full',
  destination: new kinesisfirehose.S3Bucket(bucket, { role }),
  role,
  encryption: kinesisfirehose.StreamEncryption.customerManagedKey(),
});
new cdk.CfnOutput(stack, 'Names', { value: `${plain.deliveryStreamArn} ${plain.deliveryStreamName} ${full.deliveryStreamArn} ${full.deliveryStreamName}` });
new cdk.CfnOutput(stack, 'Reference', { value: `${plain.deliveryStreamRef.deliveryStreamName} ${plain.deliveryStreamRef.deliveryStreamArn}` });

// from a stream of Kinesis, with and without a key
const source = new kinesis.Stream(stack, 'Source');
const keyed = new kinesis.Stream(stack, 'Keyed', { encryption: kinesis.StreamEncryption.KMS });
const fromSource = new kinesisfirehose.DeliveryStream(stack, 'FromSource', {
  source: new kinesisfirehose.KinesisStreamSource(source),
  destination: new kinesisfirehose.S3Bucket(bucket),
});
new kinesisfirehose.DeliveryStream(stack, 'FromKeyed', {
  source: new kinesisfirehose.KinesisStreamSource(keyed),
  destination: new kinesisfirehose.S3Bucket(bucket),
  role,
});
new kinesisfirehose.KinesisStreamSource(source).grantRead(role);

// encryption
new kinesisfirehose.DeliveryStream(stack, 'Unencrypted', { destination: new kinesisfirehose.S3Bucket(bucket), encryption: kinesisfirehose.StreamEncryption.unencrypted() });
new kinesisfirehose.DeliveryStream(stack, 'AwsOwned', { destination: new kinesisfirehose.S3Bucket(bucket), encryption: kinesisfirehose.StreamEncryption.awsOwnedKey() });
const key = new kms.Key(stack, 'Key');
new kinesisfirehose.DeliveryStream(stack, 'OwnKey', { destination: new kinesisfirehose.S3Bucket(bucket), encryption: kinesisfirehose.StreamEncryption.customerManagedKey(key) });
new cdk.CfnOutput(stack, 'KeyOfEncryption', { value: kinesisfirehose.StreamEncryption.customerManagedKey(key).encryptionKey.keyArn });

// who may put records
const writes = new iam.Role(stack, 'Writes', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
plain.grantPutRecords(writes);
full.grants.putRecords(writes);
full.grant(writes, 'firehose:DescribeDeliveryStream', 'firehose:PutRecord');
full.grants.actions(writes, ['firehose:UpdateDestination']);
full.grants.actions(writes, ['firehose:ListTagsForDeliveryStream'], { resourceArns: ['*'] });
const raw = new kinesisfirehose.CfnDeliveryStream(stack, 'Raw', { deliveryStreamName: 'raw' });
kinesisfirehose.DeliveryStreamGrants.fromDeliveryStream(raw).putRecords(writes);

// what a stream may do
bucket.grantRead(plain);
key.grantDecrypt(full);
bucket.grantDelete(fromSource);

// what a stream reaches
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
group.connections.allowFrom(plain, ec2.Port.tcp(5439));
group.connections.allowFrom(full, ec2.Port.tcp(5440));

// what exists already
const byName = kinesisfirehose.DeliveryStream.fromDeliveryStreamName(stack, 'ByName', 'known');
const byArn = kinesisfirehose.DeliveryStream.fromDeliveryStreamArn(stack, 'ByArn', 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/other');
const byAttributes = kinesisfirehose.DeliveryStream.fromDeliveryStreamAttributes(stack, 'ByAttributes', { deliveryStreamName: 'third', role });
const byBoth = kinesisfirehose.DeliveryStream.fromDeliveryStreamAttributes(stack, 'ByBoth', { deliveryStreamName: 'given', deliveryStreamArn: 'arn:aws:firehose:eu-west-1:111111111111:deliverystream/another' });
new cdk.CfnOutput(stack, 'Known', { value: `${byName.deliveryStreamArn} ${byName.deliveryStreamName} ${byArn.deliveryStreamName} ${byArn.env.region} ${byArn.env.account}` });
new cdk.CfnOutput(stack, 'Known2', { value: `${byAttributes.deliveryStreamArn} ${byBoth.deliveryStreamName} ${byBoth.deliveryStreamArn}` });
byName.grantPutRecords(writes);
byArn.grantPutRecords(writes);
bucket.grantRead(byAttributes);
group.connections.allowFrom(byName, ec2.Port.tcp(5441));

// metrics
function alarm(stack, id, metric) {
  return new cloudwatch.Alarm(stack, id, { metric, threshold: 1, evaluationPeriods: 1 });
}
alarm(stack, 'InBytes', plain.metricIncomingBytes());
alarm(stack, 'InRecords', plain.metricIncomingRecords({ statistic: 'max', period: cdk.Duration.minutes(1) }));
alarm(stack, 'BackupBytes', plain.metricBackupToS3Bytes());
alarm(stack, 'BackupFreshness', plain.metricBackupToS3DataFreshness());
alarm(stack, 'BackupRecords', byName.metricBackupToS3Records());
alarm(stack, 'Any', byArn.metric('DeliveryToS3.Success'));

// in regions and accounts that are known
const known = new cdk.Stack(app, 'Known', { env: { region: 'us-gov-west-1', account: '111111111111' } });
const there = new kinesisfirehose.DeliveryStream(known, 'There', { destination: new kinesisfirehose.S3Bucket(new s3.Bucket(known, 'Bucket')) });
new ec2.SecurityGroup(known, 'Group', { vpc: new ec2.Vpc(known, 'Vpc', { maxAzs: 1, natGateways: 0 }) }).connections.allowFrom(there, ec2.Port.tcp(5439));
const other = new cdk.Stack(app, 'Other', { env: { region: 'ap-southeast-7', account: '111111111111' } });
new kinesisfirehose.DeliveryStream(other, 'There', { destination: new kinesisfirehose.S3Bucket(new s3.Bucket(other, 'Bucket')) });
new kinesisfirehose.DeliveryStream(other, 'Reads', {
  source: new kinesisfirehose.KinesisStreamSource(kinesis.Stream.fromStreamArn(other, 'Known', 'arn:aws:kinesis:eu-west-1:111111111111:stream/known')),
  destination: new kinesisfirehose.S3Bucket(s3.Bucket.fromBucketName(other, 'KnownBucket', 'known')),
});
app.synth();
