// Launch templates, placement groups, prefix lists and volumes as the integration tests of the CDK make them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Templates');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const parts = ec2.UserData.forLinux();
parts.addCommands('touch /started');
const multi = new ec2.MultipartUserData();
multi.addUserDataPart(parts, ec2.MultipartBody.SHELL_SCRIPT, true);
multi.addPart(ec2.MultipartBody.fromRawBody({ contentType: 'text/plain', body: 'hello', transferEncoding: 'base64' }));
const full = new ec2.LaunchTemplate(stack, 'Full', {
  launchTemplateName: 'full',
  versionDescription: 'the first',
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  instanceType: new ec2.InstanceType('m7i.large'),
  securityGroup: group,
  role: role,
  userData: multi,
  detailedMonitoring: true,
  ebsOptimized: true,
  nitroEnclaveEnabled: true,
  requireImdsv2: true,
  httpEndpoint: true,
  httpProtocolIpv6: true,
  httpPutResponseHopLimit: 3,
  httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
  instanceMetadataTags: true,
  instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.STOP,
  disableApiTermination: true,
  associatePublicIpAddress: true,
  blockDevices: [
    { deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(15, { volumeType: ec2.EbsDeviceVolumeType.GP3, throughput: 250, iops: 4000, deleteOnTermination: true }) },
    { deviceName: '/dev/xvdb', volume: ec2.BlockDeviceVolume.ebsFromSnapshot('snap-0123456789abcdef0', { volumeInitializationRate: cdk.Size.mebibytes(200) }) },
  ],
});
cdk.Tags.of(full).add('Purpose', 'test');
full.addSecurityGroup(new ec2.SecurityGroup(stack, 'More', { vpc: vpc }));
full.connections.allowFromAnyIpv4(ec2.Port.HTTPS, 'https');
new cdk.CfnOutput(stack, 'Latest', { value: full.latestVersionNumber });
new cdk.CfnOutput(stack, 'DefaultVersion', { value: full.defaultVersionNumber });
new cdk.CfnOutput(stack, 'Version', { value: full.versionNumber });
new cdk.CfnOutput(stack, 'Special', { value: ec2.LaunchTemplateSpecialVersions.LATEST_VERSION });
new ec2.LaunchTemplate(stack, 'Empty', { blockDevices: [] });
new ec2.LaunchTemplate(stack, 'Spot', {
  spotOptions: { interruptionBehavior: ec2.SpotInstanceInterruption.HIBERNATE, maxPrice: 0.25, requestType: ec2.SpotRequestType.PERSISTENT, blockDuration: cdk.Duration.hours(2), validUntil: cdk.Expiration.atTimestamp(1893456000000) },
  cpuCredits: ec2.CpuCredits.UNLIMITED,
  placementGroup: new ec2.PlacementGroup(stack, 'Apart', { spreadLevel: ec2.PlacementGroupSpreadLevel.RACK }),
  keyPair: ec2.KeyPair.fromKeyPairName(stack, 'Known', 'known'),
  instanceProfile: iam.InstanceProfile.fromInstanceProfileName(stack, 'Profile', 'profile'),
});
new ec2.PlacementGroup(stack, 'Parts', { partitions: 3 });
const partitions = new ec2.PlacementGroup(stack, 'More partitions', { partitions: 5, strategy: ec2.PlacementGroupStrategy.PARTITION });
new cdk.CfnOutput(stack, 'PartitionsName', { value: partitions.placementGroupName });
const imported = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'Imported', { launchTemplateId: 'lt-0123456789abcdef0', versionNumber: '4' });
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.launchTemplateId });

const list = new ec2.PrefixList(stack, 'Empty list', { maxEntries: 100 });
const six = new ec2.PrefixList(stack, 'Six', {
  prefixListName: 'six',
  addressFamily: ec2.AddressFamily.IP_V6,
  entries: [{ cidr: '::/0', description: 'everybody' }, { cidr: '2001:db8::/32' }],
});
group.addIngressRule(ec2.Peer.prefixList(list.prefixListId), ec2.Port.SSH);
group.connections.allowFrom(six, ec2.Port.tcp(80));
new cdk.CfnOutput(stack, 'ListArn', { value: list.prefixListArn });
new cdk.CfnOutput(stack, 'Owner', { value: list.ownerId });

const key = new kms.Key(stack, 'Key', { removalPolicy: cdk.RemovalPolicy.DESTROY });
const volume = new ec2.Volume(stack, 'Volume', {
  availabilityZone: vpc.availabilityZones[0],
  size: cdk.Size.gibibytes(10),
  encrypted: true,
  encryptionKey: key,
  volumeType: ec2.EbsDeviceVolumeType.PROVISIONED_IOPS_SSD_IO2,
  iops: 100,
  enableMultiAttach: true,
  autoEnableIo: true,
  volumeName: 'disk',
  removalPolicy: cdk.RemovalPolicy.SNAPSHOT,
});
const instance = new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('c5.large'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
});
volume.grantAttachVolumeByResourceTag(instance.grantPrincipal, [instance]);
volume.grantDetachVolumeByResourceTag(instance.grantPrincipal, [instance], 'x');
volume.grantAttachVolume(role, [instance]);
volume.grantDetachVolume(role);
const bucket = new s3.Bucket(stack, 'Bucket');
const path = instance.userData.addS3DownloadCommand({ bucket: bucket, bucketKey: 'setup.sh', localFile: '/tmp/setup.sh', region: 'eu-west-1' });
instance.userData.addExecuteFileCommand({ filePath: path, arguments: '--fast' });
instance.userData.addSignalOnExitCommand(instance);
bucket.grantRead(instance);

app.synth();
