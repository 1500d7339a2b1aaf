// Roles that are made only when somebody asks for them.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_lambda: lambda } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lazy', { env: { account: '123456789012', region: 'us-east-1' } });
const service = new iam.ServicePrincipal('ec2.amazonaws.com');
const statement = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] });

// Never asked for.
const never = new iam.LazyRole(stack, 'Never', { assumedBy: service });
never.addToPolicy(statement);
never.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));

// Asked for after it has got everything.
const asked = new iam.LazyRole(stack, 'Asked', { assumedBy: service, roleName: 'asked', description: 'lazy', maxSessionDuration: cdk.Duration.hours(2) });
asked.addToPrincipalPolicy(statement);
asked.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
asked.attachInlinePolicy(new iam.Policy(stack, 'Inline', { statements: [new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'] })] }));
new cdk.CfnOutput(stack, 'Arn', { value: asked.roleArn });
asked.addToPolicy(new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: ['*'] }));

// By its name, by its id, by who names it.
const named = new iam.LazyRole(stack, 'Named', { assumedBy: service });
new cdk.CfnOutput(stack, 'Name', { value: named.roleName });
const id = new iam.LazyRole(stack, 'Id', { assumedBy: service });
new cdk.CfnOutput(stack, 'RoleId', { value: id.roleId });
const principal = new iam.LazyRole(stack, 'Principal', { assumedBy: service });
new iam.Role(stack, 'Trusts', { assumedBy: principal });

// Grants to it and on it.
const granted = new iam.LazyRole(stack, 'Granted', { assumedBy: service });
iam.Grant.addToPrincipal({ grantee: granted, actions: ['sns:Publish'], resourceArns: ['*'] });
const user = new iam.User(stack, 'User');
const passed = new iam.LazyRole(stack, 'Passed', { assumedBy: service });
passed.grantPassRole(user);
passed.grant(user, 'iam:GetRole');
const assumed = new iam.LazyRole(stack, 'Assumed', { assumedBy: new iam.AccountRootPrincipal() });
assumed.grantAssumeRole(user);

// Where a role is asked for.
const runs = new iam.LazyRole(stack, 'Runs', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const func = new lambda.Function(stack, 'Fn', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = () => 1'), role: runs });
func.addToRolePolicy(statement);
new iam.InstanceProfile(stack, 'Profile', { role: new iam.LazyRole(stack, 'Profiled', { assumedBy: service }) });
new iam.ManagedPolicy(stack, 'Managed', { roles: [new iam.LazyRole(stack, 'OfManaged', { assumedBy: service })], statements: [statement] });
app.synth();
