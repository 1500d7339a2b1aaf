-- Queues: every prop, encryption, order, dead letters, who may redrive, imports, metrics.

local app = App()
local stack = Stack(app, "Queues")
local plain = sqs.Queue(stack, "Plain")
local full = sqs.Queue(stack, "Full", {
  queue_name = "full.fifo",
  fifo = true,
  content_based_deduplication = true,
  deduplication_scope = sqs.DeduplicationScope.MESSAGE_GROUP,
  fifo_throughput_limit = sqs.FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
  retention_period = Duration.hours(1),
  visibility_timeout = Duration.seconds(0),
  delivery_delay = Duration.seconds(3),
  receive_message_wait_time = Duration.seconds(20),
  max_message_size_bytes = 1024,
  removal_policy = RemovalPolicy.RETAIN,
})
sqs.Queue(stack, "Late", { queue_name = Fn.import_value("name"), retention_period = Duration.days(14) })

-- order
sqs.Queue(stack, "Named", { queue_name = "named.fifo" })
sqs.Queue(stack, "ByScope", { deduplication_scope = sqs.DeduplicationScope.QUEUE })
sqs.Queue(stack, "ByLimit", { fifo_throughput_limit = sqs.FifoThroughputLimit.PER_QUEUE })
sqs.Queue(stack, "ByContent", { content_based_deduplication = true })
sqs.Queue(stack, "Standard", { fifo = false })

-- encryption
local key = kms.Key(stack, "Key")
sqs.Queue(stack, "Open", { encryption = sqs.QueueEncryption.UNENCRYPTED, data_key_reuse = Duration.minutes(5) })
sqs.Queue(stack, "BySqs", { encryption = sqs.QueueEncryption.SQS_MANAGED })
sqs.Queue(stack, "ByKms", { encryption = sqs.QueueEncryption.KMS_MANAGED, data_key_reuse = Duration.hours(24) })
sqs.Queue(stack, "Own", { encryption = sqs.QueueEncryption.KMS, data_key_reuse = Duration.minutes(5) })
sqs.Queue(stack, "Given", { encryption_master_key = key })
sqs.Queue(stack, "Alias", { encryption_master_key = kms.Alias(stack, "OfKey", { alias_name = "alias/of", target_key = key }) })
sqs.Queue(stack, "Both", { encryption = sqs.QueueEncryption.KMS_MANAGED, encryption_master_key = key })
sqs.Queue(stack, "Reused", { data_key_reuse = Duration.minutes(5) })

-- dead letters
local sender = sqs.Queue(stack, "Sender", { dead_letter_queue = { queue = plain, max_receive_count = 5 } })
sqs.Queue(stack, "Dead", { redrive_allow_policy = { source_queues = { sender, full } } })
sqs.Queue(stack, "DeadNamed", { redrive_allow_policy = { redrive_permission = sqs.RedrivePermission.BY_QUEUE, source_queues = { sender } } })
sqs.Queue(stack, "DeadAll", { redrive_allow_policy = { redrive_permission = sqs.RedrivePermission.ALLOW_ALL } })
sqs.Queue(stack, "DeadNone", { redrive_allow_policy = { redrive_permission = sqs.RedrivePermission.DENY_ALL } })
sqs.Queue(stack, "DeadEmpty", { redrive_allow_policy = {} })

-- imports
local known = sqs.Queue.from_queue_arn(stack, "Known", "arn:aws:sqs:us-east-1:123456789012:known.fifo")
local late = sqs.Queue.from_queue_arn(stack, "LateArn", Fn.import_value("arn"))
local said = sqs.Queue.from_queue_attributes(stack, "Said", {
  queue_arn = Fn.import_value("arn"),
  queue_name = "said",
  queue_url = "https://queues.example.com/said",
  fifo = true,
  key_arn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
})
local formed = sqs.Queue.from_queue_arn(stack, "Formed", stack:format_arn({ service = "sqs", resource = "formed.fifo" }))
CfnOutput(stack, "KnownUrl", { value = known.queue_url })
CfnOutput(stack, "KnownName", { value = known.queue_name })
CfnOutput(stack, "KnownFifo", { value = string.format("%s", known.fifo) })
CfnOutput(stack, "LateUrl", { value = late.queue_url })
CfnOutput(stack, "LateName", { value = late.queue_name })
CfnOutput(stack, "SaidUrl", { value = said.queue_url })
CfnOutput(stack, "SaidFifo", { value = string.format("%s", said.fifo) })
CfnOutput(stack, "SaidKey", { value = said.encryption_master_key.key_arn })
CfnOutput(stack, "FormedUrl", { value = formed.queue_url })
CfnOutput(stack, "FormedFifo", { value = string.format("%s", formed.fifo) })
CfnOutput(stack, "FullUrl", { value = full.queue_url })
CfnOutput(stack, "FullName", { value = full.queue_name })
CfnOutput(stack, "FullFifo", { value = string.format("%s", full.fifo) })
CfnOutput(stack, "SenderCount", { value = string.format("%s", sender.dead_letter_queue.max_receive_count) })

-- metrics
local alarm = { threshold = 10, evaluation_periods = 1 }
plain:metric_approximate_age_of_oldest_message():create_alarm(stack, "Age", alarm)
plain:metric_number_of_messages_sent({ period = Duration.minutes(1), label = "sent" }):create_alarm(stack, "Sent", alarm)
plain:metric_sent_message_size():create_alarm(stack, "Size", alarm)
plain:metric("Anything", { statistic = "Minimum" }):create_alarm(stack, "Anything", alarm)
plain:metric_approximate_number_of_messages_outstanding({ period = Duration.minutes(1) }):create_alarm(stack, "Waiting", alarm)
known:metric_number_of_empty_receives():create_alarm(stack, "Empty", alarm)
