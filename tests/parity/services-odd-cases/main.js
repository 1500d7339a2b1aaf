// Small cases of several services that are easily written another way.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');
const ec2 = require('aws-cdk-lib/aws-ec2');
const events = require('aws-cdk-lib/aws-events');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Odd', { env: { account: '123456789012', region: 'us-east-1' } });

// buckets: a format of keys without logs, URLs without a key
const bucket = new s3.Bucket(stack, 'Bucket', { targetObjectKeyFormat: s3.TargetObjectKeyFormat.simplePrefix() });
new s3.Bucket(stack, 'Prefixed', { targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix(), serverAccessLogsPrefix: 'logs' });
new cdk.CfnOutput(stack, 'Accelerated', { value: bucket.transferAccelerationUrlForObject() });
new cdk.CfnOutput(stack, 'AcceleratedKey', { value: bucket.transferAccelerationUrlForObject('/a/b') });
new cdk.CfnOutput(stack, 'AcceleratedDual', { value: bucket.transferAccelerationUrlForObject('a', { dualStack: true }) });

// log groups: everybody, and no field to index
const group = new logs.LogGroup(stack, 'Group', { fieldIndexPolicies: [] });
for (const principal of [new iam.AnyPrincipal(), new iam.StarPrincipal(), new iam.AccountPrincipal('111122223333')]) {
  group.addToResourcePolicy(new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], principals: [principal], resources: [group.logGroupArn] }));
}

new logs.LogGroup(stack, 'Protected', { dataProtectionPolicy: new logs.DataProtectionPolicy({ identifiers: [logs.DataIdentifier.ADDRESS] }) });

// connections that add nothing to requests
const secret = cdk.SecretValue.unsafePlainText('x');
new events.Connection(stack, 'OAuth', {
  authorization: events.Authorization.oauth({ authorizationEndpoint: 'https://example.org', clientId: 'me', clientSecret: secret, httpMethod: events.HttpMethod.POST }),
});
new events.Connection(stack, 'Empty', {
  authorization: events.Authorization.basic('me', secret),
  bodyParameters: {},
  headerParameters: {},
  queryStringParameters: {},
});
new events.Connection(stack, 'Half', {
  authorization: events.Authorization.apiKey('key', secret),
  bodyParameters: {},
  headerParameters: { 'x-a': events.HttpParameter.fromString('b') },
});

// actions of instances, where the ARN is known
const metric = new cloudwatch.Metric({ namespace: 'AWS/EC2', metricName: 'StatusCheckFailed', dimensionsMap: { 'InstanceId': 'i-0123456789' } });
const alarm = metric.createAlarm(stack, 'Failed', { threshold: 1, evaluationPeriods: 2 });
alarm.addAlarmAction(new cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.RECOVER));
const other = new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }).createAlarm(stack, 'Other', { threshold: 1, evaluationPeriods: 2 });
other.addOkAction(new cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.STOP));

new lambda.Function(stack, 'Function', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => 1'),
  ipv6AllowedForDualStack: false,
});
new ec2.LaunchTemplate(stack, 'Contradicting', { requireImdsv2: true, httpTokens: ec2.LaunchTemplateHttpTokens.OPTIONAL });
app.synth();
