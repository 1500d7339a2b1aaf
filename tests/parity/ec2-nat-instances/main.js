// NAT instances of both generations, in place of gateways.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const env = { account: '123456789012', region: 'us-east-1' };

// The present generation, with nothing but a type.
const plain = new cdk.Stack(app, 'Plain', { env: env });
const provider = ec2.NatProvider.instanceV2({ instanceType: new ec2.InstanceType('t3.micro') });
const vpc = new ec2.Vpc(plain, 'Vpc', { natGatewayProvider: provider, maxAzs: 2 });
provider.connections.allowFrom(ec2.Peer.ipv4('1.2.3.4/32'), ec2.Port.HTTP);
new cdk.CfnOutput(plain, 'Group', { value: provider.securityGroup.securityGroupId });
new cdk.CfnOutput(plain, 'Made', { value: `${provider.configuredGateways.length}` });
new cdk.CfnOutput(plain, 'First', { value: `${provider.configuredGateways[0].az} ${provider.configuredGateways[0].gatewayId}` });

// Every option.
const full = new cdk.Stack(app, 'Full', { env: env });
const data = ec2.UserData.forLinux();
data.addCommands('echo routes', ec2.NatInstanceProviderV2.DEFAULT_USER_DATA_COMMANDS[0]);
const key = new ec2.KeyPair(full, 'Key');
const routes = ec2.NatProvider.instanceV2({
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-0123456789abcdef0' }),
  associatePublicIpAddress: true,
  keyPair: key,
  defaultAllowedTraffic: ec2.NatTrafficDirection.NONE,
  creditSpecification: ec2.CpuCredits.UNLIMITED,
  userData: data,
});
const fullVpc = new ec2.Vpc(full, 'Vpc', { natGatewayProvider: routes, maxAzs: 3, natGateways: 2 });
const group = new ec2.SecurityGroup(full, 'Group', { vpc: fullVpc, allowAllOutbound: false });
group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
for (const instance of routes.gatewayInstances) {
  instance.addSecurityGroup(group);
}
routes.connections.allowFrom(ec2.Peer.ipv4(fullVpc.vpcCidrBlock), ec2.Port.tcp(80));

const out = new cdk.Stack(app, 'Out', { env: env });
const outward = ec2.NatProvider.instanceV2({
  instanceType: new ec2.InstanceType('t4g.nano'),
  defaultAllowedTraffic: ec2.NatTrafficDirection.OUTBOUND_ONLY,
});
new ec2.Vpc(out, 'Vpc', { natGatewayProvider: outward, maxAzs: 1 });
const both = ec2.NatProvider.instanceV2({
  instanceType: new ec2.InstanceType('t3.nano'),
  defaultAllowedTraffic: ec2.NatTrafficDirection.INBOUND_AND_OUTBOUND,
  associatePublicIpAddress: false,
});
new ec2.Vpc(out, 'Both', { natGatewayProvider: both, maxAzs: 1, ipAddresses: ec2.IpAddresses.cidr('10.1.0.0/16') });

// The first generation.
const old = new cdk.Stack(app, 'Old', { env: env });
const first = ec2.NatProvider.instance({
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: new ec2.GenericLinuxImage({ 'us-east-1': 'ami-0f9c61b5a562a16af' }),
  keyName: 'my-key',
  creditSpecification: ec2.CpuCredits.STANDARD,
});
new ec2.Vpc(old, 'Vpc', { natGatewayProvider: first, maxAzs: 1 });
first.connections.allowFrom(ec2.Peer.ipv4('1.2.3.4/32'), ec2.Port.tcp(80));
new cdk.CfnOutput(old, 'FirstGroup', { value: first.securityGroup.securityGroupId });
const given = ec2.SecurityGroup.fromSecurityGroupId(old, 'Given', 'sg-12345678', { mutable: false });
const shared = ec2.NatProvider.instance({
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: new ec2.GenericLinuxImage({ 'us-east-1': 'ami-0f9c61b5a562a16af' }),
  securityGroup: given,
  keyPair: ec2.KeyPair.fromKeyPairName(old, 'Key', 'another-key'),
  defaultAllowedTraffic: ec2.NatTrafficDirection.NONE,
});
new ec2.Vpc(old, 'Shared', { natGatewayProvider: shared, maxAzs: 2, natGateways: 1 });
const looked = ec2.NatProvider.instance({ instanceType: new ec2.InstanceType('t3.nano') });
new ec2.Vpc(old, 'Looked', { natGatewayProvider: looked, maxAzs: 1 });
app.synth();
