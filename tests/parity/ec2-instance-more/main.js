// Instances: profiles that exist already, addresses, processors, keys, and more than one of a kind.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Instances', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const image = ec2.MachineImage.latestAmazonLinux2023();
const type = new ec2.InstanceType('m5.large');

// Profiles: with and without a role that is known.
new ec2.Instance(stack, 'OldProfile', { vpc: vpc, instanceType: type, machineImage: image, instanceProfile: iam.InstanceProfile.fromInstanceProfileName(stack, 'Profile', 'old') });
const role = iam.Role.fromRoleName(stack, 'Role', 'old-role');
const profile = iam.InstanceProfile.fromInstanceProfileAttributes(stack, 'Known', { instanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/path/known', role: role });
const known = new ec2.Instance(stack, 'KnownProfile', { vpc: vpc, instanceType: type, machineImage: image, instanceProfile: profile, ssmSessionPermissions: true });
known.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
new ec2.Instance(stack, 'OwnProfile', { vpc: vpc, instanceType: type, machineImage: image, instanceProfile: new iam.InstanceProfile(stack, 'Own', { path: '/mine/' }) });

// Addresses.
new ec2.Instance(stack, 'Fixed', { vpc: vpc, instanceType: type, machineImage: image, privateIpAddress: '10.0.128.4', sourceDestCheck: true });
new ec2.Instance(stack, 'PublicFixed', { vpc: vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, instanceType: type, machineImage: image, privateIpAddress: '10.0.0.4', associatePublicIpAddress: true });
new ec2.Instance(stack, 'Six', { vpc: vpc, instanceType: type, machineImage: image, ipv6AddressCount: 2, allowAllIpv6Outbound: true });
new ec2.Instance(stack, 'NoSix', { vpc: vpc, instanceType: type, machineImage: image, ipv6AddressCount: 0, allowAllOutbound: false });
new ec2.Instance(stack, 'Zone', { vpc: vpc, instanceType: type, machineImage: image, availabilityZone: vpc.availabilityZones[1] });

// Processors, and what stops.
new ec2.Instance(stack, 'Enclave', { vpc: vpc, instanceType: type, machineImage: image, enclaveEnabled: true, hibernationEnabled: false });
new ec2.Instance(stack, 'Hibernating', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  hibernationEnabled: true,
  blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(30, { encrypted: true, volumeType: ec2.EbsDeviceVolumeType.GP3 }) }],
});
new ec2.Instance(stack, 'Stopping', { vpc: vpc, instanceType: type, machineImage: image, instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.STOP, ebsOptimized: false, disableApiTermination: false });
new ec2.Instance(stack, 'Standard', { vpc: vpc, instanceType: new ec2.InstanceType('t2.micro'), machineImage: image, creditSpecification: ec2.CpuCredits.STANDARD });
new ec2.Instance(stack, 'Grouped', { vpc: vpc, instanceType: type, machineImage: image, placementGroup: ec2.PlacementGroup.fromPlacementGroupName(stack, 'OldGroup', 'near'), detailedMonitoring: false });
new ec2.Instance(stack, 'Metadata', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  httpEndpoint: true,
  httpProtocolIpv6: true,
  httpPutResponseHopLimit: 2,
  httpTokens: ec2.HttpTokens.REQUIRED,
  instanceMetadataTags: true,
});

// Keys.
const keys = new ec2.KeyPair(stack, 'Keys', { keyPairName: 'mine', type: ec2.KeyPairType.ED25519, format: ec2.KeyPairFormat.PPK });
const material = new ec2.KeyPair(stack, 'Material', { publicKeyMaterial: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJxrGFGs0eyNMbDGqKBSyEIpJsHDkTZTmVfFqDhFC4HU', format: ec2.KeyPairFormat.PPK });
cdk.Tags.of(keys).add('Team', 'me');
new ec2.Instance(stack, 'Keyed', { vpc: vpc, instanceType: type, machineImage: image, keyPair: keys });
new ec2.Instance(stack, 'KeyedByMaterial', { vpc: vpc, instanceType: type, machineImage: image, keyPair: material });
new ec2.Instance(stack, 'KeyedByType', { vpc: vpc, instanceType: type, machineImage: image, keyPair: ec2.KeyPair.fromKeyPairAttributes(stack, 'OldKeys', { keyPairName: 'old', type: ec2.KeyPairType.RSA }) });
new cdk.CfnOutput(stack, 'KeyId', { value: keys.keyPairId });
new cdk.CfnOutput(stack, 'Fingerprint', { value: keys.keyPairFingerprint });

// Disks with keys of one's own, and what instances cannot have.
new ec2.Instance(stack, 'Disks', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  propagateTagsToVolumeOnCreation: false,
  blockDevices: [
    { deviceName: '/dev/sdb', volume: ec2.BlockDeviceVolume.ebsFromSnapshot('snap-1', { volumeInitializationRate: cdk.Size.mebibytes(100), iops: 100 }) },
    { deviceName: '/dev/sdc', volume: ec2.BlockDeviceVolume.ebs(10, { volumeType: ec2.EbsDeviceVolumeType.GP3, throughput: 125 }) },
  ],
});

// Signals without anything that sends them.
new ec2.Instance(stack, 'Waiting', { vpc: vpc, instanceType: type, machineImage: image, resourceSignalTimeout: cdk.Duration.hours(1) });
app.synth();
