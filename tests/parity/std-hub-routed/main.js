// A hub and its spokes at a transit gateway, of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function attach(gateway, id, vpc) {
  const here = new Construct(gateway.node.scope, id);
  cdk.Tags.of(here).add('Name', here.node.path);
  const resource = new ec2.CfnTransitGatewayVpcAttachment(here, 'Resource', {
    options: { ApplianceModeSupport: 'disable', DnsSupport: 'enable' },
    subnetIds: vpc.selectSubnets({ onePerAz: true }).subnetIds,
    transitGatewayId: gateway.ref,
    vpcId: vpc.vpcId,
  });
  const addRoute = (name, to) => [...vpc.privateSubnets, ...vpc.publicSubnets, ...vpc.isolatedSubnets].forEach((subnet, index) => {
    const route = new ec2.CfnRoute(here, `${name}${index + 1}`, {
      destinationCidrBlock: to.vpcCidrBlock,
      routeTableId: subnet.routeTable.routeTableId,
      transitGatewayId: gateway.ref,
    });
    route.node.addDependency(resource);
  });
  return { resource, addRoute };
}

function routed(scope, id, props) {
  const here = new Construct(scope, id);
  const place = new Construct(here, 'Gateway');
  cdk.Tags.of(place).add('Name', place.node.path);
  const gateway = new ec2.CfnTransitGateway(place, 'Resource', {
    autoAcceptSharedAttachments: 'disable',
    defaultRouteTableAssociation: 'enable',
    defaultRouteTablePropagation: 'enable',
    description: props.description ?? place.node.path,
    dnsSupport: 'enable',
    vpnEcmpSupport: 'enable',
  });
  const hub = attach(gateway, 'Hub', props.hub);
  const spokes = props.spokes.map((spoke, index) => {
    const attachment = attach(gateway, `Spoke${index + 1}`, spoke);
    attachment.addRoute('ToHub', props.hub);
    hub.addRoute(`ToSpoke${index + 1}Of`, spoke);
    return attachment;
  });
  if (props.spokesReachEachOther) {
    spokes.forEach((attachment, index) => props.spokes.forEach((other, number) => {
      if (number !== index) attachment.addRoute(`ToSpoke${number + 1}Of`, other);
    }));
  }
  return { gateway, hub, spokes };
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Network');
const vpc = (id, cidr) => new ec2.Vpc(stack, id, { ipAddresses: ec2.IpAddresses.cidr(cidr), maxAzs: 2, natGateways: 0 });
const hub = vpc('Hub', '10.0.0.0/16');
const one = vpc('One', '10.1.0.0/16');
const two = vpc('Two', '10.2.0.0/16');
const made = routed(stack, 'Routing', { hub, spokes: [one, two] });
new cdk.CfnOutput(stack, 'Gateway', { value: made.gateway.ref });
new cdk.CfnOutput(stack, 'Second', { value: made.spokes[1].resource.ref });
const open = new cdk.Stack(app, 'Open');
routed(open, 'Mesh', { hub, spokes: [one, two], spokesReachEachOther: true, description: 'all to all' });
app.synth();
