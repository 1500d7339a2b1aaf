-- Roles that are looked up.

local app = App()
local stack = Stack(app, "Lookups", { env = { account = "123456789012", region = "us-east-1" } })
local role = iam.Role.from_lookup(stack, "Role", { role_name = "MyExistingRole" })
role:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
local frozen = iam.Role.from_lookup(stack, "Frozen", { role_name = "Frozen", mutable = false })
frozen:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
local named = iam.Role.from_lookup(stack, "Named", { role_name = "Other", default_policy_name = "Mine" })
named:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
CfnOutput(stack, "Arn", { value = role.role_arn })
CfnOutput(stack, "Name", { value = frozen.role_name })
