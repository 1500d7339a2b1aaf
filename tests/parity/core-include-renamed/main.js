// Logical ids of the program: of two templates side by side, and of single parts.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Vended');
for (const name of ['One', 'Two']) {
  const scope = new Construct(stack, name);
  const template = new inc.CfnInclude(scope, 'MyConstruct', { templateFile: 'template.yaml', preserveLogicalIds: false });
  const bucket = template.getResource('Bucket');
  bucket.bucketName = `${name}-bucket`;
  new cdk.CfnOutput(scope, 'Arn', { value: bucket.attrArn });
}

const renamed = new cdk.Stack(app, 'Renamed');
const all = new inc.CfnInclude(renamed, 'Template', { templateFile: 'template.yaml' });
all.getResource('Bucket').overrideLogicalId('NewBucket');
all.getParameter('Name').overrideLogicalId('NewName');
all.getCondition('IsNamed').overrideLogicalId('NewIsNamed');
all.getMapping('Map').overrideLogicalId('NewMap');
all.getOutput('Out').overrideLogicalId('NewOut');
all.getRule('Rule').overrideLogicalId('NewRule');
all.getHook('Hook').overrideLogicalId('NewHook');
new cdk.CfnOutput(renamed, 'Ids', { value: cdk.Fn.join(',', [all.getResource('Bucket').logicalId, all.getResource('Topic').logicalId, all.getParameter('Name').valueAsString]) });
app.synth();
