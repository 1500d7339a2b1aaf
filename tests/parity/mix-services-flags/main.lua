-- What feature flags change in policies: those of L1s and of logs are not minimized, keys and buses trust services.

local app = App()
local stack = Stack(app, "Flags", { env = { account = "123456789012", region = "us-east-1" } })
stack.node:set_context("@aws-cdk/aws-iam:minimizePolicies", true)
stack.node:set_context("@aws-cdk/core:enablePartitionLiterals", true)
stack.node:set_context("@aws-cdk/s3-notifications:addS3TrustKeyPolicyForSnsSubscriptions", true)
stack.node:set_context("@aws-cdk/aws-events:requireEventBusPolicySid", true)

-- documents that stay as they are given, and such that do not
local principals = { iam.AccountPrincipal("111111111111"), iam.AccountPrincipal("222222222222") }
local group = logs.LogGroup(stack, "Group")
local raw_group = logs.CfnLogGroup(stack, "RawGroup")
local queue = sqs.Queue(stack, "Queue")
local raw_queue = sqs.CfnQueue(stack, "RawQueue")
local raw_topic = sns.CfnTopic(stack, "RawTopic")
local raw_bucket = s3.CfnBucket(stack, "RawBucket")
for _, principal in ipairs(principals) do
  group:grant_write(principal)
  logs.LogGroupGrants.from_log_group(raw_group):write(principal)
  queue:grant_send_messages(principal)
  sqs.QueueGrants.from_queue(raw_queue):send_messages(principal)
  sns.TopicGrants.from_topic(raw_topic):publish(principal)
  s3.BucketGrants.from_bucket(raw_bucket):write(principal)
end
logs.ResourcePolicy(stack, "Policy", {
  policy_statements = {
    iam.PolicyStatement({ actions = { "logs:PutLogEvents", "logs:CreateLogStream" }, resources = { "*" }, principals = { principals[1] } }),
    iam.PolicyStatement({ actions = { "logs:PutLogEvents", "logs:CreateLogStream" }, resources = { "*" }, principals = { principals[2] } }),
  },
})
events.Rule(stack, "Rule", { event_pattern = { source = { "shop" } }, targets = { events_targets.CloudWatchLogGroup(group) } })

-- keys of topics that hear of buckets
local bucket = s3.Bucket(stack, "Bucket")
local topic = sns.Topic(stack, "Topic", { master_key = kms.Key(stack, "Key") })
bucket:add_object_created_notification(s3_notifications.SnsDestination(topic))
bucket:add_object_removed_notification(s3_notifications.SnsDestination(topic))
local by_alias = sns.Topic(stack, "ByAlias", { master_key = kms.Key(stack, "Aliased"):add_alias("topics") })
bucket:add_event_notification(s3.EventType.OBJECT_TAGGING, s3_notifications.SnsDestination(by_alias))

-- buses of others
local known = events.EventBus.from_event_bus_arn(stack, "Known", "arn:aws:events:us-east-1:111111111111:event-bus/known")
known:grant_put_events_to(iam.Role(stack, "Role", { assumed_by = principals[1] }))
local added = known:add_to_resource_policy(iam.PolicyStatement({ actions = { "events:PutEvents" }, resources = { "*" }, principals = { principals[1] } }))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })

-- the partition of what empties repositories
ecr.Repository(stack, "Repository", { removal_policy = RemovalPolicy.DESTROY, auto_delete_images = true })
