// Aspects: what was added, priorities that change, tags as aspects.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'AspectsMore');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16', tags: [{ key: 'own', value: '1' }] });
const order = [];
cdk.Aspects.of(stack).add({ visit: node => order.push('first ' + node.node.id) });
cdk.Aspects.of(stack).add({ visit: node => order.push('mutating ' + node.node.id) }, { priority: cdk.AspectPriority.MUTATING });
cdk.Aspects.of(stack).add({ visit: node => order.push('readonly ' + node.node.id) }, { priority: cdk.AspectPriority.READONLY });
cdk.Aspects.of(vpc).add({ visit: node => order.push('own ' + node.node.id) }, { priority: cdk.AspectPriority.DEFAULT });
const applied = cdk.Aspects.of(stack).applied;
new cdk.CfnOutput(stack, 'Count', { value: cdk.Token.asString(cdk.Aspects.of(stack).all.length) });
new cdk.CfnOutput(stack, 'Priority', { value: cdk.Token.asString(applied[1].priority) });
new cdk.CfnOutput(stack, 'Construct', { value: applied[0].construct.node.id });
applied[0].priority = 1500;

// The same aspect on another construct.
const other = new cdk.CfnResource(stack, 'Other', { type: 'AWS::Test::Other' });
cdk.Aspects.of(other).add(cdk.Aspects.of(vpc).all[0]);
new cdk.CfnResource(stack, 'Order', {
  type: 'AWS::Test::Order',
  properties: { 'Order': cdk.Lazy.list({ produce: () => order }) },
});

cdk.Aspects.of(stack).add(new cdk.Tag('set', 'value'));
cdk.Aspects.of(stack).add(new cdk.Tag('weak', 'value', { priority: 10 }));
cdk.Aspects.of(stack).add(new cdk.RemoveTag('own'));
cdk.Aspects.of(stack).add(new cdk.RemoveTag('kept', { excludeResourceTypes: ['AWS::EC2::VPC'] }));
app.synth();
