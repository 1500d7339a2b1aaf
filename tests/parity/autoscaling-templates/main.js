// Groups of instances that are made from launch templates: given ones, those of the group, several kinds.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App({ context: { '@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig': true } });
const stack = new cdk.Stack(app, 'Templates');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO);
const images = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-0123456789abcdef1' });

const plain = new autoscaling.AutoScalingGroup(stack, 'Plain', { vpc, instanceType: type, machineImage: ec2.MachineImage.latestAmazonLinux2023() });
plain.addUserData('echo one');
plain.addSecurityGroup(new ec2.SecurityGroup(stack, 'More', { vpc }));
plain.connections.allowFromAnyIpv4(ec2.Port.tcp(80));
cdk.Tags.of(plain).add('Team', 'shop');
const full = new autoscaling.AutoScalingGroup(stack, 'Full', {
  vpc,
  instanceType: type,
  machineImage: images,
  keyPair: new ec2.KeyPair(stack, 'Key'),
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  associatePublicIpAddress: false,
  spotPrice: '0.20',
  requireImdsv2: true,
  ssmSessionPermissions: true,
  instanceMonitoring: autoscaling.Monitoring.DETAILED,
  migrateToLaunchTemplate: true,
  updatePolicy: autoscaling.UpdatePolicy.rollingUpdate(),
  blockDevices: [
    { deviceName: '/dev/sdb', volume: autoscaling.BlockDeviceVolume.ebs(15, { volumeType: autoscaling.EbsDeviceVolumeType.GP3, throughput: 200 }) },
    { deviceName: '/dev/sdc', volume: autoscaling.BlockDeviceVolume.ebsFromSnapshot('snap-0123456789abcdef0', { volumeInitializationRate: cdk.Size.mebibytes(150) }) },
    { deviceName: '/dev/sdd', volume: autoscaling.BlockDeviceVolume.ephemeral(2) },
    { deviceName: '/dev/sde', volume: autoscaling.BlockDeviceVolume.noDevice() },
  ],
});
full.addToRolePolicy(new iam.PolicyStatement({ actions: ['ec2:DescribeInstances'], resources: ['*'] }));
const keyed = new autoscaling.AutoScalingGroup(stack, 'Keyed', { vpc, instanceType: type, machineImage: images, keyName: 'operators' });
cdk.Aspects.of(keyed).add(new autoscaling.AutoScalingGroupRequireImdsv2Aspect());

const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
const template = new ec2.LaunchTemplate(stack, 'Template', {
  machineImage: images,
  instanceType: type,
  securityGroup: group,
  userData: ec2.UserData.forLinux(),
  role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }),
});
const given = new autoscaling.AutoScalingGroup(stack, 'Given', {
  vpc,
  launchTemplate: template,
  init: ec2.CloudFormationInit.fromElements(ec2.InitFile.fromString('/etc/shop', 'open')),
  signals: autoscaling.Signals.waitForMinCapacity(),
});
given.connections.allowFrom(plain, ec2.Port.tcp(443));
given.addUserData('echo given');
given.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));
const imported = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'Imported', { launchTemplateId: 'lt-0123456789abcdef0', versionNumber: '2' });
const byName = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'ByName', { launchTemplateName: 'shop' });
const ofImported = new autoscaling.AutoScalingGroup(stack, 'OfImported', { vpc, launchTemplate: imported });
new autoscaling.AutoScalingGroup(stack, 'OfNamed', { vpc, launchTemplate: byName });

new autoscaling.AutoScalingGroup(stack, 'Mixed', {
  vpc,
  mixedInstancesPolicy: {
    launchTemplate: template,
    instancesDistribution: {
      onDemandAllocationStrategy: autoscaling.OnDemandAllocationStrategy.LOWEST_PRICE,
      onDemandBaseCapacity: 1,
      onDemandPercentageAboveBaseCapacity: 50,
      spotAllocationStrategy: autoscaling.SpotAllocationStrategy.LOWEST_PRICE,
      spotInstancePools: 3,
      spotMaxPrice: '0.4',
    },
    launchTemplateOverrides: [
      { instanceType: new ec2.InstanceType('t3.micro'), weightedCapacity: 2 },
      { instanceType: new ec2.InstanceType('t4g.micro'), launchTemplate: imported },
    ],
  },
});
new autoscaling.AutoScalingGroup(stack, 'Demanding', {
  vpc,
  mixedInstancesPolicy: {
    launchTemplate: template,
    launchTemplateOverrides: [{ instanceRequirements: { vCpuCount: { min: 4, max: 8 }, memoryMiB: { min: 16384 }, cpuManufacturers: ['intel'] } }],
  },
});
new autoscaling.AutoScalingGroup(stack, 'Named', {
  vpc,
  mixedInstancesPolicy: { launchTemplate: byName, instancesDistribution: { spotAllocationStrategy: autoscaling.SpotAllocationStrategy.PRICE_CAPACITY_OPTIMIZED }, launchTemplateOverrides: [] },
});
new cdk.CfnOutput(stack, 'Systems', { value: `${plain.osType === given.osType} ${given.osType === ofImported.osType}` });
app.synth();
