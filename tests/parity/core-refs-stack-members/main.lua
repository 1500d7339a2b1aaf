-- The members of a stack that shape its template: transforms, metadata, renames, limits, JSON and YAML.

local app = App()
local stack = Stack(app, "Stack", {
  analytics_reporting = false,
  cross_region_references = true,
  description = "all members",
  notification_arns = { "arn:aws:sns:us-east-1:111111111111:topic" },
  tags = { a = "b" },
  termination_protection = true,
})
stack.termination_protection = false
stack:add_transform("First")
stack:add_transform("Second")
stack:add_transform("First")
stack:add_metadata("key", { a = 1 })
stack:add_metadata("key", { "replaced" })
stack:add_metadata("other", stack.region)
stack:add_stack_tag("x", "y")
stack:remove_stack_tag("x")
stack:rename_logical_id("Old", "New")
local old = CfnResource(stack, "Old", { type = "AWS::Test::Thing" })
local thing = CfnResource(stack, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Id = stack:get_logical_id(old), Ref = old.ref, Zones = stack.availability_zones },
})
local second = Stack(app, "Second", { suppress_template_indentation = true })
second:add_stack_dependency(stack, "because")
CfnOutput(second, "Waits", { value = second.dependencies[1].stack_name })
CfnOutput(second, "Facts", {
  value = Fn.join(",", { stack.artifact_id, stack.environment, stack.template_file, string.format("%s %s", stack.nested, stack.termination_protection) }),
})
second.template_options.transforms = { "Only" }
second.template_options.template_format_version = "2010-09-09"
