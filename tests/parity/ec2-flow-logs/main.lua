-- Flow logs: what can be logged, to CloudWatch Logs and Firehose, formats, names, props of the VPC.

local app = App()
local stack = Stack(app, "FlowLogs")
local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 1,
  nat_gateways = 0,
  restrict_default_security_group = true,
  gateway_endpoints = { S3 = { service = ec2.GatewayVpcEndpointAwsService.S3 } },
  flow_logs = {
    Plain = {},
    Rejected = {
      traffic_type = ec2.FlowLogTrafficType.REJECT,
      max_aggregation_interval = ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    },
  },
})

-- Every kind of resource.
local group = logs.LogGroup(stack, "Group", { retention = logs.RetentionDays.ONE_WEEK })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("vpc-flow-logs.amazonaws.com") })
local shared = ec2.FlowLogDestination.to_cloud_watch_logs(group, role)
local of_vpc = ec2.FlowLog(stack, "OfVpc", {
  resource_type = ec2.FlowLogResourceType.from_vpc(vpc),
  destination = shared,
  flow_log_name = "everything",
  traffic_type = ec2.FlowLogTrafficType.ALL,
})
ec2.FlowLog(stack, "OfSubnet", {
  resource_type = ec2.FlowLogResourceType.from_subnet(vpc.public_subnets[1]),
  destination = shared,
  traffic_type = ec2.FlowLogTrafficType.ACCEPT,
  max_aggregation_interval = ec2.FlowLogMaxAggregationInterval.TEN_MINUTES,
})
ec2.FlowLog(stack, "OfInterface", {
  resource_type = ec2.FlowLogResourceType.from_network_interface_id("eni-1a2b3c"),
  destination = ec2.FlowLogDestination.to_cloud_watch_logs(group),
})
ec2.FlowLog(stack, "OfGateway", {
  resource_type = ec2.FlowLogResourceType.from_transit_gateway_id("tgw-1a2b3c"),
  destination = ec2.FlowLogDestination.to_cloud_watch_logs(nil, role),
})
ec2.FlowLog(stack, "OfAttachment", {
  resource_type = ec2.FlowLogResourceType.from_transit_gateway_attachment_id("tgw-attach-1a2b3c"),
  destination = shared,
  max_aggregation_interval = ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
})
local kind = ec2.FlowLogResourceType.from_vpc(vpc)
CfnOutput(stack, "Kind", { value = kind.resource_type })
CfnOutput(stack, "KindId", { value = kind.resource_id })

-- Groups and roles from elsewhere, and one made by an L1.
local known = logs.LogGroup.from_log_group_name(stack, "Known", "flows")
local known_role = iam.Role.from_role_arn(stack, "KnownRole", "arn:aws:iam::123456789012:role/flows")
vpc:add_flow_log("Known", { destination = ec2.FlowLogDestination.to_cloud_watch_logs(known, known_role) })
local raw = logs.CfnLogGroup(stack, "Raw", {})
vpc:add_flow_log("Raw", { destination = ec2.FlowLogDestination.to_cloud_watch_logs(raw) })

-- Formats.
vpc:add_flow_log("Ports", { log_format = { ec2.LogFormat.DST_PORT, ec2.LogFormat.SRC_PORT } })
vpc:add_flow_log("More", { destination = shared, log_format = { ec2.LogFormat.VERSION, ec2.LogFormat.ALL_DEFAULT_FIELDS } })
vpc:add_flow_log("Custom", {
  destination = shared,
  log_format = { ec2.LogFormat.SRC_PORT, ec2.LogFormat.custom("${new-field}"), ec2.LogFormat.field("other-field") },
})
vpc:add_flow_log("None", { destination = shared, log_format = {} })
local every = {
  ec2.LogFormat.VERSION,
  ec2.LogFormat.ACCOUNT_ID,
  ec2.LogFormat.INTERFACE_ID,
  ec2.LogFormat.SRC_ADDR,
  ec2.LogFormat.DST_ADDR,
  ec2.LogFormat.SRC_PORT,
  ec2.LogFormat.DST_PORT,
  ec2.LogFormat.PROTOCOL,
  ec2.LogFormat.PACKETS,
  ec2.LogFormat.BYTES,
  ec2.LogFormat.START_TIMESTAMP,
  ec2.LogFormat.END_TIMESTAMP,
  ec2.LogFormat.ACTION,
  ec2.LogFormat.LOG_STATUS,
  ec2.LogFormat.VPC_ID,
  ec2.LogFormat.SUBNET_ID,
  ec2.LogFormat.INSTANCE_ID,
  ec2.LogFormat.TCP_FLAGS,
  ec2.LogFormat.TRAFFIC_TYPE,
  ec2.LogFormat.PKT_SRC_ADDR,
  ec2.LogFormat.PKT_DST_ADDR,
  ec2.LogFormat.REGION,
  ec2.LogFormat.AZ_ID,
  ec2.LogFormat.SUBLOCATION_TYPE,
  ec2.LogFormat.SUBLOCATION_ID,
  ec2.LogFormat.PKT_SRC_AWS_SERVICE,
  ec2.LogFormat.PKT_DST_AWS_SERVICE,
  ec2.LogFormat.FLOW_DIRECTION,
  ec2.LogFormat.TRAFFIC_PATH,
  ec2.LogFormat.ECS_CLUSTER_ARN,
  ec2.LogFormat.ECS_CLUSTER_NAME,
  ec2.LogFormat.ECS_CONTAINER_INSTANCE_ARN,
  ec2.LogFormat.ECS_CONTAINER_INSTANCE_ID,
  ec2.LogFormat.ECS_CONTAINER_ID,
  ec2.LogFormat.ECS_SECOND_CONTAINER_ID,
  ec2.LogFormat.ECS_SERVICE_NAME,
  ec2.LogFormat.ECS_TASK_DEFINITION_ARN,
  ec2.LogFormat.ECS_TASK_ARN,
  ec2.LogFormat.ECS_TASK_ID,
}
vpc:add_flow_log("Every", { destination = shared, log_format = every })
CfnOutput(stack, "Value", { value = ec2.LogFormat.SRC_ADDR.value })

-- Firehose, by its ARN and by its resource.
vpc:add_flow_log("ByArn", {
  destination = ec2.FlowLogDestination.to_kinesis_data_firehose_destination("arn:aws:firehose:us-east-1:123456789012:deliverystream/flows"),
})
local stream = kinesisfirehose.CfnDeliveryStream(stack, "Stream", {})
local streamed = vpc:add_flow_log("Stream", { destination = ec2.FlowLogDestination.to_firehose(stream) })
vpc:add_flow_log("StreamRole", { destination = ec2.FlowLogDestination.to_firehose(stream, role) })
CfnOutput(stack, "StreamArn", { value = streamed.delivery_stream_arn })

-- What flow logs know.
CfnOutput(stack, "Id", { value = of_vpc.flow_log_id })
CfnOutput(stack, "GroupName", { value = of_vpc.log_group.log_group_name })
CfnOutput(stack, "RoleArn", { value = of_vpc.iam_role.role_arn })
CfnOutput(stack, "HasBucket", { value = of_vpc.bucket == nil and "no" or "yes" })
local imported = ec2.FlowLog.from_flow_log_id(stack, "Imported", "fl-12345")
CfnOutput(stack, "ImportedId", { value = imported.flow_log_id })

-- The group of another stack.
local far = Stack(app, "Far")
ec2.FlowLog(far, "Far", { resource_type = ec2.FlowLogResourceType.from_vpc(vpc), destination = ec2.FlowLogDestination.to_cloud_watch_logs(group) })
