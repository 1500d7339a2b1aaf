// Who may attach and detach a volume.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
const second = new iam.Role(stack, 'Second', { assumedBy: new iam.AccountRootPrincipal() });
const image = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' });
const type = new ec2.InstanceType('t3.micro');
const first = new ec2.Instance(stack, 'First', { vpc: vpc, instanceType: type, machineImage: image });
const other = new ec2.Instance(stack, 'Other', { vpc: vpc, instanceType: type, machineImage: image });

const plain = new ec2.Volume(stack, 'Plain', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8) });
plain.grantAttachVolume(role);
plain.grantDetachVolume(role);
plain.grantAttachVolume(second, [first, other]);
plain.grantDetachVolume(second, [first]);

// Encrypted by a key of one's own.
const key = new kms.Key(stack, 'Key');
const encrypted = new ec2.Volume(stack, 'Encrypted', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8), encrypted: true, encryptionKey: key });
encrypted.grantAttachVolume(role, [first]);
encrypted.grantDetachVolume(role, [first]);

// An instance that attaches a volume to itself.
const own = new ec2.Volume(stack, 'Own', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8) });
const attach = own.grantAttachVolumeByResourceTag(first.grantPrincipal, [first]);
const detach = own.grantDetachVolumeByResourceTag(first.grantPrincipal, [first]);
new ec2.CfnVolumeAttachment(stack, 'Attachment', { instanceId: first.instanceId, volumeId: own.volumeId, device: '/dev/xvdz' });

// Two of them, with a key, and a suffix of one's own.
const shared = new ec2.Volume(stack, 'Shared', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8), encrypted: true, encryptionKey: key });
shared.grantAttachVolumeByResourceTag(role, [first, other]);
shared.grantDetachVolumeByResourceTag(role, [first, other], 'MySuffix');
shared.grantAttachVolumeByResourceTag(second, [other], 'abc');

// One that exists already.
const old = ec2.Volume.fromVolumeAttributes(stack, 'Old', { volumeId: 'vol-000000', availabilityZone: 'us-east-1a' });
old.grantAttachVolume(role);
old.grantDetachVolume(second, [other]);
old.grantAttachVolumeByResourceTag(role, [other]);
new cdk.CfnOutput(stack, 'Attached', { value: attach.success ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Detached', { value: detach.success ? 'yes' : 'no' });
app.synth();
