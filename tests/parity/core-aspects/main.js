// Aspects: visits that override, tag and add; the order of priorities.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Aspects');
const net = new Construct(stack, 'Net');
const vpc = new ec2.Vpc(net, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(net, 'Group', { vpc: vpc });
new cdk.CfnResource(stack, 'Raw', { type: 'AWS::Test::Thing' });

// every subnet stops handing out addresses
cdk.Aspects.of(app).add({
  visit: node => {
    if (cdk.CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::EC2::Subnet') {
      node.addPropertyOverride('MapPublicIpOnLaunch', false);
    }
  },
});

// every resource below `Net` learns its path
cdk.Aspects.of(net).add({
  visit: node => {
    if (cdk.CfnResource.isCfnResource(node)) {
      node.addMetadata('Path', node.node.path);
    }
  },
});

// the visits of one construct run in the order of their adding, the later wins
cdk.Aspects.of(group).add({
  visit: node => {
    if (cdk.CfnResource.isCfnResource(node)) {
      node.addPropertyOverride('GroupDescription', 'first');
    }
  },
});
cdk.Aspects.of(group).add({
  visit: node => {
    if (cdk.CfnResource.isCfnResource(node)) {
      node.addPropertyOverride('GroupDescription', 'second');
    }
  },
});

// a lower priority runs before
cdk.Aspects.of(stack).add({
  visit: node => {
    if (node.node.path === 'Aspects/Raw') {
      node.addPropertyOverride('Order', 'late');
    }
  },
}, { priority: 900 });
cdk.Aspects.of(stack).add({
  visit: node => {
    if (node.node.path === 'Aspects/Raw') {
      node.addPropertyOverride('Order', 'early');
      node.addPropertyOverride('Early', true);
    }
  },
}, { priority: 100 });

// a visit that tags, one that counts
cdk.Aspects.of(stack).add({
  visit: node => {
    if (cdk.Stack.isStack(node)) {
      cdk.Tags.of(node).add('by', 'aspect');
    }
  },
}, { priority: 50 });
const counted = [];
cdk.Aspects.of(net).add({
  'visit': node => {
    counted.push(node.node.id);
  },
});
new cdk.CfnOutput(stack, 'Visited', { value: cdk.Lazy.string({ produce: () => 'constructs: ' + counted.length }) });
app.synth();
