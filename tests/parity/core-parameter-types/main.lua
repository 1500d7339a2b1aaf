-- Parameters of every type, changed after they were made.

local app = App()
local stack = Stack(app, "ParameterTypes")
local types = {
  "String",
  "Number",
  "CommaDelimitedList",
  "List<Number>",
  "List<AWS::EC2::Subnet::Id>",
  "AWS::EC2::VPC::Id",
  "AWS::SSM::Parameter::Value<String>",
  "AWS::SSM::Parameter::Value<List<String>>",
  "AWS::SSM::Parameter::Value<CommaDelimitedList>",
}
for i, type in ipairs(types) do
  local parameter = CfnParameter(stack, string.format("P%s", (i - 1)), { type = type })
  CfnOutput(stack, string.format("O%s", (i - 1)), { value = Token.as_string(parameter.value) })
end
local plain = CfnParameter(stack, "Plain")
local number = CfnParameter(stack, "Number", { type = "Number", min_value = 1, max_value = 9.5, default = 5 })
local list = CfnParameter(stack, "List", { type = "List<AWS::EC2::Subnet::Id>" })
local text = CfnParameter(stack, "Text", { min_length = 1, max_length = 3, allowed_pattern = "[a-z]*", allowed_values = { "a", "b" } })
text.no_echo = true
text.default = "a"
text.description = "A text"
text.constraint_description = "letters"
text.allowed_pattern = "[a-c]*"
text.allowed_values = { "a" }
text.min_length = 2
text.max_length = 4
local changed = CfnParameter(stack, "Changed", { description = "gone", default = "x" })
changed.type = "Number"
changed.min_value = 3
changed.max_value = 4
changed.default = 3
changed.description = nil
local empty = CfnParameter(stack, "Empty", { type = "" })
CfnResource(stack, "Uses", {
  type = "AWS::Test::Uses",
  properties = {
    Value = plain.value,
    Plain = plain.value_as_string,
    Inside = "x-" .. plain.value_as_string,
    Number = number.value_as_number,
    NumberText = number.value_as_string,
    List = list.value_as_list,
    First = Fn.select(0, list.value_as_list),
    Joined = Fn.join("|", list.value_as_list),
    NoEcho = text.no_echo,
    Echo = plain.no_echo,
    Changed = changed.value_as_number,
    Itself = plain,
    Type = empty.type,
  },
})
ec2.CfnVolume(stack, "Volume", { availability_zone = plain.value_as_string, size = number.value_as_number })
