// VPCs as the integration tests of the CDK make them: shared, reserved, dual-stack, with gateways of every kind.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();

// A VPC that another stack uses.
const producer = new cdk.Stack(app, 'Producer');
const shared = new ec2.Vpc(producer, 'VPC', { natGateways: 1 });
const consumer = new cdk.Stack(app, 'Consumer');
new ec2.SecurityGroup(consumer, 'Group', { vpc: shared });
new ec2.Instance(consumer, 'Instance', {
  vpc: shared,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
});
new ec2.InterfaceVpcEndpoint(consumer, 'Endpoint', { vpc: shared, service: ec2.InterfaceVpcEndpointAwsService.SSM, privateDnsEnabled: false });
new ec2.GatewayVpcEndpoint(consumer, 'Gateway', { vpc: shared, service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });

// Reserved groups and zones.
const reserved = new cdk.Stack(app, 'Reserved');
new ec2.Vpc(reserved, 'Vpc', {
  ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'),
  reservedAzs: 2,
  maxAzs: 3,
  subnetConfiguration: [
    { cidrMask: 24, name: 'ingress', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidrMask: 28, name: 'rds', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, reserved: true },
    { cidrMask: 26, name: 'public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
  ],
  restrictDefaultSecurityGroup: false,
});
new ec2.Vpc(reserved, 'AllReserved', {
  natGateways: 1,
  subnetConfiguration: [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, reserved: false },
    { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved: true },
  ],
});

// IPv6.
const dual = new cdk.Stack(app, 'Dual', { env: { account: '123456789012', region: 'us-west-2' } });
const six = new ec2.Vpc(dual, 'Ip6Vpc', {
  ipProtocol: ec2.IpProtocol.DUAL_STACK,
  availabilityZones: ['us-west-2a', 'us-west-2c'],
  subnetConfiguration: [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: true, ipv6AssignAddressOnCreation: false },
    { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name: 'Alone', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 28 },
  ],
  natGateways: 1,
});
const webGroup = new ec2.SecurityGroup(dual, 'Web', { vpc: six, allowAllIpv6Outbound: true });
webGroup.addIngressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(443), 'https over IPv6');
new ec2.Instance(dual, 'Dual', {
  vpc: six,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroup: webGroup,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
});
new cdk.CfnOutput(dual, 'Blocks', { value: cdk.Fn.select(0, six.vpcIpv6CidrBlocks) });

// Without an internet gateway, with endpoints, names and tenancy.
const closed = new cdk.Stack(app, 'Closed');
const quiet = new ec2.Vpc(closed, 'Quiet', {
  vpcName: 'quiet',
  createInternetGateway: false,
  natGateways: 0,
  maxAzs: 2,
  enableDnsHostnames: true,
  enableDnsSupport: true,
  defaultInstanceTenancy: ec2.DefaultInstanceTenancy.DEDICATED,
  gatewayEndpoints: {
    S3: { service: ec2.GatewayVpcEndpointAwsService.S3 },
    Express: { service: ec2.GatewayVpcEndpointAwsService.S3_EXPRESS, subnets: [{ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] },
  },
  subnetConfiguration: [{ name: 'Isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }, { name: 'Public', subnetType: ec2.SubnetType.PUBLIC }],
});
quiet.addInterfaceEndpoint('Secrets', { service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER, subnets: { subnetGroupName: 'Isolated' }, open: false });
quiet.addGatewayEndpoint('Tables', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });
cdk.Tags.of(quiet).add('team', 'network');
cdk.Tags.of(quiet.isolatedSubnets[0]).add('Name', 'first');
new cdk.CfnOutput(closed, 'Arn', { value: quiet.vpcArn });
new cdk.CfnOutput(closed, 'Zones', { value: cdk.Fn.join(',', quiet.availabilityZones) });
new cdk.CfnOutput(closed, 'Acl', { value: quiet.vpcDefaultNetworkAcl });
new cdk.CfnOutput(closed, 'DefaultGroup', { value: quiet.vpcDefaultSecurityGroup });

// Routes of one's own.
const routed = new cdk.Stack(app, 'Routed');
const vpc = new ec2.Vpc(routed, 'Vpc', { maxAzs: 1, natGateways: 0, vpnGateway: true, vpnGatewayAsn: 65000, subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC }, { name: 'Egress', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }] });
const first = vpc.publicSubnets[0];
first.addRoute('Office', { destinationCidrBlock: '192.168.0.0/16', routerId: vpc.vpnGatewayId, routerType: ec2.RouterType.GATEWAY });
first.addRoute('Six', { destinationIpv6CidrBlock: '2002:1234:abcd:ffff::/64', routerId: 'eni-0123456789abcdef0', routerType: ec2.RouterType.NETWORK_INTERFACE, enablesInternetConnectivity: false });
const gateway = first.addNatGateway('eipalloc-0123456789abcdef0');
vpc.privateSubnets[0].addDefaultNatRoute(gateway.ref);
new ec2.CfnVPCCidrBlock(routed, 'More', { vpcId: vpc.vpcId, cidrBlock: '10.1.0.0/16' });
const extra = new ec2.PrivateSubnet(routed, 'Extra', { vpcId: vpc.vpcId, availabilityZone: vpc.availabilityZones[0], cidrBlock: '10.1.0.0/24' });
extra.addDefaultNatRoute(gateway.ref);
const more = new ec2.PublicSubnet(routed, 'MorePublic', { vpcId: vpc.vpcId, availabilityZone: vpc.availabilityZones[0], cidrBlock: '10.1.1.0/24', mapPublicIpOnLaunch: true });
more.addDefaultInternetRoute(vpc.internetGatewayId, vpc.internetConnectivityEstablished);
new cdk.CfnOutput(routed, 'Table', { value: extra.routeTable.routeTableId });
new cdk.CfnOutput(routed, 'AclAssociation', { value: extra.subnetNetworkAclAssociationId });

app.synth();
