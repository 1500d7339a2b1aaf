// Policy statements and documents.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Statements');
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
const policy = new iam.ManagedPolicy(stack, 'Policy', { managedPolicyName: 'statements', path: '/x/', description: 'many statements' });

policy.addStatements(new iam.PolicyStatement({
  sid: 'AllFields',
  effect: iam.Effect.DENY,
  actions: ['s3:GetObject', 's3:PutObject'],
  resources: [thing.getAtt('Arn').toString(), `${thing.getAtt('Arn')}/*`],
  conditions: {
    'StringEquals': { 'aws:PrincipalTag/team': 'net', 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] },
    'Bool': { 'aws:SecureTransport': 'false' },
  },
}));
policy.addStatements(new iam.PolicyStatement({ effect: iam.Effect.ALLOW, notActions: ['iam:*'], notResources: ['arn:aws:s3:::secret'] }));

// the order and the duplicates of actions and resources
policy.addStatements(new iam.PolicyStatement({
  actions: ['s3:Z', 's3:A', 's3:Z', 'ec2:B'],
  resources: ['z', 'a', 'z', thing.ref, 'b', thing.ref],
}));

// step by step
const steps = new iam.PolicyStatement();
steps.addActions('ec2:DescribeInstances');
steps.addActions('ec2:StartInstances', 'ec2:StopInstances');
steps.addAllResources();
steps.addCondition('StringEquals', { 'ec2:ResourceTag/Env': 'dev' });
steps.addConditions({ 'StringEquals': { 'ec2:Region': 'us-east-1' }, 'Null': { 'aws:TokenIssueTime': 'false' } });
steps.addAccountCondition('123456789012');
steps.sid = 'Steps';
policy.addStatements(steps);

// duplicates of whole statements are dropped
policy.addStatements(new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'] }), new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'] }));

// statements with principals, in a document of a resource
const resourcePolicy = new iam.PolicyDocument();
const statement = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] });
statement.addServicePrincipal('cloudfront.amazonaws.com');
statement.addArnPrincipal('arn:aws:iam::123456789012:role/x');
statement.addAwsAccountPrincipal('210987654321');
statement.addAccountRootPrincipal();
resourcePolicy.addStatements(statement);
resourcePolicy.addStatements(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));
resourcePolicy.addStatements(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'], principals: [new iam.StarPrincipal()] }));
resourcePolicy.addStatements(new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['s3:*'], resources: ['*'], notPrincipals: [new iam.ArnPrincipal('arn:aws:iam::123456789012:root')] }));
resourcePolicy.addStatements(new iam.PolicyStatement({
  actions: ['s3:List*'],
  resources: ['*'],
  principals: [new iam.ServicePrincipal('a.amazonaws.com', { conditions: { 'StringEquals': { 'x': 'y' } } }), new iam.ServicePrincipal('b.amazonaws.com', { conditions: { 'StringEquals': { 'x': 'y' } } })],
}));
new cdk.CfnResource(stack, 'BucketPolicy', { type: 'AWS::S3::BucketPolicy', properties: { 'Bucket': 'b', 'PolicyDocument': resourcePolicy } });

// documents from JSON, sids assigned
const fromJson = iam.PolicyDocument.fromJson({
  'Version': '2012-10-17',
  'Statement': [
    { 'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': { 'Service': 'ec2.amazonaws.com' } },
    { 'Sid': 'Two', 'Effect': 'Deny', 'Action': ['s3:B', 's3:A'], 'Resource': ['*'], 'Condition': { 'Bool': { 'x': 'true' } } },
  ],
});
new cdk.CfnResource(stack, 'FromJson', { type: 'AWS::Test::Policy', properties: { 'Document': fromJson } });
const sids = new iam.PolicyDocument({ assignSids: true });
sids.addStatements(new iam.PolicyStatement({ actions: ['a:A'], resources: ['*'] }));
sids.addStatements(new iam.PolicyStatement({ actions: ['b:B'], resources: ['*'] }));
new cdk.CfnResource(stack, 'Sids', { type: 'AWS::Test::Policy', properties: { 'Document': sids } });
const small = new iam.PolicyDocument({ minimize: true });
small.addStatements(new iam.PolicyStatement({ actions: ['a:A'], resources: ['x'] }));
small.addStatements(new iam.PolicyStatement({ actions: ['b:B'], resources: ['x'] }));
small.addStatements(new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['b:B'], resources: ['x'] }));
new cdk.CfnResource(stack, 'Minimized', { type: 'AWS::Test::Policy', properties: { 'Document': small } });
app.synth();
