// What feature flags change in policies: those of L1s and of logs are not minimized, keys and buses trust services.
const cdk = require('aws-cdk-lib');
const ecr = require('aws-cdk-lib/aws-ecr');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const s3_notifications = require('aws-cdk-lib/aws-s3-notifications');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Flags', { env: { account: '123456789012', region: 'us-east-1' } });
stack.node.setContext('@aws-cdk/aws-iam:minimizePolicies', true);
stack.node.setContext('@aws-cdk/core:enablePartitionLiterals', true);
stack.node.setContext('@aws-cdk/s3-notifications:addS3TrustKeyPolicyForSnsSubscriptions', true);
stack.node.setContext('@aws-cdk/aws-events:requireEventBusPolicySid', true);

// documents that stay as they are given, and such that do not
const principals = [new iam.AccountPrincipal('111111111111'), new iam.AccountPrincipal('222222222222')];
const group = new logs.LogGroup(stack, 'Group');
const rawGroup = new logs.CfnLogGroup(stack, 'RawGroup');
const queue = new sqs.Queue(stack, 'Queue');
const rawQueue = new sqs.CfnQueue(stack, 'RawQueue');
const rawTopic = new sns.CfnTopic(stack, 'RawTopic');
const rawBucket = new s3.CfnBucket(stack, 'RawBucket');
for (const principal of principals) {
  group.grantWrite(principal);
  logs.LogGroupGrants.fromLogGroup(rawGroup).write(principal);
  queue.grantSendMessages(principal);
  sqs.QueueGrants.fromQueue(rawQueue).sendMessages(principal);
  sns.TopicGrants.fromTopic(rawTopic).publish(principal);
  s3.BucketGrants.fromBucket(rawBucket).write(principal);
}
new logs.ResourcePolicy(stack, 'Policy', {
  policyStatements: [
    new iam.PolicyStatement({ actions: ['logs:PutLogEvents', 'logs:CreateLogStream'], resources: ['*'], principals: [principals[0]] }),
    new iam.PolicyStatement({ actions: ['logs:PutLogEvents', 'logs:CreateLogStream'], resources: ['*'], principals: [principals[1]] }),
  ],
});
new events.Rule(stack, 'Rule', { eventPattern: { source: ['shop'] }, targets: [new events_targets.CloudWatchLogGroup(group)] });

// keys of topics that hear of buckets
const bucket = new s3.Bucket(stack, 'Bucket');
const topic = new sns.Topic(stack, 'Topic', { masterKey: new kms.Key(stack, 'Key') });
bucket.addObjectCreatedNotification(new s3_notifications.SnsDestination(topic));
bucket.addObjectRemovedNotification(new s3_notifications.SnsDestination(topic));
const byAlias = new sns.Topic(stack, 'ByAlias', { masterKey: new kms.Key(stack, 'Aliased').addAlias('topics') });
bucket.addEventNotification(s3.EventType.OBJECT_TAGGING, new s3_notifications.SnsDestination(byAlias));

// buses of others
const known = events.EventBus.fromEventBusArn(stack, 'Known', 'arn:aws:events:us-east-1:111111111111:event-bus/known');
known.grantPutEventsTo(new iam.Role(stack, 'Role', { assumedBy: principals[0] }));
const added = known.addToResourcePolicy(new iam.PolicyStatement({ actions: ['events:PutEvents'], resources: ['*'], principals: [principals[0]] }));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });

// the partition of what empties repositories
new ecr.Repository(stack, 'Repository', { removalPolicy: cdk.RemovalPolicy.DESTROY, autoDeleteImages: true });

app.synth();
