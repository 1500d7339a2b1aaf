-- Streams of Kinesis whose records call functions.

local app = App()
local stack = Stack(app, "Streams")
local works = lambda.Function(stack, "Works", { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local orders = kinesis.Stream(stack, "Orders")
local plain = lambda_event_sources.KinesisEventSource(orders, { starting_position = lambda.StartingPosition.LATEST })
works:add_event_source(plain)
works:add_event_source(lambda_event_sources.KinesisEventSource(kinesis.Stream(stack, "Full"), {
  starting_position = lambda.StartingPosition.AT_TIMESTAMP,
  starting_position_timestamp = 1640995200,
  batch_size = 50,
  enabled = false,
  bisect_batch_on_error = true,
  max_batching_window = Duration.seconds(10),
  max_record_age = Duration.hours(1),
  on_failure = lambda_event_sources.SqsDlq(sqs.Queue(stack, "Failed")),
  parallelization_factor = 5,
  retry_attempts = 3,
  report_batch_item_failures = true,
  tumbling_window = Duration.seconds(60),
  filters = { lambda.FilterCriteria.filter({ data = { state = lambda.FilterRule.is_equal("open") } }) },
  metrics_config = { metrics = { lambda.MetricType.EVENT_COUNT } },
}))
works:add_event_source(lambda_event_sources.KinesisEventSource(kinesis.Stream(stack, "Secret", { encryption = kinesis.StreamEncryption.KMS }), {
  starting_position = lambda.StartingPosition.TRIM_HORIZON,
  filters = { lambda.FilterCriteria.filter({ data = { state = lambda.FilterRule.exists() } }) },
  filter_encryption = kms.Key(stack, "Key"),
}))
works:add_event_source(lambda_event_sources.KinesisEventSource(kinesis.Stream.from_stream_arn(stack, "Known", "arn:aws:kinesis:us-east-1:111111111111:stream/known"), { starting_position = lambda.StartingPosition.LATEST }))
works:add_alias("prod"):add_event_source(lambda_event_sources.KinesisEventSource(orders, { starting_position = lambda.StartingPosition.LATEST }))
local ships = kinesis.StreamConsumer(stack, "Ships", { stream = orders, stream_consumer_name = "ships" })
local consumer = lambda_event_sources.KinesisConsumerEventSource(ships, { starting_position = lambda.StartingPosition.TRIM_HORIZON, batch_size = 10 })
works:add_event_source(consumer)
local other = lambda.Function(stack, "Other", { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
other:add_event_source(plain)
CfnOutput(stack, "Mappings", { value = string.format("%s %s %s %s", plain.event_source_mapping_id, consumer.event_source_mapping_arn, plain.stream.stream_name, consumer.stream_consumer.stream_consumer_name) })
