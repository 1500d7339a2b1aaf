-- Functions that exist already.

local app = App()
local stack = Stack(app, "Imports", { env = { account = "111111111111", region = "eu-west-1" } })
local role = iam.Role(stack, "Caller", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local by_arn = lambda.Function.from_function_arn(stack, "ByArn", "arn:aws:lambda:eu-west-1:111111111111:function:there")
by_arn:grant_invoke(role)
by_arn:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
local by_name = lambda.Function.from_function_name(stack, "ByName", "named")
by_name:grant_invoke(role)
by_name:add_to_role_policy(iam.PolicyStatement({ actions = { "not:Added" }, resources = { "*" } }))
local known = lambda.Function.from_function_attributes(stack, "Known", {
  function_arn = "arn:aws:lambda:eu-west-1:222222222222:function:known",
  same_environment = true,
  role = role,
  security_group = ec2.SecurityGroup.from_security_group_id(stack, "Group", "sg-1"),
})
known:grant_invoke(iam.ServicePrincipal("sns.amazonaws.com"))
known:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
known.connections:allow_from_any_ipv4(ec2.Port.tcp(443))
local skipped = lambda.Function.from_function_attributes(stack, "Skipped", {
  function_arn = "arn:aws:lambda:eu-west-1:222222222222:function:skipped",
  skip_permissions = true,
})
skipped:grant_invoke(iam.ServicePrincipal("sns.amazonaws.com"))
skipped:add_permission("Nothing", { principal = iam.ServicePrincipal("sns.amazonaws.com") })
local version = lambda.Version.from_version_arn(stack, "Version", "arn:aws:lambda:eu-west-1:111111111111:function:there:3")
local alias = lambda.Alias.from_alias_attributes(stack, "Alias", { alias_name = "live", alias_version = version })
version:grant_invoke(role)
alias:grant_invoke(role)
local numbered = lambda.Version.from_version_attributes(stack, "Numbered", { version = "7", lambda = by_name })
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", by_arn.function_name, by_name.function_arn, known.function_name, by_arn.latest_version.function_arn) })
CfnOutput(stack, "Versions", { value = string.format("%s %s %s %s %s %s", version.function_arn, version.version, version.function_name, alias.function_arn, alias.function_name, numbered.function_arn) })

local agnostic = Stack(app, "Agnostic")
local late = lambda.Function.from_function_arn(agnostic, "Late", Fn.import_value("Function"))
CfnOutput(agnostic, "Name", { value = late.function_name })
