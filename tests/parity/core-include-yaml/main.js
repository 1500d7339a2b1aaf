// YAML as people write it: plain scalars, blocks, anchors, keys of all kinds.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Yaml');
new inc.CfnInclude(stack, 'Template', { templateFile: 'template.yaml' });
new inc.CfnInclude(stack, 'Tight', { templateFile: 'tight.json' });
app.synth();
