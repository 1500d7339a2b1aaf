// The members of a stack that shape its template: transforms, metadata, renames, limits, JSON and YAML.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Stack', {
    analyticsReporting: false,
    crossRegionReferences: true,
    description: 'all members',
    notificationArns: ['arn:aws:sns:us-east-1:111111111111:topic'],
    tags: { a: 'b' },
    terminationProtection: true,
});
stack.terminationProtection = false;
stack.addTransform('First');
stack.addTransform('Second');
stack.addTransform('First');
stack.addMetadata('key', { a: 1 });
stack.addMetadata('key', ['replaced']);
stack.addMetadata('other', stack.region);
stack.addStackTag('x', 'y');
stack.removeStackTag('x');
stack.renameLogicalId('Old', 'New');
const old = new cdk.CfnResource(stack, 'Old', { type: 'AWS::Test::Thing' });
const thing = new cdk.CfnResource(stack, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Id: stack.getLogicalId(old), Ref: old.ref, Zones: stack.availabilityZones },
});
const second = new cdk.Stack(app, 'Second', { suppressTemplateIndentation: true });
second.addStackDependency(stack, 'because');
new cdk.CfnOutput(second, 'Waits', { value: second.dependencies[0].stackName });
new cdk.CfnOutput(second, 'Facts', {
    value: cdk.Fn.join(',', [stack.artifactId, stack.environment, stack.templateFile, `${stack.nested} ${stack.terminationProtection}`]),
});
second.templateOptions.transforms = ['Only'];
second.templateOptions.templateFormatVersion = '2010-09-09';
