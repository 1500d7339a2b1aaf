-- Alarms on metrics, expressions, expected bands and other alarms; what they do.

local app = App()
local stack = Stack(app, "Alarms", { env = { account = "123456789012", region = "us-east-1" } })
local metric = cloudwatch.Metric({ namespace = "N", metric_name = "M" })

local alarm = cloudwatch.Alarm(stack, "Plain", { metric = metric, threshold = 1, evaluation_periods = 1 })
local full = cloudwatch.Alarm(stack, "Full", {
  metric = cloudwatch.Metric({
    namespace = "N",
    metric_name = "M",
    dimensions_map = { b = "2", a = "1" },
    unit = cloudwatch.Unit.BYTES,
    label = "L",
    color = "c",
    period = Duration.minutes(1),
  }),
  actions_enabled = false,
  alarm_description = "d",
  alarm_name = "n",
  comparison_operator = cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
  datapoints_to_alarm = 2,
  evaluate_low_sample_count_percentile = "ignore",
  evaluation_periods = 3,
  threshold = 0.5,
  treat_missing_data = cloudwatch.TreatMissingData.BREACHING,
})
local annotation = full:to_annotation()
CfnOutput(stack, "Annotation", { value = annotation.label })
CfnOutput(stack, "PlainAnnotation", { value = alarm:to_annotation().label })
CfnOutput(stack, "Name", { value = alarm.alarm_name })
CfnOutput(stack, "FullArn", { value = full.alarm_arn })
metric:with({ dimensions_map = { x = "y" }, unit = cloudwatch.Unit.COUNT }):create_alarm(stack, "Dimensions", { threshold = 2, evaluation_periods = 1, treat_missing_data = cloudwatch.TreatMissingData.NOT_BREACHING })
metric:with({ account = "111122223333" }):create_alarm(stack, "Foreign", { threshold = 2, evaluation_periods = 1 })
metric:with({ account = "123456789012", region = "us-east-1" }):create_alarm(stack, "Same", { threshold = 2, evaluation_periods = 1 })

-- expressions
local inner = cloudwatch.MathExpression({ expression = "c * 2", label = "q", using_metrics = { c = metric:with({ statistic = "Sum", label = "x" }) } })
local outer = cloudwatch.MathExpression({
  expression = "a + b",
  label = "sum",
  period = Duration.minutes(1),
  using_metrics = { a = metric:with({ unit = cloudwatch.Unit.BYTES, account = "111122223333" }), b = inner },
})
outer:create_alarm(stack, "Math", { threshold = 3, evaluation_periods = 2, comparison_operator = cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD })
cloudwatch.Alarm(stack, "Twice", {
  metric = cloudwatch.MathExpression({ expression = "a + b", using_metrics = { a = metric, b = cloudwatch.MathExpression({ expression = "a * 2", using_metrics = { a = metric } }) } }),
  threshold = 1,
  evaluation_periods = 1,
})
cloudwatch.Alarm(stack, "Insight", {
  metric = cloudwatch.MathExpression({ expression = "SELECT AVG(x) FROM y", period = Duration.minutes(1) }),
  threshold = 1,
  evaluation_periods = 1,
  comparison_operator = cloudwatch.ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
})

-- expected bands
cloudwatch.AnomalyDetectionAlarm(stack, "Anomaly", { metric = metric, evaluation_periods = 1 })
cloudwatch.AnomalyDetectionAlarm(stack, "AnomalyFull", {
  metric = outer,
  evaluation_periods = 2,
  datapoints_to_alarm = 1,
  std_devs = 3,
  comparison_operator = cloudwatch.ComparisonOperator.LESS_THAN_LOWER_THRESHOLD,
  alarm_name = "odd",
})
cloudwatch.Alarm(stack, "Band", {
  metric = cloudwatch.Metric.anomaly_detection_for({ metric = metric }),
  threshold = cloudwatch.Alarm.ANOMALY_DETECTION_NO_THRESHOLD,
  comparison_operator = cloudwatch.ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD,
  evaluation_periods = 1,
})

-- actions
alarm:add_alarm_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.REBOOT), cloudwatch_actions.SsmIncidentAction("plan"))
alarm:add_ok_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH, cloudwatch_actions.OpsItemCategory.SECURITY))
alarm:add_insufficient_data_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.LOW))

-- alarms on alarms
local composite = cloudwatch.CompositeAlarm(stack, "Composite", {
  alarm_rule = cloudwatch.AlarmRule.any_of(
    cloudwatch.AlarmRule.all_of(alarm, cloudwatch.AlarmRule.not_(full), cloudwatch.AlarmRule.from_alarm(alarm, cloudwatch.AlarmState.OK)),
    cloudwatch.AlarmRule.from_boolean(false),
    cloudwatch.AlarmRule.from_string("TRUE"),
    cloudwatch.AlarmRule.from_alarm(full, cloudwatch.AlarmState.INSUFFICIENT_DATA)
  ),
  actions_enabled = false,
  alarm_description = "d",
  composite_alarm_name = "cn",
  actions_suppressor = alarm,
  actions_suppressor_extension_period = Duration.minutes(2),
  actions_suppressor_wait_period = Duration.seconds(90),
})
composite:add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.CRITICAL))
cloudwatch.CompositeAlarm(stack, "Above", { alarm_rule = composite, actions_suppressor = alarm })
cloudwatch.CompositeAlarm(stack, "AtLeast", {
  alarm_rule = cloudwatch.AlarmRule.all_of(
    cloudwatch.AlarmRule.at_least(cloudwatch.AlarmState.ALARM, { operands = { alarm, full }, threshold = cloudwatch.AtLeastThreshold.count(1) }),
    cloudwatch.AlarmRule.at_least_not(cloudwatch.AlarmState.OK, { operands = { alarm, full }, threshold = cloudwatch.AtLeastThreshold.percentage(50) })
  ),
})
local by_arn = cloudwatch.Alarm.from_alarm_arn(stack, "ByArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:foo")
local by_name = cloudwatch.Alarm.from_alarm_name(stack, "ByName", "bar")
local composite_by_name = cloudwatch.CompositeAlarm.from_composite_alarm_name(stack, "CompositeByName", "baz")
local composite_by_arn = cloudwatch.CompositeAlarm.from_composite_alarm_arn(stack, "CompositeByArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:foo")
CfnOutput(stack, "Imported", { value = by_arn.alarm_name .. by_name.alarm_arn .. composite_by_name.alarm_arn .. composite_by_arn.alarm_name })
cloudwatch.CompositeAlarm(stack, "OfImported", { alarm_rule = cloudwatch.AlarmRule.any_of(by_arn, composite_by_name) })
