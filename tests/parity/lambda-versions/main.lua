-- Versions and aliases: those of the moment change their logical ids with the function.

local app = App()
local stack = Stack(app, "Versions")
local first = lambda.Function(stack, "First", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  environment = { B = "x", A = Aws.REGION },
  description = "d",
  timeout = Duration.seconds(3),
  reserved_concurrent_executions = 7,
  current_version_options = {
    description = "version",
    removal_policy = RemovalPolicy.RETAIN,
    provisioned_concurrent_executions = 2,
    retry_attempts = 1,
  },
})
local current = first.current_version
local live = lambda.Alias(stack, "Live", { alias_name = "live", version = current, description = "words", provisioned_concurrent_executions = 3 })
first:add_environment("LATER", "counts")
Tags.of(first):add("does", "not count")
local second = lambda.Function(stack, "Second", { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local fixed = lambda.Version(stack, "Fixed", { lambda = second, description = "fixed", code_sha256 = "sha" })
local prod = fixed:add_alias("prod", { max_event_age = Duration.minutes(2) })
second:add_alias("weighted", { additional_versions = { { version = fixed, weight = 0.25 } } })
second:invalidate_version_based_on("something")
local role = iam.Role(stack, "Caller", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
live:grant_invoke(role)
live:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
fixed:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
second:grant_invoke_version(role, fixed)
fixed:configure_async_invoke({ retry_attempts = 0 })
CfnOutput(stack, "Current", { value = string.format("%s %s %s", current.function_arn, current.function_name, current.version) })
CfnOutput(stack, "Aliases", { value = string.format("%s %s %s %s %s", live.function_arn, live.function_name, live.alias_name, prod.function_name, live.version.function_arn) })
CfnOutput(stack, "Fixed2", { value = string.format("%s %s %s %s", fixed.edge_arn, fixed.function_name, fixed.lambda.function_arn, fixed.latest_version.function_arn) })
