// Topics: every prop, order and its names, logging, imports, metrics, alarms that tell them.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Topics');
const key = new kms.Key(stack, 'Key');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('sns.amazonaws.com') });
const plain = new sns.Topic(stack, 'Plain');
const full = new sns.Topic(stack, 'Full', {
  displayName: 'All of it',
  topicName: 'full',
  masterKey: key,
  fifo: true,
  contentBasedDeduplication: true,
  fifoThroughputScope: sns.FifoThroughputScope.MESSAGE_GROUP,
  messageRetentionPeriodInDays: 10,
  enforceSSL: true,
  signatureVersion: '2',
  tracingConfig: sns.TracingConfig.ACTIVE,
  loggingConfigs: [
    {
      protocol: sns.LoggingProtocol.SQS,
      failureFeedbackRole: role,
      successFeedbackRole: role,
      successFeedbackSampleRate: 50,
    },
  ],
});
full.addLoggingConfig({ protocol: sns.LoggingProtocol.HTTP, failureFeedbackRole: role });

// order, and names
new sns.Topic(stack, 'Ordered', { fifo: true });
new sns.Topic(stack, 'OrderedNamed', { fifo: true, topicName: 'ordered.fifo' });
new sns.Topic(stack, 'OrderedLate', { fifo: true, topicName: cdk.Fn.importValue('name') });
new sns.Topic(stack, 'OrderedLateEnd', { fifo: true, topicName: `${cdk.Aws.REGION}-news.fifo` });
new sns.Topic(stack, 'Unordered', { fifo: false, contentBasedDeduplication: false });
new sns.Topic(stack, 'Named', { topicName: 'named' });
new sns.Topic(stack, 'PerTopic', { fifo: true, fifoThroughputScope: sns.FifoThroughputScope.TOPIC });
const deep = new cdk.Stack(app, 'VeryLongStackNameThatGoesOnAndOn');
new sns.Topic(deep, 'AVeryLongIdOfATopicThatIsSoLongThatTheGeneratedNameMustBeCutInTheMiddleSinceSnsTakesNoMoreThan256Characters' + 'OfANameAndThisIsStillNotEnoughSoItGoesOnForQuiteAWhileUntilTheLimitIsReachedByTheIdAloneAndThenSomeMore', {
  fifo: true,
});
new sns.Topic(stack, 'Traced', { tracingConfig: sns.TracingConfig.PASS_THROUGH, signatureVersion: '1', loggingConfigs: [] });
const logged = new sns.Topic(stack, 'Logged');
logged.addLoggingConfig({ protocol: sns.LoggingProtocol.LAMBDA, successFeedbackRole: role, successFeedbackSampleRate: 0 });
logged.addLoggingConfig({ protocol: sns.LoggingProtocol.FIREHOSE, successFeedbackRole: role, successFeedbackSampleRate: 100 });
logged.addLoggingConfig({ protocol: sns.LoggingProtocol.APPLICATION, failureFeedbackRole: role });
const alias = new kms.Alias(stack, 'OfKey', { aliasName: 'alias/of', targetKey: key });
new sns.Topic(stack, 'ByAlias', { masterKey: alias });

// what a topic tells of itself
new cdk.CfnOutput(stack, 'PlainArn', { value: plain.topicArn });
new cdk.CfnOutput(stack, 'PlainName', { value: plain.topicName });
new cdk.CfnOutput(stack, 'PlainFifo', { value: `${plain.fifo} ${plain.contentBasedDeduplication}` });
new cdk.CfnOutput(stack, 'FullName', { value: full.topicName });
new cdk.CfnOutput(stack, 'FullFifo', { value: `${full.fifo} ${full.contentBasedDeduplication}` });
new cdk.CfnOutput(stack, 'FullKey', { value: full.masterKey.keyArn });

// imports
const known = sns.Topic.fromTopicArn(stack, 'Known', 'arn:aws:sns:us-east-1:123456789012:known.fifo');
const late = sns.Topic.fromTopicArn(stack, 'LateArn', cdk.Fn.importValue('arn'));
const said = sns.Topic.fromTopicAttributes(stack, 'Said', {
  topicArn: 'arn:aws:sns:us-east-1:123456789012:said.fifo',
  keyArn: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  contentBasedDeduplication: true,
});
new cdk.CfnOutput(stack, 'KnownName', { value: known.topicName });
new cdk.CfnOutput(stack, 'KnownFifo', { value: `${known.fifo} ${known.contentBasedDeduplication}` });
new cdk.CfnOutput(stack, 'KnownRegion', { value: known.env.region });
new cdk.CfnOutput(stack, 'LateName', { value: late.topicName });
new cdk.CfnOutput(stack, 'LateFifo', { value: `${late.fifo}` });
new cdk.CfnOutput(stack, 'SaidKey', { value: said.masterKey.keyArn });
new cdk.CfnOutput(stack, 'SaidFifo', { value: `${said.fifo} ${said.contentBasedDeduplication}` });

// metrics, and alarms that tell topics
const alarm = { threshold: 10, evaluationPeriods: 1 };
const first = plain.metricPublishSize().createAlarm(stack, 'Size', alarm);
first.addAlarmAction(new cloudwatch_actions.SnsAction(plain), new cloudwatch_actions.SnsAction(known));
first.addOkAction(new cloudwatch_actions.SnsAction(full));
first.addInsufficientDataAction(new cloudwatch_actions.SnsAction(late));
plain.metricNumberOfMessagesPublished().createAlarm(stack, 'Published', alarm);
plain.metricNumberOfNotificationsDelivered({ period: cdk.Duration.minutes(1) }).createAlarm(stack, 'Delivered', alarm);
plain.metricNumberOfNotificationsFailed({ label: 'failed' }).createAlarm(stack, 'Failed', alarm);
plain.metricNumberOfNotificationsFilteredOut().createAlarm(stack, 'Filtered', alarm);
plain.metricNumberOfNotificationsFilteredOutNoMessageAttributes().createAlarm(stack, 'FilteredNone', alarm);
plain.metricNumberOfNotificationsFilteredOutInvalidAttributes().createAlarm(stack, 'FilteredInvalid', alarm);
plain.metricSMSMonthToDateSpentUSD().createAlarm(stack, 'Spent', alarm);
full.metricSMSSuccessRate().createAlarm(stack, 'Rate', alarm);
known.metric('Anything', { statistic: 'Minimum' }).createAlarm(stack, 'Anything', alarm);
