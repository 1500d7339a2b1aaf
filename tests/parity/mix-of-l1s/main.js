// L1s that stand in for what the library makes: log groups, alarms, buses, connections, repositories.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const ecr = require('aws-cdk-lib/aws-ecr');
const events = require('aws-cdk-lib/aws-events');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'OfL1s');
const account = new iam.AccountPrincipal('111111111111');

// log groups
const group = new logs.CfnLogGroup(stack, 'Group');
logs.LogGroupGrants.fromLogGroup(group).write(account);
logs.LogGroupGrants.fromLogGroup(group).read(account);
logs.LogGroupGrants.fromLogGroup(group).write(new iam.ServicePrincipal('events.amazonaws.com'));
logs.LogGroupGrants.fromLogGroup(group).read(new iam.Role(stack, 'Reads', { assumedBy: account }));
const named = new logs.CfnLogGroup(stack, 'Named', { logGroupName: 'named' });
logs.LogGroupGrants.fromLogGroup(named).actions(new iam.Role(stack, 'Acts', { assumedBy: account }), ['logs:DescribeLogStreams']);
new logs.MetricFilter(stack, 'Filter', { logGroup: group, filterPattern: logs.FilterPattern.allEvents(), metricName: 'All', metricNamespace: 'App' });
new logs.LogStream(stack, 'Stream', { logGroup: group });
const destination = new logs.CrossAccountDestination(stack, 'Destination', {
  role: new iam.Role(stack, 'Sends', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') }),
  targetArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/logs',
});
destination.addToPolicy(new iam.PolicyStatement({ actions: ['logs:PutSubscriptionFilter'], principals: [account], resources: ['arn:aws:logs:us-east-1:123456789012:destination:logs'] }));
new logs.SubscriptionFilter(stack, 'Sent', { logGroup: group, filterPattern: logs.FilterPattern.allEvents(), destination });
new logs.QueryDefinition(stack, 'Query', { queryDefinitionName: 'query', queryString: new logs.QueryString({ fields: ['@message'] }), logGroups: [group] });
new logs.LogGroup(stack, 'Protected', {
  dataProtectionPolicy: new logs.DataProtectionPolicy({
    identifiers: [logs.DataIdentifier.ADDRESS],
    logGroupAuditDestination: group,
    s3BucketAuditDestination: new s3.CfnBucket(stack, 'Audit'),
  }),
});

// buckets
const bucket = new s3.CfnBucket(stack, 'Bucket');
s3.BucketGrants.fromBucket(bucket).delete(account);
const policed = new s3.CfnBucket(stack, 'Policed');
new s3.CfnBucketPolicy(stack, 'BucketPolicy', {
  bucket: policed.ref,
  policyDocument: { Statement: [{ Action: 's3:*', Effect: 'Deny', Principal: '*', Resource: policed.attrArn, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
});
s3.BucketGrants.fromBucket(policed).read(account);
const both = new s3.CfnBucket(stack, 'Both');
s3.Bucket.fromCfnBucket(both).grantRead(account);
s3.BucketGrants.fromBucket(both).put(new iam.AccountPrincipal('222222222222'));

// metrics of log groups
const made = new logs.LogGroup(stack, 'Made');
new cloudwatch.Alarm(stack, 'Many', { metric: made.metricIncomingLogEvents(), threshold: 1000, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'Large', {
  metric: made.metricIncomingBytes({ period: cdk.Duration.minutes(1), dimensionsMap: { LogGroupName: made.logGroupName } }),
  threshold: 1000000,
  evaluationPeriods: 1,
});
made.metric('DeliveryErrors', { statistic: 'max' }).createAlarm(stack, 'Errors', { threshold: 1, evaluationPeriods: 1 });

// alarms
const alarm = new cloudwatch.CfnAlarm(stack, 'Alarm', { comparisonOperator: 'GreaterThanThreshold', evaluationPeriods: 1, namespace: 'App', metricName: 'Load', period: 60, statistic: 'Average', threshold: 1 });
new cloudwatch.CompositeAlarm(stack, 'Composite', {
  alarmRule: cloudwatch.AlarmRule.fromAlarm(cloudwatch.Alarm.fromAlarmName(stack, 'Known', 'known'), cloudwatch.AlarmState.ALARM),
  actionsSuppressor: alarm,
});
new cloudwatch.Dashboard(stack, 'Board', {
  widgets: [[new cloudwatch.AlarmStatusWidget({ alarms: [alarm] }), new cloudwatch.AlarmWidget({ alarm })]],
});
const muted = new cloudwatch.AlarmMuteRule(stack, 'Muted', {
  alarms: [alarm],
  schedule: cloudwatch.ScheduleExpression.cron({ minute: '0', hour: '1' }),
  duration: cdk.Duration.hours(1),
});
new cdk.CfnOutput(stack, 'MutedArn', { value: muted.alarmMuteRuleRef.alarmMuteRuleArn });

// buses and connections
const bus = new events.CfnEventBus(stack, 'Bus', { name: 'orders' });
new events.Rule(stack, 'Rule', { eventBus: bus, eventPattern: { source: ['shop'] } });
new events.Archive(stack, 'Archive', { sourceEventBus: bus, eventPattern: { source: ['shop'] } });
const connection = new events.CfnConnection(stack, 'Connection', {
  authorizationType: 'API_KEY',
  authParameters: { apiKeyAuthParameters: { apiKeyName: 'key', apiKeyValue: 'value' } },
});
new events.ApiDestination(stack, 'Api', { connection, endpoint: 'https://example.com/orders' });

// mixins of repositories
const repository = new ecr.CfnRepository(stack, 'Repository');
repository.with(new ecr.mixins.RepositoryAutoDeleteImages());
const owner = new ecr.Repository(stack, 'Owner');
owner.with(new ecr.mixins.RepositoryAutoDeleteImages());
new cdk.CfnOutput(stack, 'Supported', {
  value: `${new ecr.mixins.RepositoryAutoDeleteImages().supports(repository)} ${new ecr.mixins.RepositoryAutoDeleteImages().supports(group)}`,
});

app.synth();
