// Members of enums where a text, a number or any value of a template is asked for.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
function one(app, access) {
  const stack = new cdk.Stack(app, access);
  new s3.CfnBucket(stack, 'Bucket', { accessControl: access });
  new cdk.CfnOutput(stack, 'Access', { value: access });
}
one(app, s3.BucketAccessControl.PRIVATE);
one(app, s3.BucketAccessControl.BUCKET_OWNER_READ);

const stack = new cdk.Stack(app, 'Enums');
new logs.CfnLogGroup(stack, 'Group', { retentionInDays: logs.RetentionDays.ONE_WEEK, logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS });
new ec2.CfnFlowLog(stack, 'FlowLog', {
  resourceId: 'vpc-12345',
  resourceType: 'VPC',
  trafficType: ec2.FlowLogTrafficType.REJECT,
  maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  logDestinationType: ec2.FlowLogDestinationType.S3,
  logDestination: 'arn:aws:s3:::my-bucket',
});
new cdk.CfnResource(stack, 'Raw', {
  type: 'Test::Any::Thing',
  properties: { Effect: iam.Effect.DENY, Days: logs.RetentionDays.ONE_MONTH, Each: [s3.ObjectOwnership.OBJECT_WRITER, s3.StorageClass.GLACIER.value] },
});
const any = new cdk.CfnResource(stack, 'Overridden', { type: 'Test::Any::Thing' });
any.addPropertyOverride('Encryption', s3.BucketEncryption.KMS);
any.addPropertyOverride('Days', logs.RetentionDays.ONE_YEAR);
cdk.Tags.of(stack).add('access', s3.BucketAccessControl.PUBLIC_READ);
app.synth();
