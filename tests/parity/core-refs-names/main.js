// Resources with names of their own: other accounts and regions see the names, the same environment imports.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const principal = new iam.ServicePrincipal('ec2.amazonaws.com');
const owner = new cdk.Stack(app, 'Owner', { env: { account: '111111111111', region: 'eu-west-1' } });
const named = new iam.Role(owner, 'Named', { assumedBy: principal, roleName: 'my-role' });
const pathed = new iam.Role(owner, 'Pathed', { assumedBy: principal, path: '/a/b/', roleName: 'pathed' });
const user = new iam.User(owner, 'User', { path: '/people/', userName: 'me' });
const group = new iam.Group(owner, 'Group', { groupName: 'us', path: '/people/' });
const policy = new iam.ManagedPolicy(owner, 'Policy', {
    managedPolicyName: 'my-policy',
    statements: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })],
});
const profile = new iam.InstanceProfile(owner, 'Profile', { instanceProfileName: 'my-profile', path: '/c/' });
const environments = [
    { id: 'Account', account: '222222222222', region: 'eu-west-1' },
    { id: 'Region', account: '111111111111', region: 'us-east-1' },
    { id: 'Same', account: '111111111111', region: 'eu-west-1' },
];
for (const place of environments) {
    const stack = new cdk.Stack(app, place.id, { env: { account: place.account, region: place.region } });
    new cdk.CfnResource(stack, 'Thing', {
        type: 'AWS::Test::Thing',
        properties: {
            GroupArn: group.groupArn,
            GroupName: group.groupName,
            PathedArn: pathed.roleArn,
            PathedName: pathed.roleName,
            PolicyArn: policy.managedPolicyArn,
            ProfileArn: profile.instanceProfileArn,
            ProfileName: profile.instanceProfileName,
            RoleArn: named.roleArn,
            RoleName: named.roleName,
            Text: `${named.roleArn}/*`,
            UserArn: user.userArn,
            UserName: user.userName,
        },
    });
}
new cdk.CfnOutput(owner, 'Own', { value: named.roleArn });
