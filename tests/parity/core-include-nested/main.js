// Nested stacks of a template: loaded with it, loaded later, replaced parameters, references in both directions.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Parent');
const template = new inc.CfnInclude(stack, 'Template', {
  templateFile: 'parent.yaml',
  loadNestedStacks: {
    'Child': { templateFile: 'child.yaml', parameters: { 'Gone': 'gone' }, loadNestedStacks: { 'Grandchild': { templateFile: 'leaf.yaml' } } },
  },
});
const child = template.getNestedStack('Child');
const bucket = child.includedTemplate.getResource('MyBucket');
bucket.versioningConfiguration = { status: 'Enabled' };
const leaf = child.includedTemplate.getNestedStack('Grandchild');
const topic = leaf.includedTemplate.getResource('Leaf');
topic.displayName = 'changed';
const late = template.loadNestedStack('Late', { templateFile: 'leaf.yaml' });
new cdk.CfnResource(late.stack, 'Inside', { type: 'Custom::Inside' });

// A resource of a nested stack, used in the stack around it.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject*'], resources: [bucket.attrArn] }));
app.synth();
