-- Parameters that stacks make: names, ARNs, tiers, kinds, grants; across stacks, too.

local app = App()
local stack = Stack(app, "Parameters")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local late = CfnParameter(stack, "Late").value_as_string

local plain = ssm.StringParameter(stack, "Plain", { string_value = "Initial parameter value" })
plain:grant_read(role)
local full = ssm.StringParameter(stack, "Full", {
  allowed_pattern = ".*",
  description = "The value Foo",
  parameter_name = "FooParameter",
  string_value = "Foo",
  tier = ssm.ParameterTier.ADVANCED,
  data_type = ssm.ParameterDataType.TEXT,
  simple_name = true,
})
full:grant_write(role)
local image = ssm.StringParameter(stack, "Image", {
  parameter_name = "/app/image",
  string_value = "ami-0123456789abcdef0",
  data_type = ssm.ParameterDataType.AWS_EC2_IMAGE,
  tier = ssm.ParameterTier.INTELLIGENT_TIERING,
  simple_name = false,
})
image:grant_read(role)
ssm.StringParameter(stack, "Digits", { allowed_pattern = "^\\d+$", string_value = "42" })
ssm.StringParameter(stack, "Unchecked", { allowed_pattern = "^x$", string_value = late })
local late_simple = ssm.StringParameter(stack, "LateSimple", { parameter_name = late, simple_name = true, string_value = "v" })
local late_path = ssm.StringParameter(stack, "LatePath", { parameter_name = "/app/" .. late, simple_name = false, string_value = "v" })

local list = ssm.StringListParameter(stack, "List", { string_list_value = { "a", "b", late }, description = "Letters", tier = ssm.ParameterTier.STANDARD })
list:grant_read(role)
local one = ssm.StringListParameter(stack, "One", { string_list_value = { "only" }, allowed_pattern = "^[a-z]+$", parameter_name = "/app/one" })
one:grant_write(role)

local all = { plain, full, image, late_simple, late_path }
for index, parameter in ipairs(all) do
  CfnOutput(stack, "Arn" .. (index - 1), { value = parameter.parameter_arn })
  CfnOutput(stack, "Name" .. (index - 1), { value = parameter.parameter_name })
  CfnOutput(stack, "Type" .. (index - 1), { value = parameter.parameter_type })
  CfnOutput(stack, "Value" .. (index - 1), { value = parameter.string_value })
end
CfnOutput(stack, "ListArn", { value = list.parameter_arn })
CfnOutput(stack, "ListType", { value = list.parameter_type })
CfnOutput(stack, "ListSecond", { value = Fn.select(1, list.string_list_value) })
CfnOutput(stack, "OneArn", { value = one.parameter_arn })

-- private keys of key pairs
local key = kms.Key(stack, "Key")
local pair = ec2.KeyPair(stack, "Pair")
pair.private_key:grant_read(role)
CfnOutput(stack, "PrivateKeyName", { value = pair.private_key.parameter_name })
local secret = ssm.StringParameter.from_secure_string_parameter_attributes(stack, "Secret", { parameter_name = "/app/secret", version = 3, encryption_key = key })
secret:grant_read(role)
secret:grant_write(role)

-- other stacks and regions
local here = Stack(app, "Here", { env = { account = "111111111111", region = "us-east-1" } })
local there = Stack(app, "There", { env = { account = "111111111111", region = "us-east-1" } })
local shared = ssm.StringParameter(here, "Shared", { parameter_name = "/shared", string_value = "v" })
CfnOutput(there, "SharedArn", { value = shared.parameter_arn })
CfnOutput(there, "SharedName", { value = shared.parameter_name })
local far = Stack(app, "Far", { env = { account = "222222222222", region = "eu-west-1" } })
CfnOutput(far, "SharedArn", { value = shared.parameter_arn })
CfnOutput(far, "SharedName", { value = shared.parameter_name })
