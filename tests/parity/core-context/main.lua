-- Context: from cdk.json, from the app, set on constructs.

local app = App()
app.node:set_context("from-app", "set by the program")
local stack = Stack(app, "Context")
local sizes = app.node:try_get_context("sizes")
local zones = stack.node:try_get_context("zones")
CfnOutput(stack, "Owner", { value = stack.node:try_get_context("owner") })
CfnOutput(stack, "Small", { value = sizes.small })
CfnOutput(stack, "SecondZone", { value = zones[2] })
CfnOutput(stack, "ZoneCount", { value = "count: " .. #zones })
CfnOutput(stack, "Enabled", { value = app.node:try_get_context("enabled") and "yes" or "no" })
CfnOutput(stack, "Missing", { value = app.node:try_get_context("missing") == nil and "none" or "some" })
CfnOutput(stack, "FromApp", { value = stack.node:try_get_context("from-app") })
CfnOutput(stack, "Needed", { value = stack.node:get_context("owner") })

-- the nearest wins
local near = Construct(stack, "Near")
near.node:set_context("owner", "somebody else")
local child = Construct(near, "Child")
CfnOutput(child, "Owner", { value = child.node:try_get_context("owner") })
CfnResource(stack, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Count = app.node:try_get_context("count"),
    Sizes = sizes,
    Zones = zones,
  },
})
