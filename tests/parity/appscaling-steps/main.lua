-- Capacities that follow metrics in steps.

local app = App()
local stack = Stack(app, "Steps")
local target = appscaling.ScalableTarget(stack, "Target", {
  service_namespace = appscaling.ServiceNamespace.ECS,
  resource_id = "service/default/shop",
  scalable_dimension = "ecs:service:DesiredCount",
  min_capacity = 1,
  max_capacity = 10,
})
local waiting = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting" })
local steps = target:scale_on_metric("Steps", {
  metric = waiting,
  scaling_steps = { { upper = 10, change = -1 }, { lower = 50, change = 1 }, { lower = 70, change = 3 } },
  evaluation_periods = 10,
  datapoints_to_alarm = 5,
})
CfnOutput(stack, "Alarms", { value = string.format("%s %s %s %s", steps.lower_alarm.alarm_name, steps.upper_alarm.alarm_name, steps.lower_action.scaling_policy_arn, steps.upper_action.scaling_policy_arn) })
target:scale_on_metric("Percent", {
  metric = waiting:with({ statistic = "Maximum" }),
  scaling_steps = { { upper = 10, change = -10 }, { lower = 50, change = 10 } },
  cooldown = Duration.seconds(5),
  min_adjustment_magnitude = 2,
  adjustment_type = appscaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
})
target:scale_on_metric("Exact", {
  metric = waiting:with({ statistic = "p90" }),
  scaling_steps = { { lower = 0, upper = 20, change = 1 }, { lower = 20, upper = 40, change = 2 }, { lower = 40, change = 9 } },
  adjustment_type = appscaling.AdjustmentType.EXACT_CAPACITY,
  metric_aggregation_type = appscaling.MetricAggregationType.MINIMUM,
})
target:scale_on_metric("Computed", {
  metric = cloudwatch.MathExpression({ expression = "waiting / 2", using_metrics = { waiting = waiting } }),
  scaling_steps = { { upper = 10, change = 0 }, { lower = 20, change = 2 } },
})
local more = appscaling.StepScalingAction(stack, "More", {
  scaling_target = target,
  policy_name = "more",
  cooldown = Duration.seconds(4),
  adjustment_type = appscaling.AdjustmentType.EXACT_CAPACITY,
  min_adjustment_magnitude = 2,
  metric_aggregation_type = appscaling.MetricAggregationType.AVERAGE,
})
more:add_adjustment({ adjustment = 1, lower_bound = 0, upper_bound = 5 })
more:add_adjustment({ adjustment = 3, lower_bound = 5 })
local less = appscaling.StepScalingAction(stack, "Less", { scaling_target = target })
less:add_adjustment({ adjustment = -1, upper_bound = 0 })
local alarm = waiting:create_alarm(stack, "Busy", { threshold = 100, evaluation_periods = 2 })
alarm:add_alarm_action(cloudwatch_actions.ApplicationScalingAction(more))
alarm:add_ok_action(cloudwatch_actions.ApplicationScalingAction(less))

local known = appscaling.ScalableTarget.from_scalable_target_attributes(stack, "Known", { scalable_target_id = "service/default/known|ecs:service:DesiredCount|ecs", scalable_dimension = "ecs:service:DesiredCount", service_namespace = "ecs" })
appscaling.StepScalingPolicy(stack, "KnownSteps", { scaling_target = known, metric = waiting, scaling_steps = { { upper = 1, change = -1 }, { lower = 5, change = 1 } } })
local raw = appscaling.CfnScalableTarget(stack, "Raw", { max_capacity = 2, min_capacity = 1, resource_id = "service/default/raw", scalable_dimension = "ecs:service:DesiredCount", service_namespace = "ecs" })
appscaling.TargetTrackingScalingPolicy(stack, "RawBusy", { scaling_target = raw, target_value = 50, predefined_metric = appscaling.PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION })
