-- References into other accounts: weak ones by a role, whoever comes first is trusted.

local app = App()
local producer = Stack(app, "Producer", { env = { account = "111111111111", region = "eu-west-1" } })
local a = CfnResource(producer, "A", { type = "AWS::Test::Thing" })
local nest = NestedStack(producer, "Nest")
local inner = CfnResource(nest, "Inner", { type = "AWS::Test::Thing" })
local one = Stack(app, "One", { env = { account = "222222222222", region = "us-east-1" } })
CfnResource(one, "Thing", { type = "AWS::Test::Thing", properties = { Ref = a.ref, Text = string.format("x-%s", a:get_att("Arn")) } })
local two = Stack(app, "Two", { env = { account = "333333333333", region = "eu-west-1" } })
CfnResource(two, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Both = Stack.consume_reference(a.ref), Inner = inner.ref, Name = nest.stack_name, StackName = producer.stack_name },
})
local three = Stack(app, "Three", { env = { region = "eu-west-1" } })
CfnResource(three, "Thing", { type = "AWS::Test::Thing", properties = { Ref = a.ref } })
local unknown = Stack(app, "Unknown", { env = { region = "eu-west-1" } })
local b = CfnResource(unknown, "B", { type = "AWS::Test::Thing" })
CfnResource(one, "FromUnknown", { type = "AWS::Test::Thing", properties = { Ref = b.ref } })
local region = Stack(app, "Region", { env = { account = "111111111111", region = "us-east-1" } })
CfnResource(region, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Weak = Stack.consume_reference(a.ref, ReferenceStrength.WEAK) },
})
