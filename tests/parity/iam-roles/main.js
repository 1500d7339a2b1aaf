// Roles: every prop, managed and inline policies, policies added later.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Roles');
const boundary = new iam.ManagedPolicy(stack, 'Boundary', {
  statements: [new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })],
});
const role = new iam.Role(stack, 'Full', {
  assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
  roleName: 'my-role',
  path: '/service/',
  description: 'A role with everything',
  maxSessionDuration: cdk.Duration.hours(2),
  permissionsBoundary: boundary,
  externalIds: ['one', 'two'],
  managedPolicies: [
    iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore'),
    iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
    iam.ManagedPolicy.fromManagedPolicyName(stack, 'ByName', 'customer-policy'),
    iam.ManagedPolicy.fromManagedPolicyArn(stack, 'ByArn', 'arn:aws:iam::123456789012:policy/by-arn'),
  ],
  inlinePolicies: {
    'Read': new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::b/*'] })] }),
    'Write': new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['s3:PutObject', 's3:DeleteObject'], resources: ['arn:aws:s3:::b/*', 'arn:aws:s3:::c/*'] })] }),
  },
});
role.addManagedPolicy(boundary);
new cdk.CfnOutput(stack, 'Arn', { value: role.roleArn });
new cdk.CfnOutput(stack, 'Name', { value: role.roleName });
new cdk.CfnOutput(stack, 'RoleId', { value: role.roleId });

// statements added later make a default policy
const later = new iam.Role(stack, 'Later', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
later.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
later.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));
later.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
later.attachInlinePolicy(new iam.Policy(stack, 'Attached', { statements: [new iam.PolicyStatement({ actions: ['logs:*'], resources: ['*'] })] }));
later.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
later.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
const dependent = new cdk.CfnResource(stack, 'Dependent', { type: 'AWS::Test::Thing' });
dependent.node.addDependency(later);
later.assumeRolePolicy.addStatements(new iam.PolicyStatement({ actions: ['sts:TagSession'], principals: [new iam.ServicePrincipal('ec2.amazonaws.com')] }));
new iam.Role(stack, 'Short', { assumedBy: new iam.AccountRootPrincipal(), externalIds: ['one'], maxSessionDuration: cdk.Duration.minutes(90) });
app.synth();
