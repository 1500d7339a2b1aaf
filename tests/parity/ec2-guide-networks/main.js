// The networks of the CDK's guide to EC2.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const env = { account: '123456789012', region: 'us-east-1' };

// Zones by name, and subnets in one of them.
const zones = new cdk.Stack(app, 'Zones', { env: env });
const explicit = new ec2.Vpc(zones, 'VpcWithExplicitAzs', {
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  natGateways: 0,
  subnetConfiguration: [{ name: 'Application', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});
const selected = explicit.selectSubnets({
  subnetType: ec2.SubnetType.PRIVATE_ISOLATED,
  availabilityZones: ['us-east-1a'],
});
new cdk.CfnOutput(zones, 'Selected', { value: selected.subnetIds[0] });
const picked = ec2.Subnet.fromSubnetId(zones, 'subnet1', 'subnet-11111111');
new ec2.InterfaceVpcEndpoint(zones, 'VPC Endpoint', {
  vpc: explicit,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc', 443),
  subnets: { subnets: [explicit.isolatedSubnets[0], picked] },
});

// Regional NAT gateways.
const regional = new cdk.Stack(app, 'Regional');
const eip = new ec2.CfnEIP(regional, 'NatEip');
new ec2.Vpc(regional, 'Vpc1', { natGatewayProvider: ec2.NatProvider.regionalGateway({ eip: eip }) });
new ec2.Vpc(regional, 'Vpc2', { natGatewayProvider: ec2.NatProvider.regionalGateway({ allocationId: eip.attrAllocationId }) });
new ec2.Vpc(regional, 'Vpc3', {
  natGatewayProvider: ec2.NatProvider.regionalGateway({ maxDrainDuration: cdk.Duration.minutes(10) }),
});

// NAT instances.
const nat = new cdk.Stack(app, 'Nat');
const bucket = new s3.Bucket(nat, 'Bucket');
const provider = ec2.NatProvider.instanceV2({
  instanceType: new ec2.InstanceType('t3.small'),
  creditSpecification: ec2.CpuCredits.UNLIMITED,
  defaultAllowedTraffic: ec2.NatTrafficDirection.NONE,
});
const natVpc = new ec2.Vpc(nat, 'TheVPC', { natGatewayProvider: provider, natGateways: 2 });
const natGroup = new ec2.SecurityGroup(nat, 'SecurityGroup', { vpc: natVpc });
natGroup.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
for (const gateway of provider.gatewayInstances) {
  bucket.grantWrite(gateway);
  gateway.addSecurityGroup(natGroup);
}
const outward = ec2.NatProvider.instanceV2({
  instanceType: new ec2.InstanceType('t3.small'),
  defaultAllowedTraffic: ec2.NatTrafficDirection.OUTBOUND_ONLY,
});
new ec2.Vpc(nat, 'OutwardVPC', { natGatewayProvider: outward });
outward.connections.allowFrom(ec2.Peer.ipv4('1.0.0.0/8'), ec2.Port.HTTP);

// Addresses.
const addresses = new cdk.Stack(app, 'Addresses', { env: env });
new ec2.Vpc(addresses, 'Bits', { ipAddresses: ec2.IpAddresses.cidr('10.0.1.0/20') });
new ec2.Vpc(addresses, 'Reserved', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/21'), maxAzs: 3, reservedAzs: 1 });
new ec2.Vpc(addresses, 'Groups', {
  ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/21'),
  maxAzs: 3,
  subnetConfiguration: [
    { subnetType: ec2.SubnetType.PUBLIC, name: 'Ingress', cidrMask: 24 },
    { cidrMask: 24, name: 'Application', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidrMask: 28, name: 'Database', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, reserved: true },
  ],
});
new ec2.Vpc(addresses, 'DualStackVpc', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  subnetConfiguration: [
    {
      name: 'Public',
      subnetType: ec2.SubnetType.PUBLIC,
      reserved: false,
      mapPublicIpOnLaunch: true,
      cidrMask: 24,
      ipv6AssignAddressOnCreation: true,
    },
  ],
});
new ec2.Vpc(addresses, 'KeptGroup', {
  natGateways: 1,
  subnetConfiguration: [
    { cidrMask: 26, name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 26, name: 'Application1', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidrMask: 26, name: 'Application2', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved: true },
    { cidrMask: 27, name: 'Database', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});

// Gateways and routes.
const routes = new cdk.Stack(app, 'Routes');
new ec2.Vpc(routes, 'NoGateway', {
  createInternetGateway: false,
  subnetConfiguration: [{ subnetType: ec2.SubnetType.PUBLIC, name: 'Public' }],
});
const routed = new ec2.Vpc(routes, 'VPC', {
  subnetConfiguration: [
    { subnetType: ec2.SubnetType.PUBLIC, name: 'Public' },
    { subnetType: ec2.SubnetType.PRIVATE_ISOLATED, name: 'Isolated' },
  ],
});
routed.isolatedSubnets[0].addRoute('StaticRoute', {
  routerId: routed.internetGatewayId,
  routerType: ec2.RouterType.GATEWAY,
  destinationCidrBlock: '8.8.8.8/32',
});

// Imports: literal ids, lists of known lengths.
const imports = new cdk.Stack(app, 'Imports');
const parameter = new cdk.CfnParameter(imports, 'MyParameter');
new cdk.CfnResource(imports, 'Topic', { type: 'AWS::SNS::Topic' });
const imported = ec2.Vpc.fromVpcAttributes(imports, 'VPC', {
  vpcId: 'vpc-1234',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  publicSubnetIds: ['s-12345', 's-67890'],
  privateSubnetIds: cdk.Fn.importListValue('PrivateSubnetIds', 2),
  isolatedSubnetIds: cdk.Fn.split(',', parameter.valueAsString, 2),
});
new cdk.CfnOutput(imports, 'Private', { value: imported.privateSubnets[1].subnetId });
new cdk.CfnOutput(imports, 'Isolated', { value: imported.isolatedSubnets[0].subnetId });
const named = ec2.Vpc.fromVpcAttributes(imports, 'Named', {
  vpcId: 'vpc-1234',
  availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  publicSubnetIds: ['s-12345', 's-34567', 's-56789'],
  publicSubnetNames: ['Subnet A'],
  publicSubnetRouteTableIds: ['rt-12345', 'rt-34567', 'rt-56789'],
  publicSubnetIpv4CidrBlocks: ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24'],
  region: 'us-east-1',
  vpcCidrBlock: '10.0.0.0/16',
  vpnGatewayId: 'vgw-1234',
});
new cdk.CfnOutput(imports, 'Table', { value: named.publicSubnets[2].routeTable.routeTableId });
new cdk.CfnOutput(imports, 'Arn', { value: named.vpcArn });

// Rules between groups of two stacks: in the first, in the second.
const one = new cdk.Stack(app, 'One', { env: env });
const two = new cdk.Stack(app, 'Two', { env: env });
const shared = new ec2.Vpc(one, 'Vpc', { maxAzs: 1, natGateways: 0 });
const sg1 = new ec2.SecurityGroup(one, 'SG1', { allowAllOutbound: false, vpc: shared });
const sg2 = new ec2.SecurityGroup(two, 'SG2', { allowAllOutbound: false, vpc: shared });
sg2.connections.allowFrom(sg1, ec2.Port.tcp(3333));
const separate = new ec2.SecurityGroup(one, 'SecurityGroup', {
  vpc: shared,
  description: 'Allow ssh access to ec2 instances',
  allowAllOutbound: true,
  disableInlineRules: true,
});
separate.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.SSH, 'allow ssh access from the world');

// VPN.
const vpn = new cdk.Stack(app, 'Vpn');
const office = new ec2.Vpc(vpn, 'MyVpc', {
  vpnConnections: {
    'dynamic': {
      ip: '1.2.3.4',
      tunnelOptions: [
        { preSharedKeySecret: cdk.SecretValue.unsafePlainText('secretkey1234') },
        { preSharedKeySecret: cdk.SecretValue.unsafePlainText('secretkey5678') },
      ],
    },
    'static': { ip: '4.5.6.7', staticRoutes: ['192.168.10.0/24', '192.168.20.0/24'] },
  },
});
const samlProvider = iam.SamlProvider.fromSamlProviderArn(vpn, 'Provider', 'arn:aws:iam::123456789012:saml-provider/provider');
const endpoint = office.addClientVpnEndpoint('Endpoint', {
  cidr: '10.100.0.0/16',
  serverCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/server-certificate-id',
  clientCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/client-certificate-id',
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.federated(samlProvider),
  authorizeAllUsersToVpcCidr: false,
});
endpoint.addAuthorizationRule('Rule', { cidr: '10.0.10.0/32', groupId: 'group-id' });
endpoint.addRoute('Route', { cidr: '10.100.0.0/16', target: ec2.ClientVpnRouteTarget.local() });
app.synth();
