-- Flow logs to S3: new and given buckets, prefixes, partitions, formats, and the policy under its feature flag.

local app = App()
local names = { "WithoutPolicy", "WithPolicy" }
for _, name in ipairs(names) do
  local stack = Stack(app, name)
  stack.node:set_context("@aws-cdk/aws-s3:createDefaultLoggingPolicy", name == "WithPolicy")
  local vpc = ec2.Vpc(stack, "Vpc", {
    max_azs = 1,
    nat_gateways = 0,
    flow_logs = { Archive = { destination = ec2.FlowLogDestination.to_s3() } },
  })
  local bucket = s3.Bucket(stack, "Bucket")
  local log = vpc:add_flow_log("Given", { destination = ec2.FlowLogDestination.to_s3(bucket) })
  CfnOutput(stack, "BucketName", { value = log.bucket.bucket_name })
  local prefixed = vpc:add_flow_log("Prefix", { destination = ec2.FlowLogDestination.to_s3(bucket, "vpc-logs") })
  CfnOutput(stack, "KeyPrefix", { value = prefixed.key_prefix })
  vpc:add_flow_log("PrefixSlash", { destination = ec2.FlowLogDestination.to_s3(bucket, "vpc-logs/") })
  vpc:add_flow_log("PrefixEmpty", { destination = ec2.FlowLogDestination.to_s3(bucket, "") })
  vpc:add_flow_log("Hive", {
    destination = ec2.FlowLogDestination.to_s3(bucket, "hive", { hive_compatible_partitions = true }),
  })
  vpc:add_flow_log("Parquet", {
    destination = ec2.FlowLogDestination.to_s3(bucket, nil, { file_format = ec2.FlowLogFileFormat.PARQUET }),
  })
  vpc:add_flow_log("PlainText", {
    destination = ec2.FlowLogDestination.to_s3(nil, "plain", {
      file_format = ec2.FlowLogFileFormat.PLAIN_TEXT,
      per_hour_partition = true,
      hive_compatible_partitions = true,
    }),
  })
  vpc:add_flow_log("Nothing", {
    destination = ec2.FlowLogDestination.to_s3(bucket, "nothing", { per_hour_partition = false, hive_compatible_partitions = false }),
  })
  local emptied = s3.Bucket(stack, "Emptied", { removal_policy = RemovalPolicy.DESTROY, auto_delete_objects = true })
  vpc:add_flow_log("Emptied", { destination = ec2.FlowLogDestination.to_s3(emptied) })
  local known = s3.Bucket.from_bucket_name(stack, "Known", "known-bucket")
  vpc:add_flow_log("Known", { destination = ec2.FlowLogDestination.to_s3(known, "there") })
  ec2.FlowLog(stack, "OfGateway", {
    resource_type = ec2.FlowLogResourceType.from_transit_gateway_id("tgw-1a2b3c"),
    destination = ec2.FlowLogDestination.to_s3(bucket, "gateway"),
  })
end
