// Every element of CloudFormation's init, with every option.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Elements', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
const handle = new ec2.InitServiceRestartHandle();
const second = new ec2.InitServiceRestartHandle();

// Commands, in their order.
const commands = new ec2.InitConfig([
  ec2.InitCommand.shellCommand('echo one'),
  ec2.InitCommand.shellCommand('echo two', {
    key: 'second',
    cwd: '/tmp',
    env: { 'A': 'one', 'B': 'two' },
    ignoreErrors: true,
    testCmd: 'test -f x',
    serviceRestartHandles: [handle],
  }),
  ec2.InitCommand.argvCommand(['/usr/bin/run', 'a b', "it's", '$x'], { serviceRestartHandles: [handle, second] }),
  ec2.InitCommand.argvCommand(['run'], { ignoreErrors: false }),
]);
// Files of all kinds.
const files = new ec2.InitConfig([
  ec2.InitFile.fromString('/etc/my.conf', 'a = 1\nb = 2\n', { mode: '000600', owner: 'me', group: 'us', serviceRestartHandles: [handle] }),
  ec2.InitFile.fromString('/etc/encoded', 'aGVsbG8=', { base64Encoded: true }),
  ec2.InitFile.fromString('/etc/plain', 'x', { base64Encoded: false }),
  ec2.InitFile.fromString('/etc/region', cdk.Fn.join('', ['region = ', stack.region, ' of ', stack.partition])),
  ec2.InitFile.symlink('/etc/link', '/etc/my.conf'),
  ec2.InitFile.symlink('/etc/link2', '/etc/my.conf', { owner: 'me', group: 'us', serviceRestartHandles: [second] }),
  ec2.InitFile.fromObject('/etc/my.json', { 'list': [1, 'two'], 'ok': true, 'stackId': stack.stackId }, { mode: '000644' }),
  ec2.InitFile.fromUrl('/tmp/page', 'https://example.com/page', { owner: 'root' }),
  ec2.InitFile.fromS3Object('/tmp/object', bucket, 'path/key', { group: 'root' }),
]);
// Users and groups.
const users = new ec2.InitConfig([
  ec2.InitGroup.fromName('us'),
  ec2.InitGroup.fromName('them', 1042),
  ec2.InitUser.fromName('me'),
  ec2.InitUser.fromName('you', { userId: 1000, groups: ['us', 'them'], homeDir: '/home/you' }),
]);
// Packages.
const packages = new ec2.InitConfig([
  ec2.InitPackage.yum('httpd'),
  ec2.InitPackage.yum('nginx', { version: ['1.20', '1.21'], serviceRestartHandles: [handle] }),
  ec2.InitPackage.apt('curl', { version: ['7.0'] }),
  ec2.InitPackage.python('requests', { version: ['2.0'], serviceRestartHandles: [second] }),
  ec2.InitPackage.rubyGem('rake'),
  ec2.InitPackage.rpm('https://example.com/a.rpm'),
  ec2.InitPackage.rpm('https://example.com/b.rpm', { key: 'b', serviceRestartHandles: [handle] }),
]);
// Sources.
const sources = new ec2.InitConfig([
  ec2.InitSource.fromUrl('/opt/a', 'https://example.com/a.tar.gz', { serviceRestartHandles: [handle] }),
  ec2.InitSource.fromGitHub('/opt/cdk', 'aws', 'aws-cdk'),
  ec2.InitSource.fromGitHub('/opt/cdk-tag', 'aws', 'aws-cdk', 'v2.0.0', { serviceRestartHandles: [second] }),
  ec2.InitSource.fromS3Object('/opt/s3', bucket, 'archive.zip'),
]);
// Services.
const services = new ec2.InitConfig([
  ec2.InitService.enable('nginx', { serviceRestartHandle: handle }),
  ec2.InitService.enable('postfix', { enabled: false, ensureRunning: false }),
  ec2.InitService.enable('mine', { serviceManager: ec2.ServiceManager.SYSTEMD, serviceRestartHandle: second, ensureRunning: true }),
  ec2.InitService.enable('old', { serviceManager: ec2.ServiceManager.SYSVINIT, enabled: true }),
  ec2.InitService.disable('sendmail'),
  ec2.InitService.systemdConfigFile('simple', { command: '/usr/bin/simple' }),
  ec2.InitService.systemdConfigFile('kept', { command: '/usr/bin/kept', user: 'me', cwd: '/', environmentFiles: ['/e'], environmentVariables: { 'A': '1' } }),
  ec2.InitService.systemdConfigFile('whole', {
    command: '/usr/bin/whole --all',
    cwd: '/var/lib/whole',
    description: 'all of it',
    user: 'me',
    group: 'us',
    keepRunning: false,
    afterNetwork: false,
    environmentVariables: { 'BAR': 'b c', 'FOO': 'f' },
    environmentFiles: ['/files/one', '/files/two'],
  }),
]);
const init = ec2.CloudFormationInit.fromConfigSets({
  configSets: {
    'default': ['users', 'packages', 'files', 'sources', 'commands', 'services'],
    'other': ['commands'],
  },
  configs: { 'commands': commands, 'files': files, 'packages': packages, 'services': services, 'sources': sources, 'users': users },
});
init.addConfig('late', new ec2.InitConfig([]));
init.addConfigSet('later', ['late', 'commands']);
init.addConfigSet('nothing');
commands.add(ec2.InitCommand.shellCommand('echo last'));
new cdk.CfnOutput(stack, 'Empty', { value: new ec2.InitConfig([]).isEmpty() ? 'yes' : 'no' });
new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  init: init,
});

// Windows.
new ec2.Instance(stack, 'Windows', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
  init: ec2.CloudFormationInit.fromElements(
    ec2.InitCommand.shellCommand('dir', { waitAfterCompletion: ec2.InitCommandWaitDuration.of(cdk.Duration.minutes(2)) }),
    ec2.InitCommand.argvCommand(['dir', '/s'], { waitAfterCompletion: ec2.InitCommandWaitDuration.forever(), key: 'b' }),
    ec2.InitCommand.shellCommand('restart', { waitAfterCompletion: ec2.InitCommandWaitDuration.none() }),
    ec2.InitFile.fromString('c:\\my.txt', 'hello'),
    ec2.InitPackage.msi('https://example.com/a.msi', { key: 'a' }),
    ec2.InitPackage.msi('https://example.com/b.msi'),
    ec2.InitService.enable('spooler', { serviceManager: ec2.ServiceManager.WINDOWS }),
    ec2.InitService.enable('dns'),
  ),
  initOptions: { printLog: true },
});
app.synth();
