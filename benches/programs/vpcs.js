// As many VPCs as the context says, in stacks of at most 450 resources.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const count = Number(app.node.tryGetContext('vpcs') ?? 10);
const PER_STACK = 19;
for (let first = 0; first < count; first += PER_STACK) {
  const stack = new cdk.Stack(app, `Stack${first / PER_STACK}`);
  for (let index = first; index < Math.min(first + PER_STACK, count); index += 1) {
    new ec2.Vpc(stack, `Vpc${index}`, { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), maxAzs: 2 });
  }
}
app.synth();
