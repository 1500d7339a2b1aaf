-- Mixins: at once, below a construct, on selected constructs; injectors of props are in a program of their own.

local app = App()
local stack = Stack(app, "Stack")
local versioned = {
  supports = function(construct) return s3.CfnBucket.is_cfn_bucket(construct) end,
  apply_to = function(bucket) return bucket:add_property_override("VersioningConfiguration.Status", "Enabled") end,
}
local described = {
  supports = function(construct) return CfnResource.is_cfn_resource(construct) end,
  apply_to = function(resource) return resource:add_metadata("described", true) end,
}
local grows = {
  supports = function(construct) return Resource.is_resource(construct) end,
  apply_to = function(construct) return CfnResource(construct, "Grown", { type = "AWS::Test::Thing" }) end,
}
s3.CfnBucket(stack, "L1"):with(versioned)
s3.Bucket(stack, "L2"):with(versioned, described)
local group = Construct(stack, "Group")
s3.Bucket(group, "One")
iam.User(group, "Two")
group:with(grows, versioned, described)

local other = Construct(stack, "prod")
s3.Bucket(other, "logs")
local inner = Construct(other, "data")
s3.Bucket(inner, "logs")
iam.User(other, "someone")
local all = Mixins.of(other):apply(versioned):require_any():apply(described)
CfnOutput(stack, "Applied", { value = string.format("%s %s %s", #all.report, #all.selected_constructs, all.report[2].construct.node.path) })

local marked = { supports = function(construct) return true end, apply_to = function(construct) return Tags.of(construct):add("mark", "first") end }
Mixins.of(stack, ConstructSelector.by_id("lo*")):apply(marked)
local deep = { supports = function(construct) return true end, apply_to = function(construct) return Tags.of(construct):add("deep", construct.node.id) end }
Mixins.of(stack, ConstructSelector.by_path("Stack/prod/**")):require_all():apply(deep)
local typed = { supports = function(construct) return true end, apply_to = function(resource) return resource:add_metadata("typed", resource.cfn_resource_type) end }
Mixins.of(stack, ConstructSelector.resources_of_type("AWS::IAM::User", "AWS::Test::Thing")):apply(typed)
Mixins.of(stack, ConstructSelector.resources_of_type(s3.CfnBucket.CFN_RESOURCE_TYPE_NAME)):apply(typed)
local single = { supports = function(construct) return true end, apply_to = function(construct) return Tags.of(construct):add("single", construct.node.path) end }
Mixins.of(group, ConstructSelector.only_itself()):apply(single)
Mixins.of(group.node:find_child("One"), ConstructSelector.cfn_resource()):apply(typed)
Mixins.of(group, ConstructSelector.cfn_resource()):apply(typed)
