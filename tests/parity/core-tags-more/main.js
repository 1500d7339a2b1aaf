// Tags of every shape, of single resources and of stacks.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ssm = require('aws-cdk-lib/aws-ssm');
const s3 = require('aws-cdk-lib/aws-s3');
const dynamodb = require('aws-cdk-lib/aws-dynamodb');
const apigatewayv2 = require('aws-cdk-lib/aws-apigatewayv2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'TagsMore', { tags: { 'own': '1' } });
stack.addStackTag('added', 'x');
stack.removeStackTag('own');
new ssm.CfnParameter(stack, 'Map', { type: 'String', value: 'x', tags: { 'own': 'map' } });
new apigatewayv2.CfnApi(stack, 'Api', { name: 'api', protocolType: 'HTTP' });
new dynamodb.CfnGlobalTable(stack, 'Table', {
  attributeDefinitions: [{ attributeName: 'a', attributeType: 'S' }],
  keySchema: [{ attributeName: 'a', keyType: 'HASH' }],
  replicas: [{ region: 'eu-west-1' }],
});
const group = new autoscaling.CfnAutoScalingGroup(stack, 'Group', {
  maxSize: '1',
  minSize: '1',
  tags: [{ key: 'own', value: 'group', propagateAtLaunch: false }],
});
const bucket = new s3.CfnBucket(stack, 'Bucket', { tags: [{ key: 'own', value: 'bucket' }, { key: 'gone', value: 'x' }] });
const manager = cdk.TagManager.of(bucket);
manager.setTag('direct', 'set');
manager.setTag('weak', 'set', 10);
manager.removeTag('gone', 60);
manager.removeTag('own', 5);
cdk.TagManager.of(group).setTag('here', 'only', 100, false);
new cdk.CfnOutput(stack, 'Values', { value: stack.toJsonString(manager.tagValues()) });
new cdk.CfnOutput(stack, 'Has', { value: cdk.Token.asString(manager.hasTags()) });
new cdk.CfnOutput(stack, 'Property', { value: manager.tagPropertyName });
new cdk.CfnOutput(stack, 'Here', { value: cdk.Token.asString(manager.applyTagAspectHere(['AWS::S3::Bucket'], [])) });
new cdk.CfnOutput(stack, 'NotHere', { value: cdk.Token.asString(manager.applyTagAspectHere([], ['AWS::S3::Bucket'])) });
const raw = new cdk.CfnResource(stack, 'Raw', { type: 'AWS::Test::Raw' });
new cdk.CfnOutput(stack, 'Taggable', { value: cdk.Token.asString(cdk.TagManager.isTaggable(bucket)) });
new cdk.CfnOutput(stack, 'NotTaggable', { value: cdk.Token.asString(cdk.TagManager.isTaggable(raw)) });
new cdk.CfnOutput(stack, 'TaggableStack', { value: cdk.Token.asString(cdk.TagManager.isTaggable(stack)) });

cdk.Tags.of(app).add('all', 'app');
cdk.Tags.of(stack).add('here', 'tags', { priority: 90 });
cdk.Tags.of(stack).add('launched', 'no', { applyToLaunchedInstances: false, includeResourceTypes: ['AWS::AutoScaling::AutoScalingGroup'] });
cdk.Tags.of(stack).add('weak', 'tags', { priority: 5 });
cdk.Tags.of(stack).add('buckets', 'none', { excludeResourceTypes: ['AWS::S3::Bucket', 'AWS::SSM::Parameter'] });
cdk.Tags.of(group).remove('all');
app.synth();
