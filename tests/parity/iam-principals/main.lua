-- Principals, in trust policies.

local function trust(scope, id, principal)
  return iam.Role(scope, id, { assumed_by = principal })
end

local app = App()
local stack = Stack(app, "Principals")
trust(stack, "Service", iam.ServicePrincipal("ec2.amazonaws.com"))
trust(stack, "ServiceShort", iam.ServicePrincipal("sqs"))
trust(stack, "ServiceConditions", iam.ServicePrincipal("sns.amazonaws.com", { conditions = { StringEquals = { ["aws:SourceAccount"] = "123456789012" } } }))
trust(stack, "ServiceRegion", iam.ServicePrincipal("states.amazonaws.com", { region = "cn-north-1" }))
trust(stack, "Account", iam.AccountPrincipal("123456789012"))
trust(stack, "AccountToken", iam.AccountPrincipal(Aws.ACCOUNT_ID))
trust(stack, "AccountRoot", iam.AccountRootPrincipal())
trust(stack, "Arn", iam.ArnPrincipal("arn:aws:iam::123456789012:user/me"))
trust(stack, "Any", iam.AnyPrincipal())
trust(stack, "Star", iam.StarPrincipal())
trust(stack, "Organization", iam.OrganizationPrincipal("o-1234567890"))
trust(stack, "Canonical", iam.CanonicalUserPrincipal("79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"))
trust(stack, "Federated", iam.FederatedPrincipal("cognito-identity.amazonaws.com", { StringEquals = { ["cognito-identity.amazonaws.com:aud"] = "us-east-1:x" } }, "sts:AssumeRoleWithWebIdentity"))
trust(stack, "WebIdentity", iam.WebIdentityPrincipal("accounts.google.com", { StringEquals = { ["accounts.google.com:aud"] = "app" } }))
trust(stack, "Conditions", iam.AccountPrincipal("123456789012"):with_conditions({ Bool = { ["aws:MultiFactorAuthPresent"] = "true" } }))
trust(stack, "PrincipalWithConditions", iam.PrincipalWithConditions(iam.ArnPrincipal("arn:aws:iam::123456789012:role/x"), { StringLike = { ["sts:RoleSessionName"] = "a*" } }))
trust(stack, "MoreConditions", iam.AccountPrincipal("123456789012"):with_conditions({ StringEquals = { a = "1" } }):with_conditions({ StringEquals = { b = "2" }, Bool = { c = "true" } }))
trust(stack, "Tagged", iam.AccountPrincipal("123456789012"):with_session_tags())
trust(stack, "Composite", iam.CompositePrincipal(
  iam.ServicePrincipal("ec2.amazonaws.com"),
  iam.ServicePrincipal("lambda.amazonaws.com"),
  iam.AccountPrincipal("123456789012")
))
trust(stack, "CompositeMixed", iam.CompositePrincipal(
  iam.ServicePrincipal("ec2.amazonaws.com"),
  iam.AccountPrincipal("123456789012"):with_conditions({ StringEquals = { ["sts:ExternalId"] = "x" } }),
  iam.WebIdentityPrincipal("accounts.google.com")
))
local role = trust(stack, "Base", iam.ServicePrincipal("ec2.amazonaws.com"))
local user = iam.User(stack, "User")
trust(stack, "ByRole", role)
trust(stack, "ByUser", user)
trust(stack, "BySessionRole", iam.ArnPrincipal(role.role_arn))
iam.Role(stack, "External", { assumed_by = iam.CompositePrincipal(iam.AccountPrincipal("111111111111"), iam.AccountPrincipal("222222222222")), external_ids = { "x" } })

-- in a concrete environment
local concrete = Stack(app, "Concrete", { env = { account = "123456789012", region = "us-east-1" } })
trust(concrete, "Root", iam.AccountRootPrincipal())
trust(concrete, "Other", iam.AccountPrincipal("999999999999"))
trust(concrete, "Service", iam.ServicePrincipal("ec2.amazonaws.com"))
local china = Stack(app, "China", { env = { account = "123456789012", region = "cn-north-1" } })
trust(china, "Service", iam.ServicePrincipal("ec2.amazonaws.com"))
trust(china, "Logs", iam.ServicePrincipal("logs.amazonaws.com"))
