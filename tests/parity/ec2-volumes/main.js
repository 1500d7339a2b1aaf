// EBS volumes of every type.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Volumes', { env: { account: '123456789012', region: 'us-east-1' } });
const key = new kms.Key(stack, 'Key');
new ec2.Volume(stack, 'Small', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8) });
new ec2.Volume(stack, 'Whole', {
  volumeName: 'my-volume',
  availabilityZone: 'us-east-1a',
  size: cdk.Size.gibibytes(500),
  snapshotId: 'snap-1234567890abcdef0',
  encrypted: true,
  encryptionKey: key,
  autoEnableIo: true,
  volumeType: ec2.EbsDeviceVolumeType.GP3,
  iops: 4000,
  throughput: 500,
  removalPolicy: cdk.RemovalPolicy.SNAPSHOT,
  volumeInitializationRate: cdk.Size.mebibytes(250),
});
new ec2.Volume(stack, 'Shared', {
  availabilityZone: 'us-east-1b',
  size: cdk.Size.tebibytes(1),
  volumeType: ec2.EbsDeviceVolumeType.PROVISIONED_IOPS_SSD,
  iops: 5000,
  enableMultiAttach: true,
  encrypted: true,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
});
new ec2.Volume(stack, 'Durable', { availabilityZone: 'us-east-1b', size: cdk.Size.gibibytes(100), volumeType: ec2.EbsDeviceVolumeType.IO2, iops: 50000, enableMultiAttach: false });
new ec2.Volume(stack, 'Throughput', { availabilityZone: 'us-east-1b', size: cdk.Size.gibibytes(125), volumeType: ec2.EbsDeviceVolumeType.THROUGHPUT_OPTIMIZED_HDD });
new ec2.Volume(stack, 'Cold', { availabilityZone: 'us-east-1b', size: cdk.Size.gibibytes(125), volumeType: ec2.EbsDeviceVolumeType.COLD_HDD });
new ec2.Volume(stack, 'Magnetic', { availabilityZone: 'us-east-1b', size: cdk.Size.gibibytes(1), volumeType: ec2.EbsDeviceVolumeType.MAGNETIC, encrypted: false, autoEnableIo: false });
new ec2.Volume(stack, 'Plain', { availabilityZone: 'us-east-1b', size: cdk.Size.gibibytes(1), volumeType: ec2.EbsDeviceVolumeType.GENERAL_PURPOSE_SSD });
const snapshot = new ec2.Volume(stack, 'OfSnapshot', { availabilityZone: 'us-east-1b', snapshotId: 'snap-1' });
new ec2.Volume(stack, 'AnyZone', { availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()), size: cdk.Size.gibibytes(1) });
cdk.Tags.of(snapshot).add('Name', 'mine');

// One that exists already.
const old = ec2.Volume.fromVolumeAttributes(stack, 'Old', { volumeId: 'vol-000000', availabilityZone: 'us-east-1a', encryptionKey: key });
new cdk.CfnOutput(stack, 'OldId', { value: old.volumeId });
new cdk.CfnOutput(stack, 'OldZone', { value: old.availabilityZone });
new cdk.CfnOutput(stack, 'OldKey', { value: old.encryptionKey.keyArn });
new cdk.CfnOutput(stack, 'NewId', { value: snapshot.volumeId });
new cdk.CfnOutput(stack, 'NewZone', { value: snapshot.availabilityZone });

// A key of another stack.
const other = new cdk.Stack(app, 'Other', { env: { account: '123456789012', region: 'us-east-1' } });
new ec2.Volume(other, 'Volume', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(10), encrypted: true, encryptionKey: key });
new ec2.Volume(other, 'ImportedKey', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(10), encrypted: true, encryptionKey: kms.Key.fromKeyArn(other, 'OldKey', 'arn:aws:kms:us-east-1:123456789012:key/1234') });

// The kind where none is named, and the default of the flag.
const agnostic = new cdk.Stack(app, 'Agnostic');
new ec2.Volume(agnostic, 'Volume', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(10), encrypted: true, encryptionKey: new kms.Key(agnostic, 'Key') });
app.synth();
