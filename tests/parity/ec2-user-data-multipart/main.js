// User data of several parts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Multipart', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const bucket = new s3.Bucket(stack, 'Bucket');

// A hook for cloud-init, and commands.
const bootHook = ec2.UserData.forLinux();
bootHook.addCommands('cloud-init-per once docker_options echo \'OPTIONS="${OPTIONS} --storage-opt dm.basesize=40G"\' >> /etc/sysconfig/docker');
const setup = ec2.UserData.forLinux();
setup.addCommands('sudo yum install awscli && echo Packages installed >> out.log');
const multipart = new ec2.MultipartUserData();
multipart.addPart(ec2.MultipartBody.fromUserData(bootHook, 'text/cloud-boothook; charset="us-ascii"'));
multipart.addPart(ec2.MultipartBody.fromUserData(setup));
setup.addCommands('echo later');
new ec2.LaunchTemplate(stack, 'Template', {
  userData: multipart,
  blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(10) }],
});

// A part that takes the commands.
const wrapped = new ec2.MultipartUserData();
const inner = ec2.UserData.forLinux({ shebang: '#!/bin/zsh' });
wrapped.addUserDataPart(inner, ec2.MultipartBody.SHELL_SCRIPT, true);
wrapped.addCommands('touch root.txt');
const file = wrapped.addS3DownloadCommand({ bucket: bucket, bucketKey: 'run.sh' });
wrapped.addExecuteFileCommand({ filePath: file, arguments: '-x' });
wrapped.addOnExitCommands('echo bye');
inner.addCommands('touch userdata.txt');
new cdk.CfnOutput(stack, 'Wrapped', { value: wrapped.render() });

// Raw parts, with separators of one's own.
const raw = new ec2.MultipartUserData({ partsSeparator: '//' });
raw.addPart(ec2.MultipartBody.fromRawBody({ contentType: 'text/plain', body: 'hello' }));
raw.addPart(ec2.MultipartBody.fromRawBody({ contentType: 'text/cloud-config', transferEncoding: 'base64', body: cdk.Fn.base64('#cloud-config') }));
raw.addPart(ec2.MultipartBody.fromRawBody({ contentType: 'application/x-empty' }));
raw.addPart(ec2.MultipartBody.fromRawBody({ contentType: ec2.MultipartBody.CLOUD_BOOTHOOK, body: 'id' }));
new cdk.CfnOutput(stack, 'Raw', { value: raw.render() });
new cdk.CfnOutput(stack, 'Nothing', { value: new ec2.MultipartUserData().render() });
new cdk.CfnOutput(stack, 'Part', { value: cdk.Fn.join('|', ec2.MultipartBody.fromRawBody({ contentType: 'text/plain', body: 'x' }).renderBodyPart()) });

// Not the default part.
const two = new ec2.MultipartUserData();
two.addUserDataPart(ec2.UserData.forLinux());
two.addUserDataPart(ec2.UserData.custom('x'), ec2.MultipartBody.CLOUD_BOOTHOOK, false);
two.addUserDataPart(ec2.UserData.forWindows(), 'text/x-powershell', true);
two.addCommands('Get-Date');

// An instance with signals in the default part.
const commands = ec2.UserData.forLinux();
const parts = new ec2.MultipartUserData();
parts.addUserDataPart(commands, ec2.MultipartBody.SHELL_SCRIPT, true);
const instance = new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2(),
  userData: parts,
  userDataCausesReplacement: true,
});
instance.addUserData('echo 1');
parts.addSignalOnExitCommand(instance);
new ec2.Instance(stack, 'Second', { vpc: vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2(), userData: two });
app.synth();
