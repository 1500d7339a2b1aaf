-- Strong references between regions: parameters in the consumer's region, written by one stack and read by another.

local app = App()
local home = { region = "eu-west-1", account = "111111111111" }
local first = Stack(app, "First", { env = home, cross_region_references = true })
local second = Stack(app, "Second", { env = home, cross_region_references = true, stack_name = "second-of-all" })
local east = Stack(app, "East", { env = { region = "us-east-1", account = "111111111111" }, cross_region_references = true })
local west = Stack(app, "West", { env = { region = "us-west-2", account = "111111111111" }, stack_name = "far-west" })
local a = CfnResource(first, "A", { type = "AWS::Test::T" })
local b = CfnResource(first, "B", { type = "AWS::Test::T" })
local c = CfnResource(second, "C", { type = "AWS::Test::T" })
CfnResource(east, "Uses", {
  type = "AWS::Test::U",
  properties = {
    One = a.ref,
    Two = b:get_att("Arn"),
    Three = c.ref,
    OneAgain = a.ref,
    Text = string.format("id %s of %s (%s)", a.ref, first.stack_id, first.stack_name),
  },
})
CfnResource(west, "Uses", { type = "AWS::Test::U", properties = { One = a.ref, Deep = b:get_att("Some.Thing") } })
CfnOutput(east, "Out", { value = a.ref })
