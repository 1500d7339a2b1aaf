// Bastion hosts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Bastion');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 1 });
const plain = new ec2.BastionHostLinux(stack, 'Plain', { vpc: vpc });
new cdk.CfnOutput(stack, 'PlainIp', { value: plain.instancePrivateIp });
new cdk.CfnOutput(stack, 'PlainRole', { value: plain.role.roleName });

const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, allowAllOutbound: false });
const host = new ec2.BastionHostLinux(stack, 'Host', {
  vpc: vpc,
  instanceName: 'my bastion',
  subnetSelection: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroup: group,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  blockDevices: [{ deviceName: '/dev/sdh', volume: ec2.BlockDeviceVolume.ebs(10, { encrypted: true }) }],
  requireImdsv2: true,
});
host.allowSshAccessFrom(ec2.Peer.ipv4('1.2.3.4/32'), ec2.Peer.ipv4('5.6.7.8/32'));
host.connections.allowTo(plain, ec2.Port.tcp(22), 'hop');
new ec2.BastionHostLinux(stack, 'Graviton', { vpc: vpc, instanceType: new ec2.InstanceType('t4g.micro') });
new cdk.CfnOutput(stack, 'Id', { value: host.instanceId });
new cdk.CfnOutput(stack, 'Public', { value: host.instancePublicIp });
new cdk.CfnOutput(stack, 'Az', { value: host.instanceAvailabilityZone });
app.synth();
