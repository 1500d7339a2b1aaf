-- Filters of log groups: every pattern, metric filters with every option, subscription filters.

local app = App()
local stack = Stack(app, "Filters")
local group = logs.LogGroup(stack, "Group")

local patterns = {
  logs.FilterPattern.literal("{ $.x = 1 && $.y = \"z\" }"),
  logs.FilterPattern.all_events(),
  logs.FilterPattern.all_terms("ERROR", "MainThread"),
  logs.FilterPattern.all_terms("a \"quoted\" term", "back\\slash"),
  logs.FilterPattern.any_term("WARN", "ERROR"),
  logs.FilterPattern.any_term_group({ "WARN", "MainThread" }, { "ERROR" }),
  logs.FilterPattern.all_terms(),
  logs.FilterPattern.any_term(),
  logs.FilterPattern.string_value("$.name", "=", "web*"),
  logs.FilterPattern.string_value("$.name", "!=", "a \"b\""),
  logs.FilterPattern.string_value("$.name", "==", "x"),
  logs.FilterPattern.number_value("$.size", ">=", 5),
  logs.FilterPattern.number_value("$.size", "==", 1.5),
  logs.FilterPattern.number_value("$.size", "!=", -2),
  logs.FilterPattern.regex_value("$.name", "=", "^web-[0-9]+$"),
  logs.FilterPattern.regex_value("$.name", "!=", "%x%"),
  logs.FilterPattern.is_null("$.a"),
  logs.FilterPattern.not_exists("$.a"),
  logs.FilterPattern.exists("$.a[0].b"),
  logs.FilterPattern.boolean_value("$.ok", true),
  logs.FilterPattern.boolean_value("$.ok", false),
  logs.FilterPattern.all(logs.FilterPattern.exists("$.a"), logs.FilterPattern.number_value("$.b", "<", 3)),
  logs.FilterPattern.all(logs.FilterPattern.exists("$.a")),
  logs.FilterPattern.any(
    logs.FilterPattern.all(logs.FilterPattern.string_value("$.level", "=", "ERROR"), logs.FilterPattern.boolean_value("$.final", true)),
    logs.FilterPattern.string_value("$.level", "=", "FATAL")
  ),
  logs.FilterPattern.space_delimited("time", "component", "...", "result_code", "latency"),
  logs.FilterPattern.space_delimited("time", "component", "...", "result_code", "latency"):where_string("component", "=", "HttpServer"):where_number("result_code", "!=", 200):where_number("result_code", "<", 500),
  logs.FilterPattern.space_delimited("...", "last"):where_string("last", "!=", "x \"y\""):where_number("last", "==", 3),
}
for index, one in ipairs(patterns) do
  CfnOutput(stack, "Pattern" .. (index - 1), { value = one.log_pattern_string })
end
CfnOutput(stack, "JsonPattern", { value = logs.FilterPattern.exists("$.a").json_pattern_string })

logs.MetricFilter(stack, "Plain", {
  log_group = group,
  metric_namespace = "App",
  metric_name = "Errors",
  filter_pattern = logs.FilterPattern.any_term("ERROR"),
})
local full = group:add_metric_filter("Full", {
  metric_namespace = "App",
  metric_name = "Latency",
  filter_pattern = logs.FilterPattern.exists("$.latency"),
  metric_value = "$.latency",
  dimensions = { Code = "$.code", Place = "$.place" },
  unit = cloudwatch.Unit.MILLISECONDS,
  filter_name = "latency",
  apply_on_transformed_logs = true,
})
group:add_metric_filter("Zero", {
  metric_namespace = "App",
  metric_name = "Zero",
  filter_pattern = logs.FilterPattern.all_events(),
  default_value = 0,
  apply_on_transformed_logs = false,
})
group:add_metric_filter("Half", { metric_namespace = "App", metric_name = "Default", filter_pattern = logs.FilterPattern.all_events(), default_value = 0.5, metric_value = "2" })
local metric = full:metric({ statistic = "max" })
CfnOutput(stack, "Metric", { value = metric.namespace .. " " .. metric.metric_name .. " " .. metric.statistic })
CfnOutput(stack, "Average", { value = full:metric().statistic })

-- to another account
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("logs.amazonaws.com") })
local destination = logs.CrossAccountDestination(stack, "Destination", { role = role, target_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/their" })
destination:add_to_policy(iam.PolicyStatement({ principals = { iam.AccountPrincipal("111122223333") }, actions = { "logs:PutSubscriptionFilter" }, resources = { "*" } }))
destination:add_to_policy(iam.PolicyStatement({ principals = { iam.AccountPrincipal("444455556666") }, actions = { "logs:PutSubscriptionFilter" }, resources = { "arn:aws:logs:*:*:x" } }))
local named = logs.CrossAccountDestination(stack, "Named", { role = role, target_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/their", destination_name = "named" })
CfnOutput(stack, "DestinationName", { value = named.destination_name })
CfnOutput(stack, "DestinationArn", { value = named.destination_arn })
logs.SubscriptionFilter(stack, "Subscription", {
  log_group = group,
  destination = destination,
  filter_pattern = logs.FilterPattern.all_events(),
  filter_name = "everything",
})
group:add_subscription_filter("Second", { destination = named, filter_pattern = logs.FilterPattern.all_terms("x") })
