-- Grants to policies, roles that cannot be changed, principals in a row, documents in L1s.

local function allow(action)
  return iam.PolicyStatement({ actions = { action }, resources = { "*" } })
end

local app = App()
local stack = Stack(app, "More", { env = { account = "123456789012", region = "us-east-1" } })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("states.amazonaws.com", { region = "eu-south-1" }) })
local other = iam.Role(stack, "Other", { assumed_by = iam.CompositePrincipal(iam.ServicePrincipal("ec2")):add_principals(iam.AnyPrincipal(), iam.ArnPrincipal("arn:aws:iam::123456789012:user/me"):in_organization("o-1234567890")) })

-- the same statement in another order is one in a role's default policy, but not elsewhere
local orders = { { "s3:A", "s3:B" }, { "s3:B", "s3:A" } }
local attached = iam.Policy(stack, "Orders", { roles = { other } })
for _, actions in ipairs(orders) do
  role:add_to_policy(iam.PolicyStatement({ actions = actions, resources = { "*" } }))
  attached:add_statements(iam.PolicyStatement({ actions = actions, resources = { "*" } }))
end

-- grants to policies
local managed = iam.ManagedPolicy(stack, "Managed", { statements = { allow("s3:Get*") } })
other:grant_pass_role(managed.grant_principal)
other:grant(attached.grant_principal, "iam:GetRole")
local both = other:grant(role, "iam:GetRole"):combine(other:grant_pass_role(iam.User(stack, "User")))
local waiting = CfnResource(stack, "Waiting", { type = "AWS::Test::Thing" })
waiting.node:add_dependency(both)

-- conditions and session tags wrap others
iam.Role(stack, "Wrapped", { assumed_by = iam.SessionTagsPrincipal(iam.CompositePrincipal(iam.AccountPrincipal("111111111111"), iam.WebIdentityPrincipal("accounts.google.com"))):with_conditions({ StringEquals = { ["aws:RequestTag/team"] = "net" } }) })
other:grant_pass_role(iam.PrincipalWithConditions(role, { Bool = { x = "true" } }))

-- roles that cannot be changed
local frozen = role:without_policy_updates()
frozen:add_managed_policy(managed)
frozen:add_to_policy(allow("never:Ever"))
frozen:attach_inline_policy(attached)
iam.Policy(stack, "ForFrozen", { roles = { frozen }, statements = { allow("sqs:*") } })
local behind = CfnResource(stack, "Behind", { type = "AWS::Test::Thing" })
behind.node:add_dependency(frozen)
local foreign = iam.Role.from_role_arn(stack, "Foreign", "arn:aws:iam::999999999999:role/theirs")
foreign:attach_inline_policy(attached)
local named = iam.Role.from_role_arn(stack, "Named", "arn:aws:iam::123456789012:role/named", { default_policy_name = "Its" })
named:add_to_policy(allow("sns:*"))
named:add_managed_policy(managed)
local token = iam.Role.from_role_arn(stack, "Token", "arn:aws:iam::" .. Aws.ACCOUNT_ID .. ":role/deep/er")
token:add_to_policy(allow("sns:*"))
other:grant_pass_role(iam.User.from_user_name(stack, "SomeUser", "some"))

-- documents
local document = iam.PolicyDocument.from_json({
  Statement = {
    { Effect = "Deny", NotAction = { "s3:*" }, NotPrincipal = { AWS = { "a", "b" }, Service = "s.amazonaws.com" }, NotResource = "r" },
    { Action = "*", Principal = "*", Resource = "r" },
    { Effect = "Allow", Action = "*", Principal = "*", Resource = { "r" } },
  },
})
document:add_statements(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "x" }, principals = { role, iam.CompositePrincipal(role, other), iam.AccountRootPrincipal() } }))
document:add_statements(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = Fn.split(",", Fn.import_value("Arns")), principals = { iam.StarPrincipal() } }))
local source = iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "x" } })
source:add_source_account_condition("123456789012")
source:add_source_arn_condition("arn:aws:s3:::x")
source:add_any_principal()
source:add_canonical_user_principal("1234")
document:add_statements(source)
iam.CfnManagedPolicy(stack, "Raw", { policy_document = document })
CfnOutput(stack, "Json", { value = stack:to_json_string(attached.document) })
CfnOutput(stack, "RootArn", { value = iam.AccountRootPrincipal().arn })
