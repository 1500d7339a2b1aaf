-- Log groups of functions that the stack makes by itself.

local app = App()
local stack = Stack(app, "Managed")
local code = lambda.Code.from_inline("x")
local runtime = lambda.Runtime.NODEJS_24_X
local queue = sqs.Queue(stack, "Queue")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1 })

local plain = lambda.Function(stack, "Plain", { code = code, handler = "index.handler", runtime = runtime })
plain:add_alias("live", { retry_attempts = 1 })
Tags.of(plain):add("team", "shop")
local named = lambda.Function(stack, "Named", { code = code, handler = "index.handler", runtime = runtime, function_name = "shop", logging_format = lambda.LoggingFormat.JSON })
named.log_group:add_metric_filter("Errors", { filter_pattern = logs.FilterPattern.any_term("ERROR"), metric_namespace = "App", metric_name = "Errors" })
named.log_group:apply_removal_policy(RemovalPolicy.DESTROY)
CfnOutput(stack, "Log", { value = string.format("%s %s", named.log_group.log_group_name, named.log_group.log_group_arn) })
local in_vpc = lambda.Function(stack, "InVpc", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  vpc = vpc,
  retry_attempts = 1,
  events = { lambda_event_sources.SqsEventSource(queue) },
})
local waits = CfnResource(stack, "Waits", { type = "Custom::Waits", properties = { ServiceToken = plain.function_arn } })
waits.node:add_dependency(in_vpc)
lambda.Function(stack, "Given", { code = code, handler = "index.handler", runtime = runtime, log_group = logs.LogGroup(stack, "Group", { retention = logs.RetentionDays.ONE_WEEK }) })
lambda.Function(stack, "Kept", { code = code, handler = "index.handler", runtime = runtime, log_retention = logs.RetentionDays.ONE_DAY })
lambda.Function(stack, "Durable", { code = code, handler = "index.handler", runtime = runtime, durable_config = { execution_timeout = Duration.hours(1) } })
lambda.DockerImageFunction(stack, "Image", { code = lambda.DockerImageCode.from_ecr(ecr.Repository.from_repository_name(stack, "Repository", "shop")) })
local single = lambda.SingletonFunction(stack, "Single", { uuid = "a-b", code = code, handler = "index.handler", runtime = runtime })
lambda.SingletonFunction(stack, "Again", { uuid = "a-b", code = code, handler = "index.handler", runtime = runtime })
CfnOutput(stack, "SingleLog", { value = single.log_group.log_group_name })

local providers = Stack(app, "Providers")
local handler = lambda.Function(providers, "Handler", { code = code, handler = "index.handler", runtime = runtime })
custom_resources.Provider(providers, "Provider", { on_event_handler = handler, is_complete_handler = handler })
local rule = events.Rule(providers, "Rule", { schedule = events.Schedule.rate(Duration.days(1)) })
rule:add_target(events_targets.AwsApi({ service = "S3", action = "listBuckets" }))
local bucket = s3.Bucket(providers, "Bucket", { auto_delete_objects = true, removal_policy = RemovalPolicy.DESTROY })
bucket:add_event_notification(s3.EventType.OBJECT_CREATED, s3_notifications.LambdaDestination(handler))

local calls = Stack(app, "Calls")
custom_resources.CustomResourceConfig.of(calls):add_log_retention_lifetime(logs.RetentionDays.ONE_WEEK)
custom_resources.CustomResourceConfig.of(calls):add_removal_policy(RemovalPolicy.DESTROY)
custom_resources.AwsCustomResource(calls, "Call", {
  on_update = { service = "S3", action = "listBuckets", physical_resource_id = custom_resources.PhysicalResourceId.of("x") },
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
})
