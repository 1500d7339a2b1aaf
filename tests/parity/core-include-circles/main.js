// Templates that a macro changes: circles are allowed there, and contents that nobody looks at.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Circles');
const template = new inc.CfnInclude(stack, 'Template', { templateFile: 'circle.yaml', allowCyclicalReferences: true });
template.getResource('Second').overrideLogicalId('Renamed');
const handler = template.getResource('Function');
handler.memorySize = 256;
handler.runtime = 'nodejs22.x';

const dry = new cdk.Stack(app, 'Dry');
const dehydrated = new inc.CfnInclude(dry, 'Template', { templateFile: 'dry.yaml', dehydratedResources: ['Group', 'Loop'] });
dehydrated.getResource('Group').addPropertyOverride('MaxSize', 3);
const topic = dehydrated.getResource('Topic');
topic.displayName = dehydrated.getResource('Group').ref;
app.synth();
