// Roles that are looked up.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lookups', { env: { account: '123456789012', region: 'us-east-1' } });
const role = iam.Role.fromLookup(stack, 'Role', { roleName: 'MyExistingRole' });
role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
const frozen = iam.Role.fromLookup(stack, 'Frozen', { roleName: 'Frozen', mutable: false });
frozen.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
const named = iam.Role.fromLookup(stack, 'Named', { roleName: 'Other', defaultPolicyName: 'Mine' });
named.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
new cdk.CfnOutput(stack, 'Arn', { value: role.roleArn });
new cdk.CfnOutput(stack, 'Name', { value: frozen.roleName });
app.synth();
