// Functions that hear of the events of buckets.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_notifications = require('aws-cdk-lib/aws-s3-notifications');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Heard');
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const first = new lambda.Function(stack, 'First', props);
const second = new lambda.Function(stack, 'Second', props);
const bucket = new s3.Bucket(stack, 'Bucket');
bucket.addEventNotification(s3.EventType.OBJECT_CREATED_PUT, new s3_notifications.LambdaDestination(first), { prefix: 'in/', suffix: '.txt' });
bucket.addEventNotification(s3.EventType.OBJECT_RESTORE_COMPLETED, new s3_notifications.LambdaDestination(first));
bucket.addObjectCreatedNotification(new s3_notifications.LambdaDestination(second), { suffix: '.csv' }, { prefix: 'tables/' });
bucket.addObjectRemovedNotification(new s3_notifications.LambdaDestination(second));
bucket.enableEventBridgeNotification();
const other = new s3.Bucket(stack, 'Other', { notificationsSkipDestinationValidation: true, enforceSSL: true });
other.addObjectCreatedNotification(new s3_notifications.LambdaDestination(second.currentVersion));
const imported = s3.Bucket.fromBucketName(stack, 'Imported', 'there');
imported.addObjectRemovedNotification(new s3_notifications.LambdaDestination(first));
app.synth();
