-- Parameters of every kind, used as strings, numbers and lists.

local app = App()
local stack = Stack(app, "Params")
CfnParameter(stack, "Bare")
local text = CfnParameter(stack, "Text", {
  type = "String",
  description = "Some text",
  default = "abc",
  allowed_pattern = "[a-z]+",
  constraint_description = "lower case letters",
  min_length = 1,
  max_length = 10,
})
local choice = CfnParameter(stack, "Choice", { allowed_values = { "a", "b", "c" }, default = "b" })
local number = CfnParameter(stack, "Size", { type = "Number", default = 8, min_value = 1, max_value = 100 })
local list = CfnParameter(stack, "List", { type = "CommaDelimitedList", default = "a,b" })
local numbers = CfnParameter(stack, "Numbers", { type = "List<Number>" })
local subnets = CfnParameter(stack, "Subnets", { type = "List<AWS::EC2::Subnet::Id>" })
local ami = CfnParameter(stack, "Ami", {
  type = "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
  default = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2",
})
local secret = CfnParameter(stack, "Secret", { no_echo = true })
local nested = CfnParameter(Construct(stack, "Nested"), "Param", { default = "" })
number.description = "set later"
choice.default = "c"

CfnResource(stack, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Text = text.value_as_string,
    Ref = text.value,
    Joined = "x-" .. text.value_as_string .. "-" .. choice.value_as_string,
    Number = number.value_as_number,
    NumberInText = "size " .. Token.as_string(number.value),
    List = list.value_as_list,
    Numbers = numbers.value,
    Subnets = subnets.value_as_list,
    FirstSubnet = Fn.select(0, subnets.value_as_list),
    JoinedList = Fn.join("|", list.value_as_list),
    Ami = ami.value_as_string,
    Secret = secret.value_as_string,
    Nested = nested.value_as_string,
  },
})
CfnOutput(stack, "Out", { value = string.format("text=%s", text.value_as_string) })
