-- Strong references between regions, out of nested stacks and into them, where the account is not known.

local app = App()
local producer = Stack(app, "Producer", { env = { region = "eu-west-1" } })
local inside = NestedStack(producer, "Inside")
local consumer = Stack(app, "Consumer", { env = { region = "us-east-1" }, stack_name = "named" })
local within = NestedStack(consumer, "Within")
local outer = CfnResource(producer, "Outer", { type = "AWS::Test::T" })
local inner = CfnResource(inside, "Inner", { type = "AWS::Test::T" })
CfnResource(consumer, "Uses", { type = "AWS::Test::U", properties = { One = inner.ref } })
CfnResource(within, "Uses", { type = "AWS::Test::U", properties = { One = outer.ref, Two = inner:get_att("Arn") } })
CfnOutput(consumer, "Same", { value = outer.ref })
CfnOutput(consumer, "Text", { value = string.format("x %s %s", producer.stack_name, producer.stack_id) })

local long = Stack(app, "Long", { env = { region = "eu-west-1" } })
local deep = CfnResource(long, "Deep", { type = "AWS::Test::T" })
CfnOutput(consumer, "Deep", { value = Token.as_string(deep:get_att("An.Attribute")) })
