// Launch templates: nothing, one thing at a time, everything.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Templates', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const second = new ec2.SecurityGroup(stack, 'Second', { vpc: vpc });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const image = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' });

const empty = new ec2.LaunchTemplate(stack, 'Empty');
const named = new ec2.LaunchTemplate(stack, 'Named', { launchTemplateName: 'my-template', versionDescription: 'the first' });
const data = ec2.UserData.forLinux();
data.addCommands('echo "one"');
const whole = new ec2.LaunchTemplate(stack, 'Whole', {
  launchTemplateName: 'whole',
  versionDescription: 'all of it',
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machineImage: image,
  userData: data,
  role: role,
  blockDevices: [
    { deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(20, { encrypted: true, deleteOnTermination: true, volumeType: ec2.EbsDeviceVolumeType.GP3, iops: 4000, throughput: 500 }) },
    { deviceName: '/dev/sdb', volume: ec2.BlockDeviceVolume.ephemeral(1) },
    { deviceName: '/dev/sdc', volume: ec2.BlockDeviceVolume.ebs(8), mappingEnabled: false },
    { deviceName: '/dev/sdd', volume: ec2.BlockDeviceVolume.ephemeral(2), mappingEnabled: true },
    { deviceName: '/dev/sde', volume: ec2.BlockDeviceVolume.ebsFromSnapshot('snap-1', { volumeSize: 50, volumeInitializationRate: cdk.Size.mebibytes(150) }) },
  ],
  cpuCredits: ec2.CpuCredits.UNLIMITED,
  cpuOptions: { amdSevSnp: true, coreCount: 2, threadsPerCore: 1 },
  disableApiTermination: true,
  ebsOptimized: true,
  nitroEnclaveEnabled: true,
  instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  keyPair: ec2.KeyPair.fromKeyPairName(stack, 'Key', 'my-key'),
  detailedMonitoring: true,
  securityGroup: group,
  httpEndpoint: true,
  httpProtocolIpv6: true,
  httpPutResponseHopLimit: 2,
  httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
  instanceMetadataTags: true,
  placementGroup: new ec2.PlacementGroup(stack, 'Near'),
});
data.addCommands('echo "two"');
whole.addSecurityGroup(second);
whole.connections.allowFromAnyIpv4(ec2.Port.SSH);
whole.role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] }));
cdk.Tags.of(whole).add('Env', 'test');

new ec2.LaunchTemplate(stack, 'NoMetadata', { httpEndpoint: false, httpProtocolIpv6: false, httpTokens: ec2.LaunchTemplateHttpTokens.OPTIONAL, instanceMetadataTags: false });
new ec2.LaunchTemplate(stack, 'SessionTokens', { requireImdsv2: true });
new ec2.LaunchTemplate(stack, 'Both', { requireImdsv2: true, httpTokens: ec2.LaunchTemplateHttpTokens.OPTIONAL });
new ec2.LaunchTemplate(stack, 'False', {
  disableApiTermination: false,
  ebsOptimized: false,
  nitroEnclaveEnabled: false,
  hibernationConfigured: false,
  detailedMonitoring: false,
  requireImdsv2: false,
});
new ec2.LaunchTemplate(stack, 'Hibernating', { hibernationConfigured: true });
new ec2.LaunchTemplate(stack, 'Public', { associatePublicIpAddress: true, securityGroup: group });
new ec2.LaunchTemplate(stack, 'Private', { associatePublicIpAddress: false });
const later = new ec2.LaunchTemplate(stack, 'Later', { associatePublicIpAddress: true, securityGroup: group });
later.addSecurityGroup(second);
new ec2.LaunchTemplate(stack, 'OwnData', { userData: ec2.UserData.custom('hello') });
new ec2.LaunchTemplate(stack, 'ImageData', {
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ userData: ec2.UserData.custom('of the image') }),
});
new ec2.LaunchTemplate(stack, 'ImageOnly', { machineImage: ec2.MachineImage.latestAmazonLinux2023() });
new ec2.LaunchTemplate(stack, 'Windows', { machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE) });
new ec2.LaunchTemplate(stack, 'AtLaunch', { machineImage: ec2.MachineImage.resolveSsmParameterAtLaunch('/my/image') });
new ec2.LaunchTemplate(stack, 'KeyName', { keyName: 'old-key' });
new ec2.LaunchTemplate(stack, 'CpuOptions', { cpuOptions: { amdSevSnp: false, nestedVirtualization: true } });
new ec2.LaunchTemplate(stack, 'NoCpuOptions', { cpuOptions: {} });

// Who is it? Versions of it.
new cdk.CfnOutput(stack, 'Id', { value: empty.launchTemplateId });
new cdk.CfnOutput(stack, 'Name', { value: cdk.Fn.join('/', [empty.launchTemplateId, named.launchTemplateId]) });
new cdk.CfnOutput(stack, 'Version', { value: whole.versionNumber });
new cdk.CfnOutput(stack, 'DefaultVersion', { value: whole.defaultVersionNumber });
new cdk.CfnOutput(stack, 'LatestVersion', { value: whole.latestVersionNumber });
new cdk.CfnOutput(stack, 'Image', { value: whole.imageId });
new cdk.CfnOutput(stack, 'Latest', { value: ec2.LaunchTemplateSpecialVersions.LATEST_VERSION });
new cdk.CfnOutput(stack, 'ByDefault', { value: ec2.LaunchTemplateSpecialVersions.DEFAULT_VERSION });
app.synth();
