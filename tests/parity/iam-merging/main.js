// Statements that become one under the feature flag.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Merging');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2.amazonaws.com'), new iam.ServicePrincipal('lambda.amazonaws.com'), new iam.AccountPrincipal('111111111111'), new iam.AccountPrincipal('111111111111')) });
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
function add(props) {
  role.addToPolicy(new iam.PolicyStatement(props));
}
add({ actions: ['s3:Put', 's3:Get'], resources: ['b', thing.ref, 'a'] });
add({ actions: ['s3:List'], resources: ['a', 'b', thing.ref] });
add({ actions: ['sqs:Send'], resources: ['q1'] });
add({ actions: ['sqs:Send'], resources: ['q2'] });
add({ actions: ['sqs:Send', 'sqs:Get'], resources: ['q3'] });
add({ sid: 'Own', actions: ['sqs:Send'], resources: ['q4'] });
add({ actions: ['sqs:Send'], resources: ['q5'], conditions: { 'Bool': { 'x': 'true' } } });
add({ actions: ['sqs:Send'], resources: ['q6'], conditions: { 'Bool': { 'x': 'true' } } });
add({ notActions: ['sqs:Z', 'sqs:A'], resources: ['q7'] });
add({ notActions: ['sqs:A', 'sqs:Z'], resources: ['q8'] });
add({ effect: iam.Effect.DENY, actions: ['sqs:Send'], resources: ['q9'] });

const document = new iam.PolicyDocument();
function share(principal, action) {
  document.addStatements(new iam.PolicyStatement({ actions: [action], resources: ['x'], principals: [principal] }));
}
share(new iam.ServicePrincipal('b.amazonaws.com'), 's3:Get');
share(new iam.ServicePrincipal('a.amazonaws.com'), 's3:Get');
share(new iam.ArnPrincipal('arn:aws:iam::123456789012:user/me'), 's3:Get');
share(new iam.ArnPrincipal('arn:aws:iam::123456789012:user/me'), 's3:Put');
share(new iam.ArnPrincipal('arn:aws:iam::123456789012:user/me'), 's3:List');
share(new iam.AccountPrincipal('111111111111'), 'sns:A');
share(new iam.AccountPrincipal('111111111111'), 'sns:B');
share(new iam.StarPrincipal(), 's3:Get');
share(new iam.StarPrincipal(), 's3:Put');
share(role, 'sqs:A');
share(role, 'sqs:B');
share(new iam.ServicePrincipal('c.amazonaws.com', { conditions: { 'Bool': { 'x': 'true' } } }), 's3:Get');
share(new iam.ServicePrincipal('c.amazonaws.com', { conditions: { 'Bool': { 'x': 'true' } } }), 's3:Put');
new cdk.CfnResource(stack, 'Document', { type: 'AWS::Test::Policy', properties: { 'Document': document } });
const plain = new iam.PolicyDocument({ minimize: false });
plain.addStatements(new iam.PolicyStatement({ actions: ['b:B', 'a:A'], resources: ['x'] }));
plain.addStatements(new iam.PolicyStatement({ actions: ['c:C'], resources: ['x'] }));
new cdk.CfnResource(stack, 'Plain', { type: 'AWS::Test::Policy', properties: { 'Document': plain } });
const imported = iam.Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::123456789012:role/imported');
imported.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:Send'], resources: ['q1'] }));
app.synth();
