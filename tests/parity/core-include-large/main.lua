-- A large template (generate.js writes it): 360 resources of 42 types, changed here and there, and used from elsewhere.

local app = App()
local stack = Stack(app, "Large", { suppress_template_indentation = true })
local template = CfnInclude(stack, "Template", { template_file = "template.json", parameters = { Stage = "live" } })
local user = Stack(app, "User", { suppress_template_indentation = true })
for _, number in ipairs({ 1, 2, 3, 4, 5, 6, 7, 8 }) do
  local handler = template:get_resource(string.format("Function%s", number))
  handler.memory_size = 128 * number
  Tags.of(handler):add("cell", string.format("%s", number))
  local bucket = template:get_resource(string.format("Bucket%s", number))
  bucket:override_logical_id(string.format("Store%s", number))
  bucket:apply_removal_policy(RemovalPolicy.DESTROY)
  CfnOutput(user, string.format("Queue%s", number), { value = template:get_resource(string.format("Queue%s", number)).attr_arn })
end
Tags.of(stack):add("project", "cells")
