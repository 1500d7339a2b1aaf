// Constructs of the user's own: functions that make a scope and put children below it.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function tier(scope, id, vpc, port) {
  const self = new Construct(scope, id);
  const group = new ec2.SecurityGroup(self, 'Group', { vpc: vpc, description: `tier ${id}` });
  group.addIngressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.tcp(port));
  const names = [];
  for (let i = 0; i < 3; i++) {
    const thing = new cdk.CfnResource(self, 'Thing' + i, { type: 'AWS::Test::Thing', properties: { 'Index': i, 'Next': i + 1 } });
    names.push(thing.ref);
  }
  return { scope: self, group: group, names: names };
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Constructs');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const web = tier(stack, 'Web', vpc, 443);
const api = tier(stack, 'Api', vpc, 8080);
const nested = tier(web.scope, 'Nested', vpc, 9090);
api.group.connections.allowFrom(web.group, ec2.Port.tcp(8080), 'web to api');
nested.group.connections.allowFrom(api.group, ec2.Port.tcp(9090), 'api to nested');
web.scope.node.addDependency(vpc);
new cdk.CfnOutput(stack, 'Names', { value: cdk.Fn.join(',', web.names) });
new cdk.CfnOutput(nested.scope, 'Last', { value: nested.names[2] });

// looking around in the tree
new cdk.CfnOutput(stack, 'Children', { value: 'count: ' + web.scope.node.children.length });
new cdk.CfnOutput(stack, 'Found', { value: web.scope.node.findChild('Thing1').ref });
new cdk.CfnOutput(stack, 'NotFound', { value: web.scope.node.tryFindChild('Other') === undefined ? 'no' : 'yes' });
new cdk.CfnOutput(stack, 'StackOf', { value: cdk.Stack.of(nested.group).stackName });
for (const child of api.scope.node.children) {
  if (cdk.CfnResource.isCfnResource(child)) {
    child.addMetadata('Id', child.node.id);
  }
}
app.synth();
