-- Sizes of groups that follow metrics and schedules.

local app = App()
local stack = Stack(app, "Scaling")
local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
local waiting = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting", dimensions_map = { Queue = "orders" } })

local cpu = group:scale_on_cpu_utilization("Cpu", { target_utilization_percent = 50, cooldown = Duration.seconds(30), estimated_instance_warmup = Duration.seconds(40), disable_scale_in = true })
group:scale_on_cpu_utilization("CpuAtOnce", { target_utilization_percent = 60.5, cooldown = Duration.seconds(0) })
group:scale_on_incoming_bytes("In", { target_bytes_per_second = 10 * 1024 * 1024 })
group:scale_on_outgoing_bytes("Out", { target_bytes_per_second = 1000, disable_scale_in = false })
group:scale_to_track_metric("Waiting", { metric = waiting, target_value = 3 })
group:scale_to_track_metric("Slow", { metric = cloudwatch.Metric({ namespace = "Shop", metric_name = "Time", statistic = "Maximum", unit = cloudwatch.Unit.SECONDS, period = Duration.seconds(10) }), target_value = 3.5 })
autoscaling.TargetTrackingScalingPolicy(stack, "Requests", { auto_scaling_group = group, target_value = 100, predefined_metric = autoscaling.PredefinedMetric.ALB_REQUEST_COUNT_PER_TARGET, resource_label = "app/shop/0123456789abcdef/targetgroup/shop/0123456789abcdef" })
CfnOutput(stack, "Policy", { value = cpu.scaling_policy_arn })

local steps = group:scale_on_metric("Steps", {
  metric = waiting,
  scaling_steps = { { upper = 10, change = -1 }, { lower = 50, change = 1 }, { lower = 70, change = 3 } },
  evaluation_periods = 10,
  datapoints_to_alarm = 5,
  adjustment_type = autoscaling.AdjustmentType.CHANGE_IN_CAPACITY,
})
CfnOutput(stack, "Alarms", { value = string.format("%s %s %s %s", steps.lower_alarm.alarm_name, steps.upper_alarm.alarm_name, steps.lower_action.scaling_policy_arn, steps.upper_action.scaling_policy_arn) })
group:scale_on_metric("Percent", {
  metric = waiting:with({ statistic = "max" }),
  scaling_steps = { { lower = 70, change = 30 }, { upper = 10, change = -10 }, { lower = 50, change = 10 } },
  estimated_instance_warmup = Duration.minutes(2),
  min_adjustment_magnitude = 2,
  adjustment_type = autoscaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
})
group:scale_on_metric("Exact", {
  metric = waiting:with({ statistic = "Minimum" }),
  scaling_steps = { { lower = 0, upper = 20, change = 1 }, { lower = 20, upper = 40, change = 2 }, { lower = 40, change = 9 } },
  adjustment_type = autoscaling.AdjustmentType.EXACT_CAPACITY,
  evaluation_periods = 3,
})
group:scale_on_metric("ExactNothing", { metric = waiting, scaling_steps = { { upper = 10, change = 0 }, { lower = 20, change = 2 } }, adjustment_type = autoscaling.AdjustmentType.EXACT_CAPACITY })
group:scale_on_metric("OnlyLower", { metric = waiting:with({ statistic = "Sum" }), scaling_steps = { { lower = 10, change = 1 }, { lower = 20, change = 2 } } })
group:scale_on_metric("OnlyUpper", { metric = waiting:with({ statistic = "p99" }), scaling_steps = { { upper = 30, change = -1 }, { upper = 20, change = -2 }, { upper = 10, change = -3 } } })
group:scale_on_metric("NoChange", { metric = waiting, scaling_steps = { { upper = 10, change = 0 }, { lower = 20, change = 2 } }, metric_aggregation_type = autoscaling.MetricAggregationType.MAXIMUM })
group:scale_on_metric("Middle", { metric = waiting, scaling_steps = { { upper = 10, change = -2 }, { lower = 10, upper = 20, change = -1 }, { lower = 20, upper = 30, change = 1 }, { lower = 30, change = 2 } } })
group:scale_on_metric("Touching", { metric = waiting, scaling_steps = { { upper = 10, change = -1 }, { lower = 10, change = 1 } } })
group:scale_on_metric("Below", { metric = waiting, scaling_steps = { { upper = -10, change = -1 }, { lower = -5, change = 1 } } })
group:scale_on_metric("Fractions", { metric = waiting, scaling_steps = { { upper = 0.1, change = -2 }, { upper = 0.3, change = -1 }, { lower = 0.7, change = 1 } } })
local many = {}
for i = 0, 39 do
  table.insert(many, { lower = i * 10, change = i + 1 })
end
group:scale_on_metric("Many", { metric = waiting, scaling_steps = many })
group:scale_on_metric("Computed", {
  metric = cloudwatch.MathExpression({ expression = "waiting / 2", using_metrics = { waiting = waiting } }),
  scaling_steps = { { upper = 10, change = -1 }, { lower = 50, change = 1 } },
})

local action = autoscaling.StepScalingAction(stack, "Action", {
  auto_scaling_group = group,
  estimated_instance_warmup = Duration.seconds(5),
  adjustment_type = autoscaling.AdjustmentType.EXACT_CAPACITY,
  min_adjustment_magnitude = 3,
  metric_aggregation_type = autoscaling.MetricAggregationType.MAXIMUM,
})
action:add_adjustment({ adjustment = 1, lower_bound = 0, upper_bound = 4 })
action:add_adjustment({ adjustment = 2, lower_bound = 4 })
local less = autoscaling.StepScalingAction(stack, "Less", { auto_scaling_group = group })
less:add_adjustment({ adjustment = -1, upper_bound = 0 })
local alarm = waiting:create_alarm(stack, "Busy", { threshold = 100, evaluation_periods = 2 })
alarm:add_alarm_action(cloudwatch_actions.AutoScalingAction(action))
alarm:add_ok_action(cloudwatch_actions.AutoScalingAction(less))

local mornings = group:scale_on_schedule("Mornings", {
  schedule = autoscaling.Schedule.cron({ hour = "8", minute = "0", week_day = "MON-FRI" }),
  min_capacity = 2,
  max_capacity = 3,
  desired_capacity = 0,
  time_zone = "Europe/Berlin",
  start_time = "2033-09-10T12:00:00.000Z",
  end_time = "2033-09-11T12:00:00Z",
})
group:scale_on_schedule("Nights", { schedule = autoscaling.Schedule.expression("0 20 * * *"), min_capacity = 0 })
group:scale_on_schedule("Yearly", { schedule = autoscaling.Schedule.cron({ month = "1", day = "1", hour = "0", minute = "0" }), desired_capacity = 4 })
group:scale_on_schedule("EveryMinute", { schedule = autoscaling.Schedule.cron({}), max_capacity = 4 })
CfnOutput(stack, "Scheduled", { value = string.format("%s %s", mornings.scheduled_action_name, autoscaling.Schedule.cron({ hour = "8", minute = "0" }).expression_string) })

local raw = autoscaling.CfnAutoScalingGroup(stack, "Raw", { max_size = "2", min_size = "1", availability_zones = { "eu-west-1a" }, launch_configuration_name = "known" })
autoscaling.TargetTrackingScalingPolicy(stack, "RawCpu", { auto_scaling_group = raw, target_value = 10, predefined_metric = autoscaling.PredefinedMetric.ASG_AVERAGE_CPU_UTILIZATION })
autoscaling.StepScalingPolicy(stack, "RawSteps", { auto_scaling_group = raw, metric = waiting, scaling_steps = { { upper = 1, change = -1 }, { lower = 5, change = 1 } } })
autoscaling.ScheduledAction(stack, "RawSchedule", { auto_scaling_group = raw, schedule = autoscaling.Schedule.expression("0 8 * * *"), min_capacity = 1 })
autoscaling.WarmPool(stack, "RawPool", { auto_scaling_group = raw })
autoscaling.LifecycleHook(stack, "RawHook", { auto_scaling_group = raw, lifecycle_transition = autoscaling.LifecycleTransition.INSTANCE_TERMINATING })
