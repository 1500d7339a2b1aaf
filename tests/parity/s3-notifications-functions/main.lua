-- Functions that hear of the events of buckets.

local app = App()
local stack = Stack(app, "Heard")
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local first = lambda.Function(stack, "First", props)
local second = lambda.Function(stack, "Second", props)
local bucket = s3.Bucket(stack, "Bucket")
bucket:add_event_notification(s3.EventType.OBJECT_CREATED_PUT, s3_notifications.LambdaDestination(first), { prefix = "in/", suffix = ".txt" })
bucket:add_event_notification(s3.EventType.OBJECT_RESTORE_COMPLETED, s3_notifications.LambdaDestination(first))
bucket:add_object_created_notification(s3_notifications.LambdaDestination(second), { suffix = ".csv" }, { prefix = "tables/" })
bucket:add_object_removed_notification(s3_notifications.LambdaDestination(second))
bucket:enable_event_bridge_notification()
local other = s3.Bucket(stack, "Other", { notifications_skip_destination_validation = true, enforce_ssl = true })
other:add_object_created_notification(s3_notifications.LambdaDestination(second.current_version))
local imported = s3.Bucket.from_bucket_name(stack, "Imported", "there")
imported:add_object_removed_notification(s3_notifications.LambdaDestination(first))
