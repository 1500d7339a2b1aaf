-- Rules whose targets are in other accounts and regions: buses there are told, and rules there tell the targets.

local app = App()
local here = Stack(app, "Here", { env = { account = "111111111111", region = "us-east-1" } })
local there = Stack(app, "There", { env = { account = "111111111111", region = "eu-west-1" } })
local others = Stack(app, "Others", { stack_name = "the-others", env = { account = "222222222222", region = "us-east-1" } })
local far = Stack(app, "Far", { env = { account = "222222222222", region = "eu-west-1" } })

-- another region: the second target there has a rule of its own, but the bus is told once
local sold = events.Rule(here, "Sold", { rule_name = "sold", description = "What was sold", event_pattern = { source = { "shop" } } })
sold:add_target(events_targets.SqsQueue(sqs.Queue(there, "One", { queue_name = "one" })))
sold:add_target(events_targets.SqsQueue(sqs.Queue(there, "Two", { queue_name = "two" })))
sold:add_target(events_targets.SqsQueue(sqs.Queue(here, "Near", { queue_name = "near" })))
sold:add_event_pattern({ detail_type = { "sold" } })

-- another account
local daily = events.Rule(here, "Daily", { rule_name = "daily", enabled = false, schedule = events.Schedule.rate(Duration.days(1)) })
daily:add_target(events_targets.SnsTopic(sns.Topic(others, "Topic", { topic_name = "topic" }), {
  message = events.RuleTargetInput.from_text(string.format("at %s", events.EventField.time)),
}))
local again = events.Rule(here, "Again", { rule_name = "again", event_pattern = { source = { "shop" } } })
again:add_target(events_targets.SqsQueue(sqs.Queue(others, "Queue", { queue_name = "others" })))

-- both
local both = events.Rule(here, "Both", { rule_name = "both", event_pattern = { source = { "shop" } } })
both:add_target(events_targets.SqsQueue(sqs.Queue(far, "Queue", { queue_name = "far" })))

-- what exists already, in a stack of its place
local known = sqs.Queue.from_queue_arn(there, "Known", "arn:aws:sqs:eu-west-1:111111111111:known")
events.Rule(here, "ToKnown", { rule_name = "to-known", event_pattern = { source = { "shop" } }, targets = { events_targets.SqsQueue(known) } })
