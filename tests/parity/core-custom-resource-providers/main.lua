-- Functions for custom resources, one a stack: what they are set up with, and that they are made once.

local app = App()
local stack = Stack(app, "AssetsOf", { env = { region = "eu-west-1", account = "111111111111" } })
local token = CustomResourceProvider.get_or_create(stack, "Custom::Mine", {
  code_directory = "handler",
  runtime = CustomResourceProviderRuntime.NODEJS_22_X,
})
local same = CustomResourceProvider.get_or_create_provider(stack, "Custom::Mine", {
  code_directory = "big",
  runtime = CustomResourceProviderRuntime.NODEJS_20_X,
  description = "not read any more",
})
same:add_to_role_policy({ Effect = "Allow", Action = { "a:b" }, Resource = Aws.STACK_ID })
CustomResource(stack, "Mine", {
  service_token = token,
  resource_type = "Custom::Mine",
  properties = { Code = same.code_hash, Role = same.role_arn },
})

local inner = NestedStack(stack, "Inner")
local full = CustomResourceProvider.get_or_create_provider(inner, "Full", {
  code_directory = "handler",
  runtime = CustomResourceProviderRuntime.NODEJS_20_X,
  use_cfn_response_wrapper = false,
  timeout = Duration.seconds(30),
  memory_size = Size.gibibytes(1),
  description = "words",
  environment = { B = "x", A = stack.region, Z = Aws.REGION, AWS_STS_REGIONAL_ENDPOINTS = "legacy" },
  policy_statements = { { Effect = "Allow", Action = "s3:*", Resource = "*" } },
})
full:add_to_role_policy({ Effect = "Deny", Action = "x:y", Resource = stack.stack_id })
CfnOutput(inner, "Arns", { value = string.format("%s %s", full.service_token, full.role_arn) })
CfnOutput(stack, "Hash", { value = full.code_hash })

local other = Stack(app, "Other")
CustomResourceProvider.get_or_create(other, "Big", {
  code_directory = "big",
  runtime = CustomResourceProviderRuntime.NODEJS_24_X,
  environment = {},
  policy_statements = {},
  description = "",
})
local found = other.node:find_child("BigCustomResourceProvider")
CfnOutput(other, "Children", { value = string.format("%s %s %s", found.node.children[1].node.id, found.node.children[2].node.id, found.node.children[3].node.id) })
CustomResourceProvider.get_or_create(other, "Again", {
  code_directory = "handler",
  runtime = CustomResourceProviderRuntime.NODEJS_24_X,
})
