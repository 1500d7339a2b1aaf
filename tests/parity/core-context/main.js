// Context: from cdk.json, from the app, set on constructs.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
app.node.setContext('from-app', 'set by the program');
const stack = new cdk.Stack(app, 'Context');
const sizes = app.node.tryGetContext('sizes');
const zones = stack.node.tryGetContext('zones');
new cdk.CfnOutput(stack, 'Owner', { value: stack.node.tryGetContext('owner') });
new cdk.CfnOutput(stack, 'Small', { value: sizes.small });
new cdk.CfnOutput(stack, 'SecondZone', { value: zones[1] });
new cdk.CfnOutput(stack, 'ZoneCount', { value: 'count: ' + zones.length });
new cdk.CfnOutput(stack, 'Enabled', { value: app.node.tryGetContext('enabled') ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Missing', { value: app.node.tryGetContext('missing') === undefined ? 'none' : 'some' });
new cdk.CfnOutput(stack, 'FromApp', { value: stack.node.tryGetContext('from-app') });
new cdk.CfnOutput(stack, 'Needed', { value: stack.node.getContext('owner') });

// the nearest wins
const near = new Construct(stack, 'Near');
near.node.setContext('owner', 'somebody else');
const child = new Construct(near, 'Child');
new cdk.CfnOutput(child, 'Owner', { value: child.node.tryGetContext('owner') });
new cdk.CfnResource(stack, 'Thing', {
  type: 'AWS::Test::Thing',
  properties: {
    'Count': app.node.tryGetContext('count'),
    'Sizes': sizes,
    'Zones': zones,
  },
});
app.synth();
