// How init is applied: options, roles, signals, what else waits, bastions.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Applied', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const image = ec2.MachineImage.latestAmazonLinux2();
const type = new ec2.InstanceType('t3.micro');
const role = iam.Role.fromRoleName(stack, 'Role', 'old-role');

new ec2.Instance(stack, 'Plain', { vpc: vpc, instanceType: type, machineImage: image, init: ec2.CloudFormationInit.fromElements(ec2.InitCommand.shellCommand('/bin/true')) });
new ec2.Instance(stack, 'Config', { vpc: vpc, instanceType: type, machineImage: image, init: ec2.CloudFormationInit.fromConfig(new ec2.InitConfig([ec2.InitPackage.yum('httpd')])) });
new ec2.Instance(stack, 'Whole', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  role: role,
  init: ec2.CloudFormationInit.fromConfigSets({
    configSets: { 'a': ['one'], 'b': ['one', 'two'] },
    configs: {
      'one': new ec2.InitConfig([ec2.InitFile.fromString('/etc/one', 'one')]),
      'two': new ec2.InitConfig([ec2.InitCommand.shellCommand('echo two')]),
    },
  }),
  initOptions: {
    configSets: ['a', 'b'],
    timeout: cdk.Duration.minutes(30),
    includeUrl: true,
    includeRole: true,
    printLog: false,
    embedFingerprint: false,
    ignoreFailures: true,
  },
  resourceSignalTimeout: cdk.Duration.minutes(10),
});
new ec2.Instance(stack, 'Shorter', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  init: ec2.CloudFormationInit.fromElements(ec2.InitCommand.shellCommand('a')),
  initOptions: { timeout: cdk.Duration.minutes(2), includeRole: false, includeUrl: false, ignoreFailures: false },
  resourceSignalTimeout: cdk.Duration.minutes(10),
});

// Applied later, to user data that has lines already.
const later = new ec2.Instance(stack, 'Later', { vpc: vpc, instanceType: type, machineImage: image, userDataCausesReplacement: true });
later.addUserData('echo before');
later.applyCloudFormationInit(ec2.CloudFormationInit.fromElements(ec2.InitFile.fromString('/etc/x', 'x')), { configSets: ['default'] });
later.addUserData('echo after');

// Nothing to do.
new ec2.Instance(stack, 'Nothing', { vpc: vpc, instanceType: type, machineImage: image, init: ec2.CloudFormationInit.fromElements() });

// The same for two instances, in parts that name what is known late.
const shared = ec2.CloudFormationInit.fromElements(ec2.InitFile.fromObject('/etc/ids', { 'vpc': vpc.vpcId }));
new ec2.Instance(stack, 'First', { vpc: vpc, instanceType: type, machineImage: image, init: shared });
new ec2.Instance(stack, 'Second', { vpc: vpc, instanceType: type, machineImage: image, init: shared });

// A bastion.
new ec2.BastionHostLinux(stack, 'Bastion', {
  vpc: vpc,
  init: ec2.CloudFormationInit.fromElements(ec2.InitPackage.yum('tcpdump')),
  initOptions: { timeout: cdk.Duration.minutes(3), printLog: true },
});

// By hand, to a resource of another kind.
const data = ec2.UserData.forLinux();
const raw = new ec2.CfnInstance(stack, 'Raw', { imageId: 'ami-12345678', userData: cdk.Fn.base64('none') });
const attached = ec2.CloudFormationInit.fromElements(ec2.InitCommand.shellCommand('uname -a'));
attached.attach(raw, { instanceRole: role, platform: ec2.OperatingSystemType.LINUX, userData: data, configSets: ['default'], printLog: true, embedFingerprint: true, ignoreFailures: false, includeRole: true, includeUrl: false });
new cdk.CfnOutput(stack, 'Data', { value: data.render() });
const signal = ec2.UserData.forWindows();
const second = new ec2.CfnInstance(stack, 'RawWindows', { imageId: 'ami-12345678' });
ec2.CloudFormationInit.fromElements(ec2.InitCommand.shellCommand('ver')).attach(second, { instanceRole: role, platform: ec2.OperatingSystemType.WINDOWS, userData: signal, signalResource: raw, includeUrl: true, includeRole: true });
new cdk.CfnOutput(stack, 'WindowsData', { value: signal.render() });
app.synth();
