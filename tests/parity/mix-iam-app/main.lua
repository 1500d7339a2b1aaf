-- Roles and policies as an application has them, across constructs and stacks.

local app = App()
local stack = Stack(app, "IamApp")
local other = Stack(app, "IamOther")
local boundary = iam.ManagedPolicy(stack, "Boundary", {
  managed_policy_name = "boundary",
  statements = { iam.PolicyStatement({ actions = { "*" }, resources = { "*" } }), iam.PolicyStatement({ effect = iam.Effect.DENY, actions = { "iam:*" }, resources = { "*" }, sid = "NoIam" }) },
})
local deploy = iam.Role(stack, "Deploy", {
  assumed_by = iam.CompositePrincipal(
    iam.AccountPrincipal("111122223333"),
    iam.ServicePrincipal("codebuild.amazonaws.com", { conditions = { StringEquals = { ["aws:SourceAccount"] = "123456789012" } } })
  ),
  permissions_boundary = boundary,
  max_session_duration = Duration.hours(2),
  description = "deploys",
  path = "/ci/",
  inline_policies = {
    Logs = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "logs:CreateLogStream", "logs:PutLogEvents" }, resources = { "*" } }) } }),
  },
})
local readers = iam.Group(stack, "Readers", { managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") } })
local user = iam.User(stack, "User", { groups = { readers }, user_name = "reader" })
deploy:grant_pass_role(user)
deploy:grant(readers, "sts:AssumeRole")
local policy = iam.Policy(stack, "Extra", { statements = { iam.PolicyStatement({ not_actions = { "s3:DeleteBucket" }, resources = { "arn:aws:s3:::*" }, conditions = { Bool = { ["aws:SecureTransport"] = "true" } } }) } })
policy:attach_to_role(deploy)
policy:attach_to_group(readers)
local trusted = iam.Role(other, "Trusted", { assumed_by = iam.ArnPrincipal(deploy.role_arn), external_ids = { "abc" } })
trusted:add_to_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { string.format("arn:%s:s3:::%s-bucket/*", Aws.PARTITION, Aws.ACCOUNT_ID) } }))
trusted.assume_role_policy:add_statements(iam.PolicyStatement({ actions = { "sts:TagSession" }, principals = { iam.AccountRootPrincipal() } }))
iam.InstanceProfile(other, "Profile", { role = trusted })
iam.Role(other, "Web", { assumed_by = iam.WebIdentityPrincipal("cognito-identity.amazonaws.com", { StringEquals = { ["cognito-identity.amazonaws.com:aud"] = "us-east-1:1" }, ["ForAnyValue:StringLike"] = { ["cognito-identity.amazonaws.com:amr"] = "authenticated" } }) })
Tags.of(app):add("app", "iam")
