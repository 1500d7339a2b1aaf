-- Topics and queues that hear of the events of buckets, and the policies that let them.

local app = App()
local stack = Stack(app, "Messages")
local bucket = s3.Bucket(stack, "Bucket")
local topic = sns.Topic(stack, "Topic")
bucket:add_event_notification(s3.EventType.OBJECT_CREATED, s3_notifications.SnsDestination(topic), { prefix = "in/" })
bucket:add_event_notification(s3.EventType.OBJECT_REMOVED, s3_notifications.SnsDestination(topic))
local queue = sqs.Queue(stack, "Queue")
bucket:add_object_created_notification(s3_notifications.SqsDestination(queue), { prefix = "photos/", suffix = ".jpg" })
bucket:add_object_removed_notification(s3_notifications.SqsDestination(queue), { suffix = ".png" })

-- keys
local secret = sqs.Queue(stack, "Secret", { encryption = sqs.QueueEncryption.KMS })
bucket:add_event_notification(s3.EventType.OBJECT_RESTORE, s3_notifications.SqsDestination(secret))
local key = kms.Key(stack, "Key")
local second = s3.Bucket(stack, "Second")
second:add_event_notification(s3.EventType.REPLICATION, s3_notifications.SqsDestination(sqs.Queue(stack, "Keyed", { encryption_master_key = key })))
second:add_object_created_notification(s3_notifications.SqsDestination(queue))
local alias = kms.Key(stack, "Aliased"):add_alias("of")
second:add_event_notification(s3.EventType.LIFECYCLE_TRANSITION, s3_notifications.SqsDestination(sqs.Queue(stack, "ByAlias", { encryption_master_key = alias })))
local keyed = sns.Topic(stack, "KeyedTopic", { master_key = key })
second:add_event_notification(s3.EventType.OBJECT_TAGGING, s3_notifications.SnsDestination(keyed))

-- what exists already
local third = s3.Bucket(stack, "Third")
third:add_object_created_notification(s3_notifications.SnsDestination(
  sns.Topic.from_topic_arn(stack, "KnownTopic", "arn:aws:sns:us-east-1:123456789012:known")
))
third:add_object_created_notification(s3_notifications.SqsDestination(
  sqs.Queue.from_queue_arn(stack, "KnownQueue", "arn:aws:sqs:us-east-1:123456789012:known")
))
local known = s3.Bucket.from_bucket_name(stack, "KnownBucket", "known-bucket")
known:add_object_created_notification(s3_notifications.SnsDestination(topic))
known:add_object_created_notification(s3_notifications.SqsDestination(queue))
