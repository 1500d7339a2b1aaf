// Topics and queues that hear of the events of buckets, and the policies that let them.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_notifications = require('aws-cdk-lib/aws-s3-notifications');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Messages');
const bucket = new s3.Bucket(stack, 'Bucket');
const topic = new sns.Topic(stack, 'Topic');
bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new s3_notifications.SnsDestination(topic), { prefix: 'in/' });
bucket.addEventNotification(s3.EventType.OBJECT_REMOVED, new s3_notifications.SnsDestination(topic));
const queue = new sqs.Queue(stack, 'Queue');
bucket.addObjectCreatedNotification(new s3_notifications.SqsDestination(queue), { prefix: 'photos/', suffix: '.jpg' });
bucket.addObjectRemovedNotification(new s3_notifications.SqsDestination(queue), { suffix: '.png' });

// keys
const secret = new sqs.Queue(stack, 'Secret', { encryption: sqs.QueueEncryption.KMS });
bucket.addEventNotification(s3.EventType.OBJECT_RESTORE, new s3_notifications.SqsDestination(secret));
const key = new kms.Key(stack, 'Key');
const second = new s3.Bucket(stack, 'Second');
second.addEventNotification(s3.EventType.REPLICATION, new s3_notifications.SqsDestination(new sqs.Queue(stack, 'Keyed', { encryptionMasterKey: key })));
second.addObjectCreatedNotification(new s3_notifications.SqsDestination(queue));
const alias = new kms.Key(stack, 'Aliased').addAlias('of');
second.addEventNotification(s3.EventType.LIFECYCLE_TRANSITION, new s3_notifications.SqsDestination(new sqs.Queue(stack, 'ByAlias', { encryptionMasterKey: alias })));
const keyed = new sns.Topic(stack, 'KeyedTopic', { masterKey: key });
second.addEventNotification(s3.EventType.OBJECT_TAGGING, new s3_notifications.SnsDestination(keyed));

// what exists already
const third = new s3.Bucket(stack, 'Third');
third.addObjectCreatedNotification(new s3_notifications.SnsDestination(
  sns.Topic.fromTopicArn(stack, 'KnownTopic', 'arn:aws:sns:us-east-1:123456789012:known')));
third.addObjectCreatedNotification(new s3_notifications.SqsDestination(
  sqs.Queue.fromQueueArn(stack, 'KnownQueue', 'arn:aws:sqs:us-east-1:123456789012:known')));
const known = s3.Bucket.fromBucketName(stack, 'KnownBucket', 'known-bucket');
known.addObjectCreatedNotification(new s3_notifications.SnsDestination(topic));
known.addObjectCreatedNotification(new s3_notifications.SqsDestination(queue));
