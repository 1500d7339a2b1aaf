-- Metrics of functions, versions and aliases.

local app = App()
local stack = Stack(app, "Measured")
local works = lambda.Function(stack, "Works", {
  code = lambda.Code.from_inline("exports.handler = async event => event;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
})
local function alarm(stack, id, metric)
  cloudwatch.Alarm(stack, id, { metric = metric, threshold = 1, evaluation_periods = 1 })
end
alarm(stack, "Duration", works:metric_duration())
alarm(stack, "Errors", works:metric_errors({ statistic = "Maximum" }))
alarm(stack, "Invocations", works:metric_invocations({ period = Duration.minutes(1) }))
alarm(stack, "Throttles", works:metric_throttles())
alarm(stack, "Other", works:metric("IteratorAge"))
local version = works.current_version
alarm(stack, "Version", version:metric_errors())
local live = version:add_alias("live")
alarm(stack, "Alias", live:metric_duration({ statistic = "p99" }))
alarm(stack, "AliasOther", live:metric("Errors"))
alarm(stack, "Latest", works.latest_version:metric_errors())
alarm(stack, "KnownAlias", lambda.Alias.from_alias_attributes(stack, "KnownOne", { alias_name = "known", alias_version = version }):metric_errors())
alarm(stack, "Imported", lambda.Function.from_function_name(stack, "KnownFunction", "imported"):metric_invocations())
alarm(stack, "AllErrors", lambda.Function.metric_all_errors())
alarm(stack, "AllDuration", lambda.Function.metric_all_duration())
alarm(stack, "AllInvocations", lambda.Function.metric_all_invocations())
alarm(stack, "AllThrottles", lambda.Function.metric_all_throttles())
alarm(stack, "AllConcurrent", lambda.Function.metric_all_concurrent_executions())
alarm(stack, "AllUnreserved", lambda.Function.metric_all_unreserved_concurrent_executions())
alarm(stack, "All", lambda.Function.metric_all("Duration", { statistic = "Sum" }))
