// Names that are made only where another account or region needs them.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_s3: s3, aws_kms: kms } = require('aws-cdk-lib');

const app = new cdk.App();
const home = new cdk.Stack(app, 'Home-of-things-with-a-long-name', { env: { account: '111111111111', region: 'us-east-1' } });
const account = new cdk.Stack(app, 'OtherAccount', { env: { account: '222222222222', region: 'us-east-1' } });
const region = new cdk.Stack(app, 'OtherRegion', { env: { account: '111111111111', region: 'eu-west-1' } });
const same = new cdk.Stack(app, 'SameEnvironment', { env: { account: '111111111111', region: 'us-east-1' } });
const group = new cdk.NestedStack(region, 'Inner');

const generated = new s3.Bucket(home, 'Generated', { bucketName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const unused = new s3.Bucket(home, 'NotAbroad', { bucketName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const named = new s3.Bucket(home, 'Named', { bucketName: 'a-bucket-with-a-name' });
const role = new iam.Role(home, 'ARoleWithAVeryLongIdThatIsCutInItsMiddle', {
  assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
  roleName: cdk.PhysicalName.GENERATE_IF_NEEDED,
  path: '/deep/down/',
});
const user = new iam.User(home, 'User', { userName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const people = new iam.Group(home, 'People', { groupName: cdk.PhysicalName.GENERATE_IF_NEEDED });
const policy = new iam.ManagedPolicy(home, 'Policy', {
  managedPolicyName: cdk.PhysicalName.GENERATE_IF_NEEDED,
  statements: [new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [generated.bucketArn] })],
});
const profile = new iam.InstanceProfile(home, 'Profile', { role: role, instanceProfileName: cdk.PhysicalName.GENERATE_IF_NEEDED });

for (const stack of [home, same, account, region, group]) {
  new s3.CfnBucket(stack, 'Any');
  new cdk.CfnOutput(stack, 'NamedArn', { value: named.bucketArn });
  new cdk.CfnOutput(stack, 'NamedName', { value: named.bucketName });
  new cdk.CfnOutput(stack, 'GeneratedObjects', { value: generated.arnForObjects('*') });
  new cdk.CfnOutput(stack, 'GeneratedName', { value: 'the bucket ' + generated.bucketName });
}
new cdk.CfnOutput(same, 'Unused', { value: unused.bucketName });
new cdk.CfnOutput(account, 'RoleArn', { value: role.roleArn });
new cdk.CfnOutput(account, 'RoleName', { value: role.roleName });
new cdk.CfnOutput(region, 'UserArn', { value: user.userArn });
new cdk.CfnOutput(region, 'UserName', { value: user.userName });
new cdk.CfnOutput(account, 'GroupArn', { value: people.groupArn });
new cdk.CfnOutput(account, 'GroupName', { value: people.groupName });
new cdk.CfnOutput(account, 'PolicyArn', { value: policy.managedPolicyArn });
new cdk.CfnOutput(account, 'ProfileArn', { value: profile.instanceProfileArn });
new cdk.CfnOutput(account, 'ProfileName', { value: profile.instanceProfileName });

const reader = new iam.Role(account, 'Reader', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'), roleName: 'the-reader' });
generated.grantRead(reader);
app.synth();
