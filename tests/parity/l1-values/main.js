// L1s of many services: nested types, user's keys, tags of every style, lazy and late-bound values, assigned properties.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const dynamodb = require('aws-cdk-lib/aws-dynamodb');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const route53 = require('aws-cdk-lib/aws-route53');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');
const ssm = require('aws-cdk-lib/aws-ssm');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Values');
const size = new cdk.CfnParameter(stack, 'Size', { type: 'Number', default: 5 });
const bucket = new s3.CfnBucket(stack, 'Bucket', {
  bucketName: cdk.Fn.join('-', ['a', cdk.Aws.ACCOUNT_ID]),
  versioningConfiguration: { status: 'Enabled' },
  lifecycleConfiguration: { rules: [{ status: 'Enabled', expirationInDays: size.valueAsNumber, tagFilters: [{ key: 'a', value: 'b' }] }] },
  notificationConfiguration: { lambdaConfigurations: [{ event: 's3:ObjectCreated:*', function: 'arn', filter: { s3Key: { rules: [{ name: 'prefix', value: 'x' }] } } }] },
  tags: [{ key: 'z', value: '1' }, { key: 'A', value: cdk.Aws.REGION }],
});
new ssm.CfnParameter(stack, 'Parameter', { type: 'String', value: bucket.ref, tags: { 'snake_case': 'kept', 'camelCase': 'too' } });
new autoscaling.CfnAutoScalingGroup(stack, 'Group', { minSize: '1', maxSize: '2', tags: [{ key: 'a', value: 'b', propagateAtLaunch: false }] });
new logs.CfnLogGroup(stack, 'Logs', { retentionInDays: 731 });
const table = new dynamodb.CfnTable(stack, 'Table', {
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  provisionedThroughput: { readCapacityUnits: cdk.Lazy.number({ produce: () => 5 }), writeCapacityUnits: 6 },
});
const topic = new sns.CfnTopic(stack, 'Topic', { topicName: cdk.Lazy.string({ produce: () => 'later' }) });
new sqs.CfnQueue(stack, 'Queue', { redrivePolicy: { 'deadLetterTargetArn': topic.ref, 'maxReceiveCount': 3, 'snake_case': [1, { 'KeepMe': true }] } });
const handler = new lambda.CfnFunction(stack, 'Handler', {
  code: { zipFile: 'exports.handler = () => {}' },
  role: 'arn',
  environment: { variables: { 'SNAKE_CASE': 'x', 'camelCase': table.attrArn, 'kebab-case': topic.attrTopicName } },
});
new route53.CfnHostedZone(stack, 'Zone', { vpcs: [{ vpcId: 'vpc-1', vpcRegion: cdk.Aws.REGION }], hostedZoneTags: [{ key: 'a', value: 'b' }] });

// Properties that are assigned, read, and assigned again.
bucket.accessControl = 'Private';
bucket.versioningConfiguration = { status: 'Suspended' };
bucket.corsConfiguration = { corsRules: [{ allowedMethods: ['GET'], allowedOrigins: ['*'], maxAge: 60 }] };
handler.memorySize = 256;
handler.timeout = size.valueAsNumber;
handler.description = bucket.bucketName;
handler.layers = cdk.Fn.split(',', cdk.Fn.importValue('layers'));
handler.addPropertyOverride('Environment.Variables.MORE', 'y');
topic.fifoTopic = true;
cdk.Tags.of(stack).add('stage', 'test');

// Types that the table does not know.
new cdk.CfnResource(stack, 'Module', { type: 'My::S3::Bucket::MODULE', properties: { 'Name': bucket.ref } });
new cdk.CfnResource(stack, 'ThirdParty', { type: 'Datadog::Monitors::Monitor', properties: { 'Query': cdk.Lazy.string({ produce: () => 'q' }) } });
app.synth();
