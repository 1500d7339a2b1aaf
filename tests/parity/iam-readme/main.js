// The examples of the module's documentation, name by name.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Readme', { env: { account: '123456789012', region: 'us-east-1' } });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codepipeline.amazonaws.com'), description: 'This is a custom role...' });
const frozen = role.withoutPolicyUpdates();
frozen.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:Ignored'], resources: ['*'] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
iam.Role.fromRoleArn(stack, 'Existing', 'arn:aws:iam::123456789012:role/MyExistingRole', { mutable: false });

const statement = new iam.PolicyStatement();
statement.addServicePrincipal('cloudwatch.amazonaws.com');
statement.addServicePrincipal('ec2.amazonaws.com');
statement.addArnPrincipal('arn:aws:boom:boom');
statement.addActions('sts:AssumeRole');
role.assumeRolePolicy.addStatements(statement);

new iam.Role(stack, 'MyRole', { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2.amazonaws.com'), new iam.AccountPrincipal('1818188181818187272')) });
new iam.Role(stack, 'Conditions', { assumedBy: new iam.AccountPrincipal('123456789000').withConditions({ 'StringEquals': { 'foo': 'baz' } }) });
new iam.Role(stack, 'Web', {
  assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', {
    'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
    'StringEquals': { 'cognito-identity.amazonaws.com:aud': 'us-east-2:12345678-abcd-abcd-abcd-123456' },
  }).withSessionTags(),
});
const user = new iam.User(stack, 'user');
const assumed = new iam.Role(stack, 'assumed', { assumedBy: new iam.AccountPrincipal(stack.account) });
assumed.grants.assumeRole(user);
assumed.assumeRolePolicy.addStatements(new iam.PolicyStatement({
  actions: ['sts:AssumeRole'],
  principals: [new iam.AccountPrincipal('123456789'), new iam.ServicePrincipal('beep-boop.amazonaws.com')],
}));
new iam.Role(stack, 'EMRServiceRole', {
  assumedBy: iam.ServicePrincipal.fromStaticServicePrincipleName('elasticmapreduce.amazonaws.com.cn'),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonElasticMapReduceRole')],
});
const policyDocument = {
  'Statement': [
    { 'Sid': 'FirstStatement', 'Effect': 'Allow', 'Action': ['iam:ChangePassword'], 'Resource': ['*'] },
    { 'Sid': 'SecondStatement', 'Effect': 'Allow', 'Action': ['s3:ListAllMyBuckets'], 'Resource': ['*'] },
    {
      'Sid': 'ThirdStatement',
      'Effect': 'Allow',
      'Action': ['s3:List*', 's3:Get*'],
      'Resource': ['arn:aws:s3:::confidential-data', 'arn:aws:s3:::confidential-data/*'],
      'Condition': { 'Bool': { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  ],
  'Version': '2012-10-17',
};
const customPolicyDocument = iam.PolicyDocument.fromJson(policyDocument);
new iam.ManagedPolicy(stack, 'MyNewManagedPolicy', { document: customPolicyDocument });
const inline = new iam.Policy(stack, 'MyNewPolicy', { document: customPolicyDocument });
inline.attachToUser(user);

const provider = new iam.OidcProviderNative(stack, 'MyProvider', { url: 'https://openid/connect', clientIds: ['myclient1', 'myclient2'], thumbprints: ['aa00aa1122aa00aa1122aa00aa1122aa00aa1122'] });
new iam.Role(stack, 'OfProvider', { assumedBy: new iam.OpenIdConnectPrincipal(provider) });
const accessKey = new iam.AccessKey(stack, 'MyAccessKey', { user: user, serial: 1 });
new cdk.CfnOutput(stack, 'Key', { value: accessKey.accessKeyId });
const group = new iam.Group(stack, 'MyGroup');
iam.Group.fromGroupArn(stack, 'MyImportedGroupByArn', 'arn:aws:iam::account-id:group/group-name');
iam.Group.fromGroupName(stack, 'MyImportedGroupByName', 'group-name');
user.addToGroup(group);
group.addUser(user);
iam.User.fromUserName(stack, 'MyImportedUserByName', 'johnsmith');
iam.User.fromUserArn(stack, 'MyImportedUserByArn', 'arn:aws:iam::123456789012:user/johnsmith');
iam.User.fromUserAttributes(stack, 'MyImportedUserByAttributes', { userArn: 'arn:aws:iam::123456789012:user/johnsmith' });
new iam.InstanceProfile(stack, 'InstanceProfile', { role: role, instanceProfileName: 'MyInstanceProfile', path: '/sample/path/' });
new iam.InstanceProfile(stack, 'PlainProfile', { role: role });
iam.InstanceProfile.fromInstanceProfileName(stack, 'ImportedInstanceProfile', 'MyInstanceProfile');
iam.InstanceProfile.fromInstanceProfileArn(stack, 'ByArn', 'arn:aws:iam::account-id:instance-profile/MyInstanceProfile');
iam.InstanceProfile.fromInstanceProfileAttributes(stack, 'ByAttributes', { instanceProfileArn: 'arn:aws:iam::account-id:instance-profile/MyInstanceProfile', role: role });
app.synth();
