-- Roles that somebody else makes: what they need is reported.

local app = App()
local service = iam.ServicePrincipal("ec2.amazonaws.com")
local stack = Stack(app, "Precreated", { env = { account = "123456789012", region = "us-east-1" } })
iam.Role.customize_roles(stack, { use_precreated_roles = { ["Precreated/Role"] = "my-role", Other = "my-other-role", ["Precreated/Fn/ServiceRole"] = "path/of/fn-role" } })
local bucket = s3.Bucket(stack, "Bucket")
local role = iam.Role(stack, "Role", {
  assumed_by = service,
  role_name = "not-used",
  permissions_boundary = iam.ManagedPolicy.from_aws_managed_policy_name("Boundary"),
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") },
})
bucket:grant_read(role)
role:add_to_policy(iam.PolicyStatement({ actions = { "sqs:SendMessage" }, resources = { "*" } }))
CfnOutput(stack, "Arn", { value = role.role_arn })
CfnOutput(stack, "Name", { value = role.role_name })
local other = iam.Role(stack, "Other", {
  assumed_by = iam.AccountRootPrincipal(),
  inline_policies = { p = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "sns:*" }, resources = { bucket.bucket_arn } }) } }) },
})
other:grant_pass_role(role)
local user = iam.User(stack, "User")
other:grant_assume_role(user)
local func = lambda.Function(stack, "Fn", { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = () => 1") })
bucket:grant_write(func)
iam.InstanceProfile(stack, "Profile", { role = role })

-- Policies: inline ones are written where they hold for users, too; managed ones are not.
local inline = iam.Policy(stack, "Inline", { statements = { iam.PolicyStatement({ actions = { "a:b" }, resources = { "*" } }) } })
inline:attach_to_role(role)
inline:attach_to_user(user)
role:attach_inline_policy(iam.Policy(stack, "Reported", { statements = { iam.PolicyStatement({ actions = { "c:d" }, resources = { "*" } }) } }))
local managed = iam.ManagedPolicy(stack, "Managed", { roles = { role }, users = { user }, statements = { iam.PolicyStatement({ actions = { "e:f" }, resources = { bucket:arn_for_objects("*") } }) } })
role:add_managed_policy(managed)
user:add_managed_policy(managed)
CfnOutput(stack, "ManagedName", { value = managed.managed_policy_name })

-- Imported roles get nothing, either.
local imported = iam.Role.from_role_name(stack, "Imported", "imported")
bucket:grant_read(imported)
imported:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))
bucket:grant_read(iam.Role.from_role_name(stack, "Fixed", "fixed", { mutable = false }))

-- Roles that have no name yet.
local missing = Stack(app, "Missing")
iam.Role.customize_roles(missing)
local nameless = iam.Role(missing, "Nameless", { assumed_by = service, role_name = "given", path = "/p/" })
CfnOutput(missing, "Arn", { value = nameless.role_arn })
CfnOutput(missing, "Name", { value = nameless.role_name })
iam.Policy(missing, "Policy", { roles = { nameless }, statements = { iam.PolicyStatement({ actions = { "a:b" }, resources = { "*" } }) } })

-- Reported, and made all the same.
local second = Stack(app, "Reported", { env = { account = "123456789012", region = "us-east-1" } })
iam.Role.customize_roles(second, { prevent_synthesis = false, use_precreated_roles = { Made = "not-used" } })
local made = iam.Role(second, "Made", { assumed_by = service, inline_policies = { p = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "a:b" }, resources = { "*" } }) } }) } })
made:add_to_policy(iam.PolicyStatement({ actions = { "sqs:SendMessage" }, resources = { "*" } }))
local all = iam.ManagedPolicy(second, "All", { roles = { made }, statements = { iam.PolicyStatement({ actions = { "c:d" }, resources = { "*" } }) } })
CfnOutput(second, "Id", { value = made.role_id })
CfnOutput(second, "Arn", { value = made.role_arn })
CfnOutput(second, "Managed", { value = all.managed_policy_arn })

-- What lies outside of the construct is made as usual; what is nearest counts.
local partly = Stack(app, "Partly")
local group = Construct(partly, "Group")
iam.Role.customize_roles(group, { use_precreated_roles = { Role = "relative", ["Partly/Group/Absolute"] = "absolute" } })
local relative = iam.Role(group, "Role", { assumed_by = service })
local absolute = iam.Role(group, "Absolute", { assumed_by = service })
local outside = iam.Role(partly, "Outside", { assumed_by = service })
iam.Policy(partly, "Both", { roles = { outside, relative }, statements = { iam.PolicyStatement({ actions = { "a:b" }, resources = { "*" } }) } })
iam.ManagedPolicy(partly, "BothManaged", { roles = { outside, absolute }, statements = { iam.PolicyStatement({ actions = { "c:d" }, resources = { "*" } }) } })
iam.ManagedPolicy(group, "Inside", { roles = { outside }, statements = { iam.PolicyStatement({ actions = { "e:f" }, resources = { "*" } }) } })
absolute:grant_pass_role(outside)
