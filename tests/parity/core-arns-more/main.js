// ARNs taken apart: what they look like decides, not the format.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'ArnsMore');
const region = cdk.Aws.REGION;
const formats = [
  cdk.ArnFormat.NO_RESOURCE_NAME,
  cdk.ArnFormat.COLON_RESOURCE_NAME,
  cdk.ArnFormat.SLASH_RESOURCE_NAME,
  cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME,
];
const arns = [
  'arn:aws:s:r:a:res/name/x:y',
  'arn:aws:s:r:a:res:name/x:y',
  'arn:aws:s:::/res/name',
  'arn:aws:s:::/res',
  'arn:aws:s:::res',
  'arn:aws:s:r:a:res/name',
  'arn:aws:s:r:a:res:name:more',
  'arn:aws:s:' + region + ':a:res/' + region,
  'arn:' + cdk.Aws.PARTITION + ':s:r:a:' + region + '/name',
  cdk.Aws.STACK_ID,
];
for (const [i, format] of formats.entries()) {
  for (const [j, arn] of arns.entries()) {
    const parts = cdk.Arn.split(arn, format);
    new cdk.CfnResource(stack, `Split${i}x${j}`, {
      type: 'AWS::Test::Split',
      properties: {
        'Service': parts.service,
        'Resource': parts.resource,
        'Partition': parts.partition,
        'Region': parts.region,
        'Account': parts.account,
      },
    });
    if (parts.resourceName !== undefined) {
      new cdk.CfnOutput(stack, `Name${i}x${j}`, { value: parts.resourceName });
    }
  }
}
new cdk.CfnResource(stack, 'Made', {
  type: 'AWS::Test::Made',
  properties: {
    'No': cdk.Arn.format({ service: 's', resource: 'r', resourceName: 'n', arnFormat: cdk.ArnFormat.NO_RESOURCE_NAME }, stack),
    'Bare': cdk.Arn.format({ service: 's', resource: 'r', arnFormat: cdk.ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }, stack),
    'Empty': stack.formatArn({ service: 's', resource: 'r', region: '', account: '' }),
    'Full': cdk.Arn.format({ partition: 'p', region: 'r', account: 'a', service: 's', resource: 'r' }),
    'Extract': cdk.Arn.extractResourceName('arn:aws:iam::1:role/path/name', 'role'),
    'ExtractLate': cdk.Arn.extractResourceName(cdk.Aws.STACK_ID, 'stack'),
    'ExtractPart': cdk.Arn.extractResourceName('arn:aws:iam::1:role/' + region, 'role'),
    'Relative': cdk.Names.stackRelativeConstructPath(new cdk.CfnResource(stack, 'Deep Name', { type: 'AWS::Test::Deep' })),
    'UniqueOfStack': cdk.Names.uniqueId(stack),
  },
});
app.synth();
