// Functions for custom resources, one a stack: what they are set up with, and that they are made once.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'AssetsOf', { env: { region: 'eu-west-1', account: '111111111111' } });
const token = cdk.CustomResourceProvider.getOrCreate(stack, 'Custom::Mine', {
  codeDirectory: 'handler',
  runtime: cdk.CustomResourceProviderRuntime.NODEJS_22_X,
});
const same = cdk.CustomResourceProvider.getOrCreateProvider(stack, 'Custom::Mine', {
  codeDirectory: 'big',
  runtime: cdk.CustomResourceProviderRuntime.NODEJS_20_X,
  description: 'not read any more',
});
same.addToRolePolicy({ 'Effect': 'Allow', 'Action': ['a:b'], 'Resource': cdk.Aws.STACK_ID });
new cdk.CustomResource(stack, 'Mine', {
  serviceToken: token,
  resourceType: 'Custom::Mine',
  properties: { 'Code': same.codeHash, 'Role': same.roleArn },
});

const inner = new cdk.NestedStack(stack, 'Inner');
const full = cdk.CustomResourceProvider.getOrCreateProvider(inner, 'Full', {
  codeDirectory: 'handler',
  runtime: cdk.CustomResourceProviderRuntime.NODEJS_20_X,
  useCfnResponseWrapper: false,
  timeout: cdk.Duration.seconds(30),
  memorySize: cdk.Size.gibibytes(1),
  description: 'words',
  environment: { 'B': 'x', 'A': stack.region, 'Z': cdk.Aws.REGION, 'AWS_STS_REGIONAL_ENDPOINTS': 'legacy' },
  policyStatements: [{ 'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*' }],
});
full.addToRolePolicy({ 'Effect': 'Deny', 'Action': 'x:y', 'Resource': stack.stackId });
new cdk.CfnOutput(inner, 'Arns', { value: `${full.serviceToken} ${full.roleArn}` });
new cdk.CfnOutput(stack, 'Hash', { value: full.codeHash });

const other = new cdk.Stack(app, 'Other');
cdk.CustomResourceProvider.getOrCreate(other, 'Big', {
  codeDirectory: 'big',
  runtime: cdk.CustomResourceProviderRuntime.NODEJS_24_X,
  environment: {},
  policyStatements: [],
  description: '',
});
const found = other.node.findChild('BigCustomResourceProvider');
new cdk.CfnOutput(other, 'Children', { value: `${found.node.children[0].node.id} ${found.node.children[1].node.id} ${found.node.children[2].node.id}` });
cdk.CustomResourceProvider.getOrCreate(other, 'Again', {
  codeDirectory: 'handler',
  runtime: cdk.CustomResourceProviderRuntime.NODEJS_24_X,
});
app.synth();
