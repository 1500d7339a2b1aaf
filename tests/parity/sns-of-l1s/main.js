// Grants on L1s of topics and queues: their policies are L1s, too. A flag that keeps keys of queues to their topics.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const sns = require('aws-cdk-lib/aws-sns');
const sns_subscriptions = require('aws-cdk-lib/aws-sns-subscriptions');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'OfL1s');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const topic = new sns.CfnTopic(stack, 'Topic', { displayName: 'L1' });
sns.TopicGrants.fromTopic(topic).publish(role);
sns.TopicGrants.fromTopic(topic).publish(new iam.ServicePrincipal('events.amazonaws.com'));
sns.TopicGrants.fromTopic(topic).subscribe(new iam.AccountPrincipal('111111111111'));
const queue = new sqs.CfnQueue(stack, 'Queue', { delaySeconds: 1 });
sqs.QueueGrants.fromQueue(queue).sendMessages(new iam.ServicePrincipal('events.amazonaws.com'));
sqs.QueueGrants.fromQueue(queue).purge(new iam.AccountPrincipal('111111111111'));
sqs.QueueGrants.fromQueue(queue).consumeMessages(role);

const strict = new cdk.Stack(app, 'Strict');
strict.node.setContext('@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption', true);
const news = new sns.Topic(strict, 'News');
news.addSubscription(new sns_subscriptions.SqsSubscription(new sqs.Queue(strict, 'Secret', { encryption: sqs.QueueEncryption.KMS })));
