// NAT as the integration tests of the CDK make it: gateways, instances of both generations, providers of one's own IPs.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3 = require('aws-cdk-lib/aws-s3');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();

const stack = new cdk.Stack(app, 'Instances', { env: { account: '123456789012', region: 'eu-west-1' } });
const provider = ec2.NatProvider.instance({
  instanceType: new ec2.InstanceType('t3.small'),
  machineImage: new ec2.LookupMachineImage({ name: 'amzn-ami-vpc-nat-*', owners: ['amazon'] }),
  defaultAllowedTraffic: ec2.NatTrafficDirection.OUTBOUND_ONLY,
  keyPair: ec2.KeyPair.fromKeyPairName(stack, 'KeyPair', 'keys'),
});
const vpc = new ec2.Vpc(stack, 'MyVpc', { natGatewayProvider: provider, natGateways: 2, maxAzs: 3 });
provider.connections.allowFrom(ec2.Peer.ipv4('1.2.3.4/32'), ec2.Port.tcp(86));
provider.connections.allowToAnyIpv4(ec2.Port.tcp(443));
new cdk.CfnOutput(stack, 'Gateways', { value: cdk.Fn.join(',', [provider.configuredGateways[0].gatewayId, provider.configuredGateways[1].az]) });

const second = new cdk.Stack(app, 'InstancesV2');
const script = ec2.UserData.forLinux();
script.addCommands('echo "hello world!" > hello.txt');
const v2 = ec2.NatProvider.instanceV2({
  instanceType: new ec2.InstanceType('t4g.small'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  defaultAllowedTraffic: ec2.NatTrafficDirection.NONE,
  creditSpecification: ec2.CpuCredits.STANDARD,
  associatePublicIpAddress: false,
  userData: script,
});
const vpc2 = new ec2.Vpc(second, 'Vpc', { natGatewayProvider: v2, natGateways: 1, maxAzs: 2 });
const group = new ec2.SecurityGroup(second, 'Group', { vpc: vpc2, allowAllOutbound: false });
group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
const bucket = new s3.Bucket(second, 'Bucket');
for (const gateway of v2.gatewayInstances) {
  bucket.grantWrite(gateway);
  gateway.addSecurityGroup(group);
}
v2.securityGroup.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.allTcp());

const third = new cdk.Stack(app, 'Gateways');
const elastic = new ec2.CfnEIP(third, 'Address', { domain: 'vpc' });
const own = ec2.NatProvider.gateway({ eipAllocationIds: [elastic.attrAllocationId, 'eipalloc-0123456789abcdef0'] });
const vpc3 = new ec2.Vpc(third, 'Vpc', {
  natGatewayProvider: own,
  natGateways: 2,
  natGatewaySubnets: { subnetGroupName: 'Edge' },
  subnetConfiguration: [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'Edge', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 26 },
    { name: 'App', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name: 'Jobs', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
});
new cdk.CfnOutput(third, 'First', { value: own.configuredGateways[0].gatewayId });
new cdk.CfnOutput(third, 'Jobs', { value: cdk.Fn.join(',', vpc3.selectSubnets({ subnetGroupName: 'Jobs' }).subnetIds) });

const fourth = new cdk.Stack(app, 'Regional', { env: { account: '123456789012', region: 'us-east-1' } });
const regional = ec2.NatProvider.regionalGateway();
new ec2.Vpc(fourth, 'Vpc', { natGatewayProvider: regional, maxAzs: 2 });
const manual = ec2.NatProvider.regionalGateway({ maxDrainDuration: cdk.Duration.seconds(600) });
new ec2.Vpc(fourth, 'Drained', { natGatewayProvider: manual, maxAzs: 1 });

app.synth();
