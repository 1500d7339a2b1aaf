// Overrides with empty maps and lists: Lua writes both alike, so the type of the property tells which it is.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');
const ssm = require('aws-cdk-lib/aws-ssm');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const stack = new cdk.Stack(new cdk.App(), 'Empty');
const bucket = new s3.CfnBucket(stack, 'Bucket', { publicAccessBlockConfiguration: { blockPublicAcls: true } });
bucket.addPropertyOverride('PublicAccessBlockConfiguration', {});
bucket.addPropertyOverride('VersioningConfiguration', {});
bucket.addPropertyOverride('Tags', []);
bucket.addPropertyOverride('LifecycleConfiguration', { 'Rules': [], 'TransitionDefaultMinimumObjectSize': 'x' });
bucket.addOverride('Properties.ReplicationConfiguration', { 'Role': 'r', 'Rules': [{ 'Status': 'Enabled', 'Filter': {}, 'Destination': { 'Bucket': 'b' } }] });
const parameter = new ssm.CfnParameter(stack, 'Parameter', { type: 'String', value: 'x', tags: { 'a': 'b' } });
parameter.addPropertyOverride('Tags', {});
const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: { 'Version': '2012-10-17' } });
role.addPropertyOverride('AssumeRolePolicyDocument', {});
role.addPropertyOverride('AssumeRolePolicyDocument.Statement', []);
const code = new lambda.CfnFunction(stack, 'Function', { code: { zipFile: 'x' }, role: 'r', environment: { variables: { 'A': 'b' } } });
code.addPropertyOverride('Environment.Variables', {});
code.addPropertyOverride('Layers', []);
