-- Functions that are made once a stack.

local app = App()
local stack = Stack(app, "Singleton")
local uuid = "84c0de93-353f-4217-9b0b-45b6c993251a"
local first = lambda.SingletonFunction(stack, "First", {
  uuid = uuid,
  lambda_purpose = "Mine",
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
})
local second = lambda.SingletonFunction(stack, "Second", {
  uuid = uuid,
  lambda_purpose = "Mine",
  code = lambda.Code.from_inline("not read"),
  handler = "index.other",
  runtime = lambda.Runtime.PYTHON_3_14,
})
local other = lambda.SingletonFunction(stack, "Other", {
  uuid = "other-one",
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
})
second:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
first:add_permission("Bucket", { principal = iam.ServicePrincipal("s3.amazonaws.com") })
first:add_environment("NAME", "value")
first:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
local before = CfnResource(stack, "Before", { type = "AWS::Test::T" })
local after = CfnResource(stack, "After", { type = "AWS::Test::T" })
first:add_dependency(before)
second:depend_on(after)
local waits = CfnResource(stack, "Waits", { type = "AWS::Test::T" })
waits.node:add_dependency(other)
CfnOutput(stack, "Same", { value = string.format("%s %s %s", first.function_arn, second.function_arn, second.current_version.version) })
