-- Streams, their encryption, who may use them, and what writes to them.

local app = App()
local stack = Stack(app, "Streams")

-- how streams are made
local plain = kinesis.Stream(stack, "Plain")
local full = kinesis.Stream(stack, "Full", {
  stream_name = "full",
  retention_period = Duration.hours(48),
  shard_count = 3,
  encryption = kinesis.StreamEncryption.UNENCRYPTED,
  stream_mode = kinesis.StreamMode.PROVISIONED,
  removal_policy = RemovalPolicy.DESTROY,
  shard_level_metrics = { kinesis.ShardLevelMetrics.INCOMING_BYTES, kinesis.ShardLevelMetrics.OUTGOING_RECORDS },
})
kinesis.Stream(stack, "Managed", { encryption = kinesis.StreamEncryption.MANAGED })
kinesis.Stream(stack, "OnDemand", { stream_mode = kinesis.StreamMode.ON_DEMAND, shard_level_metrics = { kinesis.ShardLevelMetrics.ALL } })
local keyed = kinesis.Stream(stack, "Keyed", { encryption = kinesis.StreamEncryption.KMS })
kinesis.Stream(stack, "Given", { encryption_key = kms.Key(stack, "Key") })
CfnOutput(stack, "PlainArn", { value = string.format("%s %s %s", plain.stream_arn, plain.stream_name, plain.stream_ref.stream_arn) })
CfnOutput(stack, "KeyArn", { value = keyed.encryption_key.key_arn })

-- who may use them
local account = iam.AccountPrincipal("222222222222")
keyed:grant_read(iam.Role(stack, "Reads", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
keyed:grant_write(iam.Role(stack, "Writes", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
local both = iam.Role(stack, "Both", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
keyed:grant_read_write(both)
keyed:grant(both, "kinesis:ListTagsForStream")
full:grant_read(iam.Role(stack, "ReadsFull", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
full:grant_read(account)
keyed:grant_read_write(account)
plain:grant(account, "kinesis:ListStreams", "kinesis:SubscribeToShard")
local added = plain:add_to_resource_policy(iam.PolicyStatement({ actions = { "kinesis:GetRecords" }, resources = { plain.stream_arn }, principals = { account } }))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })

-- what exists already
local known = kinesis.Stream.from_stream_arn(stack, "Known", "arn:aws:kinesis:eu-west-1:111111111111:stream/known")
CfnOutput(stack, "KnownName", { value = string.format("%s %s %s", known.stream_name, known.env.region, known.env.account) })
local not_added = known:add_to_resource_policy(iam.PolicyStatement({ actions = { "kinesis:GetRecords" }, resources = { "*" }, principals = { account } }))
CfnOutput(stack, "NotAdded", { value = string.format("%s", not_added.statement_added) })
known:grant_read(both)
local known_keyed = kinesis.Stream.from_stream_attributes(stack, "KnownKeyed", {
  stream_arn = "arn:aws:kinesis:eu-west-1:111111111111:stream/keyed",
  encryption_key = kms.Key(stack, "OfKnown"),
})
known_keyed:grant_read(iam.Role(stack, "ReadsKnown", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
kinesis.ResourcePolicy(stack, "Policy", {
  stream = known,
  policy_document = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "kinesis:GetRecords" }, resources = { known.stream_arn }, principals = { account } }) } }),
})

-- consumers
local consumer = kinesis.StreamConsumer(stack, "Consumer", { stream = full, stream_consumer_name = "ships" })
consumer:grant_read(iam.Role(stack, "Consumes", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
consumer:grant_read(account)
consumer:grant(both, "kinesis:DescribeStreamConsumer")
CfnOutput(stack, "ConsumerArn", { value = string.format("%s %s", consumer.stream_consumer_arn, consumer.stream_consumer_name) })
local known_consumer = kinesis.StreamConsumer.from_stream_consumer_arn(stack, "KnownConsumer", "arn:aws:kinesis:eu-west-1:111111111111:stream/named/consumer/ships:1588000000")
CfnOutput(stack, "KnownConsumerName", { value = string.format("%s %s %s", known_consumer.stream_consumer_name, known_consumer.stream.stream_arn, known_consumer.stream.node.path) })
known_consumer:grant_read(iam.Role(stack, "ReadsAsKnown", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))

-- metrics
cloudwatch.Alarm(stack, "Old", { metric = plain:metric_get_records_iterator_age_milliseconds(), threshold = 1, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "In", { metric = full:metric_incoming_records({ statistic = "Sum", period = Duration.minutes(1) }), threshold = 1, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "Failed", { metric = plain:metric_put_records_failed_records(), threshold = 1, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "Any", { metric = plain:metric("SubscribeToShard.RateExceeded"), threshold = 1, evaluation_periods = 1 })

-- logs
local group = logs.LogGroup(stack, "Group")
logs.SubscriptionFilter(stack, "Sent", {
  log_group = group,
  destination = logs_destinations.KinesisDestination(plain),
  filter_pattern = logs.FilterPattern.all_events(),
  distribution = logs.Distribution.RANDOM,
})
group:add_subscription_filter("Keyed", { destination = logs_destinations.KinesisDestination(keyed), filter_pattern = logs.FilterPattern.all_events() })
group:add_subscription_filter("AsRole", {
  destination = logs_destinations.KinesisDestination(plain, { role = iam.Role(stack, "Sends", { assumed_by = iam.ServicePrincipal("logs.amazonaws.com") }) }),
  filter_pattern = logs.FilterPattern.any_term("ERROR"),
})

-- rules
local rule = events.Rule(stack, "Rule", { event_pattern = { source = { "shop" } } })
local lost = sqs.Queue(stack, "Lost")
rule:add_target(events_targets.KinesisStream(plain, {
  partition_key_path = "$.detail.id",
  message = events.RuleTargetInput.from_text("told"),
  retry_attempts = 2,
  max_event_age = Duration.hours(1),
  dead_letter_queue = lost,
}))
rule:add_target(events_targets.KinesisStream(keyed))
local workgroup = redshiftserverless.CfnWorkgroup(stack, "Workgroup", { workgroup_name = "reports" })
rule:add_target(events_targets.RedshiftQuery(workgroup.attr_workgroup_workgroup_arn, {
  database = "dev",
  db_user = "reporter",
  sql = { "SELECT 1", "SELECT 2" },
  statement_name = "QS2-report",
  send_event_bridge_event = true,
  dead_letter_queue = lost,
}))
local hourly = events.Rule(stack, "Hourly", { schedule = events.Schedule.rate(Duration.hours(1)) })
hourly:add_target(events_targets.RedshiftQuery(workgroup.attr_workgroup_workgroup_arn, {
  database = "dev",
  sql = { "SELECT 1" },
  role = iam.Role(stack, "Queries", { assumed_by = iam.ServicePrincipal("events.amazonaws.com") }),
}))
local jobs = batch.CfnJobQueue(stack, "Jobs", { priority = 1, compute_environment_order = { { compute_environment = "compute", order = 1 } } })
local job = batch.CfnJobDefinition(stack, "Job", { type = "container", container_properties = { image = "alpine", vcpus = 1, memory = 128 } })
hourly:add_target(events_targets.BatchJob(jobs.attr_job_queue_arn, jobs, job.ref, job, { size = 3, attempts = 2, job_name = "job", dead_letter_queue = lost }))
hourly:add_target(events_targets.BatchJob(jobs.attr_job_queue_arn, jobs, job.ref, job))

-- names elsewhere
local here = Stack(app, "Here", { env = { account = "111111111111", region = "us-east-1" } })
local named = kinesis.Stream(here, "Named", { stream_name = "named" })
local there = Stack(app, "There", { env = { account = "222222222222", region = "us-east-1" } })
CfnOutput(there, "Name", { value = string.format("%s %s", named.stream_name, named.stream_arn) })
named:grant_write(iam.Role(there, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com"), role_name = "writes" }))
