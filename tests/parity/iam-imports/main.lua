-- Imported roles, users and groups, and what is added to them.

local function allow()
  return iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } })
end

local app = App()
local stack = Stack(app, "Imports", { env = { account = "123456789012", region = "us-east-1" } })
local role = iam.Role.from_role_arn(stack, "Role", "arn:aws:iam::123456789012:role/path/my-role")
role:add_to_principal_policy(allow())
CfnOutput(stack, "RoleArn", { value = role.role_arn })
CfnOutput(stack, "RoleName", { value = role.role_name })
-- of another account: nothing can be added
local foreign = iam.Role.from_role_arn(stack, "Foreign", "arn:aws:iam::999999999999:role/theirs")
foreign:add_to_principal_policy(allow())
local frozen = iam.Role.from_role_arn(stack, "Frozen", "arn:aws:iam::123456789012:role/frozen", { mutable = false })
frozen:add_to_principal_policy(allow())
frozen:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"))
local by_name = iam.Role.from_role_name(stack, "ByName", "some-name")
by_name:add_to_principal_policy(allow())
CfnOutput(stack, "ByNameArn", { value = by_name.role_arn })
local late = iam.Role.from_role_arn(stack, "Late", Fn.import_value("RoleArn"))
late:add_to_principal_policy(allow())
CfnOutput(stack, "LateName", { value = late.role_name })
local policy = iam.Policy(stack, "Policy", { roles = { role, by_name }, statements = { allow() } })
CfnOutput(stack, "PolicyName", { value = policy.policy_name })

local user = iam.User.from_user_name(stack, "User", "my-user")
user:add_to_principal_policy(allow())
CfnOutput(stack, "UserArn", { value = user.user_arn })
local by_arn = iam.User.from_user_arn(stack, "UserByArn", "arn:aws:iam::123456789012:user/people/me")
CfnOutput(stack, "UserName", { value = by_arn.user_name })
local group = iam.Group.from_group_name(stack, "Group", "my-group")
group:add_to_principal_policy(allow())
CfnOutput(stack, "GroupArn", { value = group.group_arn })
by_arn:add_to_group(group)
local profile = iam.InstanceProfile.from_instance_profile_name(stack, "Profile", "my-profile")
CfnOutput(stack, "ProfileArn", { value = profile.instance_profile_arn })

-- the same in an agnostic stack
local agnostic = Stack(app, "Agnostic")
local there = iam.Role.from_role_arn(agnostic, "Role", "arn:aws:iam::123456789012:role/my-role")
there:add_to_principal_policy(allow())
