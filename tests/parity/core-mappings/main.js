// Mappings: eager and lazy ones, defaults, and use from another stack.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Mappings');
const region = cdk.Aws.REGION;
const eager = new cdk.CfnMapping(stack, 'Eager', { mapping: { 'a': { 'b': 'c', 'n': 1 } } });
eager.setValue('a', 'b', 'changed');
eager.setValue('first-key', 'second', { 'Deep': region });
const lazy = new cdk.CfnMapping(stack, 'Lazy', { mapping: { 'a': { 'b': 'c', 'l': ['x', 'y'] } }, lazy: true });
const used = new cdk.CfnMapping(stack, 'Used', { lazy: true });
used.setValue('a', 'b', 'c');
new cdk.CfnMapping(stack, 'Never', { mapping: { 'a': { 'b': 'c' } }, lazy: true });
new cdk.CfnMapping(stack, 'Empty', { lazy: false });
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::Uses',
  properties: {
    'Known': eager.findInMap('a', 'b'),
    'Late': eager.findInMap(region, 'b'),
    'LateUnknown': eager.findInMap(region, 'zzz'),
    'SecondLate': eager.findInMap('a', region),
    'Lazy': lazy.findInMap('a', 'b'),
    'LazyList': lazy.findInMap('a', 'l'),
    'LazyDefault': lazy.findInMap('a', 'z', 'default'),
    'LazyDefaultFirst': lazy.findInMap('z', 'z', 'default'),
    'Used': used.findInMap('a', 'b'),
    'UsedLate': used.findInMap(region, 'b'),
    'Inside': 'x-' + eager.findInMap(region, 'b'),
    'Ref': eager.ref,
  },
});

const defaults = new cdk.Stack(app, 'Defaults');
const own = new cdk.CfnMapping(defaults, 'Own', { mapping: { 'a': { 'b': 'c' } } });
new cdk.CfnOutput(defaults, 'Missing', { value: own.findInMap('q', 'r', 'default') });

// A mapping of another stack is copied.
const other = new cdk.Stack(app, 'Other');
new cdk.CfnOutput(other, 'Copied', { value: eager.findInMap(region, 'b') });
new cdk.CfnOutput(other, 'CopiedOnce', { value: 'x-' + eager.findInMap('a', 'b') });
new cdk.CfnOutput(other, 'CopiedLazy', { value: used.findInMap(region, 'b') });
app.synth();
