-- Parameters that exist already: by names, ARNs and attributes, values read once, looked up.

local app = App()
local stack = Stack(app, "Imports")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local version = CfnParameter(stack, "Version", { type = "Number" }).value_as_number
local imported = Fn.import_value("name")

local strings = {
  ssm.StringParameter.from_string_parameter_name(stack, "ByName", "simple"),
  ssm.StringParameter.from_string_parameter_name(stack, "ByPath", "/my/path"),
  ssm.StringParameter.from_string_parameter_arn(stack, "ByArn", "arn:aws:ssm:us-east-1:123456789012:parameter/dummyName"),
  ssm.StringParameter.from_string_parameter_arn(stack, "ByArnPath", "arn:aws:ssm:us-east-1:123456789012:parameter/a/b/c"),
  ssm.StringParameter.from_string_parameter_attributes(stack, "Versioned", { parameter_name = "/my/path", version = 3 }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "VersionZero", { parameter_name = "/my/path", version = 0 }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "VersionLate", { parameter_name = "/my/path", version = version }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "Forced", { parameter_name = "/my/path", force_dynamic_reference = true }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "Typed", { parameter_name = "vpc", value_type = ssm.ParameterValueType.AWS_EC2_VPC_ID }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "LateName", { parameter_name = imported, simple_name = false }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "LateStart", { parameter_name = imported .. "/x", simple_name = false }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "LateSelect", { parameter_name = Fn.select(0, Fn.split("/", imported)), simple_name = true }),
  ssm.StringParameter.from_string_parameter_attributes(stack, "LateSub", { parameter_name = Fn.sub("/a/${AWS::Region}"), simple_name = false }),
  ssm.StringParameter.from_secure_string_parameter_attributes(stack, "Secure", { parameter_name = "/my/secret", version = 5 }),
  ssm.StringParameter.from_secure_string_parameter_attributes(stack, "SecureLatest", { parameter_name = "secret" }),
  ssm.StringParameter.from_secure_string_parameter_attributes(stack, "SecureLate", { parameter_name = "secret", version = version }),
}
for index, parameter in ipairs(strings) do
  parameter:grant_read(role)
  CfnOutput(stack, "Arn" .. (index - 1), { value = parameter.parameter_arn })
  CfnOutput(stack, "Name" .. (index - 1), { value = parameter.parameter_name })
  CfnOutput(stack, "Type" .. (index - 1), { value = parameter.parameter_type })
  CfnOutput(stack, "Value" .. (index - 1), { value = parameter.string_value })
  CfnOutput(stack, "Again" .. (index - 1), { value = parameter.string_value })
end
ssm.StringParameter.from_string_parameter_name(stack, "Unread", "unread"):grant_write(role)

local lists = {
  ssm.StringListParameter.from_string_list_parameter_name(stack, "List", "list"),
  ssm.StringListParameter.from_list_parameter_attributes(stack, "ListLatest", { parameter_name = "/my/list" }),
  ssm.StringListParameter.from_list_parameter_attributes(stack, "ListTyped", { parameter_name = "ids", element_type = ssm.ParameterValueType.AWS_EC2_SUBNET_ID }),
}
for index, parameter in ipairs(lists) do
  CfnOutput(stack, "ListArn" .. (index - 1), { value = parameter.parameter_arn })
  CfnOutput(stack, "ListType" .. (index - 1), { value = parameter.parameter_type })
  CfnOutput(stack, "ListFirst" .. (index - 1), { value = Fn.select(0, parameter.string_list_value) })
end
local versions = ssm.StringListParameter.from_list_parameter_attributes(stack, "ListVersioned", { parameter_name = "/my/list", version = 2 })
CfnResource(stack, "Taker", { type = "AWS::RDS::DBSubnetGroup", properties = { DBSubnetGroupDescription = "Subnets", SubnetIds = versions.string_list_value } })

-- once for each stack, whoever asks
local values = {
  ssm.StringParameter.value_for_string_parameter(stack, "/my/a"),
  ssm.StringParameter.value_for_string_parameter(role, "/my/a"),
  ssm.StringParameter.value_for_typed_string_parameter_v2(stack, "/my/a", ssm.ParameterValueType.AWS_EC2_IMAGE_ID),
  ssm.StringParameter.value_for_string_parameter(stack, "/my/a", 4),
  ssm.StringParameter.value_for_string_parameter(stack, "/my/b", 4),
  ssm.StringParameter.value_for_string_parameter(stack, "/my/b", 5),
  ssm.StringParameter.value_for_typed_string_parameter_v2(stack, "/my/c", ssm.ParameterValueType.AWS_EC2_IMAGE_ID),
  ec2.MachineImage.from_ssm_parameter("/my/c"):get_image(stack).image_id,
  ec2.MachineImage.from_ssm_parameter("/my/d"):get_image(stack).image_id,
  ssm.StringParameter.value_for_string_parameter(stack, "/my/d"),
  Fn.select(0, ssm.StringListParameter.value_for_typed_list_parameter(stack, "/my/e", ssm.ParameterValueType.AWS_EC2_SUBNET_ID)),
  Fn.select(1, ssm.StringListParameter.value_for_typed_list_parameter(stack, "/my/e")),
  Fn.select(1, ssm.StringListParameter.value_for_typed_list_parameter(stack, "plain")),
}
for index, value in ipairs(values) do
  CfnOutput(stack, "Read" .. (index - 1), { value = value })
end

-- looked up
local known = Stack(app, "Known", { env = { account = "123456789012", region = "us-east-1" } })
known.node:set_context("ssm:account=123456789012:parameterName=/found:region=us-east-1", "found it")
local looked = {
  ssm.StringParameter.value_from_lookup(known, "/found"),
  ssm.StringParameter.value_from_lookup(known, "/missing"),
  ssm.StringParameter.value_from_lookup(known, "/default", "stand-in"),
  ssm.StringParameter.value_from_lookup(known, "/empty", ""),
  ssm.StringParameter.value_from_lookup(known, "/keyed", nil, { additional_cache_key = known.node.path }),
}
for index, value in ipairs(looked) do
  CfnOutput(known, "Looked" .. (index - 1), { value = value })
end
CfnOutput(known, "ByArn", { value = ssm.StringParameter.from_string_parameter_arn(known, "SharedParam", "arn:aws:ssm:us-east-1:999999999999:parameter/dummyName").string_value })
