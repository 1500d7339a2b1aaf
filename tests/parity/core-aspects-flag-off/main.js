// The order of visits where the feature flag is off: a single walk.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');
const { Construct } = require('constructs');

const app = new cdk.App({ context: { '@aws-cdk/core:aspectStabilization': false } });
const stack = new cdk.Stack(app, 'Visits');
const a = new Construct(stack, 'A');
const a1 = new Construct(a, 'A1');
const b = new Construct(stack, 'B');
const b1 = new Construct(b, 'B1');
const c = new Construct(stack, 'C');
const bucket = new s3.CfnBucket(c, 'Bucket');
const order = [];

// What is added on the way: to the construct itself, above, beside, below, and with a priority that is passed already.
cdk.Aspects.of(stack).add({
  visit: node => {
    order.push('x ' + node.node.id);
    if (node.node.id === 'A1') {
      cdk.Aspects.of(node).add({ visit: other => order.push('same ' + other.node.id) }, { priority: 800 });
      cdk.Aspects.of(c).add({ visit: other => order.push('later ' + other.node.id) }, { priority: 10 });
      new Construct(node, 'Below');
      new Construct(b, 'Beside');
    }
    if (node.node.id === 'B1') {
      cdk.Aspects.of(b).add({ visit: other => order.push('above ' + other.node.id) }, { priority: 900 });
      const made = new Construct(a, 'Behind');
      cdk.Aspects.of(made).add({ visit: other => order.push('new ' + other.node.id) }, { priority: 1 });
      cdk.Tags.of(bucket).add('below', 'yes');
    }
    if (node.node.id === 'Bucket') {
      cdk.Tags.of(node).add('own', 'yes');
      order.push(stack.toJsonString(node.tags.tagValues()));
    }
  },
});
cdk.Aspects.of(stack).add({ visit: node => order.push('z ' + node.node.id) }, { priority: 700 });
cdk.Tags.of(app).add('app', 'yes');
cdk.Aspects.of(bucket).add({ visit: node => order.push(stack.toJsonString(node.tags.tagValues())) }, { priority: 501 });

const twice = new cdk.Tag('twice', 'yes');
cdk.Aspects.of(stack).add(twice, { priority: 10 });
cdk.Aspects.of(bucket).add(twice, { priority: 20 });
cdk.Aspects.of(bucket).add(new cdk.RemoveTag('twice', { priority: 100 }), { priority: 15 });
new cdk.CfnOutput(stack, 'Count', { value: cdk.Token.asString(cdk.Aspects.of(bucket).all.length) });
const nested = new cdk.NestedStack(stack, 'Nested');
cdk.Tags.of(nested).add('nested', 'yes');
const stage = new cdk.Stage(app, 'Stage');
const inner = new cdk.Stack(stage, 'Inner');
cdk.Aspects.of(inner).add({
  visit: node => {
    order.push('inner ' + node.node.id);
    if (node.node.id === 'Inner') {
      cdk.Aspects.of(inner).add({ visit: other => order.push('ignored ' + other.node.id) });
    }
  },
});
new cdk.CfnResource(stack, 'Order', { type: 'AWS::Test::Order', properties: { 'Order': cdk.Lazy.list({ produce: () => order }) } });
app.synth();
