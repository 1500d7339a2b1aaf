// Assets in CloudFormation's init.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Assets', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const image = ec2.MachineImage.latestAmazonLinux2();
const type = new ec2.InstanceType('t3.micro');
const handle = new ec2.InitServiceRestartHandle();
const given = new s3_assets.Asset(stack, 'Given', { path: 'files/hello.txt' });
const folder = new s3_assets.Asset(stack, 'Folder', { path: 'files/dir' });
new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  init: ec2.CloudFormationInit.fromElements(
    ec2.InitFile.fromAsset('/etc/hello.txt', 'files/hello.txt'),
    ec2.InitFile.fromAsset('/etc/hello2.txt', 'files/hello.txt', { mode: '000600', owner: 'me', group: 'us', serviceRestartHandles: [handle] }),
    ec2.InitFile.fromExistingAsset('/etc/given.txt', given, { mode: '000644' }),
    ec2.InitFile.fromFileInline('/etc/config.ini', 'files/config.ini', { mode: '000644', owner: 'root' }),
    ec2.InitSource.fromAsset('/opt/dir', 'files/dir'),
    ec2.InitSource.fromAsset('/opt/again', 'files/dir', { serviceRestartHandles: [handle], exclude: ['*.md'] }),
    ec2.InitSource.fromExistingAsset('/opt/folder', folder),
    ec2.InitService.enable('nginx', { serviceRestartHandle: handle }),
  ),
});
new ec2.Instance(stack, 'SameAssets', {
  vpc: vpc,
  instanceType: type,
  machineImage: image,
  init: ec2.CloudFormationInit.fromConfigSets({
    configSets: { 'default': ['one', 'two'] },
    configs: {
      'one': new ec2.InitConfig([ec2.InitFile.fromExistingAsset('/etc/given.txt', given)]),
      'two': new ec2.InitConfig([ec2.InitSource.fromExistingAsset('/opt/folder', folder), ec2.InitFile.fromAsset('/etc/hello.txt', 'files/hello.txt')]),
    },
  }),
});
app.synth();
