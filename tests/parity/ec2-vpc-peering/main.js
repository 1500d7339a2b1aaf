// Peering connections. The CDK has no construct for them: here they are put together from their parts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function tables(vpc, selections) {
  const subnets = selections
    ? selections.flatMap(selection => vpc.selectSubnets(selection).subnets)
    : [...vpc.privateSubnets, ...vpc.publicSubnets, ...vpc.isolatedSubnets];
  return [...new Set(subnets.map(subnet => subnet.routeTable.routeTableId))];
}

class VpcPeering extends Construct {
  constructor(scope, id) {
    super(scope, id);
  }

  routes(id, vpc, selections, destinationCidrBlock) {
    tables(vpc, selections).forEach((routeTableId, index) => {
      new ec2.CfnRoute(this, `${id}${index + 1}`, { destinationCidrBlock, routeTableId, vpcPeeringConnectionId: this.connectionId });
    });
  }

  static create(scope, id, props) {
    const self = new VpcPeering(scope, id);
    cdk.Tags.of(self).add('Name', self.node.path);
    const { vpc, peerVpc, peerOwnerId, peerRegion, peerRoleArn } = props;
    const resource = new ec2.CfnVPCPeeringConnection(self, 'Resource', { vpcId: vpc.vpcId, peerVpcId: peerVpc.vpcId, peerOwnerId, peerRegion, peerRoleArn });
    self.connectionId = resource.ref;
    self.routes('Route', vpc, props.subnets, peerVpc.vpcCidrBlock);
    if (!peerOwnerId && !peerRegion) self.routes('PeerRoute', peerVpc, props.peerSubnets, vpc.vpcCidrBlock);
    return self;
  }

  static accept(scope, id, props) {
    const self = new VpcPeering(scope, id);
    self.connectionId = props.vpcPeeringConnectionId;
    self.routes('Route', props.vpc, props.subnets, props.peerCidrBlock);
    return self;
  }
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Peers');
const first = new ec2.Vpc(stack, 'First', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), maxAzs: 2, natGateways: 1 });
const second = new ec2.Vpc(stack, 'Second', { ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16'), maxAzs: 2, natGateways: 0 });
const both = VpcPeering.create(stack, 'Both', { vpc: first, peerVpc: second });
new cdk.CfnOutput(stack, 'Id', { value: both.connectionId });

const third = new ec2.Vpc(stack, 'Third', { ipAddresses: ec2.IpAddresses.cidr('10.2.0.0/16'), maxAzs: 1 });
const chosen = VpcPeering.create(stack, 'Chosen', {
  vpc: first,
  peerVpc: third,
  subnets: [{ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
  peerSubnets: [{ subnetGroupName: 'Private' }, { subnets: [third.privateSubnets[0]] }],
});
chosen.routes('Narrow', first, [{ subnetType: ec2.SubnetType.PUBLIC }], '10.2.128.0/24');
chosen.routes('Back', third, undefined, '10.0.1.0/24');

// A VPC of another account: its routes are made there.
const elsewhere = ec2.Vpc.fromVpcAttributes(stack, 'Elsewhere', { vpcId: 'vpc-12345678', vpcCidrBlock: '10.9.0.0/16', availabilityZones: ['eu-west-1a'] });
VpcPeering.create(stack, 'Remote', {
  vpc: second,
  peerVpc: elsewhere,
  peerOwnerId: '210987654321',
  peerRegion: 'eu-west-1',
  peerRoleArn: 'arn:aws:iam::210987654321:role/accepts',
});
VpcPeering.accept(stack, 'Accepted', {
  vpc: third,
  vpcPeeringConnectionId: 'pcx-0123456789abcdef0',
  peerCidrBlock: '10.8.0.0/16',
  subnets: [{ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
});

// In a stack of its own.
const connection = new cdk.Stack(app, 'Connection');
VpcPeering.create(connection, 'Apart', { vpc: second, peerVpc: third });
app.synth();
