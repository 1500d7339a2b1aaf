// Machine images: SSM parameters of every kind, maps of images.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

function show(scope, id, vpc, group, role, image) {
  new ec2.Instance(scope, id, {
    vpc: vpc,
    securityGroup: group,
    role: role,
    instanceType: new ec2.InstanceType('t3.nano'),
    machineImage: image,
  });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Images');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
show(stack, 'Al2', vpc, group, role, ec2.MachineImage.latestAmazonLinux2());
show(stack, 'Al2Again', vpc, group, role, ec2.MachineImage.latestAmazonLinux2());
show(stack, 'Al2Arm', vpc, group, role, ec2.MachineImage.latestAmazonLinux2({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }));
show(stack, 'Al2Minimal', vpc, group, role, ec2.MachineImage.latestAmazonLinux2({ edition: ec2.AmazonLinuxEdition.MINIMAL, storage: ec2.AmazonLinuxStorage.EBS }));
show(stack, 'Al2Kernel', vpc, group, role, ec2.MachineImage.latestAmazonLinux2({ kernel: ec2.AmazonLinux2Kernel.KERNEL_5_10 }));
show(stack, 'Al2023', vpc, group, role, ec2.MachineImage.latestAmazonLinux2023());
show(stack, 'Al2023Arm', vpc, group, role, ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }));
show(stack, 'Al2023Minimal', vpc, group, role, ec2.MachineImage.latestAmazonLinux2023({ edition: ec2.AmazonLinuxEdition.MINIMAL, kernel: ec2.AmazonLinux2023Kernel.KERNEL_6_1 }));
show(stack, 'Al2022', vpc, group, role, ec2.MachineImage.latestAmazonLinux2022());
show(stack, 'Old', vpc, group, role, new ec2.AmazonLinuxImage());
show(stack, 'OldAl2', vpc, group, role, new ec2.AmazonLinuxImage({ generation: ec2.AmazonLinuxGeneration.AMAZON_LINUX_2 }));
show(stack, 'OldAl2Arm', vpc, group, role, new ec2.AmazonLinuxImage({ generation: ec2.AmazonLinuxGeneration.AMAZON_LINUX_2, cpuType: ec2.AmazonLinuxCpuType.ARM_64, storage: ec2.AmazonLinuxStorage.GENERAL_PURPOSE }));
show(stack, 'OldAl2023', vpc, group, role, new ec2.AmazonLinuxImage({ generation: ec2.AmazonLinuxGeneration.AMAZON_LINUX_2023 }));
show(stack, 'OldMinimal', vpc, group, role, new ec2.AmazonLinuxImage({ edition: ec2.AmazonLinuxEdition.MINIMAL, virtualization: ec2.AmazonLinuxVirt.PV, storage: ec2.AmazonLinuxStorage.S3 }));
show(stack, 'Parameter', vpc, group, role, ec2.MachineImage.fromSsmParameter('/my/image'));
show(stack, 'ParameterWindows', vpc, group, role, ec2.MachineImage.fromSsmParameter('/my/windows', { os: ec2.OperatingSystemType.WINDOWS }));
show(stack, 'AtLaunch', vpc, group, role, ec2.MachineImage.resolveSsmParameterAtLaunch('/my/image'));
show(stack, 'Windows', vpc, group, role, ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2019_ENGLISH_FULL_BASE));
show(stack, 'Map', vpc, group, role, ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-eu', 'us-east-1': 'ami-us' }));
show(stack, 'WindowsMap', vpc, group, role, ec2.MachineImage.genericWindows({ 'us-east-1': 'ami-win' }));

const concrete = new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'eu-west-1' } });
const there = new ec2.Vpc(concrete, 'Vpc', { maxAzs: 1, natGateways: 0 });
const thereGroup = new ec2.SecurityGroup(concrete, 'Group', { vpc: there });
const thereRole = new iam.Role(concrete, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
show(concrete, 'Map', there, thereGroup, thereRole, ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-eu', 'us-east-1': 'ami-us' }));
show(concrete, 'Al2', there, thereGroup, thereRole, ec2.MachineImage.latestAmazonLinux2());

// the user data of an instance follows the image
const arm = new ec2.Instance(stack, 'Arm', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64, userData: ec2.UserData.custom('from the image') }),
});
arm.addUserData('more');
const win = new ec2.Instance(stack, 'Win', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.large'),
  machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
});
win.addUserData('Write-Host hi');
app.synth();
