-- Where events go that failed, and the results of calls for which nobody waits.

local app = App()
local stack = Stack(app, "Results")
local code = lambda.Code.from_inline("exports.handler = async event => event;")
local runtime = lambda.Runtime.NODEJS_24_X
local dead = sqs.Queue(stack, "Dead", { encryption_master_key = kms.Key(stack, "Key") })
local made = lambda.Function(stack, "Made", { code = code, handler = "index.handler", runtime = runtime, dead_letter_queue_enabled = true })
local given = lambda.Function(stack, "Given", { code = code, handler = "index.handler", runtime = runtime, dead_letter_queue = dead })
CfnOutput(stack, "Queues", { value = string.format("%s %s", made.dead_letter_queue.queue_arn, given.dead_letter_queue.queue_name) })

local next = lambda.Function(stack, "Next", { code = code, handler = "index.handler", runtime = runtime })
lambda.Function(stack, "First", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  on_failure = lambda_destinations.SqsDestination(dead),
  on_success = lambda_destinations.LambdaDestination(next),
  max_event_age = Duration.hours(1),
  retry_attempts = 1,
})
lambda.Function(stack, "Answers", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  on_failure = lambda_destinations.LambdaDestination(given, { response_only = true }),
  on_success = lambda_destinations.LambdaDestination(next, { response_only = true }),
})
lambda.Function(stack, "Bus", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  on_failure = lambda_destinations.S3Destination(s3.Bucket(stack, "Failed")),
  on_success = lambda_destinations.EventBridgeDestination(),
})
local live = next.current_version:add_alias("live", {
  on_failure = lambda_destinations.SqsDestination(dead),
  on_success = lambda_destinations.LambdaDestination(made, { response_only = true }),
})
lambda.EventInvokeConfig(stack, "Config", { function_ = made, qualifier = "q", on_success = lambda_destinations.LambdaDestination(live) })
given:configure_async_invoke({})
local news = sns.Topic(stack, "News")
local told = lambda.Function(stack, "Told", { code = code, handler = "index.handler", runtime = runtime, dead_letter_topic = news, on_failure = lambda_destinations.SnsDestination(news) })
CfnOutput(stack, "Topic", { value = told.dead_letter_topic.topic_name })
