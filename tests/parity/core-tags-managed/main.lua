-- `tags` of L1s: a tag manager for some resource types, a property for others, with tags of every shape.

local app = App()
local stack = Stack(app, "Managed")
local facts = Stack(app, "Facts")

local function tell(facts, id, manager)
  CfnResource(facts, id, {
    type = "Custom::Told",
    properties = {
      Has = manager:has_tags(),
      Now = manager:render_tags(),
      Values = manager:tag_values(),
      Property = manager.tag_property_name,
      Later = manager.rendered_tags,
    },
  })
end

local bucket = s3.CfnBucket(stack, "Bucket", { tags = { { key = "own", value = "1" }, { key = "gone", value = "2" } } })
tell(facts, "Bucket", bucket.tags)
bucket.tags:set_tag("own", "weaker", 49)
bucket.tags:set_tag("set", "yes")
bucket.tags:remove_tag("gone", 50)
tell(facts, "BucketLater", bucket.tags)
CfnResource(facts, "BucketRaw", { type = "Custom::Told", properties = { Raw = bucket.tags_raw } })

local parameter = ssm.CfnParameter(stack, "Parameter", { type = "String", value = "x", tags = { own = "1" } })
parameter.tags:set_tag("own", "stronger", 51)
parameter.tags:set_tag("Set", "yes")
tell(facts, "Parameter", parameter.tags)
CfnResource(facts, "ParameterRaw", { type = "Custom::Told", properties = { Raw = parameter.tags_raw } })

local group = autoscaling.CfnAutoScalingGroup(stack, "Group", {
  max_size = "1",
  min_size = "1",
  tags = { { key = "own", value = "group", propagate_at_launch = false } },
})
group.tags:set_tag("here", "only", 60, false)
group.tags:set_tag("there", "too")
tell(facts, "Group", group.tags)

local pool = cognito.CfnUserPool(stack, "Pool", { user_pool_tags = { own = "pool" } })
pool.tags:set_tag("set", "yes")
tell(facts, "Pool", pool.tags)
CfnResource(facts, "PoolRaw", { type = "Custom::Told", properties = { Raw = pool.user_pool_tags_raw } })
local zone = route53.CfnHostedZone(stack, "Zone", { name = "example.com", hosted_zone_tags = { { key = "own", value = "zone" } } })
zone.tags:set_tag("set", "yes")
tell(facts, "Zone", zone.tags)
local files = efs.CfnFileSystem(stack, "Files", { file_system_tags = { { key = "own", value = "files" } } })
files.tags:remove_tag("own", 60)
tell(facts, "Files", files.tags)
local api = apigatewayv2.CfnApi(stack, "Api", { name = "api", protocol_type = "HTTP" })
api.tags:set_tag("set", "yes")
tell(facts, "Api", api.tags)

local group2 = logs.CfnLogGroup(stack, "Log")
tell(facts, "None", group2.tags)
group2.tags:render_tags({ { key = "known", value = "before" } })
group2.tags:set_tag("region", Aws.REGION)

local agent = bedrock.CfnGuardrail(stack, "Guard", {
  name = "n",
  blocked_input_messaging = "no",
  blocked_outputs_messaging = "no",
  tags = { { key = "own", value = "1" }, { key = "kept", value = "2" } },
})
tell(facts, "Guard", agent.cdk_tag_manager)
agent.cdk_tag_manager:set_tag("own", "same", 50)
agent.cdk_tag_manager:set_tag("kept", "stronger", 51)
agent.cdk_tag_manager:set_tag("set", "yes")
tell(facts, "GuardLater", agent.cdk_tag_manager)
local other = bedrock.CfnGuardrail(stack, "Other", {
  name = "n",
  blocked_input_messaging = "no",
  blocked_outputs_messaging = "no",
  tags = { { key = "own", value = "1" } },
})
other.tags = { { key = "z", value = "set" }, { key = "a", value = "set" } }
local taken = bedrock.CfnGuardrail(stack, "Taken", {
  name = "n",
  blocked_input_messaging = "no",
  blocked_outputs_messaging = "no",
  tags = other.tags,
})
CfnResource(facts, "TakenTags", { type = "Custom::Told", properties = { Raw = taken.tags } })
Tags.of(taken):add("a", "same priority", { priority = 50 })
Tags.of(bucket):add("own", "same priority", { priority = 50 })

local function made(facts, id, type, initial)
  local manager = TagManager(type, "Custom::Made", initial)
  manager:set_tag("b", "1")
  manager:set_tag("a", "2", 10, false)
  tell(facts, id, manager)
end
made(facts, "Standard", TagType.STANDARD, { { key = "i", value = "1" } })
made(facts, "AutoScaling", TagType.AUTOSCALING_GROUP, { { key = "i", value = "1", propagate_at_launch = false } })
made(facts, "Map", TagType.MAP, { i = "1" })
made(facts, "KeyValue", TagType.KEY_VALUE, { i = "1" })
made(facts, "NotTaggable", TagType.NOT_TAGGABLE, nil)
tell(facts, "Stack", stack.tags)

local copied = s3.CfnBucket(stack, "Copied", {
  tags = bucket.tags_raw,
  public_access_block_configuration = { block_public_acls = true },
  lifecycle_configuration = { rules = { { status = "Enabled", tag_filters = { { key = "k", value = "v" } }, expiration_in_days = 3 } } },
})
s3.CfnBucket(stack, "CopiedAgain", {
  tags = copied.tags:render_tags(),
  public_access_block_configuration = copied.public_access_block_configuration,
  lifecycle_configuration = copied.lifecycle_configuration,
})
