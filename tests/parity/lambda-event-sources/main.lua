-- What calls functions: queues, buckets, clusters, and mappings of one's own.

local app = App()
local stack = Stack(app, "Sources")
local code = lambda.Code.from_inline("exports.handler = async event => event;")
local runtime = lambda.Runtime.NODEJS_24_X
local jobs = sqs.Queue(stack, "Jobs", { encryption = sqs.QueueEncryption.KMS })
local key = kms.Key(stack, "Key")
local source = lambda_event_sources.SqsEventSource(jobs, {
  batch_size = 50,
  max_batching_window = Duration.minutes(5),
  report_batch_item_failures = true,
  enabled = false,
  max_concurrency = 2,
  metrics_config = { metrics = { lambda.MetricType.EVENT_COUNT } },
  filters = {
    lambda.FilterCriteria.filter({
      body = {
        a = lambda.FilterRule.is_equal("text"),
        b = lambda.FilterRule.is_equal(1.5),
        c = lambda.FilterRule.is_equal(true),
        d = lambda.FilterRule.or_("x", "y"),
        e = lambda.FilterRule.not_equals("z"),
        f = lambda.FilterRule.between(0, 100),
        g = lambda.FilterRule.exists(),
        h = lambda.FilterRule.not_exists(),
        i = lambda.FilterRule.begins_with("pre"),
        j = lambda.FilterRule.empty(),
        k = lambda.FilterRule.null(),
      },
    }),
    lambda.FilterCriteria.filter({ body = { region = { Aws.REGION } } }),
  },
  filter_encryption = key,
})
local works = lambda.Function(stack, "Works", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  events = { source, lambda_event_sources.SqsEventSource(sqs.Queue(stack, "Fifo", { fifo = true })) },
})
CfnOutput(stack, "Mapping", { value = string.format("%s %s", source.event_source_mapping_id, source.event_source_mapping_arn) })
works.current_version:add_alias("live"):add_event_source(lambda_event_sources.SqsEventSource(jobs, {
  provisioned_poller_config = { minimum_pollers = 2, maximum_pollers = 10 },
}))
works:add_event_source(lambda_event_sources.S3EventSource(s3.Bucket(stack, "Bucket"), {
  events = { s3.EventType.OBJECT_CREATED, s3.EventType.OBJECT_REMOVED },
  filters = { { prefix = "in/" } },
}))
works:add_event_source(lambda_event_sources.S3EventSourceV2(s3.Bucket.from_bucket_name(stack, "Known", "known-bucket"), {
  events = { s3.EventType.OBJECT_CREATED_PUT },
}))
works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({
  cluster_arn = "arn:aws:kafka:eu-west-1:111111111111:cluster/shop/4b6d0c3e-1",
  topic = "orders",
  starting_position = lambda.StartingPosition.TRIM_HORIZON,
  consumer_group_id = "group-1",
  on_failure = lambda_event_sources.KafkaDlq("failed"),
}))
local known = lambda.Function.from_function_arn(stack, "KnownFunction", "arn:aws:lambda:eu-west-1:111111111111:function:known")
known:add_event_source(lambda_event_sources.SqsEventSource(sqs.Queue.from_queue_arn(stack, "KnownQueue", "arn:aws:sqs:eu-west-1:111111111111:known")))

local mapping = works:add_event_source_mapping("Stream", {
  event_source_arn = "arn:aws:kinesis:eu-west-1:111111111111:stream/known",
  batch_size = 5,
  bisect_batch_on_error = true,
  starting_position = lambda.StartingPosition.AT_TIMESTAMP,
  starting_position_timestamp = 1640995200,
  max_record_age = Duration.days(7),
  retry_attempts = -1,
  parallelization_factor = 10,
  tumbling_window = Duration.minutes(15),
  report_batch_item_failures = false,
  on_failure = lambda_event_sources.SqsDlq(sqs.Queue(stack, "Failed")),
})
lambda.EventSourceMapping(stack, "Own", {
  target = works,
  kafka_bootstrap_servers = { "kafka-1.example.com:9092", "kafka-2.example.com:9092" },
  kafka_topic = "orders",
  kafka_consumer_group_id = "group-2",
  starting_position = lambda.StartingPosition.LATEST,
  source_access_configurations = { { type = lambda.SourceAccessConfigurationType.SASL_SCRAM_512_AUTH, uri = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:kafka-AbCdEf" } },
  provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 3, poller_group_name = "group" },
  on_failure = lambda_event_sources.S3OnFailureDestination(s3.Bucket(stack, "FailedRecords")),
  support_s3_on_failure_destination = true,
})
CfnOutput(stack, "Stream", { value = mapping.event_source_mapping_arn })
local news = sns.Topic(stack, "News")
works:add_event_source(lambda_event_sources.SnsEventSource(news, { dead_letter_queue = sqs.Queue(stack, "DeadNews") }))
works:add_event_source_mapping("Other", {
  event_source_arn = "arn:aws:kinesis:eu-west-1:111111111111:stream/other",
  starting_position = lambda.StartingPosition.LATEST,
  on_failure = lambda_event_sources.SnsDlq(news),
})
