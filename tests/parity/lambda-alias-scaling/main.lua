-- Instances of functions that are kept ready, by schedules and by how busy they are; capacities of anything else.

local app = App()
local stack = Stack(app, "Scaling")
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local prod = lambda.Function(stack, "Function", props):add_alias("prod")
local scaling = prod:add_auto_scaling({ max_capacity = 50 })
scaling:scale_on_utilization({ utilization_target = 0.5 })
scaling:scale_on_schedule("Up", { schedule = appscaling.Schedule.cron({ hour = "8", minute = "0" }), min_capacity = 20 })
scaling:scale_on_schedule("Down", { schedule = appscaling.Schedule.rate(Duration.hours(2)), max_capacity = 5, time_zone = TimeZone.EUROPE_PARIS })
local other = lambda.Alias(stack, "Other", { alias_name = "other", version = lambda.Function(stack, "Second", props).current_version, provisioned_concurrent_executions = 3 })
other:add_auto_scaling({ min_capacity = 2, max_capacity = 10 }):scale_on_utilization({
  utilization_target = 0.7,
  policy_name = "named",
  disable_scale_in = true,
  scale_in_cooldown = Duration.minutes(1),
  scale_out_cooldown = Duration.minutes(2),
})

local placed = Stack(app, "Placed", { env = { account = "111111111111", region = "eu-west-1" } })
lambda.Function(placed, "Function", props):add_alias("prod"):add_auto_scaling({ max_capacity = 5 })
local target = appscaling.ScalableTarget(placed, "Target", {
  service_namespace = appscaling.ServiceNamespace.ECS,
  resource_id = "service/default/shop",
  scalable_dimension = "ecs:service:DesiredCount",
  min_capacity = 1,
  max_capacity = 10,
})
target:add_to_role_policy(iam.PolicyStatement({ actions = { "ecs:DescribeServices" }, resources = { "*" } }))
local policy = target:scale_to_track_metric("Busy", {
  target_value = 50,
  predefined_metric = appscaling.PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION,
})
target:scale_to_track_metric("Waiting", {
  target_value = 100,
  custom_metric = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting", dimensions_map = { queue = "orders" }, statistic = "Average", unit = cloudwatch.Unit.COUNT }),
})
target:scale_on_schedule("Nights", { schedule = appscaling.Schedule.expression("cron(0 22 * * ? *)"), min_capacity = 0, max_capacity = 2 })
local known = appscaling.ScalableTarget.from_scalable_target_id(placed, "Known", "service/default/known|ecs:service:DesiredCount|ecs")
CfnOutput(placed, "Ids", { value = string.format("%s %s %s", target.scalable_target_id, policy.scaling_policy_arn, known.scalable_target_id) })
