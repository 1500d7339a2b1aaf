// An instance with nearly every prop.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Full', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, description: 'given', allowAllOutbound: false });
const second = new ec2.SecurityGroup(stack, 'Second', { vpc: vpc });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const data = ec2.UserData.forLinux();
data.addCommands('echo "hello"');

const host = new ec2.Instance(stack, 'Host', {
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroup: group,
  role: role,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.BURSTABLE3, ec2.InstanceSize.LARGE),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  instanceName: 'the host',
  userData: data,
  sourceDestCheck: false,
  privateIpAddress: '10.0.0.10',
  detailedMonitoring: true,
  requireImdsv2: true,
  ssmSessionPermissions: true,
  propagateTagsToVolumeOnCreation: true,
  ebsOptimized: true,
  disableApiTermination: true,
  blockDevices: [
    { deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(20, { encrypted: true, deleteOnTermination: true, volumeType: ec2.EbsDeviceVolumeType.GP3, iops: 4000 }) },
    { deviceName: '/dev/sdb', volume: ec2.BlockDeviceVolume.ebs(100) },
    { deviceName: '/dev/sdc', volume: ec2.BlockDeviceVolume.ebsFromSnapshot('snap-1', { volumeSize: 50, deleteOnTermination: false, volumeType: ec2.EbsDeviceVolumeType.ST1 }) },
    { deviceName: '/dev/sdd', volume: ec2.BlockDeviceVolume.ephemeral(0) },
    { deviceName: '/dev/sde', volume: ec2.BlockDeviceVolume.ebs(8), mappingEnabled: false },
  ],
});
host.addSecurityGroup(second);
host.addUserData('echo "more"');
host.addToRolePolicy(new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] }));
host.connections.allowFromAnyIpv4(ec2.Port.SSH);
cdk.Tags.of(host).add('Env', 'test');
host.instance.addPropertyOverride('Affinity', 'default');

new ec2.Instance(stack, 'Keyed', {
  vpc: vpc,
  keyName: 'my-key',
  instanceType: new ec2.InstanceType('t3.nano'),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
  userData: ec2.UserData.custom('#!/bin/sh\nexit 0\n'),
  associatePublicIpAddress: false,
});
new ec2.Instance(stack, 'Public', {
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  keyPair: ec2.KeyPair.fromKeyPairName(stack, 'Key', 'other-key'),
  instanceType: new ec2.InstanceType('t3.nano'),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
  associatePublicIpAddress: true,
  requireImdsv2: true,
  creditSpecification: ec2.CpuCredits.UNLIMITED,
});
app.synth();
