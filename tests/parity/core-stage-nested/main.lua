-- Nested stacks within stages, with the same names in each.

local app = App()
for _, name in ipairs({ "One", "Two" }) do
  local stage = Stage(app, name, { env = { account = "111111111111", region = "eu-west-1" } })
  local stack = Stack(stage, "Stack")
  local other = Stack(stage, "Other")
  local nested = NestedStack(stack, "Nested")
  local made = CfnResource(nested, "Made", { type = "AWS::Test::Thing", properties = { Name = nested.stack_name } })
  local deep = NestedStack(nested, "Deep")
  local far = CfnResource(deep, "Far", { type = "AWS::Test::Thing", properties = { Of = made.ref } })
  CfnResource(other, "Thing", {
    type = "AWS::Test::Thing",
    properties = { Deep = far.ref, Made = made.ref, Name = nested.stack_name },
  })
  local in_other = NestedStack(other, "InOther")
  CfnResource(in_other, "Thing", { type = "AWS::Test::Thing", properties = { Deep = far:get_att("Arn") } })
end
