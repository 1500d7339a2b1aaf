// Buckets that get what a delivery stream brings: buffers, prefixes, logs, copies.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const kms = require('aws-cdk-lib/aws-kms');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Destinations');
const bucket = new s3.Bucket(stack, 'Bucket');
const key = new kms.Key(stack, 'Key');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com') });
const group = new logs.LogGroup(stack, 'Group');
const otherGroup = new logs.LogGroup(stack, 'OtherGroup');

// all that a bucket can be told
new kinesisfirehose.DeliveryStream(stack, 'Full', {
  destination: new kinesisfirehose.S3Bucket(bucket, {
    bufferingInterval: cdk.Duration.seconds(60),
    bufferingSize: cdk.Size.mebibytes(64),
    compression: kinesisfirehose.Compression.GZIP,
    encryptionKey: key,
    errorOutputPrefix: 'failed/!{firehose:error-output-type}/',
    dataOutputPrefix: 'data/',
    fileExtension: '.json.gz',
    timeZone: cdk.TimeZone.ASIA_TOKYO,
    loggingConfig: new kinesisfirehose.EnableLogging(group),
    role,
  }),
});

// compressions
new kinesisfirehose.DeliveryStream(stack, 'Snappy', { destination: new kinesisfirehose.S3Bucket(bucket, { compression: kinesisfirehose.Compression.SNAPPY }) });
new kinesisfirehose.DeliveryStream(stack, 'HadoopSnappy', { destination: new kinesisfirehose.S3Bucket(bucket, { compression: kinesisfirehose.Compression.HADOOP_SNAPPY }) });
new kinesisfirehose.DeliveryStream(stack, 'Zip', { destination: new kinesisfirehose.S3Bucket(bucket, { compression: kinesisfirehose.Compression.ZIP }) });
new kinesisfirehose.DeliveryStream(stack, 'None', { destination: new kinesisfirehose.S3Bucket(bucket, { compression: kinesisfirehose.Compression.UNCOMPRESSED }) });
new kinesisfirehose.DeliveryStream(stack, 'OwnCompression', { destination: new kinesisfirehose.S3Bucket(bucket, { compression: kinesisfirehose.Compression.of('GZIP') }) });
new cdk.CfnOutput(stack, 'Compression', { value: kinesisfirehose.Compression.HADOOP_SNAPPY.value });

// half of a buffer
new kinesisfirehose.DeliveryStream(stack, 'Interval', { destination: new kinesisfirehose.S3Bucket(bucket, { bufferingInterval: cdk.Duration.minutes(2) }) });
new kinesisfirehose.DeliveryStream(stack, 'NoInterval', { destination: new kinesisfirehose.S3Bucket(bucket, { bufferingInterval: cdk.Duration.seconds(0) }) });
new kinesisfirehose.DeliveryStream(stack, 'Size', { destination: new kinesisfirehose.S3Bucket(bucket, { bufferingSize: cdk.Size.gibibytes(0.0625) }) });

// logs
new kinesisfirehose.DeliveryStream(stack, 'Unlogged', { destination: new kinesisfirehose.S3Bucket(bucket, { loggingConfig: new kinesisfirehose.DisableLogging() }) });
new kinesisfirehose.DeliveryStream(stack, 'Logged', { destination: new kinesisfirehose.S3Bucket(bucket, { loggingConfig: new kinesisfirehose.EnableLogging() }) });
new cdk.CfnOutput(stack, 'Logging', { value: `${new kinesisfirehose.EnableLogging(group).logging} ${new kinesisfirehose.EnableLogging(group).logGroup.logGroupName} ${new kinesisfirehose.DisableLogging().logging}` });

// copies
const copies = new s3.Bucket(stack, 'Copies');
new kinesisfirehose.DeliveryStream(stack, 'Copied', { destination: new kinesisfirehose.S3Bucket(bucket, { s3Backup: { mode: kinesisfirehose.BackupMode.ALL } }) });
new kinesisfirehose.DeliveryStream(stack, 'CopiedTo', { destination: new kinesisfirehose.S3Bucket(bucket, { s3Backup: { bucket: copies } }) });
new kinesisfirehose.DeliveryStream(stack, 'CopiedWithAll', {
  destination: new kinesisfirehose.S3Bucket(bucket, {
    loggingConfig: new kinesisfirehose.EnableLogging(otherGroup),
    s3Backup: {
      bucket: copies,
      mode: kinesisfirehose.BackupMode.ALL,
      bufferingInterval: cdk.Duration.seconds(60),
      bufferingSize: cdk.Size.mebibytes(1),
      compression: kinesisfirehose.Compression.ZIP,
      dataOutputPrefix: 'copies/',
      errorOutputPrefix: 'failed-copies/',
      encryptionKey: key,
      loggingConfig: new kinesisfirehose.EnableLogging(otherGroup),
    },
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'CopiedUnlogged', {
  destination: new kinesisfirehose.S3Bucket(bucket, {
    loggingConfig: new kinesisfirehose.DisableLogging(),
    s3Backup: { mode: kinesisfirehose.BackupMode.ALL, loggingConfig: new kinesisfirehose.DisableLogging() },
  }),
});

// a bucket with a key, and one that exists already
const keyed = new s3.Bucket(stack, 'Keyed', { encryption: s3.BucketEncryption.KMS });
new kinesisfirehose.DeliveryStream(stack, 'ToKeyed', { destination: new kinesisfirehose.S3Bucket(keyed) });
new kinesisfirehose.DeliveryStream(stack, 'ToKnown', { destination: new kinesisfirehose.S3Bucket(s3.Bucket.fromBucketName(stack, 'KnownBucket', 'known')) });

// endpoints of HTTP
new kinesisfirehose.DeliveryStream(stack, 'Http', { destination: new kinesisfirehose.HttpEndpoint({ endpointConfig: { url: 'https://example.com/in' } }) });
new kinesisfirehose.DeliveryStream(stack, 'HttpWithAll', {
  destination: new kinesisfirehose.HttpEndpoint({
    endpointConfig: { url: 'https://example.com/in', name: 'example', accessKey: cdk.SecretValue.unsafePlainText('key') },
    backupMode: kinesisfirehose.HttpBackupMode.ALL,
    requestCompression: kinesisfirehose.HttpCompression.GZIP,
    bufferingHints: { interval: cdk.Duration.seconds(30), size: cdk.Size.mebibytes(2) },
    retryOptions: { duration: cdk.Duration.minutes(5) },
    attributes: [{ name: 'team', value: 'data' }, { name: 'stage', value: 'test' }],
    role,
    loggingConfig: new kinesisfirehose.EnableLogging(otherGroup),
    s3Backup: { bucket: copies, dataOutputPrefix: 'http/' },
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'HttpHalf', {
  destination: new kinesisfirehose.HttpEndpoint({
    endpointConfig: { url: 'https://example.com/in', accessKey: cdk.SecretValue.secretsManager('key') },
    backupMode: kinesisfirehose.HttpBackupMode.FAILED,
    requestCompression: kinesisfirehose.HttpCompression.NONE,
    bufferingHints: { interval: cdk.Duration.seconds(30) },
    loggingConfig: new kinesisfirehose.DisableLogging(),
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'HttpSize', {
  destination: new kinesisfirehose.HttpEndpoint({
    endpointConfig: { url: 'https://example.com/in' },
    bufferingHints: { size: cdk.Size.mebibytes(3) },
    s3Backup: { mode: kinesisfirehose.BackupMode.FAILED },
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'HttpEmpty', {
  destination: new kinesisfirehose.HttpEndpoint({
    endpointConfig: { url: 'https://example.com/in' },
    bufferingHints: {},
    attributes: [],
    s3Backup: { mode: kinesisfirehose.BackupMode.ALL },
  }),
});

// keys in secrets, and Datadog
const apiKey = new secretsmanager.Secret(stack, 'ApiKey');
new kinesisfirehose.DeliveryStream(stack, 'HttpSecret', {
  destination: new kinesisfirehose.HttpEndpoint({
    endpointConfig: { url: 'https://example.com/in', secret: apiKey, accessKey: cdk.SecretValue.unsafePlainText('unused') },
    s3Backup: { encryptionKey: key },
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'Datadog', {
  destination: new kinesisfirehose.Datadog({ apiKey, endpoint: kinesisfirehose.DatadogEndpoint.LOGS_EU }),
});
new kinesisfirehose.DeliveryStream(stack, 'DatadogWithAll', {
  destination: new kinesisfirehose.Datadog({
    apiKey: secretsmanager.Secret.fromSecretNameV2(stack, 'KnownApiKey', 'datadog'),
    endpoint: kinesisfirehose.DatadogEndpoint.of('https://example.com/datadog'),
    tags: [{ name: 'team', value: 'data' }],
    backupMode: kinesisfirehose.HttpBackupMode.ALL,
    bufferingHints: { size: cdk.Size.mebibytes(2) },
    retryOptions: { duration: cdk.Duration.minutes(2) },
    requestCompression: kinesisfirehose.HttpCompression.NONE,
    role,
    loggingConfig: new kinesisfirehose.DisableLogging(),
  }),
});
new cdk.CfnOutput(stack, 'DatadogUrl', { value: kinesisfirehose.DatadogEndpoint.METRICS_US5.url });
app.synth();
