// Log groups: every prop, streams, grants, policies of resources, imports by name and by ARN, metrics.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Groups');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const key = new kms.Key(stack, 'Key');

new logs.LogGroup(stack, 'Plain');
const group = new logs.LogGroup(stack, 'Group', {
  logGroupName: '/my/group',
  retention: logs.RetentionDays.ONE_WEEK,
  logGroupClass: logs.LogGroupClass.STANDARD,
  encryptionKey: key,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  deletionProtectionEnabled: true,
  fieldIndexPolicies: [
    new logs.FieldIndexPolicy({ fields: ['Operation', 'RequestId'] }),
    new logs.FieldIndexPolicy({ fields: ['timestamp'] }),
  ],
});
new logs.LogGroup(stack, 'Forever', { retention: logs.RetentionDays.INFINITE });
new logs.LogGroup(stack, 'Rare', {
  logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS,
  removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  retention: logs.RetentionDays.TEN_YEARS,
});
new logs.LogGroup(stack, 'Delivery', { logGroupClass: logs.LogGroupClass.DELIVERY });
new logs.LogGroup(stack, 'Off', { deletionProtectionEnabled: false, encryptionKey: kms.Alias.fromAliasName(stack, 'Alias', 'alias/logs') });

group.addStream('Stream');
const stream = group.addStream('Named', { logStreamName: 'my-stream' });
new logs.LogStream(stack, 'Own', { logGroup: group, removalPolicy: cdk.RemovalPolicy.DESTROY });
const importedStream = logs.LogStream.fromLogStreamName(stack, 'ImportedStream', 'that-stream');
const attributedStream = logs.LogStream.fromLogStreamAttributes(stack, 'AttributedStream', { logGroupName: 'g', logStreamName: 's' });
new cdk.CfnOutput(stack, 'StreamName', { value: stream.logStreamName });
new cdk.CfnOutput(stack, 'ImportedStreamName', { value: importedStream.logStreamName + attributedStream.logStreamName });

// grants
group.grantWrite(role);
group.grantRead(role);
group.grant(role, 'logs:DescribeLogStreams', 'logs:GetLogRecord');
group.grants.write(new iam.User(stack, 'User'));
group.grantWrite(new iam.ServicePrincipal('es.amazonaws.com'));
group.grantRead(new iam.AccountPrincipal('111122223333'));
group.grants.read(new iam.ArnPrincipal('arn:aws:iam::444455556666:role/reader'));
group.addToResourcePolicy(new iam.PolicyStatement({
  sid: 'Own',
  actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com'), new iam.ArnPrincipal('arn:aws:iam::777788889999:user/somebody')],
  resources: [group.logGroupArn],
}));

group.addToResourcePolicy(new iam.PolicyStatement({ actions: ['logs:DescribeLogStreams'], principals: [new iam.AccountPrincipal('888899990000')] }));

// policies of their own
new logs.ResourcePolicy(stack, 'Policy', {
  resourcePolicyName: 'named',
  policyStatements: [new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], resources: ['*'], principals: [new iam.ServicePrincipal('route53.amazonaws.com')] })],
});
const later = new logs.ResourcePolicy(stack, 'Later');
later.document.addStatements(new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], resources: ['*'], principals: [new iam.ServicePrincipal('es.amazonaws.com')] }));

// imports
const named = logs.LogGroup.fromLogGroupName(stack, 'ByName', 'their-group');
named.grantWrite(role);
named.addStream('Stream', { logStreamName: 'x' });
named.grantRead(new iam.ServicePrincipal('es.amazonaws.com'));
new cdk.CfnOutput(stack, 'ByNameArn', { value: named.logGroupArn });
const arned = logs.LogGroup.fromLogGroupArn(stack, 'ByArn', 'arn:aws:logs:us-east-1:123456789012:log-group:my-log-group');
const starred = logs.LogGroup.fromLogGroupArn(stack, 'ByStar', 'arn:aws:logs:us-east-1:123456789012:log-group:my-log-group:*');
starred.grantRead(role);
new cdk.CfnOutput(stack, 'ByArnArn', { value: arned.logGroupArn });
new cdk.CfnOutput(stack, 'ByArnName', { value: arned.logGroupName });
new cdk.CfnOutput(stack, 'ByStarArn', { value: starred.logGroupArn });
new cdk.CfnOutput(stack, 'ByStarName', { value: starred.logGroupName });
const late = logs.LogGroup.fromLogGroupArn(stack, 'ByLate', cdk.Fn.importValue('the-group'));
late.grantRead(role);
new cdk.CfnOutput(stack, 'ByLateArn', { value: late.logGroupArn });
new cdk.CfnOutput(stack, 'ByLateName', { value: late.logGroupName });
new cdk.CfnOutput(stack, 'PhysicalName', { value: group.logGroupPhysicalName() });
new cdk.CfnOutput(stack, 'Name', { value: group.logGroupName });
new cdk.CfnOutput(stack, 'Arn', { value: group.logGroupArn });

// metrics
const bytes = group.metricIncomingBytes();
const events = group.metricIncomingLogEvents({ statistic: 'Average', period: cdk.Duration.minutes(1) });
const extracted = group.extractMetric('$.latency', 'App', 'Latency');
const other = group.metric('ForwardedBytes', { label: 'forwarded', unit: cloudwatch.Unit.BYTES });
new cdk.CfnOutput(stack, 'BytesName', { value: bytes.namespace + ' ' + bytes.metricName + ' ' + bytes.statistic });
new cdk.CfnOutput(stack, 'EventsName', { value: events.metricName + ' ' + events.statistic + ' ' + events.period.toIsoString() });
new cdk.CfnOutput(stack, 'ExtractedName', { value: extracted.namespace + ' ' + extracted.metricName + ' ' + extracted.statistic });
new cdk.CfnOutput(stack, 'OtherName', { value: other.metricName + ' ' + other.label + ' ' + other.statistic });

// across stacks
const second = new cdk.Stack(app, 'Second');
const far = new iam.Role(second, 'Far', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
group.grantWrite(far);
new logs.LogStream(second, 'FarStream', { logGroup: group });

// names and environments
const concrete = new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'eu-west-1' } });
const concreteGroup = new logs.LogGroup(concrete, 'Group', { logGroupName: 'concrete' });
concreteGroup.grantWrite(new iam.AccountPrincipal('123456789012'));
concreteGroup.grantWrite(new iam.ServicePrincipal('events.amazonaws.com'));
concreteGroup.grantRead(new iam.Role(concrete, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
logs.LogGroup.fromLogGroupName(concrete, 'Named', 'named').grantRead(iam.Role.fromRoleArn(concrete, 'Theirs', 'arn:aws:iam::999988887777:role/theirs'));
app.synth();
