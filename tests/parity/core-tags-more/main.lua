-- Tags of every shape, of single resources and of stacks.

local app = App()
local stack = Stack(app, "TagsMore", { tags = { own = "1" } })
stack:add_stack_tag("added", "x")
stack:remove_stack_tag("own")
ssm.CfnParameter(stack, "Map", { type = "String", value = "x", tags = { own = "map" } })
apigatewayv2.CfnApi(stack, "Api", { name = "api", protocol_type = "HTTP" })
dynamodb.CfnGlobalTable(stack, "Table", {
  attribute_definitions = { { attribute_name = "a", attribute_type = "S" } },
  key_schema = { { attribute_name = "a", key_type = "HASH" } },
  replicas = { { region = "eu-west-1" } },
})
local group = autoscaling.CfnAutoScalingGroup(stack, "Group", {
  max_size = "1",
  min_size = "1",
  tags = { { key = "own", value = "group", propagate_at_launch = false } },
})
local bucket = s3.CfnBucket(stack, "Bucket", { tags = { { key = "own", value = "bucket" }, { key = "gone", value = "x" } } })
local manager = TagManager.of(bucket)
manager:set_tag("direct", "set")
manager:set_tag("weak", "set", 10)
manager:remove_tag("gone", 60)
manager:remove_tag("own", 5)
TagManager.of(group):set_tag("here", "only", 100, false)
CfnOutput(stack, "Values", { value = stack:to_json_string(manager:tag_values()) })
CfnOutput(stack, "Has", { value = Token.as_string(manager:has_tags()) })
CfnOutput(stack, "Property", { value = manager.tag_property_name })
CfnOutput(stack, "Here", { value = Token.as_string(manager:apply_tag_aspect_here({ "AWS::S3::Bucket" }, {})) })
CfnOutput(stack, "NotHere", { value = Token.as_string(manager:apply_tag_aspect_here({}, { "AWS::S3::Bucket" })) })
local raw = CfnResource(stack, "Raw", { type = "AWS::Test::Raw" })
CfnOutput(stack, "Taggable", { value = Token.as_string(TagManager.is_taggable(bucket)) })
CfnOutput(stack, "NotTaggable", { value = Token.as_string(TagManager.is_taggable(raw)) })
CfnOutput(stack, "TaggableStack", { value = Token.as_string(TagManager.is_taggable(stack)) })

Tags.of(app):add("all", "app")
Tags.of(stack):add("here", "tags", { priority = 90 })
Tags.of(stack):add("launched", "no", { apply_to_launched_instances = false, include_resource_types = { "AWS::AutoScaling::AutoScalingGroup" } })
Tags.of(stack):add("weak", "tags", { priority = 5 })
Tags.of(stack):add("buckets", "none", { exclude_resource_types = { "AWS::S3::Bucket", "AWS::SSM::Parameter" } })
Tags.of(group):remove("all")
