// Resources in the place of their names and ARNs: L1s, L2s, resources that are elsewhere; ARNs put together.
const cdk = require('aws-cdk-lib');
const apigateway = require('aws-cdk-lib/aws-apigateway');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'References');
const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: {} });
const handler = new lambda.CfnFunction(stack, 'Handler', { code: {}, role: role });
const bucket = new s3.CfnBucket(stack, 'Bucket');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
new s3.CfnBucketPolicy(stack, 'BucketPolicy', { bucket: bucket, policyDocument: {} });
new ec2.CfnSubnet(stack, 'Subnet', { vpcId: vpc, cidrBlock: '10.0.0.0/24' });

// Of the construct library, made and imported.
const made = new iam.Role(stack, 'Made', { assumedBy: new iam.AnyPrincipal() });
const imported = iam.Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::123456789012:role/path/name');
const network = ec2.Vpc.fromVpcAttributes(stack, 'Network', { vpcId: 'vpc-1', availabilityZones: ['a'] });
new lambda.CfnFunction(stack, 'OfMade', { code: {}, role: made });
new lambda.CfnFunction(stack, 'OfImported', { code: {}, role: imported });
new ec2.CfnSubnet(stack, 'OfNetwork', { vpcId: network, cidrBlock: '10.0.0.0/24' });

// In lists.
const policy = new iam.CfnManagedPolicy(stack, 'Policy', { policyDocument: {} });
const other = new iam.CfnRole(stack, 'Other', { assumeRolePolicyDocument: {}, managedPolicyArns: [policy, 'arn:literal'] });
handler.role = other.attrArn;

// Elsewhere.
const byArn = s3.CfnBucket.fromBucketArn(stack, 'ByArn', 'arn:aws:s3:::my-bucket');
const byName = s3.CfnBucket.fromBucketName(stack, 'ByName', 'its-name');
const byLateName = s3.CfnBucket.fromBucketName(stack, 'ByLateName', cdk.Fn.importValue('bucket'));
for (const target of [byArn, byName, byLateName]) {
  new s3.CfnBucketPolicy(target, 'Policy', { bucket: target, policyDocument: { 'Arn': target.bucketRef.bucketArn, 'Name': target.bucketRef.bucketName } });
}
const fromArn = lambda.CfnFunction.fromFunctionArn(stack, 'FromArn', 'arn:aws:lambda:eu-west-1:123456789012:function:far');
const fromVpc = ec2.CfnVPC.fromVpcId(stack, 'FromVpc', 'vpc-9');
new ec2.CfnSubnet(stack, 'OfFromVpc', { vpcId: fromVpc, cidrBlock: '10.0.0.0/24' });

// Parts and ARNs.
new cdk.CfnOutput(stack, 'Names', { value: cdk.Fn.join(',', [
  handler.functionRef.functionName,
  handler.functionRef.functionArn,
  bucket.bucketRef.bucketArn,
  role.roleRef.roleArn,
  vpc.vpcRef.vpcId,
  fromArn.functionRef.functionName,
  fromArn.functionRef.functionArn,
]) });
const rest = new apigateway.CfnRestApi(stack, 'Rest', { name: 'rest' });
new cdk.CfnOutput(stack, 'Arns', { value: cdk.Fn.join(',', [
  s3.CfnBucket.arnForBucket(bucket),
  lambda.CfnFunction.arnForFunction(handler),
  iam.CfnRole.arnForRole(role),
  ec2.CfnVPC.arnForVPC(vpc),
  apigateway.CfnRestApi.arnForRestApi(rest),
]) });

// In an environment that is known.
const known = new cdk.Stack(app, 'Known', { env: { account: '123456789012', region: 'eu-west-1' } });
const here = lambda.CfnFunction.fromFunctionName(known, 'Here', 'name');
new cdk.CfnOutput(known, 'Arn', { value: here.functionRef.functionArn });
new cdk.CfnOutput(known, 'VpcArn', { value: ec2.CfnVPC.arnForVPC(new ec2.CfnVPC(known, 'Vpc', { cidrBlock: '10.0.0.0/16' })) });
new cdk.CfnOutput(known, 'Type', { value: `${s3.CfnBucket.CFN_RESOURCE_TYPE_NAME} ${ec2.CfnVPC.CFN_RESOURCE_TYPE_NAME} ${s3.CfnBucket.isCfnBucket(bucket)} ${s3.CfnBucket.isCfnBucket(vpc)} ${s3.CfnBucket.isCfnBucket(1)} ${ec2.CfnVPC.isCfnVPC(vpc)}` });
app.synth();
