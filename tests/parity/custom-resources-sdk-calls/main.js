// Custom resources that are calls of the AWS SDK.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Calls');
const full = new custom_resources.AwsCustomResource(stack, 'Full', {
  onCreate: {
    service: 'SSM',
    action: 'getParameter',
    parameters: { 'Name': 'x', 'With': { 'Deep': [1, true, 'z', cdk.Aws.REGION] } },
    physicalResourceId: custom_resources.PhysicalResourceId.of('id'),
  },
  onUpdate: {
    assumedRoleArn: 'arn:aws:iam::111111111111:role/x',
    service: '@aws-sdk/client-ssm',
    action: 'GetParameterCommand',
    parameters: { 'Again': new custom_resources.PhysicalResourceIdReference(), 'Name': 'y' },
    physicalResourceId: custom_resources.PhysicalResourceId.fromResponse('Parameter.ARN'),
    region: 'us-east-1',
    outputPaths: ['Parameter.Value'],
    apiVersion: '2012-01-01',
    logging: custom_resources.Logging.withDataHidden(),
  },
  onDelete: { service: 'CloudWatchLogs', action: 'deleteLogGroup', parameters: { 'logGroupName': 'x' }, logging: custom_resources.Logging.all() },
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
  resourceType: 'Custom::Mine',
  timeout: cdk.Duration.minutes(3),
  installLatestAwsSdk: false,
  functionName: 'named',
  memorySize: 256,
  removalPolicy: cdk.RemovalPolicy.RETAIN,
  serviceTimeout: cdk.Duration.seconds(50),
});
const updated = new custom_resources.AwsCustomResource(stack, 'Updated', {
  onUpdate: { service: 'S3', action: 'listBuckets', physicalResourceId: custom_resources.PhysicalResourceId.of('b') },
  policy: custom_resources.AwsCustomResourcePolicy.fromStatements([
    new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }),
  ]),
});
new custom_resources.AwsCustomResource(stack, 'Deleted', {
  onDelete: { service: 'ApiGatewayV2', action: 'deleteApi', parameters: { 'ApiId': 'x' } },
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['arn:aws:apigateway:::x', 'arn:aws:apigateway:::y'] }),
});
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new custom_resources.AwsCustomResource(stack, 'OwnRole', {
  onCreate: { service: 'cloudwatch-logs', action: 'describeLogGroups', physicalResourceId: custom_resources.PhysicalResourceId.of(cdk.Fn.importValue('x')), ignoreErrorCodesMatching: 'Not.*' },
  role: role,
});
s3.Bucket.fromBucketName(stack, 'Bucket', 'there').grantRead(updated);
const other = new cdk.Stack(app, 'Other');
new custom_resources.AwsCustomResource(other, 'ByRole', {
  onCreate: { service: 'SecretsManager', action: 'describeSecret', physicalResourceId: custom_resources.PhysicalResourceId.of('x') },
  onUpdate: { service: 'SecretsManager', action: 'describeSecret' },
  role: iam.Role.fromRoleArn(other, 'Known', 'arn:aws:iam::111111111111:role/x'),
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
});
new cdk.CfnOutput(stack, 'Fields', { value: `${full.getResponseField('Parameter.Value')} ${updated.getResponseField('Buckets.0.Name')}` });
app.synth();
