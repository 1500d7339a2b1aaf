// A hub that is peered with its spokes, of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function tables(vpc) {
  return [...vpc.privateSubnets, ...vpc.publicSubnets, ...vpc.isolatedSubnets].map(subnet => subnet.routeTable.routeTableId);
}

function peer(scope, id, vpc, peerVpc) {
  const here = new Construct(scope, id);
  cdk.Tags.of(here).add('Name', here.node.path);
  const connection = new ec2.CfnVPCPeeringConnection(here, 'Resource', { vpcId: vpc.vpcId, peerVpcId: peerVpc.vpcId });
  const routes = (name, from, to) => tables(from).forEach((routeTableId, index) => new ec2.CfnRoute(here, `${name}${index + 1}`, {
    destinationCidrBlock: to.vpcCidrBlock,
    routeTableId,
    vpcPeeringConnectionId: connection.ref,
  }));
  routes('Route', vpc, peerVpc);
  routes('PeerRoute', peerVpc, vpc);
  return connection;
}

function peered(scope, id, props) {
  const here = new Construct(scope, id);
  return { connections: props.spokes.map((spoke, index) => peer(here, `Spoke${index + 1}`, props.hub, spoke)) };
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Network');
const hub = new ec2.Vpc(stack, 'Hub', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), maxAzs: 2, natGateways: 1 });
const one = new ec2.Vpc(stack, 'One', { ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16'), maxAzs: 1, natGateways: 0 });
const two = new ec2.Vpc(stack, 'Two', { ipAddresses: ec2.IpAddresses.cidr('10.2.0.0/16'), maxAzs: 1, natGateways: 0 });
const made = peered(stack, 'Peering', { hub, spokes: [one, two] });
new cdk.CfnOutput(stack, 'Second', { value: made.connections[1].ref });
app.synth();
