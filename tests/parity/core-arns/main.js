// ARNs: formats, pieces, names.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

function arns(stack) {
  new cdk.CfnOutput(stack, 'Slash', { value: stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: 'admin' }) });
  new cdk.CfnOutput(stack, 'Colon', { value: stack.formatArn({ service: 'sns', resource: 'topic', resourceName: 'mine', arnFormat: cdk.ArnFormat.COLON_RESOURCE_NAME }) });
  new cdk.CfnOutput(stack, 'None', { value: stack.formatArn({ service: 'sqs', resource: 'queue', arnFormat: cdk.ArnFormat.NO_RESOURCE_NAME }) });
  new cdk.CfnOutput(stack, 'SlashSlash', { value: stack.formatArn({ service: 'apigateway', account: '', resource: 'restapis', resourceName: 'x/stages', arnFormat: cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }) });
  new cdk.CfnOutput(stack, 'All', { value: stack.formatArn({ partition: 'aws-cn', service: 's3', region: 'cn-north-1', account: '111111111111', resource: 'bucket', resourceName: 'key' }) });
  new cdk.CfnOutput(stack, 'Static', { value: cdk.Arn.format({ service: 'lambda', resource: 'function', resourceName: 'f', arnFormat: cdk.ArnFormat.COLON_RESOURCE_NAME }, stack) });
}

const app = new cdk.App();
arns(new cdk.Stack(app, 'Agnostic'));
const stack = new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'us-east-1' } });
arns(stack);

const parts = cdk.Arn.split('arn:aws:iam::123456789012:role/path/admin', cdk.ArnFormat.SLASH_RESOURCE_NAME);
new cdk.CfnOutput(stack, 'Parts', { value: `${parts.partition} ${parts.service} ${parts.account} ${parts.resource} ${parts.resourceName}` });
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
const late = stack.splitArn(thing.getAtt('Arn').toString(), cdk.ArnFormat.COLON_RESOURCE_NAME);
new cdk.CfnOutput(stack, 'LateName', { value: late.resourceName });
new cdk.CfnOutput(stack, 'LateAccount', { value: late.account });
const slash = stack.splitArn(thing.getAtt('Arn').toString(), cdk.ArnFormat.SLASH_RESOURCE_NAME);
new cdk.CfnOutput(stack, 'SlashResource', { value: slash.resource });
new cdk.CfnOutput(stack, 'SlashName', { value: slash.resourceName });
new cdk.CfnOutput(stack, 'Extracted', { value: cdk.Arn.extractResourceName(thing.getAtt('Arn').toString(), 'role') });

const deep = new Construct(new Construct(stack, 'Some'), 'Construct with spaces');
new cdk.CfnOutput(stack, 'UniqueId', { value: cdk.Names.uniqueId(deep) });
new cdk.CfnOutput(stack, 'NodeUniqueId', { value: cdk.Names.nodeUniqueId(deep.node) });
new cdk.CfnOutput(stack, 'ResourceName', { value: cdk.Names.uniqueResourceName(deep, { maxLength: 24, separator: '-' }) });
new cdk.CfnOutput(stack, 'ShortName', { value: cdk.Names.uniqueResourceName(deep, {}) });
new cdk.CfnOutput(stack, 'Path', { value: deep.node.path });
new cdk.CfnOutput(stack, 'Id', { value: deep.node.id });
new cdk.CfnOutput(stack, 'Addr', { value: deep.node.addr });
new cdk.CfnOutput(stack, 'ParentId', { value: deep.node.scope.node.id });
app.synth();
