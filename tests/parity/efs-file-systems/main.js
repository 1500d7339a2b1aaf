// File systems, their access points, who may mount them, and where copies of them are.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const efs = require('aws-cdk-lib/aws-efs');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Files');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });

// how file systems are made
const plain = new efs.FileSystem(stack, 'Plain', { vpc: vpc });
const full = new efs.FileSystem(stack, 'Full', {
  vpc: vpc,
  securityGroup: new ec2.SecurityGroup(stack, 'Group', { vpc: vpc }),
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  encrypted: false,
  fileSystemName: 'full',
  lifecyclePolicy: efs.LifecyclePolicy.AFTER_7_DAYS,
  outOfInfrequentAccessPolicy: efs.OutOfInfrequentAccessPolicy.AFTER_1_ACCESS,
  transitionToArchivePolicy: efs.LifecyclePolicy.AFTER_90_DAYS,
  performanceMode: efs.PerformanceMode.GENERAL_PURPOSE,
  throughputMode: efs.ThroughputMode.PROVISIONED,
  provisionedThroughputPerSecond: cdk.Size.mebibytes(5),
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  enableAutomaticBackups: true,
  replicationOverwriteProtection: efs.ReplicationOverwriteProtection.DISABLED,
});
cdk.Tags.of(full).add('team', 'files');
new efs.FileSystem(stack, 'Keyed', { vpc: vpc, kmsKey: new kms.Key(stack, 'Key'), throughputMode: efs.ThroughputMode.ELASTIC });
new efs.FileSystem(stack, 'Large', { vpc: vpc, performanceMode: efs.PerformanceMode.MAX_IO, throughputMode: efs.ThroughputMode.BURSTING });
new efs.FileSystem(stack, 'OneZone', { vpc: vpc, oneZone: true });
new efs.FileSystem(stack, 'SecondZone', { vpc: vpc, oneZone: true, vpcSubnets: { availabilityZones: [vpc.availabilityZones[1]] } });
new cdk.CfnOutput(stack, 'PlainArn', { value: `${plain.fileSystemArn} ${plain.fileSystemId} ${plain.fileSystemRef.fileSystemId}` });

// who may mount them
plain.grantRead(role);
plain.grantReadWrite(role);
plain.grantRootAccess(role);
plain.grant(role, 'elasticfilesystem:DescribeFileSystems');
plain.addToResourcePolicy(new iam.PolicyStatement({ actions: ['elasticfilesystem:ClientMount'], principals: [new iam.AccountRootPrincipal()] }));
plain.connections.allowDefaultPortFromAnyIpv4();
full.grant(role, 'elasticfilesystem:DescribeFileSystems');
full.connections.allowDefaultPortInternally();
const open = new efs.FileSystem(stack, 'Open', { vpc: vpc, allowAnonymousAccess: true });
open.grantRead(role);
new efs.FileSystem(stack, 'Closed', { vpc: vpc, allowAnonymousAccess: false });
const told = new efs.FileSystem(stack, 'Told', {
  vpc: vpc,
  fileSystemPolicy: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['elasticfilesystem:ClientWrite'], principals: [new iam.AccountRootPrincipal()] })] }),
});
told.grantReadWrite(role);
const added = told.addToResourcePolicy(new iam.PolicyStatement({ actions: ['elasticfilesystem:ClientRootAccess'], principals: [new iam.AccountRootPrincipal()] }));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });

// where copies are
new efs.FileSystem(stack, 'Copied', { vpc: vpc, replicationConfiguration: efs.ReplicationConfiguration.existingFileSystem(full) });
new efs.FileSystem(stack, 'CopiedFar', { vpc: vpc, replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem('eu-west-3', new kms.Key(stack, 'CopyKey')) });
new efs.FileSystem(stack, 'CopiedNear', { vpc: vpc, replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem() });
const zone = efs.ReplicationConfiguration.oneZoneFileSystem('eu-west-3', 'eu-west-3a');
new efs.FileSystem(stack, 'CopiedToZone', { vpc: vpc, replicationConfiguration: zone });

// access points
const access = plain.addAccessPoint('Access');
new efs.AccessPoint(stack, 'Shared', {
  fileSystem: plain,
  path: '/shared',
  createAcl: { ownerUid: '1001', ownerGid: '1002', permissions: '750' },
  posixUser: { uid: '1001', gid: '1002', secondaryGids: ['1003', '1004'] },
  clientToken: 'once',
});
new cdk.CfnOutput(stack, 'AccessArn', { value: `${access.accessPointArn} ${access.accessPointId} ${access.fileSystem.fileSystemId} ${access.accessPointRef.accessPointArn}` });

// what waits for mount targets
const server = new cdk.CfnResource(stack, 'Server', { type: 'AWS::SNS::Topic' });
server.node.addDependency(plain.mountTargetsAvailable);

// what exists already
const known = efs.FileSystem.fromFileSystemAttributes(stack, 'Known', {
  fileSystemId: 'fs-12345678',
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'KnownGroup', 'sg-12345678'),
});
known.connections.allowDefaultPortFromAnyIpv4();
known.grantRead(role);
const notAdded = known.addToResourcePolicy(new iam.PolicyStatement({ actions: ['elasticfilesystem:ClientMount'], principals: [new iam.AccountRootPrincipal()] }));
const byArn = efs.FileSystem.fromFileSystemAttributes(stack, 'ByArn', {
  fileSystemArn: 'arn:aws:elasticfilesystem:us-west-2:111111111111:file-system/fs-87654321',
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'ByArnGroup', 'sg-87654321'),
});
new efs.AccessPoint(stack, 'Here', { fileSystem: known });
new cdk.CfnOutput(stack, 'KnownArn', { value: `${known.fileSystemArn} ${byArn.fileSystemId} ${notAdded.statementAdded}` });
const point = efs.AccessPoint.fromAccessPointAttributes(stack, 'Point', { accessPointId: 'fsap-12345678', fileSystem: known });
const pointByArn = efs.AccessPoint.fromAccessPointAttributes(stack, 'PointByArn', { accessPointArn: 'arn:aws:elasticfilesystem:us-west-2:111111111111:access-point/fsap-87654321' });
const pointById = efs.AccessPoint.fromAccessPointId(stack, 'PointById', 'fsap-11111111');
new cdk.CfnOutput(stack, 'Points', { value: `${point.accessPointArn} ${point.fileSystem.fileSystemId} ${pointByArn.accessPointId} ${pointById.accessPointArn}` });
new cdk.CfnOutput(stack, 'Port', { value: `${efs.FileSystem.DEFAULT_PORT}` });

// another account and region
const other = new cdk.Stack(app, 'Other', { env: { account: '111111111111', region: 'eu-west-1' } });
const wide = new ec2.Vpc(other, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 0 });
new efs.FileSystem(other, 'Distant', { vpc: wide, replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem() });
new efs.FileSystem(other, 'OneZone', { vpc: wide, oneZone: true, vpcSubnets: { availabilityZones: ['eu-west-1b'] } });

app.synth();
