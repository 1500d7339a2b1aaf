-- References to other stacks wherever a value can stand: in lists, maps, strings, JSON, functions, outputs, tags.

local app = App()
local producer = Stack(app, "Producer", { stack_name = "the-producer" })
local a = CfnResource(producer, "A", { type = "AWS::Test::Thing" })
local renamed = CfnResource(producer, "Renamed", { type = "AWS::Test::Thing" })
renamed:override_logical_id("Another")
local parameter = CfnParameter(producer, "Parameter", { default = "x" })
local dotted = CfnResource(producer, "With.dots-and_more", { type = "AWS::Test::Thing" })
local consumer = Stack(app, "Consumer")
CfnCondition(consumer, "Condition", { expression = Fn.condition_equals(parameter.value_as_string, "x") })
local thing = CfnResource(consumer, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Deep = { { Key = { "x", { Ref = a.ref } } }, string.format("%s:%s", a.ref, renamed:get_att("Arn")) },
    Dotted = dotted:get_att("A.B.C"),
    Joined = Fn.join("/", { "a", a.ref, Fn.select(1, Fn.split("-", renamed.ref)) }),
    Json = consumer:to_json_string({ a = { a.ref, { b = string.format("<%s>", renamed.ref) } } }),
    Late = Lazy.string(function() return renamed.ref end),
    List = Token.as_list(a:get_att("List")),
    Parameter = parameter.value_as_string,
    StackId = producer.stack_id,
    StackName = producer.stack_name,
    Sub = Fn.sub("${Name}!", { Name = a.ref }),
  },
})
thing:add_metadata("key", a:get_att("Meta"))
thing:add_property_override("Added.Later", string.format("x%s", a:get_att("Override")))
thing.cfn_options.update_policy = { auto_scaling_scheduled_action = { ignore_unmodified_group_size_properties = true } }
local vpc = ec2.CfnVPC(consumer, "Vpc", { cidr_block = "10.0.0.0/16" })
Tags.of(vpc):add("tag", Token.as_string(a:get_att("Tag")))
CfnOutput(consumer, "Output", { value = a.ref, description = "uses another stack", export_name = "x" })
local third = Stack(app, "Third")
CfnOutput(third, "Output", { value = string.format("%s of %s", thing.ref, a.ref) })
