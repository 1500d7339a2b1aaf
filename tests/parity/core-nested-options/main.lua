-- Nested stacks: parameters set later, equal templates, empty ones, logical ids, environments, metadata.

local app = App()
local agnostic = Stack(app, "Agnostic")
local first = NestedStack(agnostic, "First", { parameters = { A = "1" } })
first:set_parameter("A", "2")
first:set_parameter("B", agnostic.region)
first.template_options.description = "set later"
first.template_options.metadata = { Key = "value" }
first:add_transform("Macro")
first:rename_logical_id("Old", "New")
local old = CfnResource(first, "Old", { type = "AWS::Test::Thing" })
local named = CfnResource(first, "Named", { type = "AWS::Test::Thing" })
named:override_logical_id("MyName")
CfnResource(agnostic, "Uses", { type = "AWS::Test::Thing", properties = { Named = named.ref, Old = old.ref } })
NestedStack(agnostic, "Empty")
local group = Construct(agnostic, "Group")
for _, id in ipairs({ "Resource", "Default", "odd.id_x", "Same" }) do
  local twin = NestedStack(group, id, { removal_policy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE })
  CfnResource(twin, "Same", { type = "AWS::Test::Thing", properties = { Name = twin.stack_name } })
end
local region = Stack(app, "Region", { env = { region = "eu-west-1" } })
local compact = NestedStack(region, "Compact", { suppress_template_indentation = true })
CfnResource(compact, "Thing", { type = "AWS::Test::Thing", properties = { Region = compact.region, Account = compact.account } })
local account = Stack(app, "Account", { env = { account = "111111111111" } })
local nested = NestedStack(account, "Nested")
CfnOutput(nested, "Output", { value = "x", export_name = "by-name" })
CfnOutput(account, "Facts", {
  value = Fn.join(",", {
    nested.template_file,
    nested.artifact_id,
    nested.environment,
    nested.nested_stack_parent.node.path,
    nested.nested_stack_resource.node.path,
    string.format("%s %s", nested.nested, account.nested),
    string.format("%s %s", NestedStack.is_nested_stack(nested), NestedStack.is_nested_stack(account)),
    Stack.of(nested).node.path,
    nested.node.addr,
  }),
})
