-- Settings of the functions that the library adds for custom resources.

local function calls(stack, group, retention)
  custom_resources.AwsCustomResource(stack, "Call", {
    on_update = {
      service = "S3",
      action = "listBuckets",
      physical_resource_id = custom_resources.PhysicalResourceId.of("x"),
    },
    policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
    install_latest_aws_sdk = false,
    log_group = group,
    log_retention = retention,
  })
  logs.LogGroup(stack, "logGroup")
  lambda.Function(stack, "Own", { code = lambda.Code.from_inline("exports.handler = async () => 1;"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_22_X })
end

local app = App()
local both = Stack(app, "Both")
calls(both, nil, nil)
custom_resources.CustomResourceConfig.of(both):add_removal_policy(RemovalPolicy.DESTROY)
custom_resources.CustomResourceConfig.of(both):add_log_retention_lifetime(logs.RetentionDays.TEN_YEARS)
custom_resources.CustomResourceConfig.of(both):add_lambda_runtime(lambda.Runtime.NODEJS_20_X)

local group = Stack(app, "Group")
calls(group, logs.LogGroup(group, "Logs"), nil)
custom_resources.CustomResourceConfig.of(group):add_log_retention_lifetime(logs.RetentionDays.ONE_DAY)
custom_resources.CustomResourceConfig.of(group):add_removal_policy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
custom_resources.CustomResourceConfig.of(group):add_lambda_runtime(lambda.Runtime.PYTHON_3_13)

local kept = Stack(app, "Kept")
calls(kept, nil, logs.RetentionDays.ONE_WEEK)
custom_resources.CustomResourceConfig.of(kept):add_log_retention_lifetime(logs.RetentionDays.INFINITE)

local aspects = Stack(app, "Aspects")
calls(aspects, nil, nil)
Aspects.of(aspects):add(custom_resources.CustomResourceLogRetention(logs.RetentionDays.ONE_MONTH))
Aspects.of(aspects):add(custom_resources.CustomResourceRemovalPolicy(RemovalPolicy.DESTROY))
Aspects.of(aspects):add(custom_resources.CustomResourceLambdaRuntime(lambda.Runtime.NODEJS_22_X))
