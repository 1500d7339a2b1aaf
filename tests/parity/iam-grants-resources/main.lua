-- Grants through policies of principals, of resources, of both.

local app = App()
local stack = Stack(app, "Grants", { env = { account = "123456789012", region = "us-east-1" } })
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
local bucket = s3.Bucket(stack, "Bucket")
local key = kms.Key(stack, "Key")
local account = iam.AccountPrincipal("210987654321")
local arn = bucket.bucket_arn

-- To the principal, or else to the resource.
iam.Grant.add_to_principal_or_resource({ grantee = role, actions = { "s3:One" }, resource_arns = { arn }, resource = bucket })
iam.Grant.add_to_principal_or_resource({ grantee = account, actions = { "s3:Two" }, resource_arns = { arn }, resource = bucket })
iam.Grant.add_to_principal_or_resource({ grantee = account, actions = { "kms:Two" }, resource_arns = { key.key_arn }, resource_self_arns = { "*" }, resource = key, conditions = { StringEquals = { a = "b" } } })
local foreign = iam.Role.from_role_arn(stack, "Foreign", "arn:aws:iam::210987654321:role/foreign")
iam.Grant.add_to_principal_or_resource({ grantee = foreign, actions = { "s3:Three" }, resource_arns = { arn }, resource = bucket })

-- To both.
iam.Grant.add_to_principal_and_resource({ grantee = role, actions = { "s3:Four" }, resource_arns = { arn }, resource = bucket })
iam.Grant.add_to_principal_and_resource({ grantee = role, actions = { "kms:Four" }, resource_arns = { key.key_arn }, resource_self_arns = { "*" }, resource = key, resource_policy_principal = account, conditions = { Bool = { x = true } } })

-- To the resource, with a statement of one's own.
iam.Grant.add_statement_to_resource_policy({
  grantee = account,
  actions = { "s3:Five" },
  resource_arns = { arn },
  resource = bucket,
  statement = iam.PolicyStatement({ actions = { "s3:Five" }, resources = { arn }, principals = { account } }),
})

-- Together, and before others.
local grant = iam.Grant.add_to_principal({ grantee = role, actions = { "s3:Six" }, resource_arns = { "*" }, conditions = { Bool = { y = true } } })
local both = grant:combine(iam.Grant.add_to_principal_and_resource({ grantee = role, actions = { "s3:Seven" }, resource_arns = { arn }, resource = bucket }))
both:apply_before(CfnResource(stack, "After", { type = "AWS::Test::T" }))
CfnOutput(stack, "Statements", { value = both.success and "yes" or "no" })
CfnOutput(stack, "Dropped", { value = iam.Grant.drop(role, "nothing").success and "yes" or "no" })

-- What can be granted on roles.
local user = iam.User(stack, "User")
role.grants:assume_role(user)
role.grants:pass_role(user)
iam.RoleGrants.from_role(role):assume_role(iam.Group(stack, "Group"))
role:grant(user, "iam:GetRole", "iam:TagRole")
CfnOutput(stack, "IsRole", { value = iam.Role.is_role(role) and "yes" or "no" })
CfnOutput(stack, "IsNoRole", { value = iam.Role.is_role(user) and "yes" or "no" })

-- A policy that exists already.
local old = iam.Policy.from_policy_name(stack, "OldPolicy", "old-policy")
CfnOutput(stack, "OldPolicyName", { value = old.policy_name })
