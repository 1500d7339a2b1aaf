-- What other services write into delivery streams: logs, messages, events, flow logs.

local app = App()
local stack = Stack(app, "Writers")
local stream = kinesisfirehose.DeliveryStream(stack, "Stream", { destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")) })
local known = kinesisfirehose.DeliveryStream.from_delivery_stream_name(stack, "Known", "known")
local raw = kinesisfirehose.CfnDeliveryStream(stack, "Raw", { delivery_stream_name = "raw" })

-- logs
local group = logs.LogGroup(stack, "Group")
local function filter(group, id, destination)
  return logs.SubscriptionFilter(Stack.of(group), id, { log_group = group, destination = destination, filter_pattern = logs.FilterPattern.all_events() })
end
filter(group, "Filter", logs_destinations.FirehoseDestination(stream))
filter(group, "KnownFilter", logs_destinations.FirehoseDestination(known))
local writes = iam.Role(stack, "Writes", { assumed_by = iam.ServicePrincipal("logs.amazonaws.com") })
filter(group, "FilterWithRole", logs_destinations.FirehoseDestination(stream, { role = writes }))
group:add_subscription_filter("OfGroup", { destination = logs_destinations.FirehoseDestination(stream), filter_pattern = logs.FilterPattern.any_term("ERROR"), filter_name = "errors" })

-- messages
local topic = sns.Topic(stack, "Topic")
topic:add_subscription(sns_subscriptions.FirehoseSubscription(stream))
topic:add_subscription(sns_subscriptions.FirehoseSubscription(known, {
  raw_message_delivery = true,
  role = iam.Role(stack, "Sends", { assumed_by = iam.ServicePrincipal("sns.amazonaws.com") }),
  filter_policy = { color = sns.SubscriptionFilter.string_filter({ allowlist = { "red" } }) },
  dead_letter_queue = sqs.Queue(stack, "Lost"),
}))
local elsewhere = Stack(app, "Elsewhere", { env = { region = "eu-west-1", account = "111111111111" } })
local there = kinesisfirehose.DeliveryStream(elsewhere, "Stream", { destination = kinesisfirehose.S3Bucket(s3.Bucket(elsewhere, "Bucket")) })
local near = Stack(app, "Near", { env = { region = "eu-west-1", account = "111111111111" } })
sns.Topic(near, "Topic"):add_subscription(sns_subscriptions.FirehoseSubscription(there))

-- events
local rule = events.Rule(stack, "Rule", { schedule = events.Schedule.rate(Duration.hours(1)) })
rule:add_target(events_targets.FirehoseDeliveryStream(stream))
rule:add_target(events_targets.FirehoseDeliveryStream(known, { message = events.RuleTargetInput.from_object({ who = "me" }) }))
rule:add_target(events_targets.KinesisFirehoseStream(raw))
rule:add_target(events_targets.KinesisFirehoseStream(raw, { message = events.RuleTargetInput.from_text("hello") }))
rule:add_target(events_targets.KinesisFirehoseStreamV2(stream, { message = events.RuleTargetInput.from_text("hello") }))

-- flow logs
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
vpc:add_flow_log("ToStream", { destination = ec2.FlowLogDestination.to_firehose(stream) })
vpc:add_flow_log("ToRaw", { destination = ec2.FlowLogDestination.to_firehose(raw) })
vpc:add_flow_log("ToKnown", { destination = ec2.FlowLogDestination.to_firehose(known) })
vpc:add_flow_log("ToArn", { destination = ec2.FlowLogDestination.to_kinesis_data_firehose_destination(stream.delivery_stream_arn) })
