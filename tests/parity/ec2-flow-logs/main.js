// Flow logs: what can be logged, to CloudWatch Logs and Firehose, formats, names, props of the VPC.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'FlowLogs');
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 1,
  natGateways: 0,
  restrictDefaultSecurityGroup: true,
  gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
  flowLogs: {
    Plain: {},
    Rejected: {
      trafficType: ec2.FlowLogTrafficType.REJECT,
      maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    },
  },
});

// Every kind of resource.
const group = new logs.LogGroup(stack, 'Group', { retention: logs.RetentionDays.ONE_WEEK });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
const shared = ec2.FlowLogDestination.toCloudWatchLogs(group, role);
const ofVpc = new ec2.FlowLog(stack, 'OfVpc', {
  resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
  destination: shared,
  flowLogName: 'everything',
  trafficType: ec2.FlowLogTrafficType.ALL,
});
new ec2.FlowLog(stack, 'OfSubnet', {
  resourceType: ec2.FlowLogResourceType.fromSubnet(vpc.publicSubnets[0]),
  destination: shared,
  trafficType: ec2.FlowLogTrafficType.ACCEPT,
  maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.TEN_MINUTES,
});
new ec2.FlowLog(stack, 'OfInterface', {
  resourceType: ec2.FlowLogResourceType.fromNetworkInterfaceId('eni-1a2b3c'),
  destination: ec2.FlowLogDestination.toCloudWatchLogs(group),
});
new ec2.FlowLog(stack, 'OfGateway', {
  resourceType: ec2.FlowLogResourceType.fromTransitGatewayId('tgw-1a2b3c'),
  destination: ec2.FlowLogDestination.toCloudWatchLogs(undefined, role),
});
new ec2.FlowLog(stack, 'OfAttachment', {
  resourceType: ec2.FlowLogResourceType.fromTransitGatewayAttachmentId('tgw-attach-1a2b3c'),
  destination: shared,
  maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
});
const kind = ec2.FlowLogResourceType.fromVpc(vpc);
new cdk.CfnOutput(stack, 'Kind', { value: kind.resourceType });
new cdk.CfnOutput(stack, 'KindId', { value: kind.resourceId });

// Groups and roles from elsewhere, and one made by an L1.
const known = logs.LogGroup.fromLogGroupName(stack, 'Known', 'flows');
const knownRole = iam.Role.fromRoleArn(stack, 'KnownRole', 'arn:aws:iam::123456789012:role/flows');
vpc.addFlowLog('Known', { destination: ec2.FlowLogDestination.toCloudWatchLogs(known, knownRole) });
const raw = new logs.CfnLogGroup(stack, 'Raw', {});
vpc.addFlowLog('Raw', { destination: ec2.FlowLogDestination.toCloudWatchLogs(raw) });

// Formats.
vpc.addFlowLog('Ports', { logFormat: [ec2.LogFormat.DST_PORT, ec2.LogFormat.SRC_PORT] });
vpc.addFlowLog('More', { destination: shared, logFormat: [ec2.LogFormat.VERSION, ec2.LogFormat.ALL_DEFAULT_FIELDS] });
vpc.addFlowLog('Custom', {
  destination: shared,
  logFormat: [ec2.LogFormat.SRC_PORT, ec2.LogFormat.custom('${new-field}'), ec2.LogFormat.field('other-field')],
});
vpc.addFlowLog('None', { destination: shared, logFormat: [] });
const every = [
  ec2.LogFormat.VERSION, ec2.LogFormat.ACCOUNT_ID, ec2.LogFormat.INTERFACE_ID, ec2.LogFormat.SRC_ADDR,
  ec2.LogFormat.DST_ADDR, ec2.LogFormat.SRC_PORT, ec2.LogFormat.DST_PORT, ec2.LogFormat.PROTOCOL,
  ec2.LogFormat.PACKETS, ec2.LogFormat.BYTES, ec2.LogFormat.START_TIMESTAMP, ec2.LogFormat.END_TIMESTAMP,
  ec2.LogFormat.ACTION, ec2.LogFormat.LOG_STATUS, ec2.LogFormat.VPC_ID, ec2.LogFormat.SUBNET_ID,
  ec2.LogFormat.INSTANCE_ID, ec2.LogFormat.TCP_FLAGS, ec2.LogFormat.TRAFFIC_TYPE, ec2.LogFormat.PKT_SRC_ADDR,
  ec2.LogFormat.PKT_DST_ADDR, ec2.LogFormat.REGION, ec2.LogFormat.AZ_ID, ec2.LogFormat.SUBLOCATION_TYPE,
  ec2.LogFormat.SUBLOCATION_ID, ec2.LogFormat.PKT_SRC_AWS_SERVICE, ec2.LogFormat.PKT_DST_AWS_SERVICE,
  ec2.LogFormat.FLOW_DIRECTION, ec2.LogFormat.TRAFFIC_PATH, ec2.LogFormat.ECS_CLUSTER_ARN,
  ec2.LogFormat.ECS_CLUSTER_NAME, ec2.LogFormat.ECS_CONTAINER_INSTANCE_ARN,
  ec2.LogFormat.ECS_CONTAINER_INSTANCE_ID, ec2.LogFormat.ECS_CONTAINER_ID, ec2.LogFormat.ECS_SECOND_CONTAINER_ID,
  ec2.LogFormat.ECS_SERVICE_NAME, ec2.LogFormat.ECS_TASK_DEFINITION_ARN, ec2.LogFormat.ECS_TASK_ARN,
  ec2.LogFormat.ECS_TASK_ID,
];
vpc.addFlowLog('Every', { destination: shared, logFormat: every });
new cdk.CfnOutput(stack, 'Value', { value: ec2.LogFormat.SRC_ADDR.value });

// Firehose, by its ARN and by its resource.
vpc.addFlowLog('ByArn', {
  destination: ec2.FlowLogDestination.toKinesisDataFirehoseDestination('arn:aws:firehose:us-east-1:123456789012:deliverystream/flows'),
});
const stream = new kinesisfirehose.CfnDeliveryStream(stack, 'Stream', {});
const streamed = vpc.addFlowLog('Stream', { destination: ec2.FlowLogDestination.toFirehose(stream) });
vpc.addFlowLog('StreamRole', { destination: ec2.FlowLogDestination.toFirehose(stream, role) });
new cdk.CfnOutput(stack, 'StreamArn', { value: streamed.deliveryStreamArn });

// What flow logs know.
new cdk.CfnOutput(stack, 'Id', { value: ofVpc.flowLogId });
new cdk.CfnOutput(stack, 'GroupName', { value: ofVpc.logGroup.logGroupName });
new cdk.CfnOutput(stack, 'RoleArn', { value: ofVpc.iamRole.roleArn });
new cdk.CfnOutput(stack, 'HasBucket', { value: ofVpc.bucket === undefined ? 'no' : 'yes' });
const imported = ec2.FlowLog.fromFlowLogId(stack, 'Imported', 'fl-12345');
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.flowLogId });

// The group of another stack.
const far = new cdk.Stack(app, 'Far');
new ec2.FlowLog(far, 'Far', { resourceType: ec2.FlowLogResourceType.fromVpc(vpc), destination: ec2.FlowLogDestination.toCloudWatchLogs(group) });

app.synth();
