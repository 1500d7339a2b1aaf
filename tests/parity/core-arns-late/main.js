// ARNs of every form taken apart, late-bound as a whole or in part, and put together again.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Arns', { env: { account: '123456789012', region: 'eu-west-1' } });
const p = new cdk.CfnParameter(stack, 'P');
const all = [
  cdk.Arn.split('arn:aws:s3:::bucket/key/more', cdk.ArnFormat.SLASH_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:lambda:eu-west-1:123456789012:function:name:alias', cdk.ArnFormat.COLON_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:sns:eu-west-1:123456789012:topic', cdk.ArnFormat.NO_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:apigateway:eu-west-1::/restapis/a/b', cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:iam::123456789012:role/path/to/role', cdk.ArnFormat.SLASH_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:iam::123456789012:role', cdk.ArnFormat.SLASH_RESOURCE_NAME),
  cdk.Arn.split('arn:aws:a:b:c:d:e/f', cdk.ArnFormat.NO_RESOURCE_NAME),
  cdk.Arn.split(p.valueAsString, cdk.ArnFormat.SLASH_RESOURCE_NAME),
  cdk.Arn.split(p.valueAsString, cdk.ArnFormat.COLON_RESOURCE_NAME),
  cdk.Arn.split(p.valueAsString, cdk.ArnFormat.NO_RESOURCE_NAME),
  cdk.Arn.split(p.valueAsString, cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME),
  cdk.Arn.split('arn:' + cdk.Aws.PARTITION + ':s3:::' + p.valueAsString, cdk.ArnFormat.NO_RESOURCE_NAME),
  stack.splitArn('arn:aws:a:b:c:d/e', cdk.ArnFormat.SLASH_RESOURCE_NAME),
];
for (const c of all) {
  new cdk.CfnResource(stack, 'R' + stack.node.children.length, { type: 'AWS::Test::R', properties: { 'S': c.service, 'R': c.region, 'A': c.account, 'P': c.partition, 'T': c.resource, 'N': c.resourceName } });
}
new cdk.CfnResource(stack, 'R', { type: 'AWS::Test::R', properties: {
  'X1': cdk.Arn.extractResourceName('arn:aws:iam::123456789012:role/path/name', 'role'),
  'X2': cdk.Arn.extractResourceName(p.valueAsString, 'role'),
  'F1': cdk.Arn.format({ service: 's3', resource: 'b', region: '', account: '', arnFormat: cdk.ArnFormat.NO_RESOURCE_NAME }, stack),
  'F3': stack.formatArn({ service: 'x', resource: 'b', resourceName: 'n', arnFormat: cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }),
  'F4': stack.formatArn({ service: 'x', resource: '', resourceName: 'n', arnFormat: cdk.ArnFormat.SLASH_RESOURCE_NAME, partition: 'aws-cn' }),
  'F5': stack.formatArn({ service: 'x', resource: 'r', resourceName: '' }),
  'F6': cdk.Arn.format({ service: 'x', resource: 'r', region: 'r', account: 'a', partition: 'p' }),
} });
app.synth();
