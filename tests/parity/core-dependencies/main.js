// Dependencies: between resources, constructs, whole subtrees and stacks.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function raw(scope, id) {
  return new cdk.CfnResource(scope, id, { type: 'AWS::Test::Thing' });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Deps');
const zulu = raw(stack, 'Zulu');
const alpha = raw(stack, 'Alpha');
const mike = raw(stack, 'Mike');
mike.addDependency(zulu);
mike.addDependency(alpha);
mike.addDependency(alpha);

const left = new Construct(stack, 'Left');
const left1 = raw(left, 'One');
raw(left, 'Two');
raw(new Construct(left, 'Sub'), 'Three');
const right = new Construct(stack, 'Right');
raw(right, 'One');
const right2 = raw(right, 'Two');
right.node.addDependency(left);
left.node.addDependency(zulu);
zulu.node.addDependency(alpha);

// several at once, and a removal
const many = raw(stack, 'Many');
many.node.addDependency(right2, left1, alpha);
const removed = raw(stack, 'Removed');
removed.addDependency(alpha);
removed.addDependency(zulu);
removed.removeDependency(alpha);
const replaced = raw(stack, 'Replaced');
replaced.addDependency(alpha);
replaced.replaceDependency(alpha, mike);

// on a VPC's internet connectivity
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const late = raw(stack, 'NeedsInternet');
late.node.addDependency(vpc.internetConnectivityEstablished);
const all = raw(stack, 'NeedsVpc');
all.node.addDependency(vpc);

// between stacks: no DependsOn, an order of deployment
const second = new cdk.Stack(app, 'Second');
const there = raw(second, 'There');
there.node.addDependency(alpha);
there.addDependency(zulu);
const third = new cdk.Stack(app, 'Third');
raw(third, 'Thing');
third.addDependency(second, 'because');
app.synth();
