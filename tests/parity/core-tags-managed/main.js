// `tags` of L1s: a tag manager for some resource types, a property for others, with tags of every shape.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');
const ssm = require('aws-cdk-lib/aws-ssm');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const cognito = require('aws-cdk-lib/aws-cognito');
const route53 = require('aws-cdk-lib/aws-route53');
const efs = require('aws-cdk-lib/aws-efs');
const apigatewayv2 = require('aws-cdk-lib/aws-apigatewayv2');
const logs = require('aws-cdk-lib/aws-logs');
const bedrock = require('aws-cdk-lib/aws-bedrock');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Managed');
const facts = new cdk.Stack(app, 'Facts');

function tell(facts, id, manager) {
  new cdk.CfnResource(facts, id, {
    type: 'Custom::Told',
    properties: {
      'Has': manager.hasTags(),
      'Now': manager.renderTags(),
      'Values': manager.tagValues(),
      'Property': manager.tagPropertyName,
      'Later': manager.renderedTags,
    },
  });
}

const bucket = new s3.CfnBucket(stack, 'Bucket', { tags: [{ key: 'own', value: '1' }, { key: 'gone', value: '2' }] });
tell(facts, 'Bucket', bucket.tags);
bucket.tags.setTag('own', 'weaker', 49);
bucket.tags.setTag('set', 'yes');
bucket.tags.removeTag('gone', 50);
tell(facts, 'BucketLater', bucket.tags);
new cdk.CfnResource(facts, 'BucketRaw', { type: 'Custom::Told', properties: { 'Raw': bucket.tagsRaw } });

const parameter = new ssm.CfnParameter(stack, 'Parameter', { type: 'String', value: 'x', tags: { 'own': '1' } });
parameter.tags.setTag('own', 'stronger', 51);
parameter.tags.setTag('Set', 'yes');
tell(facts, 'Parameter', parameter.tags);
new cdk.CfnResource(facts, 'ParameterRaw', { type: 'Custom::Told', properties: { 'Raw': parameter.tagsRaw } });

const group = new autoscaling.CfnAutoScalingGroup(stack, 'Group', {
  maxSize: '1',
  minSize: '1',
  tags: [{ key: 'own', value: 'group', propagateAtLaunch: false }],
});
group.tags.setTag('here', 'only', 60, false);
group.tags.setTag('there', 'too');
tell(facts, 'Group', group.tags);

const pool = new cognito.CfnUserPool(stack, 'Pool', { userPoolTags: { 'own': 'pool' } });
pool.tags.setTag('set', 'yes');
tell(facts, 'Pool', pool.tags);
new cdk.CfnResource(facts, 'PoolRaw', { type: 'Custom::Told', properties: { 'Raw': pool.userPoolTagsRaw } });
const zone = new route53.CfnHostedZone(stack, 'Zone', { name: 'example.com', hostedZoneTags: [{ key: 'own', value: 'zone' }] });
zone.tags.setTag('set', 'yes');
tell(facts, 'Zone', zone.tags);
const files = new efs.CfnFileSystem(stack, 'Files', { fileSystemTags: [{ key: 'own', value: 'files' }] });
files.tags.removeTag('own', 60);
tell(facts, 'Files', files.tags);
const api = new apigatewayv2.CfnApi(stack, 'Api', { name: 'api', protocolType: 'HTTP' });
api.tags.setTag('set', 'yes');
tell(facts, 'Api', api.tags);

const group2 = new logs.CfnLogGroup(stack, 'Log');
tell(facts, 'None', group2.tags);
group2.tags.renderTags([{ key: 'known', value: 'before' }]);
group2.tags.setTag('region', cdk.Aws.REGION);

const agent = new bedrock.CfnGuardrail(stack, 'Guard', {
  name: 'n',
  blockedInputMessaging: 'no',
  blockedOutputsMessaging: 'no',
  tags: [{ key: 'own', value: '1' }, { key: 'kept', value: '2' }],
});
tell(facts, 'Guard', agent.cdkTagManager);
agent.cdkTagManager.setTag('own', 'same', 50);
agent.cdkTagManager.setTag('kept', 'stronger', 51);
agent.cdkTagManager.setTag('set', 'yes');
tell(facts, 'GuardLater', agent.cdkTagManager);
const other = new bedrock.CfnGuardrail(stack, 'Other', {
  name: 'n',
  blockedInputMessaging: 'no',
  blockedOutputsMessaging: 'no',
  tags: [{ key: 'own', value: '1' }],
});
other.tags = [{ key: 'z', value: 'set' }, { key: 'a', value: 'set' }];
const taken = new bedrock.CfnGuardrail(stack, 'Taken', {
  name: 'n',
  blockedInputMessaging: 'no',
  blockedOutputsMessaging: 'no',
  tags: other.tags,
});
new cdk.CfnResource(facts, 'TakenTags', { type: 'Custom::Told', properties: { 'Raw': taken.tags } });
cdk.Tags.of(taken).add('a', 'same priority', { priority: 50 });
cdk.Tags.of(bucket).add('own', 'same priority', { priority: 50 });

function made(facts, id, type, initial) {
  const manager = new cdk.TagManager(type, 'Custom::Made', initial);
  manager.setTag('b', '1');
  manager.setTag('a', '2', 10, false);
  tell(facts, id, manager);
}
made(facts, 'Standard', cdk.TagType.STANDARD, [{ key: 'i', value: '1' }]);
made(facts, 'AutoScaling', cdk.TagType.AUTOSCALING_GROUP, [{ key: 'i', value: '1', propagateAtLaunch: false }]);
made(facts, 'Map', cdk.TagType.MAP, { 'i': '1' });
made(facts, 'KeyValue', cdk.TagType.KEY_VALUE, { 'i': '1' });
made(facts, 'NotTaggable', cdk.TagType.NOT_TAGGABLE, undefined);
tell(facts, 'Stack', stack.tags);

const copied = new s3.CfnBucket(stack, 'Copied', {
  tags: bucket.tagsRaw,
  publicAccessBlockConfiguration: { blockPublicAcls: true },
  lifecycleConfiguration: { rules: [{ status: 'Enabled', tagFilters: [{ key: 'k', value: 'v' }], expirationInDays: 3 }] },
});
new s3.CfnBucket(stack, 'CopiedAgain', {
  tags: copied.tags.renderTags(),
  publicAccessBlockConfiguration: copied.publicAccessBlockConfiguration,
  lifecycleConfiguration: copied.lifecycleConfiguration,
});
app.synth();
