// Flow logs to S3: new and given buckets, prefixes, partitions, formats, and the policy under its feature flag.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const names = ['WithoutPolicy', 'WithPolicy'];
for (const name of names) {
  const stack = new cdk.Stack(app, name);
  stack.node.setContext('@aws-cdk/aws-s3:createDefaultLoggingPolicy', name === 'WithPolicy');
  const vpc = new ec2.Vpc(stack, 'Vpc', {
    maxAzs: 1,
    natGateways: 0,
    flowLogs: { Archive: { destination: ec2.FlowLogDestination.toS3() } },
  });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const log = vpc.addFlowLog('Given', { destination: ec2.FlowLogDestination.toS3(bucket) });
  new cdk.CfnOutput(stack, 'BucketName', { value: log.bucket.bucketName });
  const prefixed = vpc.addFlowLog('Prefix', { destination: ec2.FlowLogDestination.toS3(bucket, 'vpc-logs') });
  new cdk.CfnOutput(stack, 'KeyPrefix', { value: prefixed.keyPrefix });
  vpc.addFlowLog('PrefixSlash', { destination: ec2.FlowLogDestination.toS3(bucket, 'vpc-logs/') });
  vpc.addFlowLog('PrefixEmpty', { destination: ec2.FlowLogDestination.toS3(bucket, '') });
  vpc.addFlowLog('Hive', {
    destination: ec2.FlowLogDestination.toS3(bucket, 'hive', { hiveCompatiblePartitions: true }),
  });
  vpc.addFlowLog('Parquet', {
    destination: ec2.FlowLogDestination.toS3(bucket, undefined, { fileFormat: ec2.FlowLogFileFormat.PARQUET }),
  });
  vpc.addFlowLog('PlainText', {
    destination: ec2.FlowLogDestination.toS3(undefined, 'plain', {
      fileFormat: ec2.FlowLogFileFormat.PLAIN_TEXT,
      perHourPartition: true,
      hiveCompatiblePartitions: true,
    }),
  });
  vpc.addFlowLog('Nothing', {
    destination: ec2.FlowLogDestination.toS3(bucket, 'nothing', { perHourPartition: false, hiveCompatiblePartitions: false }),
  });
  const emptied = new s3.Bucket(stack, 'Emptied', { removalPolicy: cdk.RemovalPolicy.DESTROY, autoDeleteObjects: true });
  vpc.addFlowLog('Emptied', { destination: ec2.FlowLogDestination.toS3(emptied) });
  const known = s3.Bucket.fromBucketName(stack, 'Known', 'known-bucket');
  vpc.addFlowLog('Known', { destination: ec2.FlowLogDestination.toS3(known, 'there') });
  new ec2.FlowLog(stack, 'OfGateway', {
    resourceType: ec2.FlowLogResourceType.fromTransitGatewayId('tgw-1a2b3c'),
    destination: ec2.FlowLogDestination.toS3(bucket, 'gateway'),
  });
}

app.synth();
