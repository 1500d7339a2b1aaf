// VPN gateways, customer gateways and connections.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Vpn');

// Connections with the VPC: static, dynamic, with tunnels.
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  natGateways: 1,
  vpnConnections: {
    'dynamic': { ip: '1.2.3.4', asn: 65003 },
    'static': { ip: '4.5.6.7', staticRoutes: ['192.168.10.0/24', '192.168.20.0/24'] },
  },
});
new cdk.CfnOutput(stack, 'Gateway', { value: vpc.vpnGatewayId });

// One later, with everything.
const tunnels = vpc.addVpnConnection('Tunnels', {
  ip: '5.6.7.8',
  asn: 65001,
  staticRoutes: ['10.9.0.0/16'],
  tunnelOptions: [
    { preSharedKeySecret: cdk.SecretValue.secretsManager('vpn-key', { jsonField: 'first' }), tunnelInsideCidr: '169.254.10.0/30' },
    { preSharedKeySecret: cdk.SecretValue.unsafePlainText('secretkey1234'), tunnelInsideCidr: '169.254.11.0/30' },
  ],
});
new cdk.CfnOutput(stack, 'VpnId', { value: tunnels.vpnId });
new cdk.CfnOutput(stack, 'CustomerGateway', { value: tunnels.customerGatewayId });
new cdk.CfnOutput(stack, 'CustomerIp', { value: tunnels.customerGatewayIp });
new cdk.CfnOutput(stack, 'CustomerAsn', { value: `${tunnels.customerGatewayAsn}` });
vpc.addVpnConnection('Old', { ip: '6.7.8.9', tunnelOptions: [{ preSharedKey: 'secretkey1234' }] });
vpc.addVpnConnection('Inside', { ip: '6.7.8.10', tunnelOptions: [{ tunnelInsideCidr: '169.254.12.0/30' }] });

vpc.addVpnConnection('Empty', { ip: '6.7.8.11', tunnelOptions: [], staticRoutes: [] });
vpc.addVpnConnection('Nothing', { ip: '6.7.8.12', tunnelOptions: [{}, { tunnelInsideCidr: '169.254.13.0/30' }] });
new ec2.Vpc(stack, 'NoConnections', { maxAzs: 1, natGateways: 0, vpnConnections: {} });

// The class of its own, in a VPC without a gateway yet, with a late-bound address.
const bare = new ec2.Vpc(stack, 'Bare', { maxAzs: 1, natGateways: 0 });
const address = new cdk.CfnParameter(stack, 'Address');
const own = new ec2.VpnConnection(stack, 'Own', { vpc: bare, ip: address.valueAsString });
new cdk.CfnOutput(stack, 'OwnAsn', { value: `${own.customerGatewayAsn}` });
new cdk.CfnOutput(stack, 'BareGateway', { value: bare.vpnGatewayId });

// Gateways: asked for, with a number, propagated to chosen subnets.
new ec2.Vpc(stack, 'Asked', { maxAzs: 1, vpnGateway: true, natGateways: 0 });
new ec2.Vpc(stack, 'Numbered', {
  maxAzs: 2,
  natGateways: 0,
  vpnGatewayAsn: 65010,
  vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PUBLIC }, { subnetGroupName: 'Isolated' }],
});
const later = new ec2.Vpc(stack, 'Later', { maxAzs: 1, natGateways: 0 });
later.enableVpnGateway({ type: 'ipsec.1', amazonSideAsn: 65020, vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PUBLIC }] });
const gateway = new ec2.VpnGateway(stack, 'GatewayOnly', { type: ec2.VpnConnectionType.IPSEC_1, amazonSideAsn: 65030 });
new cdk.CfnOutput(stack, 'GatewayOnlyId', { value: gateway.gatewayId });
new ec2.VpnGateway(stack, 'Plain', { type: 'ipsec.1' });

// What was made elsewhere.
const imported = ec2.VpnConnection.fromVpnConnectionAttributes(stack, 'Imported', {
  vpnId: 'vpn-12345678',
  customerGatewayId: 'cgw-12345678',
  customerGatewayIp: '9.9.9.9',
  customerGatewayAsn: 65040,
});
new cdk.CfnOutput(stack, 'Known', { value: `${imported.vpnId} ${imported.customerGatewayId} ${imported.customerGatewayIp} ${imported.customerGatewayAsn}` });
const theirs = ec2.Vpc.fromVpcAttributes(stack, 'Theirs', {
  vpcId: 'vpc-12345678',
  availabilityZones: ['us-east-1a'],
  vpnGatewayId: 'vgw-12345678',
});
theirs.addVpnConnection('Office', { ip: '8.8.8.8' });
const none = ec2.Vpc.fromVpcAttributes(stack, 'None', {
  vpcId: 'vpc-12345678',
  availabilityZones: ['us-east-1a'],
  privateSubnetIds: ['subnet-12345678'],
  privateSubnetRouteTableIds: ['rtb-12345678'],
});
none.enableVpnGateway({ type: 'ipsec.1' });
none.addVpnConnection('Office', { ip: '8.8.4.4' });

// A gateway that is made for a connection gets its number.
const connected = new ec2.Vpc(stack, 'Connected', { maxAzs: 1, natGateways: 0 });
connected.addVpnConnection('Office', { ip: '9.9.9.9', asn: 65010 });
const alone = new ec2.Vpc(stack, 'Alone', { maxAzs: 1, natGateways: 0 });
new ec2.VpnConnection(stack, 'AloneOffice', { vpc: alone, ip: '9.9.9.10', asn: 65011 });
app.synth();
