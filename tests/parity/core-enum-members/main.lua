-- Members of enums where a text, a number or any value of a template is asked for.

local app = App()
local function one(app, access)
  local stack = Stack(app, access)
  s3.CfnBucket(stack, "Bucket", { access_control = access })
  CfnOutput(stack, "Access", { value = access })
end
one(app, s3.BucketAccessControl.PRIVATE)
one(app, s3.BucketAccessControl.BUCKET_OWNER_READ)

local stack = Stack(app, "Enums")
logs.CfnLogGroup(stack, "Group", { retention_in_days = logs.RetentionDays.ONE_WEEK, log_group_class = logs.LogGroupClass.INFREQUENT_ACCESS })
ec2.CfnFlowLog(stack, "FlowLog", {
  resource_id = "vpc-12345",
  resource_type = "VPC",
  traffic_type = ec2.FlowLogTrafficType.REJECT,
  max_aggregation_interval = ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  log_destination_type = ec2.FlowLogDestinationType.S3,
  log_destination = "arn:aws:s3:::my-bucket",
})
CfnResource(stack, "Raw", {
  type = "Test::Any::Thing",
  properties = { Effect = iam.Effect.DENY, Days = logs.RetentionDays.ONE_MONTH, Each = { s3.ObjectOwnership.OBJECT_WRITER, s3.StorageClass.GLACIER.value } },
})
local any = CfnResource(stack, "Overridden", { type = "Test::Any::Thing" })
any:add_property_override("Encryption", s3.BucketEncryption.KMS)
any:add_property_override("Days", logs.RetentionDays.ONE_YEAR)
Tags.of(stack):add("access", s3.BucketAccessControl.PUBLIC_READ)
