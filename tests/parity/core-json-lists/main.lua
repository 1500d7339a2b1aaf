-- Late-bound lists and numbers within JSON text: numbers have no quotes, and a custom resource turns lists into JSON.

local app = App()
local stack = Stack(app, "Texts")
local list = Token.as_list(Fn.get_att("Res", "List"))
local number = Token.as_number(Fn.get_att("Res", "Number"))
local names = CfnParameter(stack, "Names", { type = "CommaDelimitedList" })
local count = CfnParameter(stack, "Count", { type = "Number" })
local thing = CfnResource(stack, "Thing", { type = "AWS::Test::Thing" })
CfnOutput(stack, "One", { value = stack:to_json_string({ list = list }) })
CfnOutput(stack, "Again", { value = stack:to_json_string({ again = list, number = number }) })
CfnOutput(stack, "Parameters", {
  value = stack:to_json_string({ any = Fn.get_att("Res", "Any"), count = count.value_as_number, names = names.value_as_list }),
})

-- What lazy values and functions give.
CfnOutput(stack, "Lazies", {
  value = stack:to_json_string({
    any = Lazy.any(function() return thing.ref end),
    known = Lazy.number(function() return 5 end),
    late = Lazy.number(function() return number end),
    list = Lazy.list(function() return { "x", thing.ref } end),
    split = Fn.split(",", thing.ref),
  }),
})
CfnOutput(stack, "Functions", {
  value = stack:to_json_string({
    any = Token.as_any({ Ref = "Thing" }),
    cidr = Fn.cidr("10.0.0.0/16", 4),
    joined = Fn.join("-", names.value_as_list),
    length = Fn.len(names.value_as_list),
    number = Token.as_number({ Ref = "Thing" }),
    parts = Fn.split(",", thing.ref, 2),
    selected = Fn.select(0, names.value_as_list),
    text = Token.as_string(number),
    within = string.format("%s of them", number),
    zones = Fn.get_azs(),
  }),
})

-- A list as the whole text, in a text with indentation, and in a text within a text.
CfnOutput(stack, "Whole", { value = stack:to_json_string(Token.as_list({ Ref = "Names" })) })
CfnOutput(stack, "Indented", { value = stack:to_json_string({ 1, { list = list, map = { number = number } } }, 2) })
CfnOutput(stack, "Nested", { value = stack:to_json_string({ text = stack:to_json_string({ list = list, number = number }) }) })

-- Numbers of other stacks.
local other = Stack(app, "Other")
CfnOutput(other, "Far", { value = other:to_json_string({ count = count.value_as_number }) })
