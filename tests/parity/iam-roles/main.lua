-- Roles: every prop, managed and inline policies, policies added later.

local app = App()
local stack = Stack(app, "Roles")
local boundary = iam.ManagedPolicy(stack, "Boundary", {
  statements = { iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" } }) },
})
local role = iam.Role(stack, "Full", {
  assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"),
  role_name = "my-role",
  path = "/service/",
  description = "A role with everything",
  max_session_duration = Duration.hours(2),
  permissions_boundary = boundary,
  external_ids = { "one", "two" },
  managed_policies = {
    iam.ManagedPolicy.from_aws_managed_policy_name("AmazonSSMManagedInstanceCore"),
    iam.ManagedPolicy.from_aws_managed_policy_name("service-role/AWSLambdaBasicExecutionRole"),
    iam.ManagedPolicy.from_managed_policy_name(stack, "ByName", "customer-policy"),
    iam.ManagedPolicy.from_managed_policy_arn(stack, "ByArn", "arn:aws:iam::123456789012:policy/by-arn"),
  },
  inline_policies = {
    Read = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "arn:aws:s3:::b/*" } }) } }),
    Write = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "s3:PutObject", "s3:DeleteObject" }, resources = { "arn:aws:s3:::b/*", "arn:aws:s3:::c/*" } }) } }),
  },
})
role:add_managed_policy(boundary)
CfnOutput(stack, "Arn", { value = role.role_arn })
CfnOutput(stack, "Name", { value = role.role_name })
CfnOutput(stack, "RoleId", { value = role.role_id })

-- statements added later make a default policy
local later = iam.Role(stack, "Later", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
later:add_to_policy(iam.PolicyStatement({ actions = { "sqs:SendMessage" }, resources = { "*" } }))
later:add_to_principal_policy(iam.PolicyStatement({ actions = { "sns:Publish" }, resources = { "*" } }))
later:add_to_policy(iam.PolicyStatement({ actions = { "sqs:SendMessage" }, resources = { "*" } }))
later:attach_inline_policy(iam.Policy(stack, "Attached", { statements = { iam.PolicyStatement({ actions = { "logs:*" }, resources = { "*" } }) } }))
later:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))
later:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))
local dependent = CfnResource(stack, "Dependent", { type = "AWS::Test::Thing" })
dependent.node:add_dependency(later)
later.assume_role_policy:add_statements(iam.PolicyStatement({ actions = { "sts:TagSession" }, principals = { iam.ServicePrincipal("ec2.amazonaws.com") } }))
iam.Role(stack, "Short", { assumed_by = iam.AccountRootPrincipal(), external_ids = { "one" }, max_session_duration = Duration.minutes(90) })
