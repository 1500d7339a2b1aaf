// Transit gateways. The CDK has no construct for them: here they are put together from their parts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const word = on => (on ? 'enable' : 'disable');

class TransitGateway extends Construct {
  constructor(scope, id, props = {}) {
    super(scope, id);
    cdk.Tags.of(this).add('Name', this.node.path);
    const resource = new ec2.CfnTransitGateway(this, 'Resource', {
      amazonSideAsn: props.amazonSideAsn,
      autoAcceptSharedAttachments: word(props.autoAcceptSharedAttachments ?? false),
      defaultRouteTableAssociation: word(props.defaultRouteTableAssociation ?? true),
      defaultRouteTablePropagation: word(props.defaultRouteTablePropagation ?? true),
      description: props.description ?? this.node.path,
      dnsSupport: word(props.dnsSupport ?? true),
      vpnEcmpSupport: word(props.vpnEcmpSupport ?? true),
    });
    this.transitGatewayId = resource.ref;
    this.transitGatewayArn = resource.attrTransitGatewayArn;
  }
}

class TransitGatewayVpcAttachment extends Construct {
  constructor(scope, id, props) {
    super(scope, id);
    this.props = props;
    cdk.Tags.of(this).add('Name', this.node.path);
    this.resource = new ec2.CfnTransitGatewayVpcAttachment(this, 'Resource', {
      options: { ApplianceModeSupport: word(props.applianceModeSupport ?? false), DnsSupport: word(props.dnsSupport ?? true) },
      subnetIds: props.vpc.selectSubnets({ ...props.subnets, onePerAz: true }).subnetIds,
      transitGatewayId: props.transitGatewayId,
      vpcId: props.vpc.vpcId,
    });
  }

  addRoute(id, destinationCidrBlock, selections) {
    const { vpc, transitGatewayId } = this.props;
    const subnets = selections
      ? selections.flatMap(selection => vpc.selectSubnets(selection).subnets)
      : [...vpc.privateSubnets, ...vpc.publicSubnets, ...vpc.isolatedSubnets];
    [...new Set(subnets.map(subnet => subnet.routeTable.routeTableId))].forEach((routeTableId, index) => {
      const route = new ec2.CfnRoute(this, `${id}${index + 1}`, { destinationCidrBlock, routeTableId, transitGatewayId });
      route.node.addDependency(this.resource);
    });
  }
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Router');
const gateway = new TransitGateway(stack, 'Gateway');
new cdk.CfnOutput(stack, 'Id', { value: gateway.transitGatewayId });
new cdk.CfnOutput(stack, 'Arn', { value: gateway.transitGatewayArn });
new TransitGateway(stack, 'Told', {
  description: 'all of it',
  amazonSideAsn: 65000,
  autoAcceptSharedAttachments: true,
  defaultRouteTableAssociation: false,
  defaultRouteTablePropagation: false,
  dnsSupport: false,
  vpnEcmpSupport: false,
});

const first = new ec2.Vpc(stack, 'First', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), maxAzs: 2, natGateways: 1 });
const second = new ec2.Vpc(stack, 'Second', { ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16'), maxAzs: 2, natGateways: 0 });
const one = new TransitGatewayVpcAttachment(gateway, 'One', { vpc: first, transitGatewayId: gateway.transitGatewayId });
one.addRoute('ToSecond', second.vpcCidrBlock);
one.addRoute('ToAll', '10.0.0.0/8', [{ subnetType: ec2.SubnetType.PUBLIC }]);
const two = new TransitGatewayVpcAttachment(stack, 'Two', {
  vpc: second,
  transitGatewayId: gateway.transitGatewayId,
  subnets: { subnetType: ec2.SubnetType.PUBLIC },
  applianceModeSupport: true,
  dnsSupport: false,
});
two.addRoute('ToFirst', first.vpcCidrBlock, [{ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }]);
new cdk.CfnOutput(stack, 'Attachment', { value: two.resource.ref });

// A gateway that was made elsewhere, from another stack.
const guest = new cdk.Stack(app, 'Guest');
const third = new ec2.Vpc(guest, 'Third', { ipAddresses: ec2.IpAddresses.cidr('10.2.0.0/16'), maxAzs: 1 });
const imported = new Construct(guest, 'Imported');
const three = new TransitGatewayVpcAttachment(imported, 'Three', { vpc: third, transitGatewayId: 'tgw-0123456789abcdef0' });
three.addRoute('ToFirst', '10.0.0.0/16');
const four = new TransitGatewayVpcAttachment(guest, 'Four', { vpc: third, transitGatewayId: gateway.transitGatewayId });
four.addRoute('ToSecond', second.vpcCidrBlock);
app.synth();
