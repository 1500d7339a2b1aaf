-- Small cases of several services that are easily written another way.

local app = App()
local stack = Stack(app, "Odd", { env = { account = "123456789012", region = "us-east-1" } })

-- buckets: a format of keys without logs, URLs without a key
local bucket = s3.Bucket(stack, "Bucket", { target_object_key_format = s3.TargetObjectKeyFormat.simple_prefix() })
s3.Bucket(stack, "Prefixed", { target_object_key_format = s3.TargetObjectKeyFormat.partitioned_prefix(), server_access_logs_prefix = "logs" })
CfnOutput(stack, "Accelerated", { value = bucket:transfer_acceleration_url_for_object() })
CfnOutput(stack, "AcceleratedKey", { value = bucket:transfer_acceleration_url_for_object("/a/b") })
CfnOutput(stack, "AcceleratedDual", { value = bucket:transfer_acceleration_url_for_object("a", { dual_stack = true }) })

-- log groups: everybody, and no field to index
local group = logs.LogGroup(stack, "Group", { field_index_policies = {} })
for _, principal in ipairs({ iam.AnyPrincipal(), iam.StarPrincipal(), iam.AccountPrincipal("111122223333") }) do
  group:add_to_resource_policy(iam.PolicyStatement({ actions = { "logs:PutLogEvents" }, principals = { principal }, resources = { group.log_group_arn } }))
end

logs.LogGroup(stack, "Protected", { data_protection_policy = logs.DataProtectionPolicy({ identifiers = { logs.DataIdentifier.ADDRESS } }) })

-- connections that add nothing to requests
local secret = SecretValue.unsafe_plain_text("x")
events.Connection(stack, "OAuth", {
  authorization = events.Authorization.oauth({ authorization_endpoint = "https://example.org", client_id = "me", client_secret = secret, http_method = events.HttpMethod.POST }),
})
events.Connection(stack, "Empty", {
  authorization = events.Authorization.basic("me", secret),
  body_parameters = {},
  header_parameters = {},
  query_string_parameters = {},
})
events.Connection(stack, "Half", {
  authorization = events.Authorization.api_key("key", secret),
  body_parameters = {},
  header_parameters = { ["x-a"] = events.HttpParameter.from_string("b") },
})

-- actions of instances, where the ARN is known
local metric = cloudwatch.Metric({ namespace = "AWS/EC2", metric_name = "StatusCheckFailed", dimensions_map = { InstanceId = "i-0123456789" } })
local alarm = metric:create_alarm(stack, "Failed", { threshold = 1, evaluation_periods = 2 })
alarm:add_alarm_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.RECOVER))
local other = cloudwatch.Metric({ namespace = "N", metric_name = "M" }):create_alarm(stack, "Other", { threshold = 1, evaluation_periods = 2 })
other:add_ok_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.STOP))

lambda.Function(stack, "Function", {
  runtime = lambda.Runtime.NODEJS_22_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => 1"),
  ipv6_allowed_for_dual_stack = false,
})
ec2.LaunchTemplate(stack, "Contradicting", { require_imdsv2 = true, http_tokens = ec2.LaunchTemplateHttpTokens.OPTIONAL })
