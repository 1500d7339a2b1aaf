-- ARNs of every form taken apart, late-bound as a whole or in part, and put together again.

local app = App()
local stack = Stack(app, "Arns", { env = { account = "123456789012", region = "eu-west-1" } })
local p = CfnParameter(stack, "P")
local all = {
  Arn.split("arn:aws:s3:::bucket/key/more", ArnFormat.SLASH_RESOURCE_NAME),
  Arn.split("arn:aws:lambda:eu-west-1:123456789012:function:name:alias", ArnFormat.COLON_RESOURCE_NAME),
  Arn.split("arn:aws:sns:eu-west-1:123456789012:topic", ArnFormat.NO_RESOURCE_NAME),
  Arn.split("arn:aws:apigateway:eu-west-1::/restapis/a/b", ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME),
  Arn.split("arn:aws:iam::123456789012:role/path/to/role", ArnFormat.SLASH_RESOURCE_NAME),
  Arn.split("arn:aws:iam::123456789012:role", ArnFormat.SLASH_RESOURCE_NAME),
  Arn.split("arn:aws:a:b:c:d:e/f", ArnFormat.NO_RESOURCE_NAME),
  Arn.split(p.value_as_string, ArnFormat.SLASH_RESOURCE_NAME),
  Arn.split(p.value_as_string, ArnFormat.COLON_RESOURCE_NAME),
  Arn.split(p.value_as_string, ArnFormat.NO_RESOURCE_NAME),
  Arn.split(p.value_as_string, ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME),
  Arn.split("arn:" .. Aws.PARTITION .. ":s3:::" .. p.value_as_string, ArnFormat.NO_RESOURCE_NAME),
  stack:split_arn("arn:aws:a:b:c:d/e", ArnFormat.SLASH_RESOURCE_NAME),
}
for _, c in ipairs(all) do
  CfnResource(stack, "R" .. #stack.node.children, { type = "AWS::Test::R", properties = { S = c.service, R = c.region, A = c.account, P = c.partition, T = c.resource, N = c.resource_name } })
end
CfnResource(stack, "R", { type = "AWS::Test::R", properties = {
  X1 = Arn.extract_resource_name("arn:aws:iam::123456789012:role/path/name", "role"),
  X2 = Arn.extract_resource_name(p.value_as_string, "role"),
  F1 = Arn.format({ service = "s3", resource = "b", region = "", account = "", arn_format = ArnFormat.NO_RESOURCE_NAME }, stack),
  F3 = stack:format_arn({ service = "x", resource = "b", resource_name = "n", arn_format = ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }),
  F4 = stack:format_arn({ service = "x", resource = "", resource_name = "n", arn_format = ArnFormat.SLASH_RESOURCE_NAME, partition = "aws-cn" }),
  F5 = stack:format_arn({ service = "x", resource = "r", resource_name = "" }),
  F6 = Arn.format({ service = "x", resource = "r", region = "r", account = "a", partition = "p" }),
} })
