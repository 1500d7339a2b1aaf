-- Rules that mute alarms: schedules, dates, targets, names.

local app = App()
local stack = Stack(app, "Mute", { env = { account = "123456789012", region = "us-east-1" } })
local metric = cloudwatch.Metric({ namespace = "N", metric_name = "M" })
local alarm = metric:create_alarm(stack, "Alarm", { threshold = 1, evaluation_periods = 1 })
local named = metric:create_alarm(stack, "NamedAlarm", { threshold = 1, evaluation_periods = 1, alarm_name = "given" })
local hour = Duration.hours(1)

local full = cloudwatch.AlarmMuteRule(stack, "Full", {
  alarm_mute_rule_name = "nights",
  description = "nobody is here",
  alarms = { alarm, named },
  start = { year = 2026, month = 1, day = 2, hour = 3, minute = 4 },
  expire = { year = 2027, month = 11, day = 12, hour = 13, minute = 14 },
  tags = { team = "orders", stage = "dev" },
  schedule = cloudwatch.ScheduleExpression.cron({ minute = "1", hour = "2", day = "3", month = "4", time_zone = TimeZone.EUROPE_BERLIN }),
  duration = Duration.days(2),
})
Tags.of(stack):add("stage", "prod")
local rule = cloudwatch.AlarmMuteRule(stack, "Rule", { schedule = cloudwatch.ScheduleExpression.cron({ minute = "*/5", week_day = "MON-FRI" }), duration = hour })
rule:add_alarm(named)
rule:add_alarm(cloudwatch.Alarm.from_alarm_arn(stack, "ByArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:Foo"))
rule:add_alarm(cloudwatch.CompositeAlarm(stack, "Composite", { alarm_rule = cloudwatch.AlarmRule.from_boolean(true) }))
cloudwatch.AlarmMuteRule(stack, "Nothing", { schedule = cloudwatch.ScheduleExpression.cron({ minute = "0" }), duration = hour, alarms = {} })
cloudwatch.AlarmMuteRule(stack, "Once", { schedule = cloudwatch.ScheduleExpression.at({ year = 2026, month = 12, day = 24, hour = 0, minute = 0 }), duration = Duration.minutes(90) })
cloudwatch.AlarmMuteRule(stack, "OnceThere", {
  schedule = cloudwatch.ScheduleExpression.at({ year = 2026, month = 1, day = 1, hour = 10, minute = 59 }, TimeZone.ASIA_TOKYO),
  duration = Duration.hours(25),
})
cloudwatch.AlarmMuteRule(stack, "Written", { schedule = cloudwatch.ScheduleExpression.expression("cron(0 0 * * *)", TimeZone.of("Europe/Paris")), duration = Duration.days(15) })
alarm:add_alarm_mute_rule("Own", { schedule = cloudwatch.ScheduleExpression.cron({ minute = "0" }), duration = Duration.minutes(1) })
cloudwatch.Alarm.from_alarm_name(stack, "ByName", "known"):add_alarm_mute_rule("Own", { schedule = cloudwatch.ScheduleExpression.cron({ minute = "0", hour = "*/2" }), duration = hour })

local by_name = cloudwatch.AlarmMuteRule.from_alarm_mute_rule_name(stack, "RuleByName", "mine")
local by_arn = cloudwatch.AlarmMuteRule.from_alarm_mute_rule_arn(stack, "RuleByArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm-mute-rule:theirs")
CfnOutput(stack, "Imported", { value = string.format("%s %s %s %s", by_name.alarm_mute_rule_arn, by_name.alarm_mute_rule_name, by_arn.alarm_mute_rule_arn, by_arn.alarm_mute_rule_name) })
CfnOutput(stack, "Made", { value = string.format("%s %s %s", full.alarm_mute_rule_arn, full.alarm_mute_rule_name, rule.alarm_mute_rule_name) })
local schedule = cloudwatch.ScheduleExpression.cron({ minute = "0", time_zone = TimeZone.ETC_UTC })
CfnOutput(stack, "Schedule", { value = string.format("%s %s", schedule.expression_string, schedule.time_zone.timezone_name) })
local other = Stack(app, "Other", { env = { account = "210987654321", region = "us-east-2" } })
CfnOutput(other, "Name", { value = full.alarm_mute_rule_name })
CfnOutput(other, "Arn", { value = full.alarm_mute_rule_arn })
