-- Topics: every prop, order and its names, logging, imports, metrics, alarms that tell them.

local app = App()
local stack = Stack(app, "Topics")
local key = kms.Key(stack, "Key")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("sns.amazonaws.com") })
local plain = sns.Topic(stack, "Plain")
local full = sns.Topic(stack, "Full", {
  display_name = "All of it",
  topic_name = "full",
  master_key = key,
  fifo = true,
  content_based_deduplication = true,
  fifo_throughput_scope = sns.FifoThroughputScope.MESSAGE_GROUP,
  message_retention_period_in_days = 10,
  enforce_ssl = true,
  signature_version = "2",
  tracing_config = sns.TracingConfig.ACTIVE,
  logging_configs = {
    {
      protocol = sns.LoggingProtocol.SQS,
      failure_feedback_role = role,
      success_feedback_role = role,
      success_feedback_sample_rate = 50,
    },
  },
})
full:add_logging_config({ protocol = sns.LoggingProtocol.HTTP, failure_feedback_role = role })

-- order, and names
sns.Topic(stack, "Ordered", { fifo = true })
sns.Topic(stack, "OrderedNamed", { fifo = true, topic_name = "ordered.fifo" })
sns.Topic(stack, "OrderedLate", { fifo = true, topic_name = Fn.import_value("name") })
sns.Topic(stack, "OrderedLateEnd", { fifo = true, topic_name = string.format("%s-news.fifo", Aws.REGION) })
sns.Topic(stack, "Unordered", { fifo = false, content_based_deduplication = false })
sns.Topic(stack, "Named", { topic_name = "named" })
sns.Topic(stack, "PerTopic", { fifo = true, fifo_throughput_scope = sns.FifoThroughputScope.TOPIC })
local deep = Stack(app, "VeryLongStackNameThatGoesOnAndOn")
sns.Topic(deep, "AVeryLongIdOfATopicThatIsSoLongThatTheGeneratedNameMustBeCutInTheMiddleSinceSnsTakesNoMoreThan256Characters" .. "OfANameAndThisIsStillNotEnoughSoItGoesOnForQuiteAWhileUntilTheLimitIsReachedByTheIdAloneAndThenSomeMore", {
  fifo = true,
})
sns.Topic(stack, "Traced", { tracing_config = sns.TracingConfig.PASS_THROUGH, signature_version = "1", logging_configs = {} })
local logged = sns.Topic(stack, "Logged")
logged:add_logging_config({ protocol = sns.LoggingProtocol.LAMBDA, success_feedback_role = role, success_feedback_sample_rate = 0 })
logged:add_logging_config({ protocol = sns.LoggingProtocol.FIREHOSE, success_feedback_role = role, success_feedback_sample_rate = 100 })
logged:add_logging_config({ protocol = sns.LoggingProtocol.APPLICATION, failure_feedback_role = role })
local alias = kms.Alias(stack, "OfKey", { alias_name = "alias/of", target_key = key })
sns.Topic(stack, "ByAlias", { master_key = alias })

-- what a topic tells of itself
CfnOutput(stack, "PlainArn", { value = plain.topic_arn })
CfnOutput(stack, "PlainName", { value = plain.topic_name })
CfnOutput(stack, "PlainFifo", { value = string.format("%s %s", plain.fifo, plain.content_based_deduplication) })
CfnOutput(stack, "FullName", { value = full.topic_name })
CfnOutput(stack, "FullFifo", { value = string.format("%s %s", full.fifo, full.content_based_deduplication) })
CfnOutput(stack, "FullKey", { value = full.master_key.key_arn })

-- imports
local known = sns.Topic.from_topic_arn(stack, "Known", "arn:aws:sns:us-east-1:123456789012:known.fifo")
local late = sns.Topic.from_topic_arn(stack, "LateArn", Fn.import_value("arn"))
local said = sns.Topic.from_topic_attributes(stack, "Said", {
  topic_arn = "arn:aws:sns:us-east-1:123456789012:said.fifo",
  key_arn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  content_based_deduplication = true,
})
CfnOutput(stack, "KnownName", { value = known.topic_name })
CfnOutput(stack, "KnownFifo", { value = string.format("%s %s", known.fifo, known.content_based_deduplication) })
CfnOutput(stack, "KnownRegion", { value = known.env.region })
CfnOutput(stack, "LateName", { value = late.topic_name })
CfnOutput(stack, "LateFifo", { value = string.format("%s", late.fifo) })
CfnOutput(stack, "SaidKey", { value = said.master_key.key_arn })
CfnOutput(stack, "SaidFifo", { value = string.format("%s %s", said.fifo, said.content_based_deduplication) })

-- metrics, and alarms that tell topics
local alarm = { threshold = 10, evaluation_periods = 1 }
local first = plain:metric_publish_size():create_alarm(stack, "Size", alarm)
first:add_alarm_action(cloudwatch_actions.SnsAction(plain), cloudwatch_actions.SnsAction(known))
first:add_ok_action(cloudwatch_actions.SnsAction(full))
first:add_insufficient_data_action(cloudwatch_actions.SnsAction(late))
plain:metric_number_of_messages_published():create_alarm(stack, "Published", alarm)
plain:metric_number_of_notifications_delivered({ period = Duration.minutes(1) }):create_alarm(stack, "Delivered", alarm)
plain:metric_number_of_notifications_failed({ label = "failed" }):create_alarm(stack, "Failed", alarm)
plain:metric_number_of_notifications_filtered_out():create_alarm(stack, "Filtered", alarm)
plain:metric_number_of_notifications_filtered_out_no_message_attributes():create_alarm(stack, "FilteredNone", alarm)
plain:metric_number_of_notifications_filtered_out_invalid_attributes():create_alarm(stack, "FilteredInvalid", alarm)
plain:metric_sms_month_to_date_spent_usd():create_alarm(stack, "Spent", alarm)
full:metric_sms_success_rate():create_alarm(stack, "Rate", alarm)
known:metric("Anything", { statistic = "Minimum" }):create_alarm(stack, "Anything", alarm)
