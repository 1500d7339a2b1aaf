// The examples about instances of the module's documentation, name by name.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Readme', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'VPC');
const instanceType = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO);
const machineImage = ec2.MachineImage.latestAmazonLinux2023();

// Machine images.
const linux = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-97785bed', 'eu-west-1': 'ami-12345678' });
const windows = ec2.MachineImage.genericWindows({ 'us-east-1': 'ami-97785bed', 'eu-west-1': 'ami-12345678' });
const edition = ec2.MachineImage.latestAmazonLinux({
  generation: ec2.AmazonLinuxGeneration.AMAZON_LINUX,
  edition: ec2.AmazonLinuxEdition.STANDARD,
  virtualization: ec2.AmazonLinuxVirt.HVM,
  storage: ec2.AmazonLinuxStorage.GENERAL_PURPOSE,
  cpuType: ec2.AmazonLinuxCpuType.X86_64,
});
const server = ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2019_ENGLISH_FULL_BASE);
const ssm = ec2.MachineImage.fromSsmParameter('/my/ami', { os: ec2.OperatingSystemType.LINUX });
const atLaunch = ec2.MachineImage.resolveSsmParameterAtLaunch('/my/ami', { parameterVersion: '2' });
const images = [linux, windows, edition, server, ssm, atLaunch];
for (const [index, image] of images.entries()) {
  new ec2.Instance(stack, 'Image' + index, { vpc: vpc, instanceType: instanceType, machineImage: image });
}
new ec2.Instance(stack, 'LatestAl2023', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.C7G, ec2.InstanceSize.LARGE),
  machineImage: new ec2.AmazonLinux2023ImageSsmParameter({ cpuType: ec2.AmazonLinuxCpuType.ARM_64, kernel: ec2.AmazonLinux2023Kernel.KERNEL_6_1 }),
});

// Bastion hosts.
const host = new ec2.BastionHostLinux(stack, 'BastionHost', { vpc: vpc, subnetSelection: { subnetType: ec2.SubnetType.PUBLIC } });
host.allowSshAccessFrom(ec2.Peer.ipv4('1.2.3.4/32'));
new ec2.BastionHostLinux(stack, 'EncryptedBastion', {
  vpc: vpc,
  blockDevices: [{ deviceName: '/dev/sdh', volume: ec2.BlockDeviceVolume.ebs(10, { encrypted: true }) }],
});

// Placement groups.
const pg = new ec2.PlacementGroup(stack, 'test-pg', { strategy: ec2.PlacementGroupStrategy.SPREAD });
new ec2.Instance(stack, 'Placed', { vpc: vpc, instanceType: instanceType, machineImage: machineImage, placementGroup: pg });

// Block devices.
new ec2.Instance(stack, 'Devices', {
  vpc: vpc,
  instanceType: instanceType,
  machineImage: machineImage,
  ebsOptimized: true,
  blockDevices: [
    { deviceName: '/dev/sda1', volume: ec2.BlockDeviceVolume.ebs(50) },
    { deviceName: '/dev/sdm', volume: ec2.BlockDeviceVolume.ebs(100) },
    { deviceName: '/dev/sdn', volume: ec2.BlockDeviceVolume.ebs(50, { volumeType: ec2.EbsDeviceVolumeType.GP3, encrypted: true, kmsKey: new kms.Key(stack, 'KmsKey') }) },
  ],
});

// Volumes.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
const volume = new ec2.Volume(stack, 'Volume', { availabilityZone: 'us-west-2a', size: cdk.Size.gibibytes(500), encrypted: true });
volume.grantAttachVolume(role, [host.instance]);
const instance = new ec2.Instance(stack, 'Attaching', { vpc: vpc, instanceType: instanceType, machineImage: machineImage });
const attachGrant = volume.grantAttachVolumeByResourceTag(instance.grantPrincipal, [instance]);
const detachGrant = volume.grantDetachVolumeByResourceTag(instance.grantPrincipal, [instance]);
const targetDevice = '/dev/xvdz';
instance.userData.addCommands(
  'TOKEN=$(curl -SsfX PUT "http://169.254.169.254/latest/api/token" -H "X-aws-ec2-metadata-token-ttl-seconds: 21600")',
  'INSTANCE_ID=$(curl -SsfH "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/instance-id)',
  cdk.Fn.join('', ['aws --region ', stack.region, ' ec2 attach-volume --volume-id ', volume.volumeId, ' --instance-id $INSTANCE_ID --device ', targetDevice]),
);
new ec2.Volume(stack, 'Throughput', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(500), volumeType: ec2.EbsDeviceVolumeType.GP3, throughput: 250 });
new ec2.Volume(stack, 'Rate', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(500), snapshotId: 'snap-1234567890abcdef0', volumeInitializationRate: cdk.Size.mebibytes(250) });

// Metadata, sessions, names, keys, credits.
new ec2.Instance(stack, 'Session', { vpc: vpc, instanceType: instanceType, machineImage: machineImage, ssmSessionPermissions: true, requireImdsv2: true, detailedMonitoring: true });
new ec2.Instance(stack, 'Credits', { vpc: vpc, instanceType: instanceType, machineImage: machineImage, creditSpecification: ec2.CpuCredits.STANDARD, instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE, associatePublicIpAddress: false });
const keyPair = new ec2.KeyPair(stack, 'KeyPair', { type: ec2.KeyPairType.ED25519, format: ec2.KeyPairFormat.PEM });
new ec2.Instance(stack, 'Keyed', { vpc: vpc, instanceType: instanceType, machineImage: machineImage, keyPair: keyPair });
new ec2.Instance(stack, 'OldKey', { vpc: vpc, instanceType: instanceType, machineImage: machineImage, keyPair: ec2.KeyPair.fromKeyPairAttributes(stack, 'OldKeyPair', { keyPairName: 'the-keypair-name', type: ec2.KeyPairType.RSA }) });

// Init, with services that restart.
const bucket = new s3.Bucket(stack, 'MyBucket');
const handle = new ec2.InitServiceRestartHandle();
new ec2.Instance(stack, 'Init', {
  vpc: vpc,
  instanceType: instanceType,
  machineImage: machineImage,
  init: ec2.CloudFormationInit.fromConfigSets({
    configSets: { 'default': ['yumPreinstall', 'config'] },
    configs: {
      'config': new ec2.InitConfig([
        ec2.InitFile.fromObject('/etc/stack.json', { 'region': stack.region, 'stackId': stack.stackId, 'stackName': stack.stackName }),
        ec2.InitGroup.fromName('my-group'),
        ec2.InitUser.fromName('my-user'),
        ec2.InitPackage.rpm('http://mirrors.ukfast.co.uk/rubygem-git-1.5.0-2.el8.noarch.rpm'),
        ec2.InitFile.fromString('/etc/nginx/nginx.conf', '...', { serviceRestartHandles: [handle] }),
        ec2.InitSource.fromS3Object('/var/www/html', bucket, 'html.zip', { serviceRestartHandles: [handle] }),
        ec2.InitService.enable('nginx', { serviceRestartHandle: handle }),
        ec2.InitFile.fromString('/myvars.env', 'VAR_FROM_FILE="VAR_FROM_FILE"'),
        ec2.InitService.systemdConfigFile('myapp', { command: '/usr/bin/python3 -m http.server 8080', cwd: '/var/www/html', environmentVariables: { 'MY_VAR': 'MY_VAR' }, environmentFiles: ['/myvars.env'] }),
      ]),
      'yumPreinstall': new ec2.InitConfig([ec2.InitPackage.yum('git')]),
    },
  }),
  initOptions: { configSets: ['default'], timeout: cdk.Duration.minutes(30), includeUrl: true, includeRole: true },
});

// Launch templates.
const template = new ec2.LaunchTemplate(stack, 'LaunchTemplate', {
  machineImage: machineImage,
  securityGroup: new ec2.SecurityGroup(stack, 'LaunchTemplateSG', { vpc: vpc }),
});
new ec2.LaunchTemplate(stack, 'Placement', { instanceType: instanceType, machineImage: machineImage, placementGroup: pg });
template.connections.allowInternally(ec2.Port.HTTPS);
new cdk.CfnOutput(stack, 'Granted', { value: attachGrant.success && detachGrant.success ? 'yes' : 'no' });
app.synth();
