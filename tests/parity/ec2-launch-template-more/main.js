// Launch templates: spot instances, profiles, roles, tags, imports, and who uses them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'More', { env: { account: '123456789012', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
new ec2.LaunchTemplate(stack, 'Spot', { spotOptions: {} });
new ec2.LaunchTemplate(stack, 'SpotWhole', {
  spotOptions: {
    blockDuration: cdk.Duration.hours(6),
    interruptionBehavior: ec2.SpotInstanceInterruption.STOP,
    maxPrice: 0.25,
    requestType: ec2.SpotRequestType.PERSISTENT,
    validUntil: cdk.Expiration.fromString('2030-01-02T03:04:05Z'),
  },
});
new ec2.LaunchTemplate(stack, 'SpotOnce', { spotOptions: { requestType: ec2.SpotRequestType.ONE_TIME, maxPrice: 2, interruptionBehavior: ec2.SpotInstanceInterruption.TERMINATE } });
new ec2.LaunchTemplate(stack, 'SpotSleeping', { spotOptions: { interruptionBehavior: ec2.SpotInstanceInterruption.HIBERNATE, blockDuration: cdk.Duration.minutes(60) } });

// A profile, with its role.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const profile = new iam.InstanceProfile(stack, 'Profile', { role: role, instanceProfileName: 'my-profile' });
const profiled = new ec2.LaunchTemplate(stack, 'Profiled', { instanceProfile: profile });
iam.Grant.addToPrincipal({ grantee: profiled, actions: ['s3:ListAllMyBuckets'], resourceArns: ['*'] });
const imported = iam.InstanceProfile.fromInstanceProfileName(stack, 'OldProfile', 'old-profile');
new ec2.LaunchTemplate(stack, 'ImportedProfile', { instanceProfile: imported });
const granted = new ec2.LaunchTemplate(stack, 'Granted', { role: iam.Role.fromRoleArn(stack, 'OldRole', 'arn:aws:iam::123456789012:role/old') });
iam.Grant.addToPrincipal({ grantee: granted, actions: ['s3:GetObject'], resourceArns: ['*'] });

// Tags reach instances and volumes, too.
const tagged = new ec2.LaunchTemplate(stack, 'Tagged');
cdk.Tags.of(tagged).add('B', '2');
cdk.Tags.of(tagged).add('A', '1');
cdk.Tags.of(tagged).add('Name', 'mine');
const untagged = new ec2.LaunchTemplate(stack, 'Untagged');
cdk.Tags.of(untagged).remove('Name');
cdk.Tags.of(stack).add('Stack', 'more');

// One that exists already.
const byId = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'ById', { launchTemplateId: 'lt-1' });
const byName = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'ByName', { launchTemplateName: 'old', versionNumber: '3' });
new cdk.CfnOutput(stack, 'IdOfOld', { value: byId.launchTemplateId });
new cdk.CfnOutput(stack, 'VersionOfOld', { value: byId.versionNumber });
new cdk.CfnOutput(stack, 'NameOfOld', { value: byName.launchTemplateName });
new cdk.CfnOutput(stack, 'VersionOfNamed', { value: byName.versionNumber });

// Instances made from it.
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const template = new ec2.LaunchTemplate(stack, 'Template', {
  machineImage: ec2.MachineImage.latestAmazonLinux2(),
  instanceType: new ec2.InstanceType('t3.micro'),
  securityGroup: group,
  userData: ec2.UserData.forLinux(),
});
template.userData.addCommands('yum update -y');
template.connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(80));
new ec2.CfnInstance(stack, 'Instance', {
  launchTemplate: { launchTemplateId: template.launchTemplateId, version: template.latestVersionNumber },
  subnetId: vpc.isolatedSubnets[0].subnetId,
});

// A name that CloudFormation makes, seen from another stack.
const other = new cdk.Stack(app, 'Other', { env: { account: '123456789012', region: 'eu-west-1' } });
new cdk.CfnOutput(other, 'Id', { value: template.launchTemplateId });
new cdk.CfnOutput(other, 'Version', { value: template.versionNumber });
app.synth();
