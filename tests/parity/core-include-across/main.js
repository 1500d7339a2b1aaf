// Included resources used from other stacks, and resources of the program used in included ones.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const network = new cdk.Stack(app, 'Network');
const other = new cdk.Stack(app, 'Other');
const user = new cdk.Stack(app, 'User');

const template = new inc.CfnInclude(network, 'Template', { templateFile: 'template.yaml' });
const bucket = template.getResource('Bucket');
const key = new cdk.CfnResource(other, 'Key', { type: 'AWS::KMS::Key' });
bucket.bucketName = key.ref;
const output = template.getOutput('Name');
output.value = cdk.Fn.join('/', [key.getAtt('Arn').toString(), bucket.ref]);

const policy = new iam.ManagedPolicy(user, 'Policy', {
  statements: [new iam.PolicyStatement({ actions: ['s3:*'], resources: [bucket.attrArn, `${bucket.attrArn}/*`, template.getResource('Topic').ref] })],
});
new cdk.CfnOutput(user, 'Parameter', { value: template.getParameter('Name').valueAsString });
new cdk.CfnResource(user, 'Raw', { type: 'Custom::Raw', properties: { 'Domain': bucket.attrDomainName, 'Policy': policy.managedPolicyArn } });

// The same parameter stands for a value of another stack.
new inc.CfnInclude(user, 'Again', { templateFile: 'template.yaml', parameters: { 'Name': bucket.ref } });
app.synth();
