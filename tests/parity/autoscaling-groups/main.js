// Groups of instances that make their own launch configurations.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Groups');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO);
const plain = new autoscaling.AutoScalingGroup(stack, 'Plain', { vpc, instanceType: type, machineImage: ec2.MachineImage.latestAmazonLinux2() });
plain.addUserData('echo one', 'echo two');
plain.userData.addCommands('echo three');
plain.userData.addSignalOnExitCommand(plain);
plain.connections.allowFromAnyIpv4(ec2.Port.tcp(80), 'everybody');
plain.addSecurityGroup(new ec2.SecurityGroup(stack, 'More', { vpc }));
plain.addToRolePolicy(new iam.PolicyStatement({ actions: ['ec2:DescribeInstances'], resources: ['*'] }));
plain.protectNewInstancesFromScaleIn();
new s3.Bucket(stack, 'Bucket').grantRead(plain);

const images = ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-0123456789abcdef0', 'us-east-1': 'ami-0123456789abcdef1' });
const userData = ec2.UserData.forLinux({ shebang: '#!/bin/sh' });
userData.addCommands('echo mine');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const full = new autoscaling.AutoScalingGroup(stack, 'Full', {
  vpc,
  instanceType: new ec2.InstanceType('m5.large'),
  machineImage: images,
  minCapacity: 0,
  keyName: 'operators',
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  associatePublicIpAddress: true,
  spotPrice: '0.20',
  securityGroup: new ec2.SecurityGroup(stack, 'Own', { vpc, allowAllOutbound: false }),
  userData: userData,
  role: role,
  requireImdsv2: true,
  ssmSessionPermissions: true,
  instanceMonitoring: autoscaling.Monitoring.BASIC,
  newInstancesProtectedFromScaleIn: false,
  blockDevices: [
    { deviceName: '/dev/sdb', volume: autoscaling.BlockDeviceVolume.ebs(15, { deleteOnTermination: true, encrypted: true, volumeType: autoscaling.EbsDeviceVolumeType.IO1, iops: 500 }) },
    { deviceName: '/dev/sdc', volume: autoscaling.BlockDeviceVolume.ebsFromSnapshot('snap-0123456789abcdef0', { volumeSize: 500, deleteOnTermination: false, volumeType: autoscaling.EbsDeviceVolumeType.SC1 }) },
    { deviceName: '/dev/sdd', volume: autoscaling.BlockDeviceVolume.ebs(20, { volumeType: autoscaling.EbsDeviceVolumeType.GP3, throughput: 350, iops: 3000 }) },
    { deviceName: '/dev/sde', volume: autoscaling.BlockDeviceVolume.ephemeral(0) },
    { deviceName: '/dev/sdf', volume: autoscaling.BlockDeviceVolume.noDevice() },
  ],
});
full.connections.allowTo(plain, ec2.Port.tcp(443));
cdk.Tags.of(full).add('Team', 'shop');
cdk.Tags.of(full).add('Name', 'full');
cdk.Tags.of(full).add('Here', 'only', { applyToLaunchedInstances: false });
cdk.Tags.of(full).add('Elsewhere', 'only', { excludeResourceTypes: ['AWS::AutoScaling::AutoScalingGroup'] });
const device = autoscaling.BlockDeviceVolume.ephemeral(1);
const disk = autoscaling.BlockDeviceVolume.ebs(8, { volumeType: autoscaling.EbsDeviceVolumeType.GP2 });

const windows = new autoscaling.AutoScalingGroup(stack, 'Windows', {
  vpc,
  instanceType: type,
  machineImage: ec2.MachineImage.genericWindows({ 'us-east-1': 'ami-0123456789abcdef2' }),
  vpcSubnets: { availabilityZones: [vpc.availabilityZones[0]] },
  instanceMonitoring: autoscaling.Monitoring.DETAILED,
  blockDevices: [],
});
windows.addUserData('Write-Output started');
cdk.Aspects.of(windows).add(new autoscaling.AutoScalingGroupRequireImdsv2Aspect());
new cdk.CfnOutput(stack, 'Seen', { value: `${full.spotPrice} ${device.virtualName} ${disk.ebsDevice.volumeSize} ${plain.osType === windows.osType}` });
new cdk.CfnOutput(stack, 'Protected', { value: `${plain.areNewInstancesProtectedFromScaleIn()} ${windows.areNewInstancesProtectedFromScaleIn()}` });

const known = autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Known', 'known');
known.addUserData('echo nothing');
new cdk.CfnOutput(stack, 'Names', { value: `${plain.autoScalingGroupName} ${plain.autoScalingGroupArn} ${known.autoScalingGroupName} ${known.autoScalingGroupArn}` });

const sizes = new cdk.Stack(app, 'Sizes', { env: { account: '111111111111', region: 'eu-west-1' } });
const network = ec2.Vpc.fromVpcAttributes(sizes, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-12345678'], privateSubnetRouteTableIds: ['rtb-1'] });
const sized = (id, props) => {
  props.vpc = network;
  props.instanceType = type;
  props.machineImage = images;
  return new autoscaling.AutoScalingGroup(sizes, id, props);
};
const least = new cdk.CfnParameter(sizes, 'Least', { type: 'Number', default: 2 });
sized('Min', { minCapacity: 4 });
sized('Max', { maxCapacity: 4 });
sized('Wished', { desiredCapacity: 4 });
sized('Nothing', { minCapacity: 0, maxCapacity: 0, desiredCapacity: 0 });
sized('Late', { minCapacity: least.valueAsNumber, signals: autoscaling.Signals.waitForAll() });
const named = sized('Named', { autoScalingGroupName: 'named', maxCapacity: least.valueAsNumber });
const other = new cdk.Stack(app, 'Other', { env: { account: '111111111111', region: 'us-east-1' } });
new cdk.CfnOutput(other, 'Name', { value: named.autoScalingGroupName });
app.synth();
