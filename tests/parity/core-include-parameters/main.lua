-- Values in the place of parameters: strings, numbers, lists, late-bound values.

local app = App()
local stack = Stack(app, "Replaced")
local topic = CfnResource(stack, "Topic", { type = "AWS::SNS::Topic" })
CfnInclude(stack, "Template", {
  template_file = "template.yaml",
  parameters = {
    Name = "literal",
    Count = 5,
    Zones = { "a", "b" },
    TopicName = topic.ref,
    Flag = true,
    Empty = "",
    Lazy = Lazy.string(function() return "later" end),
  },
})
-- A parameter of the template becomes one of the program.
local own = CfnParameter(stack, "Own", { type = "Number" })
local twice = CfnInclude(stack, "Twice", {
  template_file = "template.yaml",
  preserve_logical_ids = false,
  parameters = { Count = own.value_as_number, Name = Fn.import_value("name") },
})
local kept = twice:get_parameter("Kept")
kept.default = "second"
