-- L1s of many services: nested types, user's keys, tags of every style, lazy and late-bound values, assigned properties.

local app = App()
local stack = Stack(app, "Values")
local size = CfnParameter(stack, "Size", { type = "Number", default = 5 })
local bucket = s3.CfnBucket(stack, "Bucket", {
  bucket_name = Fn.join("-", { "a", Aws.ACCOUNT_ID }),
  versioning_configuration = { status = "Enabled" },
  lifecycle_configuration = { rules = { { status = "Enabled", expiration_in_days = size.value_as_number, tag_filters = { { key = "a", value = "b" } } } } },
  notification_configuration = { lambda_configurations = { { event = "s3:ObjectCreated:*", ["function"] = "arn", filter = { s3_key = { rules = { { name = "prefix", value = "x" } } } } } } },
  tags = { { key = "z", value = "1" }, { key = "A", value = Aws.REGION } },
})
ssm.CfnParameter(stack, "Parameter", { type = "String", value = bucket.ref, tags = { snake_case = "kept", camelCase = "too" } })
autoscaling.CfnAutoScalingGroup(stack, "Group", { min_size = "1", max_size = "2", tags = { { key = "a", value = "b", propagate_at_launch = false } } })
logs.CfnLogGroup(stack, "Logs", { retention_in_days = 731 })
local table = dynamodb.CfnTable(stack, "Table", {
  key_schema = { { attribute_name = "id", key_type = "HASH" } },
  attribute_definitions = { { attribute_name = "id", attribute_type = "S" } },
  provisioned_throughput = { read_capacity_units = Lazy.number(function() return 5 end), write_capacity_units = 6 },
})
local topic = sns.CfnTopic(stack, "Topic", { topic_name = Lazy.string(function() return "later" end) })
sqs.CfnQueue(stack, "Queue", { redrive_policy = { deadLetterTargetArn = topic.ref, maxReceiveCount = 3, snake_case = { 1, { KeepMe = true } } } })
local handler = lambda.CfnFunction(stack, "Handler", {
  code = { zip_file = "exports.handler = () => {}" },
  role = "arn",
  environment = { variables = { SNAKE_CASE = "x", camelCase = table.attr_arn, ["kebab-case"] = topic.attr_topic_name } },
})
route53.CfnHostedZone(stack, "Zone", { vpcs = { { vpc_id = "vpc-1", vpc_region = Aws.REGION } }, hosted_zone_tags = { { key = "a", value = "b" } } })

-- Properties that are assigned, read, and assigned again.
bucket.access_control = "Private"
bucket.versioning_configuration = { status = "Suspended" }
bucket.cors_configuration = { cors_rules = { { allowed_methods = { "GET" }, allowed_origins = { "*" }, max_age = 60 } } }
handler.memory_size = 256
handler.timeout = size.value_as_number
handler.description = bucket.bucket_name
handler.layers = Fn.split(",", Fn.import_value("layers"))
handler:add_property_override("Environment.Variables.MORE", "y")
topic.fifo_topic = true
Tags.of(stack):add("stage", "test")

-- Types that the table does not know.
CfnResource(stack, "Module", { type = "My::S3::Bucket::MODULE", properties = { Name = bucket.ref } })
CfnResource(stack, "ThirdParty", { type = "Datadog::Monitors::Monitor", properties = { Query = Lazy.string(function() return "q" end) } })
