-- How long groups of others keep their events: one function a stack, whatever asks for it.

local app = App()
local stack = Stack(app, "Kept")
local month = logs.LogRetention(stack, "Month", { log_group_name = "/shop/month", retention = logs.RetentionDays.ONE_MONTH })
local ever = logs.LogRetention(stack, "Ever", {
  log_group_name = "/shop/ever",
  log_group_region = "us-east-1",
  retention = logs.RetentionDays.INFINITE,
  removal_policy = RemovalPolicy.DESTROY,
  log_retention_retry_options = { max_retries = 7, base = Duration.millis(300) },
})
logs.LogRetention(stack, "Stays", {
  log_group_name = string.format("/shop/%s", Aws.REGION),
  retention = logs.RetentionDays.ONE_DAY,
  removal_policy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  log_retention_retry_options = {},
})
CfnOutput(stack, "Arns", { value = string.format("%s %s", month.log_group_arn, ever.log_group_arn) })
local waits = logs.LogGroup(stack, "Waits")
waits.node:add_dependency(month)
Tags.of(stack):add("team", "blue")

local ruled = Stack(app, "Ruled", { env = { account = "111111111111", region = "eu-west-1" } })
local role = iam.Role(ruled, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
logs.LogRetention(ruled, "First", { log_group_name = "first", retention = logs.RetentionDays.ONE_WEEK, role = role })
logs.LogRetention(ruled, "Second", { log_group_name = "second", retention = logs.RetentionDays.TEN_YEARS, removal_policy = RemovalPolicy.DESTROY })

local functions = Stack(app, "Functions")
local week = lambda.Function(functions, "Week", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  log_retention = logs.RetentionDays.ONE_WEEK,
  log_removal_policy = RemovalPolicy.DESTROY,
  log_retention_retry_options = { max_retries = 3 },
})
local asked = lambda.Function(functions, "Asked", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  log_removal_policy = RemovalPolicy.DESTROY,
})
local group = logs.LogGroup(functions, "Group", { retention = logs.RetentionDays.ONE_DAY })
local own = lambda.Function(functions, "Own", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  log_group = group,
  logging_format = lambda.LoggingFormat.JSON,
  system_log_level_v2 = lambda.SystemLogLevel.WARN,
})
CfnOutput(functions, "Groups", {
  value = string.format("%s %s %s %s", week.log_group.log_group_name, week.log_group.log_group_arn, asked.log_group.log_group_name, own.log_group.log_group_name),
})
own.log_group:add_metric_filter("Errors", { filter_pattern = logs.FilterPattern.any_term("ERROR"), metric_namespace = "Shop", metric_name = "Errors" })
