-- Roles that are made only when somebody asks for them.

local app = App()
local stack = Stack(app, "Lazy", { env = { account = "123456789012", region = "us-east-1" } })
local service = iam.ServicePrincipal("ec2.amazonaws.com")
local statement = iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } })

-- Never asked for.
local never = iam.LazyRole(stack, "Never", { assumed_by = service })
never:add_to_policy(statement)
never:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))

-- Asked for after it has got everything.
local asked = iam.LazyRole(stack, "Asked", { assumed_by = service, role_name = "asked", description = "lazy", max_session_duration = Duration.hours(2) })
asked:add_to_principal_policy(statement)
asked:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))
asked:attach_inline_policy(iam.Policy(stack, "Inline", { statements = { iam.PolicyStatement({ actions = { "sqs:*" }, resources = { "*" } }) } }))
CfnOutput(stack, "Arn", { value = asked.role_arn })
asked:add_to_policy(iam.PolicyStatement({ actions = { "s3:PutObject" }, resources = { "*" } }))

-- By its name, by its id, by who names it.
local named = iam.LazyRole(stack, "Named", { assumed_by = service })
CfnOutput(stack, "Name", { value = named.role_name })
local id = iam.LazyRole(stack, "Id", { assumed_by = service })
CfnOutput(stack, "RoleId", { value = id.role_id })
local principal = iam.LazyRole(stack, "Principal", { assumed_by = service })
iam.Role(stack, "Trusts", { assumed_by = principal })

-- Grants to it and on it.
local granted = iam.LazyRole(stack, "Granted", { assumed_by = service })
iam.Grant.add_to_principal({ grantee = granted, actions = { "sns:Publish" }, resource_arns = { "*" } })
local user = iam.User(stack, "User")
local passed = iam.LazyRole(stack, "Passed", { assumed_by = service })
passed:grant_pass_role(user)
passed:grant(user, "iam:GetRole")
local assumed = iam.LazyRole(stack, "Assumed", { assumed_by = iam.AccountRootPrincipal() })
assumed:grant_assume_role(user)

-- Where a role is asked for.
local runs = iam.LazyRole(stack, "Runs", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local func = lambda.Function(stack, "Fn", { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = () => 1"), role = runs })
func:add_to_role_policy(statement)
iam.InstanceProfile(stack, "Profile", { role = iam.LazyRole(stack, "Profiled", { assumed_by = service }) })
iam.ManagedPolicy(stack, "Managed", { roles = { iam.LazyRole(stack, "OfManaged", { assumed_by = service }) }, statements = { statement } })
