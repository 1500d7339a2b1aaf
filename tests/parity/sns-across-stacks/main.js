// Topics and those who are told of their messages, in different stacks, regions and accounts.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');
const sns_subscriptions = require('aws-cdk-lib/aws-sns-subscriptions');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const environments = {
  Here: { account: '111111111111', region: 'us-east-1' },
  There: { account: '111111111111', region: 'eu-west-1' },
  Others: { account: '222222222222', region: 'us-east-1' },
};
const here = new cdk.Stack(app, 'Here', { env: environments.Here });
const news = new sns.Topic(here, 'News', { topicName: 'news' });
const ordered = new sns.Topic(here, 'Ordered', { topicName: 'ordered', fifo: true });
const unnamed = new sns.Topic(here, 'Unnamed');

function subscribe(stack, topic) {
  topic.addSubscription(new sns_subscriptions.SqsSubscription(new sqs.Queue(stack, 'Queue' + topic.node.id)));
  const hears = new lambda.Function(stack, 'Hears' + topic.node.id, {
    runtime: lambda.Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => {};'),
  });
  topic.addSubscription(new sns_subscriptions.LambdaSubscription(hears));
}
subscribe(new cdk.Stack(app, 'Neighbour', { env: environments.Here }), unnamed);
const there = new cdk.Stack(app, 'There', { env: environments.There });
subscribe(there, news);
subscribe(there, ordered);
subscribe(new cdk.Stack(app, 'Others', { env: environments.Others }), news);

// topics that exist already say where they are
const imports = new cdk.Stack(app, 'Imports', { env: environments.Here });
subscribe(imports, sns.Topic.fromTopicArn(imports, 'Far', 'arn:aws:sns:us-west-2:111111111111:far'));
subscribe(imports, sns.Topic.fromTopicArn(imports, 'Near', 'arn:aws:sns:us-east-1:111111111111:near'));
subscribe(imports, sns.Topic.fromTopicArn(imports, 'Late', cdk.Fn.importValue('arn')));

// stacks that may be anywhere
const anywhere = new cdk.Stack(app, 'Anywhere');
subscribe(new cdk.Stack(app, 'AlsoAnywhere'), new sns.Topic(anywhere, 'Topic'));
