// Key pairs, IMDSv2, init, subnets chosen in every way, pools.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();

// Key pairs.
const keys = new cdk.Stack(app, 'Keys');
const rsa = new ec2.KeyPair(keys, 'Rsa', { type: ec2.KeyPairType.RSA, format: ec2.KeyPairFormat.PPK });
const imported = new ec2.KeyPair(keys, 'Imported', { publicKeyMaterial: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ== me' });
const keysVpc = new ec2.Vpc(keys, 'Vpc', { maxAzs: 1, natGateways: 0 });
new ec2.Instance(keys, 'Instance', { vpc: keysVpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2(), keyPair: rsa });
const reader = new iam.Role(keys, 'Reader', { assumedBy: new iam.AccountRootPrincipal() });
rsa.privateKey.grantRead(reader);
new cdk.CfnOutput(keys, 'Finger', { value: imported.keyPairFingerprint });
new cdk.CfnOutput(keys, 'Name', { value: imported.keyPairName });
const known = ec2.KeyPair.fromKeyPairAttributes(keys, 'Known', { keyPairName: 'known', type: ec2.KeyPairType.ED25519 });
new cdk.CfnOutput(keys, 'KnownName', { value: known.keyPairName });

// Instances that require IMDSv2 by an aspect.
const strict = new cdk.Stack(app, 'Strict');
const strictVpc = new ec2.Vpc(strict, 'Vpc', { maxAzs: 1, natGateways: 0 });
new ec2.Instance(strict, 'Instance', { vpc: strictVpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023() });
new ec2.LaunchTemplate(strict, 'Template', { instanceType: new ec2.InstanceType('t3.micro') });
cdk.Aspects.of(strict).add(new ec2.InstanceRequireImdsv2Aspect());
cdk.Aspects.of(strict).add(new ec2.LaunchTemplateRequireImdsv2Aspect());

// An instance with an init.
const init = new cdk.Stack(app, 'Init');
const initVpc = new ec2.Vpc(init, 'Vpc', { maxAzs: 1, natGateways: 0 });
const handle = new ec2.InitServiceRestartHandle();
const bucket = new s3.Bucket(init, 'Bucket');
const user = ec2.UserData.forLinux();
new ec2.Instance(init, 'Instance', {
  vpc: initVpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  instanceType: new ec2.InstanceType('t4g.nano'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64, kernel: ec2.AmazonLinux2023Kernel.KERNEL_6_1 }),
  userData: user,
  userDataCausesReplacement: true,
  init: ec2.CloudFormationInit.fromElements(
    ec2.InitFile.fromString('/target/path/config.json', '{"a":1}', { mode: '000600', owner: 'root', group: 'root', serviceRestartHandles: [handle] }),
    ec2.InitFile.symlink('/usr/bin/python', '/usr/bin/python3'),
    ec2.InitGroup.fromName('group1', 1001),
    ec2.InitUser.fromName('user1', { groups: ['group1'], userId: 1002, homeDir: '/home/user1' }),
    ec2.InitPackage.yum('httpd', { version: ['2.4'] }),
    ec2.InitPackage.python('boto3'),
    ec2.InitCommand.shellCommand('/bin/echo hi', { key: 'echo', env: { A: 'b' }, cwd: '/tmp', testCmd: 'test -e /x', ignoreErrors: true }),
    ec2.InitCommand.shellCommand('true'),
    ec2.InitSource.fromS3Object('/opt/app', bucket, 'app.zip'),
    ec2.InitService.enable('httpd', { serviceRestartHandle: handle, enabled: true, ensureRunning: true }),
    ec2.InitService.disable('sendmail'),
    ec2.InitService.systemdConfigFile('web', { command: '/usr/bin/python3 -m http.server', afterNetwork: true, description: 'web', cwd: '/var/www', group: 'g', user: 'u', keepRunning: false, environmentFiles: ['/etc/a'], environmentVariables: { HELLO: 'world' } }),
  ),
  initOptions: { timeout: cdk.Duration.minutes(20), ignoreFailures: true, printLog: false },
  resourceSignalTimeout: cdk.Duration.minutes(5),
});

// Subnets chosen in every way.
const chosen = new cdk.Stack(app, 'Chosen', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(chosen, 'Vpc', {
  availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  natGateways: 1,
  subnetConfiguration: [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'App', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
    { name: 'Db', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 28 },
  ],
});
const ways = [
  { subnetType: ec2.SubnetType.PUBLIC, onePerAz: true },
  { subnetGroupName: 'Db' },
  { availabilityZones: ['us-east-1b'] },
  { subnets: [vpc.publicSubnets[0], vpc.isolatedSubnets[1]] },
  { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, subnetFilters: [ec2.SubnetFilter.byCidrMask(24), ec2.SubnetFilter.availabilityZones(['us-east-1a', 'us-east-1c'])] },
  { subnetFilters: [ec2.SubnetFilter.containsIpAddresses(['10.0.3.5'])] },
  { subnetFilters: [ec2.SubnetFilter.byCidrRanges(['10.0.4.0/24', '10.0.5.0/24'])] },
  { subnetFilters: [ec2.SubnetFilter.onePerAz()] },
];
let number = 0;
for (const way of ways) {
  number = number + 1;
  const picked = vpc.selectSubnets(way);
  new cdk.CfnOutput(chosen, `Ids${number}`, { value: cdk.Fn.join(',', picked.subnetIds) });
  new cdk.CfnOutput(chosen, `Zones${number}`, { value: cdk.Fn.join(',', picked.availabilityZones) });
  new cdk.CfnOutput(chosen, `Public${number}`, { value: picked.hasPublic ? 'yes' : 'no' });
}
const attributes = ec2.Vpc.fromVpcAttributes(chosen, 'Known', {
  vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['us-east-1a', 'us-east-1b'], vpcCidrBlock: '10.5.0.0/16',
  publicSubnetIds: ['subnet-0123456789abcdef1', 'subnet-0123456789abcdef2'], privateSubnetIds: cdk.Fn.split(',', cdk.Fn.importValue('subnets'), 2), privateSubnetNames: ['App'],
  privateSubnetRouteTableIds: ['rtb-0123456789abcdef1', 'rtb-0123456789abcdef2'], isolatedSubnetIds: ['subnet-0123456789abcdef5', 'subnet-0123456789abcdef6', 'subnet-0123456789abcdef7', 'subnet-0123456789abcdef8'], isolatedSubnetNames: ['Db', 'Cache'], vpnGatewayId: 'vgw-0123456789abcdef0', region: 'eu-west-1',
});
new cdk.CfnOutput(chosen, 'KnownArn', { value: attributes.vpcArn });
new cdk.CfnOutput(chosen, 'KnownCache', { value: cdk.Fn.join(',', attributes.selectSubnets({ subnetGroupName: 'Cache' }).subnetIds) });
attributes.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3, subnets: [{ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }] });

// Pools.
const pools = new cdk.Stack(app, 'Pools');
const ipam = new ec2.CfnIPAM(pools, 'Ipam', { operatingRegions: [{ regionName: 'us-east-1' }] });
const pool = new ec2.CfnIPAMPool(pools, 'Pool', { description: 'pool', addressFamily: 'ipv4', ipamScopeId: ipam.attrPrivateDefaultScopeId, locale: 'us-east-1', provisionedCidrs: [{ cidr: '100.100.0.0/16' }] });
new ec2.Vpc(pools, 'AwsIpamVpc', {
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({ ipv4IpamPoolId: pool.ref, ipv4NetmaskLength: 18, defaultSubnetIpv4NetmaskLength: 24 }),
  maxAzs: 2,
  subnetConfiguration: [{ name: 'private', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 }, { name: 'public', subnetType: ec2.SubnetType.PUBLIC }],
});

app.synth();
