-- Alarms on queries in PromQL.

local app = App()
local stack = Stack(app, "PromQl")
local plain = cloudwatch.PromQLAlarm(stack, "Plain", { query = "up == 0", evaluation_interval = Duration.seconds(10) })
cloudwatch.PromQLAlarm(stack, "Full", {
  alarm_name = "slow",
  alarm_description = "P99 latency exceeds 500ms for 5 minutes",
  query = "histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[5m])) > 0.5",
  evaluation_interval = Duration.hours(1),
  pending_period = Duration.minutes(5),
  recovery_period = Duration.days(1),
  actions_enabled = false,
})
cloudwatch.PromQLAlarm(stack, "Zero", { query = Fn.import_value("Query"), evaluation_interval = Duration.minutes(1), pending_period = Duration.seconds(0) })
plain:add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH))
plain:add_ok_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.STOP))
plain:add_insufficient_data_action(cloudwatch_actions.SsmIncidentAction("plan"))
local standard = cloudwatch.Alarm(stack, "Standard", { metric = cloudwatch.Metric({ namespace = "N", metric_name = "M" }), threshold = 1, evaluation_periods = 1 })
cloudwatch.CompositeAlarm(stack, "Composite", { alarm_rule = cloudwatch.AlarmRule.all_of(plain, standard) })
local by_arn = cloudwatch.PromQLAlarm.from_prom_ql_alarm_arn(stack, "ByArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:MyPromQLAlarm")
local by_name = cloudwatch.PromQLAlarm.from_prom_ql_alarm_name(stack, "ByName", "MyPromQLAlarm")
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", plain.alarm_arn, plain.alarm_name, by_arn.alarm_name, by_name.alarm_arn) })
