// User data of all kinds: downloads, files to run, signals, what runs at the end.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Data', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const bucket = s3.Bucket.fromBucketName(stack, 'Old', 'my-bucket');
const own = new s3.Bucket(stack, 'Own');

// Linux.
const linux = ec2.UserData.forLinux();
linux.addCommands('command1', 'command2');
const first = linux.addS3DownloadCommand({ bucket: bucket, bucketKey: 'dir/filename.bat' });
const second = linux.addS3DownloadCommand({ bucket: own, bucketKey: 'filename2.bat', localFile: '/dir/filename2.bat' });
const third = linux.addS3DownloadCommand({ bucket: own, bucketKey: 'a b/c', localFile: 'relative/c', region: 'us-west-2' });
linux.addS3DownloadCommand({ bucket: own, bucketKey: 'plain', region: stack.region });
linux.addExecuteFileCommand({ filePath: first });
linux.addExecuteFileCommand({ filePath: second, arguments: 'arg1 arg2 -arg $variable' });
linux.addExecuteFileCommand({ filePath: third, arguments: '' });
linux.addOnExitCommands('echo first');
linux.addOnExitCommands('echo second', 'echo third');
new cdk.CfnOutput(stack, 'Linux', { value: linux.render() });

// Windows.
const windows = ec2.UserData.forWindows();
windows.addCommands('command1', 'command2');
const one = windows.addS3DownloadCommand({ bucket: bucket, bucketKey: 'dir/filename.bat' });
const two = windows.addS3DownloadCommand({ bucket: own, bucketKey: 'filename2.bat', localFile: 'c:\\test\\location\\otherScript.bat', region: 'eu-west-1' });
windows.addExecuteFileCommand({ filePath: one });
windows.addExecuteFileCommand({ filePath: two, arguments: 'arg1 arg2 -arg $variable' });
new cdk.CfnOutput(stack, 'Windows', { value: windows.render() });
const persistent = ec2.UserData.forWindows({ persist: true });
persistent.addCommands('command1');
persistent.addOnExitCommands('echo done');
new cdk.CfnOutput(stack, 'Persistent', { value: persistent.render() });
new cdk.CfnOutput(stack, 'NotPersistent', { value: ec2.UserData.forWindows({ persist: false }).render() });

// A text of one's own.
const custom = ec2.UserData.custom('Some\nmultiline\ncontent');
custom.addCommands('more');
new cdk.CfnOutput(stack, 'Custom', { value: custom.render() });

// Other interpreters.
const shebang = ec2.UserData.forLinux({ shebang: '#!/usr/bin/env sh' });
shebang.addCommands('aws configure');
new cdk.CfnOutput(stack, 'Shebang', { value: shebang.render() });
new cdk.CfnOutput(stack, 'OfLinux', { value: ec2.UserData.forOperatingSystem(ec2.OperatingSystemType.LINUX).render() });
new cdk.CfnOutput(stack, 'OfWindows', { value: ec2.UserData.forOperatingSystem(ec2.OperatingSystemType.WINDOWS).render() });

// Signals, of the instance and of others.
const signalling = ec2.UserData.forLinux();
const instance = new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  userData: signalling,
  resourceSignalTimeout: cdk.Duration.minutes(10),
});
signalling.addSignalOnExitCommand(instance);
signalling.addSignalOnExitCommand(vpc);
signalling.addCommands('echo up');
const onWindows = new ec2.Instance(stack, 'OnWindows', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE, { userData: ec2.UserData.forWindows({ persist: true }) }),
});
onWindows.userData.addSignalOnExitCommand(onWindows);
onWindows.userData.addS3DownloadCommand({ bucket: own, bucketKey: 'setup.ps1', localFile: 'C:/setup.ps1' });
onWindows.userData.addExecuteFileCommand({ filePath: 'C:/setup.ps1' });
own.grantRead(onWindows);
app.synth();
