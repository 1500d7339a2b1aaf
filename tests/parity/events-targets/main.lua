-- Targets of rules: functions, queues, topics, buses, and what lets rules use them.

local app = App()
local stack = Stack(app, "Targets")
local daily = events.Schedule.rate(Duration.days(1))
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("events.amazonaws.com") })
local dead = sqs.Queue(stack, "Dead")

-- functions
local hears = lambda.Function(stack, "Hears", {
  runtime = lambda.Runtime.NODEJS_24_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => {};"),
})
local functions = events.Rule(stack, "Functions", { schedule = daily, targets = { events_targets.LambdaFunction(hears) } })
functions:add_target(events_targets.LambdaFunction(hears, {
  dead_letter_queue = dead,
  max_event_age = Duration.hours(2),
  retry_attempts = 2,
  event = events.RuleTargetInput.from_object({ id = events.EventField.event_id }),
}))
functions:add_target(events_targets.LambdaFunction(hears:add_alias("live"), { retry_attempts = 0 }))
functions:add_target(events_targets.LambdaFunction(hears, { max_event_age = Duration.minutes(1), dead_letter_queue = dead }))
functions:add_target()
events.Rule(stack, "MoreFunctions", { schedule = daily, targets = { events_targets.LambdaFunction(hears) } })

-- queues
local queues = events.Rule(stack, "Queues", { event_pattern = { source = { "shop" } } })
queues:add_target(events_targets.SqsQueue(sqs.Queue(stack, "Queue")))
queues:add_target(events_targets.SqsQueue(sqs.Queue(stack, "Ordered", { fifo = true }), {
  message_group_id = "shop",
  message = events.RuleTargetInput.from_object({ a = 1 }),
  dead_letter_queue = dead,
}))
queues:add_target(events_targets.SqsQueue(sqs.Queue(stack, "Secret", { encryption = sqs.QueueEncryption.KMS })))
local known = sqs.Queue.from_queue_arn(stack, "Known", "arn:aws:sqs:us-east-1:123456789012:known")
queues:add_target(events_targets.SqsQueue(known, { dead_letter_queue = known }))

-- topics
local topic = sns.Topic(stack, "Topic")
local topics = events.Rule(stack, "Topics", { schedule = daily })
topics:add_target(events_targets.SnsTopic(topic))
topics:add_target(events_targets.SnsTopic(topic, {
  message = events.RuleTargetInput.from_text(string.format("at %s", events.EventField.time)),
  dead_letter_queue = dead,
  max_event_age = Duration.hours(1),
}))
topics:add_target(events_targets.SnsTopic(sns.Topic(stack, "ByRole"), { role = role }))
topics:add_target(events_targets.SnsTopic(sns.Topic(stack, "ByNewRole"), { authorize_using_role = true }))

-- buses
local bus = events.EventBus(stack, "Bus")
local buses = events.Rule(stack, "Buses", { event_pattern = { source = { "shop" } } })
buses:add_target(events_targets.EventBus(bus))
buses:add_target(events_targets.EventBus(bus))
local central = events.EventBus.from_event_bus_arn(stack, "Central", "arn:aws:events:eu-west-1:111111111111:event-bus/central")
buses:add_target(events_targets.EventBus(central, { role = role, dead_letter_queue = dead }))

-- what a target is
CfnOutput(stack, "TargetQueue", { value = events_targets.SqsQueue(dead).queue.queue_arn })
CfnOutput(stack, "TargetTopic", { value = events_targets.SnsTopic(topic).topic.topic_arn })

-- another stack of the same environment
local other = Stack(app, "Other")
events.Rule(other, "Rule", { schedule = daily, targets = { events_targets.LambdaFunction(hears) } })

-- queues with keys get events of the own account only, under a flag
local strict = Stack(app, "Strict")
strict.node:set_context("@aws-cdk/aws-events:eventsTargetQueueSameAccount", true)
local strictly = events.Rule(strict, "Rule", { schedule = daily })
strictly:add_target(events_targets.SqsQueue(sqs.Queue(strict, "Plain")))
strictly:add_target(events_targets.SqsQueue(sqs.Queue(strict, "Secret", { encryption = sqs.QueueEncryption.KMS })))
