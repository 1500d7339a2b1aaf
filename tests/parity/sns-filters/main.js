// Subscriptions: every prop, filters of every kind, delivery policies.
const cdk = require('aws-cdk-lib');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Filters');
const topic = new sns.Topic(stack, 'Topic');
const dead = new sqs.Queue(stack, 'Dead');
const whole = new sns.Subscription(stack, 'Whole', {
  topic,
  protocol: sns.SubscriptionProtocol.HTTPS,
  endpoint: 'https://example.com/news',
  rawMessageDelivery: true,
  region: 'eu-west-1',
  deadLetterQueue: dead,
  filterPolicy: { there: sns.SubscriptionFilter.existsFilter() },
  deliveryPolicy: {
    healthyRetryPolicy: {
      minDelayTarget: cdk.Duration.seconds(1),
      maxDelayTarget: cdk.Duration.minutes(1),
      numRetries: 10,
      numNoDelayRetries: 1,
      numMinDelayRetries: 2,
      numMaxDelayRetries: 3,
      backoffFunction: sns.BackoffFunction.EXPONENTIAL,
    },
    throttlePolicy: { maxReceivesPerSecond: 10 },
    requestPolicy: { headerContentType: 'application/json' },
  },
});
new cdk.CfnOutput(stack, 'DeadArn', { value: whole.deadLetterQueue.queueArn });

function filtered(topic, id, filterPolicy) {
  new sns.Subscription(topic, id, {
    topic,
    protocol: sns.SubscriptionProtocol.EMAIL,
    endpoint: 'shop@example.com',
    filterPolicy,
  });
}
filtered(topic, 'Texts', {
  one: sns.SubscriptionFilter.stringFilter({ allowlist: ['red', 'blue'] }),
  none: sns.SubscriptionFilter.stringFilter({ denylist: ['green'] }),
  starts: sns.SubscriptionFilter.stringFilter({ matchPrefixes: ['a', 'b'] }),
  ends: sns.SubscriptionFilter.stringFilter({ matchSuffixes: ['ball'] }),
  all: sns.SubscriptionFilter.stringFilter({
    allowlist: ['x'],
    denylist: ['y', 'z'],
    matchPrefixes: ['p'],
    matchSuffixes: ['s', 't'],
  }),
});
filtered(topic, 'Numbers', {
  some: sns.SubscriptionFilter.numericFilter({ allowlist: [1, 2.5] }),
  above: sns.SubscriptionFilter.numericFilter({ greaterThan: 0, greaterThanOrEqualTo: 1 }),
  below: sns.SubscriptionFilter.numericFilter({ lessThan: 0, lessThanOrEqualTo: 2 }),
  between: sns.SubscriptionFilter.numericFilter({ between: { start: 1, stop: 2 }, betweenStrict: { start: 3, stop: 4 } }),
  all: sns.SubscriptionFilter.numericFilter({
    allowlist: [7],
    greaterThan: 3,
    greaterThanOrEqualTo: 4,
    lessThan: 5,
    lessThanOrEqualTo: 6,
    between: { start: 1, stop: 2 },
    betweenStrict: { start: 3, stop: 4 },
  }),
});
filtered(topic, 'Others', {
  there: sns.SubscriptionFilter.existsFilter(),
  missing: sns.SubscriptionFilter.notExistsFilter(),
  own: new sns.SubscriptionFilter(['a', { 'anything-but': ['b'] }]),
});

const inside = sns.FilterOrPolicy.policy({
  country: sns.FilterOrPolicy.filter(sns.SubscriptionFilter.stringFilter({ allowlist: ['AT', 'DE'] })),
  address: sns.FilterOrPolicy.policy({ street: new sns.Filter(sns.SubscriptionFilter.notExistsFilter()) }),
});
new sns.Subscription(stack, 'Body', {
  topic,
  protocol: sns.SubscriptionProtocol.EMAIL_JSON,
  endpoint: 'shop@example.com',
  filterPolicyWithMessageBody: {
    customer: inside,
    order: new sns.Policy({ price: sns.FilterOrPolicy.filter(sns.SubscriptionFilter.numericFilter({ greaterThan: 100 })) }),
    id: sns.FilterOrPolicy.filter(sns.SubscriptionFilter.existsFilter()),
  },
});
new cdk.CfnOutput(stack, 'Kinds', { value: `${inside.isPolicy()} ${inside.isFilter()}` });
new cdk.CfnOutput(stack, 'Same', { value: `${inside.type === sns.FilterOrPolicyType.POLICY}` });

// delivery
function delivered(topic, id, deliveryPolicy) {
  new sns.Subscription(topic, id, {
    topic,
    protocol: sns.SubscriptionProtocol.HTTP,
    endpoint: 'http://example.com/news',
    deliveryPolicy,
  });
}
delivered(topic, 'Defaults', { healthyRetryPolicy: {} });
delivered(topic, 'Once', { healthyRetryPolicy: { numRetries: 0 } });
delivered(topic, 'Slowly', { healthyRetryPolicy: { maxDelayTarget: cdk.Duration.hours(1), backoffFunction: sns.BackoffFunction.GEOMETRIC } });
delivered(topic, 'Often', { throttlePolicy: { maxReceivesPerSecond: 1 } });
delivered(topic, 'Typed', { requestPolicy: { headerContentType: 'text/csv' } });

// other protocols
new sns.Subscription(stack, 'Phone', { topic, protocol: sns.SubscriptionProtocol.SMS, endpoint: '+15555551234' });
new sns.Subscription(stack, 'App', {
  topic,
  protocol: sns.SubscriptionProtocol.APPLICATION,
  endpoint: 'arn:aws:sns:us-east-1:123456789012:endpoint/GCM/app/5e3e9847-3183-3f18-a7e8-671c3a57d4b3',
});
new sns.Subscription(stack, 'Stream', {
  topic,
  protocol: sns.SubscriptionProtocol.FIREHOSE,
  endpoint: 'arn:aws:firehose:us-east-1:123456789012:deliverystream/news',
  subscriptionRoleArn: 'arn:aws:iam::123456789012:role/deliver',
  rawMessageDelivery: false,
});
