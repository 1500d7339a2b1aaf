-- Where log groups send their events.

local app = App()
local stack = Stack(app, "Sent")
local hears = lambda.Function(stack, "Hears", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
})
local group = logs.LogGroup(stack, "Group")
local destination = logs_destinations.LambdaDestination(hears)
group:add_subscription_filter("Errors", { destination = destination, filter_pattern = logs.FilterPattern.any_term("ERROR") })
group:add_subscription_filter("All", { destination = destination, filter_pattern = logs.FilterPattern.all_events() })
logs.SubscriptionFilter(stack, "Allowed", {
  log_group = logs.LogGroup(stack, "Other"),
  destination = logs_destinations.LambdaDestination(hears, { add_permissions = false }),
  filter_pattern = logs.FilterPattern.all_events(),
  filter_name = "allowed",
})
local alias = lambda.Alias(stack, "Alias", { alias_name = "live", version = hears.current_version })
group:add_subscription_filter("Live", { destination = logs_destinations.LambdaDestination(alias), filter_pattern = logs.FilterPattern.all_events() })

local elsewhere = Stack(app, "Elsewhere")
local known = logs.LogGroup.from_log_group_name(elsewhere, "Known", "known")
known:add_subscription_filter("All", { destination = destination, filter_pattern = logs.FilterPattern.all_events() })
local there = lambda.Function.from_function_arn(elsewhere, "There", "arn:aws:lambda:eu-west-1:111111111111:function:there")
logs.LogGroup(elsewhere, "Group"):add_subscription_filter("There", {
  destination = logs_destinations.LambdaDestination(there),
  filter_pattern = logs.FilterPattern.all_events(),
})
