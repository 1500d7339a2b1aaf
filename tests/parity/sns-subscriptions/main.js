// Who is told of messages: queues, functions, mail addresses, addresses of the web, phones.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');
const sns_subscriptions = require('aws-cdk-lib/aws-sns-subscriptions');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Subscriptions');
const topic = new sns.Topic(stack, 'Topic');
const other = new sns.Topic(stack, 'Other');
const dead = new sqs.Queue(stack, 'Dead');
const filters = { price: sns.SubscriptionFilter.numericFilter({ greaterThan: 1000 }) };

// queues
const queue = new sqs.Queue(stack, 'Queue');
const made = topic.addSubscription(new sns_subscriptions.SqsSubscription(queue));
new cdk.CfnOutput(stack, 'MadePath', { value: made.node.path });
other.addSubscription(new sns_subscriptions.SqsSubscription(queue, {
  rawMessageDelivery: true,
  deadLetterQueue: dead,
  filterPolicy: filters,
}));
const secret = new sqs.Queue(stack, 'Secret', { encryption: sqs.QueueEncryption.KMS });
topic.addSubscription(new sns_subscriptions.SqsSubscription(secret));
const key = new kms.Key(stack, 'Key');
const keyed = new sqs.Queue(stack, 'Keyed', { encryptionMasterKey: key });
topic.addSubscription(new sns_subscriptions.SqsSubscription(keyed, { rawMessageDelivery: false }));
const known = sqs.Queue.fromQueueArn(stack, 'Known', 'arn:aws:sqs:us-east-1:123456789012:known');
topic.addSubscription(new sns_subscriptions.SqsSubscription(known));
const ordered = new sns.Topic(stack, 'Ordered', { fifo: true });
ordered.addSubscription(new sns_subscriptions.SqsSubscription(new sqs.Queue(stack, 'OrderedQueue', { fifo: true })));

// functions
const hears = new lambda.Function(stack, 'Hears', {
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => {};'),
});
const heard = topic.addSubscription(new sns_subscriptions.LambdaSubscription(hears));
new cdk.CfnOutput(stack, 'HeardPath', { value: heard.node.path });
other.addSubscription(new sns_subscriptions.LambdaSubscription(hears, { deadLetterQueue: dead, filterPolicy: filters }));
topic.addSubscription(new sns_subscriptions.LambdaSubscription(hears.addAlias('live')));

// mail, phones, addresses of the web
topic.addSubscription(new sns_subscriptions.EmailSubscription('shop@example.com'));
topic.addSubscription(new sns_subscriptions.EmailSubscription('ops@example.com', {
  json: true,
  deadLetterQueue: dead,
  filterPolicyWithMessageBody: { price: sns.FilterOrPolicy.filter(sns.SubscriptionFilter.existsFilter()) },
}));
topic.addSubscription(new sns_subscriptions.SmsSubscription('+15555551234'));
topic.addSubscription(new sns_subscriptions.SmsSubscription('+15555551235', { filterPolicy: filters }));
topic.addSubscription(new sns_subscriptions.UrlSubscription('https://example.com/news'));
topic.addSubscription(new sns_subscriptions.UrlSubscription('http://example.com/news', {
  rawMessageDelivery: true,
  deliveryPolicy: { throttlePolicy: { maxReceivesPerSecond: 4 } },
  deadLetterQueue: dead,
}));
topic.addSubscription(new sns_subscriptions.UrlSubscription('https://example.com/more', { rawMessageDelivery: false, protocol: sns.SubscriptionProtocol.HTTP }));

// endpoints that are known late
const address = new cdk.CfnParameter(stack, 'Address');
topic.addSubscription(new sns_subscriptions.EmailSubscription(address.valueAsString));
topic.addSubscription(new sns_subscriptions.UrlSubscription(address.valueAsString, { protocol: sns.SubscriptionProtocol.HTTPS }));
const phone = topic.addSubscription(new sns_subscriptions.SmsSubscription(address.valueAsString));
new cdk.CfnOutput(stack, 'PhonePath', { value: phone.node.path });
other.addSubscription(new sns_subscriptions.EmailSubscription(`news@${address.valueAsString}`));
