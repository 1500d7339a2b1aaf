// Options of instances: metadata service, signals, key pairs, scripts for the end of user data.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Options', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const image = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' });
const small = new ec2.InstanceType('t3.nano');

new ec2.Instance(stack, 'Metadata', {
  vpc: vpc,
  availabilityZone: vpc.availabilityZones[1],
  instanceType: small,
  machineImage: image,
  allowAllIpv6Outbound: true,
  httpEndpoint: true,
  httpProtocolIpv6: false,
  httpPutResponseHopLimit: 2,
  httpTokens: ec2.HttpTokens.REQUIRED,
  instanceMetadataTags: true,
  enclaveEnabled: true,
  ipv6AddressCount: 1,
  instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  resourceSignalTimeout: cdk.Duration.minutes(90),
});
// placement
const spread = new ec2.PlacementGroup(stack, 'Spread', { spreadLevel: ec2.PlacementGroupSpreadLevel.RACK });
new ec2.PlacementGroup(stack, 'Parts', { partitions: 3 });
new ec2.PlacementGroup(stack, 'Close', { strategy: ec2.PlacementGroupStrategy.CLUSTER });
new ec2.Instance(stack, 'Tokens', {
  placementGroup: spread,
  vpc: vpc,
  instanceType: small,
  machineImage: image,
  httpTokens: ec2.HttpTokens.OPTIONAL,
  hibernationEnabled: true,
  detailedMonitoring: false,
});

// key pairs
const made = new ec2.KeyPair(stack, 'Made', { keyPairName: 'made', type: ec2.KeyPairType.ED25519, format: ec2.KeyPairFormat.PPK });
const unnamed = new ec2.KeyPair(stack, 'Unnamed');
const own = new ec2.KeyPair(stack, 'Own', { publicKeyMaterial: 'ssh-rsa AAAA' });
new ec2.Instance(stack, 'Keyed', { vpc: vpc, instanceType: small, machineImage: image, keyPair: made });
new cdk.CfnOutput(stack, 'KeyId', { value: unnamed.keyPairId });
new cdk.CfnOutput(stack, 'KeyPrint', { value: own.keyPairFingerprint });

// a profile instead of a role
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const profile = new iam.InstanceProfile(stack, 'Profile', { role: role });
const profiled = new ec2.Instance(stack, 'Profiled', { vpc: vpc, instanceType: small, machineImage: image, instanceProfile: profile });
profiled.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));

// signals, files and the end of scripts
const linux = ec2.UserData.forLinux();
linux.addExecuteFileCommand({ filePath: '/tmp/a b', arguments: '-v ' + vpc.vpcId });
linux.addExecuteFileCommand({ filePath: '/tmp/c' });
const signalled = new ec2.Instance(stack, 'Signalled', { vpc: vpc, instanceType: small, machineImage: image, userData: linux });
linux.addSignalOnExitCommand(signalled);
const windows = ec2.UserData.forWindows({ persist: true });
windows.addCommands('Write-Host one');
windows.addOnExitCommands('Write-Host bye');
windows.addExecuteFileCommand({ filePath: 'C:/a.ps1', arguments: '-v' });
const win = new ec2.Instance(stack, 'Win', { vpc: vpc, instanceType: small, machineImage: image, userData: windows });
windows.addSignalOnExitCommand(win);

// replacement by user data that refers to the instance, and to a resource of another stack
const self = ec2.UserData.forLinux();
const replaced = new ec2.Instance(stack, 'Self', { vpc: vpc, instanceType: small, machineImage: image, userData: self, userDataCausesReplacement: true });
self.addSignalOnExitCommand(replaced);
replaced.addUserData('echo "quotes" \\ ü');
const other = new cdk.Stack(app, 'Other', { env: { account: '123456789012', region: 'us-east-1' } });
const far = ec2.UserData.forLinux();
far.addCommands('echo ' + replaced.instancePrivateIp);
const farHost = new ec2.Instance(other, 'Far', { vpc: vpc, instanceType: small, machineImage: image, userData: far, userDataCausesReplacement: true });
new cdk.CfnOutput(other, 'FarId', { value: farHost.instanceId });

app.synth();
