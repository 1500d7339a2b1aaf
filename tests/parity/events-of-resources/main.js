// Rules that resources make: buckets and repositories.
const cdk = require('aws-cdk-lib');
const ecr = require('aws-cdk-lib/aws-ecr');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Resources');
const topic = new sns.Topic(stack, 'Topic');
const told = {
  paths: ['in/', 'out/a.txt'],
  target: new events_targets.SnsTopic(topic),
  description: 'What is written',
  eventPattern: { account: ['111111111111'], detail: { 'eventSource': ['s3.amazonaws.com'] } },
};

const bucket = new s3.Bucket(stack, 'Bucket');
bucket.onCloudTrailEvent('Any');
bucket.onCloudTrailPutObject('Put');
bucket.onCloudTrailWriteObject('Write');
bucket.onCloudTrailEvent('AnyOf', { paths: ['in/'], ruleName: 'any' });
bucket.onCloudTrailPutObject('PutOf', { paths: ['in/'], target: new events_targets.SnsTopic(topic) });
const rule = bucket.onCloudTrailWriteObject('WriteOf', told);
new cdk.CfnOutput(stack, 'RulePath', { value: rule.node.path });
const known = s3.Bucket.fromBucketName(stack, 'KnownBucket', 'known-bucket');
known.onCloudTrailEvent('Any', { paths: ['a'] });
known.onCloudTrailWriteObject('Write', { crossStackScope: topic });

const images = ecr.Repository.fromRepositoryName(stack, 'Images', 'shop/images');
images.onEvent('Any', { target: new events_targets.SnsTopic(topic) });
images.onCloudTrailEvent('Call');
images.onCloudTrailImagePushed('Pushed');
images.onCloudTrailImagePushed('PushedLatest', { imageTag: 'latest', description: 'A new image' });
images.onImageScanCompleted('Scanned');
images.onImageScanCompleted('ScannedSome', { imageTags: ['v1', 'v2'] });
