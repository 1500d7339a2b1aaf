// What becomes of objects in time, metrics, pages of other sites, tiering.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lifecycle');
const bucket = new s3.Bucket(stack, 'Bucket', {
  lifecycleRules: [
    {
      id: 'a',
      enabled: false,
      abortIncompleteMultipartUploadAfter: cdk.Duration.days(1),
      prefix: 'p',
      tagFilters: { a: 'b', c: 'd' },
      objectSizeLessThan: 5,
      objectSizeGreaterThan: 1,
    },
    {
      expiration: cdk.Duration.days(10),
      noncurrentVersionExpiration: cdk.Duration.days(3),
      noncurrentVersionsToRetain: 4,
      noncurrentVersionTransitions: [{ storageClass: s3.StorageClass.GLACIER, transitionAfter: cdk.Duration.days(2), noncurrentVersionsToRetain: 1 }],
      transitions: [
        { storageClass: s3.StorageClass.DEEP_ARCHIVE, transitionAfter: cdk.Duration.days(4) },
        { storageClass: new s3.StorageClass('NEW_CLASS'), transitionAfter: cdk.Duration.days(0) },
      ],
    },
    { expiredObjectDeleteMarker: true },
    { noncurrentVersionsToRetain: 3 },
  ],
  transitionDefaultMinimumObjectSize: s3.TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS,
  metrics: [{ id: 'm', prefix: 'p', tagFilters: { a: 'b' } }],
  cors: [
    {
      id: 'c',
      maxAge: 5,
      allowedHeaders: ['x'],
      allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD],
      allowedOrigins: ['*'],
      exposedHeaders: ['y'],
    },
  ],
  intelligentTieringConfigurations: [
    { name: 'foo' },
    {
      name: 'bar',
      prefix: 'p',
      tags: [{ key: 'a', value: 'b' }],
      archiveAccessTierTime: cdk.Duration.days(90),
      deepArchiveAccessTierTime: cdk.Duration.days(180),
    },
  ],
});
bucket.addLifecycleRule({ expiration: cdk.Duration.days(1) });
bucket.addLifecycleRule({ transitions: [{ storageClass: s3.StorageClass.INFREQUENT_ACCESS, transitionAfter: cdk.Duration.days(30) }] });
bucket.addMetric({ id: 'later' });
bucket.addCorsRule({ allowedMethods: [s3.HttpMethods.PUT], allowedOrigins: ['https://example.com'] });
new s3.Bucket(stack, 'Empty', { lifecycleRules: [], cors: [], metrics: [] });
new s3.Bucket(stack, 'SizeAlone', { transitionDefaultMinimumObjectSize: s3.TransitionDefaultMinimumObjectSize.ALL_STORAGE_CLASSES_128_K });
