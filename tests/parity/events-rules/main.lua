-- Rules: every prop, schedules of all kinds, names, what is in other stacks, imports.

local app = App()
local stack = Stack(app, "Rules")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("events.amazonaws.com") })
local plain = events.Rule(stack, "Plain", { schedule = events.Schedule.rate(Duration.minutes(5)) })
events.Rule(stack, "Full", {
  rule_name = "full",
  description = "All of it",
  enabled = false,
  role = role,
  schedule = events.Schedule.rate(Duration.days(1)),
  event_pattern = {
    version = { "0" },
    id = { "12345678-1234-1234-1234-123456789012" },
    detail_type = { "order" },
    source = { "shop" },
    account = { "111111111111" },
    time = { "2020-01-01T00:00:00Z" },
    region = { "us-east-1" },
    resources = { "arn:aws:s3:::shop" },
    detail = { price = { 1, 2.5 }, state = { "new" }, paid = { true }, customer = { country = { "AT" } } },
  },
})
CfnOutput(stack, "PlainArn", { value = plain.rule_arn })
CfnOutput(stack, "PlainName", { value = plain.rule_name })
local bus = events.EventBus(stack, "Bus")
events.Rule(stack, "OnBus", { event_bus = bus, event_pattern = { source = { "shop" } } })

-- rates
local function scheduled(scope, id, schedule)
  events.Rule(scope, id, { schedule = schedule })
end
local rates = {
  Duration.minutes(1),
  Duration.minutes(60),
  Duration.minutes(90),
  Duration.hours(24),
  Duration.hours(36),
  Duration.hours(48),
  Duration.days(7),
  Duration.seconds(7200),
}
for i, rate in ipairs(rates) do
  scheduled(stack, string.format("Rate%s", (i - 1)), events.Schedule.rate(rate))
end
local minutes = CfnParameter(stack, "Minutes", { type = "Number", default = 5 })
scheduled(stack, "LateMinutes", events.Schedule.rate(Duration.minutes(minutes.value_as_number)))
scheduled(stack, "LateDays", events.Schedule.rate(Duration.days(minutes.value_as_number)))

-- times
local times = {
  events.Schedule.cron({ minute = "0", hour = "4" }),
  events.Schedule.cron({ minute = "0", hour = "4", day = "1", month = "JAN", year = "2030" }),
  events.Schedule.cron({ minute = "30", hour = "18", week_day = "MON-FRI" }),
  events.Schedule.cron({ minute = "0/15" }),
  events.Schedule.cron({ minute = "*" }),
  events.Schedule.expression("cron(0 4 L * ? *)"),
}
for i, time in ipairs(times) do
  scheduled(stack, string.format("Time%s", (i - 1)), time)
end
CfnOutput(stack, "Expression", { value = times[3].expression_string })

-- imports
local known = events.Rule.from_event_rule_arn(stack, "Known", "arn:aws:events:us-east-2:123456789012:rule/example")
CfnOutput(stack, "KnownArn", { value = known.rule_arn })
CfnOutput(stack, "KnownName", { value = known.rule_name })
CfnOutput(stack, "KnownRegion", { value = known.env.region })

-- other stacks
local here = Stack(app, "Here", { env = { account = "111111111111", region = "us-east-1" } })
local named = events.Rule(here, "Named", { rule_name = "named", schedule = events.Schedule.rate(Duration.days(1)) })
local there = Stack(app, "There", { env = { account = "111111111111", region = "eu-west-1" } })
events.EventBus(there, "Bus")
CfnOutput(there, "Arn", { value = named.rule_arn })
CfnOutput(there, "Name", { value = named.rule_name })
local near = Stack(app, "Near", { env = { account = "111111111111", region = "us-east-1" } })
events.Rule(here, "Moved", { schedule = events.Schedule.rate(Duration.days(1)), cross_stack_scope = near })
events.Rule(here, "Elsewhere", { schedule = events.Schedule.rate(Duration.days(1)), cross_stack_scope = there })
events.Rule(here, "Stayed", { schedule = events.Schedule.rate(Duration.days(1)), cross_stack_scope = named })
