// Values in the place of parameters: strings, numbers, lists, late-bound values.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Replaced');
const topic = new cdk.CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });
new inc.CfnInclude(stack, 'Template', {
  templateFile: 'template.yaml',
  parameters: {
    'Name': 'literal',
    'Count': 5,
    'Zones': ['a', 'b'],
    'TopicName': topic.ref,
    'Flag': true,
    'Empty': '',
    'Lazy': cdk.Lazy.string({ produce: () => 'later' }),
  },
});
// A parameter of the template becomes one of the program.
const own = new cdk.CfnParameter(stack, 'Own', { type: 'Number' });
const twice = new inc.CfnInclude(stack, 'Twice', {
  templateFile: 'template.yaml',
  preserveLogicalIds: false,
  parameters: { 'Count': own.valueAsNumber, 'Name': cdk.Fn.importValue('name') },
});
const kept = twice.getParameter('Kept');
kept.default = 'second';
app.synth();
