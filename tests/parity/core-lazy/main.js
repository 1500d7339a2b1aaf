// Lazy values: asked for when the template is made.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lazy');
const names = ['first'];
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
const text = cdk.Lazy.string({ produce: () => 'late' });
new cdk.CfnResource(stack, 'User', {
  type: 'AWS::Test::User',
  properties: {
    'String': text,
    'Inside': 'a ' + text + ' b',
    'Token': cdk.Lazy.string({ produce: () => thing.ref }),
    'TokenInside': `x-${cdk.Lazy.string({ produce: () => 'pre-' + thing.ref })}-y`,
    'Number': cdk.Lazy.number({ produce: () => names.length }),
    'List': cdk.Lazy.list({ produce: () => names }),
    'Joined': cdk.Fn.join(',', cdk.Lazy.list({ produce: () => names })),
    'Any': cdk.Lazy.any({ produce: () => ({ 'Count': names.length, 'Thing': thing.ref }) }),
    'Nothing': cdk.Lazy.any({ produce: () => undefined }),
    'NestedLazy': cdk.Lazy.string({ produce: () => cdk.Lazy.string({ produce: () => 'deep ' + text }) }),
    'EmptyList': cdk.Lazy.list({ produce: () => [] }),
  },
});
names.push('second');
new ec2.CfnSubnet(stack, 'Subnet', {
  vpcId: cdk.Lazy.string({ produce: () => thing.ref }),
  cidrBlock: cdk.Lazy.string({ produce: () => '10.0.0.0/' + 24 }),
});
new cdk.CfnOutput(stack, 'Out', { value: cdk.Lazy.string({ produce: () => 'output of ' + names[1] }), description: text });
names.push('third');
app.synth();
