-- Principals: wrapped more than once, added to a policy, compared with each other.

local app = App()
local stack = Stack(app, "Principals", { env = { account = "123456789012", region = "us-east-1" } })
local account = iam.AccountPrincipal("210987654321")

-- Conditions on conditions, tags on conditions, conditions on tags.
local conditioned = account:with_conditions({ StringEquals = { a = "b" } })
iam.Role(stack, "Twice", { assumed_by = conditioned:with_conditions({ StringEquals = { c = "d" }, Bool = { ["aws:MultiFactorAuthPresent"] = true } }) })
iam.Role(stack, "TagsOnConditions", { assumed_by = conditioned:with_session_tags() })
iam.Role(stack, "ConditionsOnTags", { assumed_by = account:with_session_tags():with_conditions({ StringLike = { ["aws:RequestTag/team"] = "*" } }) })
local added = account:with_conditions({ StringEquals = { a = "b" } })
added:add_condition("NumericLessThan", { ["aws:MultiFactorAuthAge"] = "300" })
added:add_conditions({ IpAddress = { ["aws:SourceIp"] = "10.0.0.0/8" } })
iam.Role(stack, "Added", { assumed_by = added })

-- Several in one.
local several = iam.CompositePrincipal(
  iam.ServicePrincipal("ec2.amazonaws.com"),
  iam.ServicePrincipal("lambda.amazonaws.com"),
  account
)
several:add_principals(iam.ArnPrincipal("arn:aws:iam::210987654321:role/x"), iam.WebIdentityPrincipal("cognito-identity.amazonaws.com", { StringEquals = { aud = "x" } }))
iam.Role(stack, "Several", { assumed_by = several })
iam.Role(stack, "SeveralTags", { assumed_by = iam.CompositePrincipal(iam.ServicePrincipal("ec2.amazonaws.com"), account):with_session_tags() })
iam.Role(stack, "SameTwice", { assumed_by = iam.CompositePrincipal(account, account, iam.AccountPrincipal("210987654321")) })
iam.Role(stack, "External", { assumed_by = several, external_ids = { "x", "y" } })

-- Into a policy by hand.
local document = iam.PolicyDocument()
account:add_to_assume_role_policy(document)
conditioned:add_to_assume_role_policy(document)
account:with_session_tags():add_to_assume_role_policy(document)
several:add_to_assume_role_policy(document)
iam.CfnRole(stack, "ByHand", { assume_role_policy_document = document })

-- What stands for the same.
CfnOutput(stack, "Action", { value = account.assume_role_action })
CfnOutput(stack, "WebAction", { value = iam.WebIdentityPrincipal("x").assume_role_action })
CfnOutput(stack, "Added2", { value = account:add_to_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" } })) and "yes" or "no" })
CfnOutput(stack, "Account", { value = account.principal_account })

-- A federated user, with everything.
iam.Role(stack, "Federated", { assumed_by = iam.FederatedPrincipal("arn:aws:iam::123456789012:saml-provider/x", { StringEquals = { ["SAML:aud"] = "y" } }, "sts:AssumeRoleWithSAML") })
iam.Role(stack, "FederatedPlain", { assumed_by = iam.FederatedPrincipal("graph.facebook.com") })
iam.Role(stack, "Organization", { assumed_by = iam.OrganizationPrincipal("o-12345abcde") })
iam.Role(stack, "InOrganization", { assumed_by = iam.ArnPrincipal("arn:aws:iam::210987654321:root"):in_organization("o-12345abcde") })

-- Somebody of whom nothing is known: what is granted to it, is granted to nobody.
local unknown = iam.UnknownPrincipal({ resource = stack })
CfnOutput(stack, "Unknown", { value = unknown:add_to_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" } })) and "yes" or "no" })
iam.Grant.add_to_principal({ grantee = unknown, actions = { "s3:*" }, resource_arns = { "*" } })
