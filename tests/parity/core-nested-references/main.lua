-- References along nested stacks: down, up, sideways, two levels, into other stacks and their nested ones.

local app = App()
local env = { account = "111111111111", region = "eu-west-1" }
local parent = Stack(app, "Parent", { env = env })
local own = CfnResource(parent, "Own", { type = "AWS::Test::Thing" })
local nest = NestedStack(parent, "Nest", {
  parameters = { Baz = own.ref, Foo = "bar" },
  timeout = Duration.minutes(5),
  removal_policy = RemovalPolicy.RETAIN,
  notification_arns = { "arn:aws:sns:eu-west-1:111111111111:topic" },
  description = "A nested stack",
})
CfnParameter(nest, "Foo")
local inner = CfnResource(nest, "Inner", {
  type = "AWS::Test::Thing",
  properties = {
    Account = nest.account,
    Attr = own:get_att("Arn"),
    Id = nest.stack_id,
    Name = nest.stack_name,
    ParentId = parent.stack_id,
    ParentName = parent.stack_name,
    Ref = own.ref,
    Text = string.format("arn:%s/%s/*", own.ref, own:get_att("Some.Attr")),
  },
})
CfnResource(parent, "UsesInner", {
  type = "AWS::Test::Thing",
  properties = {
    Attr = inner:get_att("Arn"),
    Id = nest.stack_id,
    List = { "a", inner.ref, string.format("x-%s", inner.ref) },
    Name = nest.stack_name,
    Ref = inner.ref,
  },
})
local sibling = NestedStack(parent, "Sibling")
CfnResource(sibling, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Joined = Fn.join(",", { "x", inner.ref, own.ref }), Ref = inner:get_att("Y.Z"), Sibling = nest.stack_name },
})
local deep = NestedStack(nest, "Deep")
local far = CfnResource(deep, "Far", {
  type = "AWS::Test::Thing",
  properties = { Inner = inner.ref, Name = deep.stack_name, Own = own.ref, TopId = parent.stack_id },
})
CfnResource(parent, "UsesFar", { type = "AWS::Test::Thing", properties = { Ref = far.ref } })
CfnResource(sibling, "UsesFar", { type = "AWS::Test::Thing", properties = { Ref = far.ref } })

local other = Stack(app, "Other", { env = env })
CfnResource(other, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Far = far.ref, Id = nest.stack_id, Inner = inner.ref, Name = nest.stack_name },
})
local in_other = NestedStack(other, "InOther")
CfnResource(in_other, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Far = far.ref, Inner = inner.ref, Name = nest.stack_name, Own = own.ref },
})
