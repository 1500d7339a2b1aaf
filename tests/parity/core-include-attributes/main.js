// Everything that stands beside the properties of a resource, and values in the types of their properties.
const cdk = require('aws-cdk-lib');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Attributes');
const template = new inc.CfnInclude(stack, 'Template', { templateFile: 'template.yaml' });
const group = template.getResource('Group');
group.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.RETAIN;
group.addOverride('UpdatePolicy.AutoScalingRollingUpdate.MinInstancesInService', 2);
template.getResource('Bucket').applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
template.getResource('Bucket').addMetadata('More', template.getResource('Topic').ref);
template.getResource('Topic').addDependency(template.getResource('Group'));
cdk.Tags.of(stack).add('stage', 'test');
app.synth();
