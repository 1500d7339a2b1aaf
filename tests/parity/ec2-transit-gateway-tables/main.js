// Route tables of transit gateways. The CDK has no construct for them: here they are put together from their parts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function attach(gateway, resource, id, vpc) {
  const attachment = new Construct(gateway, id);
  cdk.Tags.of(attachment).add('Name', attachment.node.path);
  attachment.resource = new ec2.CfnTransitGatewayVpcAttachment(attachment, 'Resource', {
    options: { ApplianceModeSupport: 'disable', DnsSupport: 'enable' },
    subnetIds: vpc.selectSubnets({ onePerAz: true }).subnetIds,
    transitGatewayId: resource.ref,
    vpcId: vpc.vpcId,
  });
  return attachment;
}

function addTable(scope, id, transitGatewayId) {
  const table = new Construct(scope, id);
  cdk.Tags.of(table).add('Name', table.node.path);
  table.resource = new ec2.CfnTransitGatewayRouteTable(table, 'Resource', { transitGatewayId });
  return table;
}

const link = (table, attachment) => ({
  transitGatewayAttachmentId: attachment.resource.ref,
  transitGatewayRouteTableId: table.resource.ref,
});
const associate = (table, attachment) =>
  new ec2.CfnTransitGatewayRouteTableAssociation(table, `Association${cdk.Names.nodeUniqueId(attachment.node)}`, link(table, attachment));
const propagate = (table, attachment) =>
  new ec2.CfnTransitGatewayRouteTablePropagation(table, `Propagation${cdk.Names.nodeUniqueId(attachment.node)}`, link(table, attachment));

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tables');
const shared = new ec2.Vpc(stack, 'Shared', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), maxAzs: 1, natGateways: 0 });
const team = new ec2.Vpc(stack, 'Team', { ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16'), maxAzs: 1, natGateways: 0 });
const gateway = new Construct(stack, 'Gateway');
cdk.Tags.of(gateway).add('Name', gateway.node.path);
const resource = new ec2.CfnTransitGateway(gateway, 'Resource', {
  autoAcceptSharedAttachments: 'disable',
  defaultRouteTableAssociation: 'disable',
  defaultRouteTablePropagation: 'disable',
  description: gateway.node.path,
  dnsSupport: 'enable',
  vpnEcmpSupport: 'enable',
});
const toShared = attach(gateway, resource, 'ToShared', shared);
const toTeam = attach(gateway, resource, 'ToTeam', team);
const teams = addTable(gateway, 'Teams', resource.ref);
associate(teams, toTeam);
propagate(teams, toShared);
new ec2.CfnTransitGatewayRoute(teams, 'Office', {
  destinationCidrBlock: '192.168.0.0/16',
  transitGatewayAttachmentId: toShared.resource.ref,
  transitGatewayRouteTableId: teams.resource.ref,
});
new ec2.CfnTransitGatewayRoute(teams, 'Nowhere', {
  blackhole: true,
  destinationCidrBlock: '172.16.0.0/12',
  transitGatewayRouteTableId: teams.resource.ref,
});
const own = addTable(stack, 'Own', resource.ref);
associate(own, toShared);
propagate(own, toTeam);
new cdk.CfnOutput(stack, 'Table', { value: own.resource.ref });
app.synth();
