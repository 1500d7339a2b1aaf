// Instances as the integration tests of the CDK make them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Instances');
const vpc = new ec2.Vpc(stack, 'VPC', { maxAzs: 2, natGateways: 1 });
const group = new ec2.SecurityGroup(stack, 'IntegSg', { vpc: vpc, allowAllIpv6Outbound: true, description: 'of all' });
const image = ec2.MachineImage.latestAmazonLinux2023();
const nano = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO);
const plain = new ec2.Instance(stack, 'Plain', {
  vpc: vpc,
  securityGroup: group,
  instanceType: nano,
  machineImage: image,
  detailedMonitoring: true,
  ssmSessionPermissions: true,
});
plain.addToRolePolicy(new iam.PolicyStatement({ actions: ['ssm:*'], resources: ['*'] }));
plain.connections.allowFromAnyIpv4(ec2.Port.icmpPing());
plain.connections.allowFrom(group, ec2.Port.allIcmp());
plain.addUserData('yum install -y');
plain.addSecurityGroup(new ec2.SecurityGroup(stack, 'Second', { vpc: vpc }));
new cdk.CfnOutput(stack, 'Dns', { value: plain.instancePrivateDnsName });
new cdk.CfnOutput(stack, 'Address', { value: plain.instancePublicIp });
new cdk.CfnOutput(stack, 'Zone', { value: plain.instanceAvailabilityZone });
new cdk.CfnOutput(stack, 'Ref', { value: plain.instance.ref });

// Public, with a role and a key pair of one's own.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const pair = new ec2.KeyPair(stack, 'Pair', { type: ec2.KeyPairType.ED25519, format: ec2.KeyPairFormat.PEM, keyPairName: 'keys' });
const open = new ec2.Instance(stack, 'Public', {
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC, onePerAz: true },
  availabilityZone: vpc.availabilityZones[1],
  instanceType: nano,
  machineImage: image,
  role: role,
  keyPair: pair,
  associatePublicIpAddress: true,
  privateIpAddress: '10.0.64.10',
  sourceDestCheck: false,
  propagateTagsToVolumeOnCreation: true,
  httpPutResponseHopLimit: 2,
  httpTokens: ec2.HttpTokens.REQUIRED,
  instanceName: 'public one',
});
open.node.addDependency(vpc.internetConnectivityEstablished);
new cdk.CfnOutput(stack, 'KeyId', { value: pair.keyPairId });

// Disks, credits, protections.
const key = new kms.Key(stack, 'Key');
new ec2.Instance(stack, 'Disks', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.MICRO),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  blockDevices: [
    { deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(20, { encrypted: true, kmsKey: key, volumeType: ec2.EbsDeviceVolumeType.GP3, iops: 3000 }) },
    { deviceName: '/dev/sdf', volume: ec2.BlockDeviceVolume.ebsFromSnapshot('snap-0123456789abcdef0', { deleteOnTermination: false }) },
    { deviceName: '/dev/sdg', volume: ec2.BlockDeviceVolume.ephemeral(0) },
  ],
  creditSpecification: ec2.CpuCredits.UNLIMITED,
  ebsOptimized: true,
  disableApiTermination: true,
  instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  hibernationEnabled: true,
});
new ec2.Instance(stack, 'NoDisks', { vpc: vpc, instanceType: nano, machineImage: image, blockDevices: [] });
new ec2.Instance(stack, 'Enclave', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.M5, ec2.InstanceSize.XLARGE),
  machineImage: ec2.MachineImage.fromSsmParameter('/aws/service/canonical/ubuntu/server/focal/stable/current/amd64/hvm/ebs-gp2/ami-id', { os: ec2.OperatingSystemType.LINUX }),
  enclaveEnabled: true,
  placementGroup: new ec2.PlacementGroup(stack, 'Near', { strategy: ec2.PlacementGroupStrategy.CLUSTER }),
});

// Windows, with user data that replaces it.
const script = ec2.UserData.forWindows({ persist: true });
script.addCommands('Set-Content -Path C:\\hello.txt -Value hello');
script.addOnExitCommands('Write-Output done');
new ec2.Instance(stack, 'Windows', {
  vpc: vpc,
  instanceType: nano,
  machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
  userData: script,
  userDataCausesReplacement: true,
});

// An image by region, with user data of the image.
const mapped = ec2.UserData.custom('#!/bin/sh\nset -e');
new ec2.Instance(stack, 'Mapped', {
  vpc: vpc,
  instanceType: nano,
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-0123456789abcdef0', 'eu-west-1': 'ami-0123456789abcdef1' }, { userData: mapped }),
  allowAllOutbound: false,
  allowAllIpv6Outbound: true,
  resourceSignalTimeout: cdk.Duration.minutes(7),
});
const profile = new iam.InstanceProfile(stack, 'Profile', { role: role });
new ec2.Instance(stack, 'Profiled', { vpc: vpc, instanceType: nano, machineImage: image, instanceProfile: profile });

// Bastions.
const bastion = new ec2.BastionHostLinux(stack, 'Bastion', { vpc: vpc, subnetSelection: { subnetType: ec2.SubnetType.PUBLIC } });
bastion.allowSshAccessFrom(ec2.Peer.ipv4('1.2.3.4/32'), ec2.Peer.ipv6('2001:db8::/64'));
bastion.instance.addUserData('echo bastion');
new ec2.BastionHostLinux(stack, 'Arm', {
  vpc: vpc,
  instanceName: 'arm',
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  requireImdsv2: true,
  blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(10, { encrypted: true }) }],
  securityGroup: group,
});
new cdk.CfnOutput(stack, 'BastionRole', { value: bastion.role.roleArn });
new cdk.CfnOutput(stack, 'BastionAddress', { value: bastion.instancePrivateIp });

app.synth();
