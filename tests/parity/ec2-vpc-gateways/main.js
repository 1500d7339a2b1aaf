// VPN gateways, NAT gateways with addresses of one's own, and gateways for zones that share them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Gateways', { env: { account: '123456789012', region: 'us-east-1' } });

// fewer gateways than zones: the others take turns
new ec2.Vpc(stack, 'Turns', {
  availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d'],
  natGateways: 2,
  subnetConfiguration: [
    { name: 'web', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
    { name: 'jobs', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
  ],
});

// addresses that are there already
const provider = ec2.NatProvider.gateway({
  eipAllocationIds: ['eipalloc-1', 'eipalloc-2', 'eipalloc-3'],
  maxDrainDuration: cdk.Duration.minutes(5),
});
const own = new ec2.Vpc(stack, 'Own', { maxAzs: 2, natGatewayProvider: provider });
for (const [i, gateway] of provider.configuredGateways.entries()) {
  new cdk.CfnOutput(stack, 'Gateway' + i, { value: gateway.gatewayId + ' in ' + gateway.az });
}

// a VPN gateway from the props, for the private subnets
const vpn = new ec2.Vpc(stack, 'Vpn', { maxAzs: 2, natGateways: 1, vpnGateway: true });
new cdk.CfnOutput(stack, 'VpnId', { value: vpn.vpnGatewayId });

// with a number of its own, for chosen subnets
new ec2.Vpc(stack, 'Chosen', {
  maxAzs: 1,
  natGateways: 0,
  vpnGatewayAsn: 65000,
  vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PUBLIC }, { subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});

// afterwards
own.enableVpnGateway({ type: ec2.VpnConnectionType.IPSEC_1, amazonSideAsn: 65001 });

// one that is attached to nothing
const alone = new ec2.VpnGateway(stack, 'Alone', { type: ec2.VpnConnectionType.IPSEC_1 });
new cdk.CfnOutput(stack, 'AloneId', { value: alone.gatewayId });

// the other routes
const subnet = own.publicSubnets[0];
subnet.addIpv6DefaultInternetRoute(own.internetGatewayId);
own.privateSubnets[0].addIpv6DefaultEgressOnlyInternetRoute('eigw-1');
own.privateSubnets[1].addIpv6Nat64Route('nat-1');
new cdk.CfnOutput(stack, 'Acl', { value: subnet.networkAcl.networkAclId });
new cdk.CfnOutput(stack, 'AclAssociation', { value: subnet.subnetNetworkAclAssociationId });
new cdk.CfnOutput(stack, 'Outpost', { value: subnet.subnetOutpostArn });
new cdk.CfnOutput(stack, 'V6', { value: cdk.Fn.join(',', subnet.subnetIpv6CidrBlocks) });

app.synth();
