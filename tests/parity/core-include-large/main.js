// A large template (generate.js writes it): 360 resources of 42 types, changed here and there, and used from elsewhere.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Large', { suppressTemplateIndentation: true });
const template = new inc.CfnInclude(stack, 'Template', { templateFile: 'template.json', parameters: { 'Stage': 'live' } });
const user = new cdk.Stack(app, 'User', { suppressTemplateIndentation: true });
for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
  const handler = template.getResource(`Function${number}`);
  handler.memorySize = 128 * number;
  cdk.Tags.of(handler).add('cell', `${number}`);
  const bucket = template.getResource(`Bucket${number}`);
  bucket.overrideLogicalId(`Store${number}`);
  bucket.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
  new cdk.CfnOutput(user, `Queue${number}`, { value: template.getResource(`Queue${number}`).attrArn });
}
cdk.Tags.of(stack).add('project', 'cells');
app.synth();
