-- Rules that resources make: buckets and repositories.

local app = App()
local stack = Stack(app, "Resources")
local topic = sns.Topic(stack, "Topic")
local told = {
  paths = { "in/", "out/a.txt" },
  target = events_targets.SnsTopic(topic),
  description = "What is written",
  event_pattern = { account = { "111111111111" }, detail = { eventSource = { "s3.amazonaws.com" } } },
}

local bucket = s3.Bucket(stack, "Bucket")
bucket:on_cloud_trail_event("Any")
bucket:on_cloud_trail_put_object("Put")
bucket:on_cloud_trail_write_object("Write")
bucket:on_cloud_trail_event("AnyOf", { paths = { "in/" }, rule_name = "any" })
bucket:on_cloud_trail_put_object("PutOf", { paths = { "in/" }, target = events_targets.SnsTopic(topic) })
local rule = bucket:on_cloud_trail_write_object("WriteOf", told)
CfnOutput(stack, "RulePath", { value = rule.node.path })
local known = s3.Bucket.from_bucket_name(stack, "KnownBucket", "known-bucket")
known:on_cloud_trail_event("Any", { paths = { "a" } })
known:on_cloud_trail_write_object("Write", { cross_stack_scope = topic })

local images = ecr.Repository.from_repository_name(stack, "Images", "shop/images")
images:on_event("Any", { target = events_targets.SnsTopic(topic) })
images:on_cloud_trail_event("Call")
images:on_cloud_trail_image_pushed("Pushed")
images:on_cloud_trail_image_pushed("PushedLatest", { image_tag = "latest", description = "A new image" })
images:on_image_scan_completed("Scanned")
images:on_image_scan_completed("ScannedSome", { image_tags = { "v1", "v2" } })
