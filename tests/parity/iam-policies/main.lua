-- Policies, managed policies, users, groups, instance profiles.

local function read()
  return iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } })
end

local app = App()
local stack = Stack(app, "Policies")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local group = iam.Group(stack, "Group")
local named = iam.Group(stack, "Named", {
  group_name = "my-group",
  path = "/teams/",
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") },
})
local user = iam.User(stack, "User", { groups = { group } })
local full = iam.User(stack, "Full", {
  user_name = "my-user",
  path = "/people/",
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("job-function/Billing") },
  permissions_boundary = iam.ManagedPolicy.from_aws_managed_policy_name("PowerUserAccess"),
  groups = { group, named },
})
full:add_to_group(group)
named:add_user(user)

-- inline policies: attached in props, later, and by adding statements
local policy = iam.Policy(stack, "Policy", { policy_name = "my-policy", users = { user }, roles = { role }, groups = { group }, statements = { read() } })
policy:add_statements(iam.PolicyStatement({ actions = { "s3:PutObject" }, resources = { "*" } }))
policy:attach_to_user(full)
policy:attach_to_user(full)
local unnamed = iam.Policy(stack, "Unnamed", { document = iam.PolicyDocument({ statements = { read() } }) })
unnamed:attach_to_role(role)
unnamed:attach_to_group(named)
CfnOutput(stack, "PolicyName", { value = policy.policy_name })
CfnOutput(stack, "UnnamedName", { value = unnamed.policy_name })
user:add_to_policy(read())
group:add_to_policy(read())
group:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("IAMReadOnlyAccess"))
user:add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("IAMReadOnlyAccess"))
-- a policy without statements and without a place is not written
iam.Policy(stack, "EmptyOne")
iam.Policy(Stack(app, "Long"), "APolicyWithAVeryLongNameThatGoesOnAndOnAndOnUntilItIsLongerThanOneHundredAndTwentyEightCharactersWhichIsAllThatIamAllowsForTheNameOfAPolicy", { users = { iam.User(stack, "Elsewhere") }, statements = { read() } })

-- managed policies
local managed = iam.ManagedPolicy(stack, "Managed", {
  managed_policy_name = "my-managed",
  path = "/p/",
  description = "Managed by me",
  users = { user },
  roles = { role },
  groups = { group },
  statements = { read() },
})
managed:attach_to_role(role)
local by_document = iam.ManagedPolicy(stack, "ByDocument", { document = iam.PolicyDocument({ statements = { read() } }) })
role:add_managed_policy(by_document)
CfnOutput(stack, "ManagedArn", { value = managed.managed_policy_arn })
CfnOutput(stack, "ManagedName", { value = managed.managed_policy_name })

-- instance profiles
local profile = iam.InstanceProfile(stack, "Profile", { role = role, instance_profile_name = "my-profile", path = "/i/" })
local bare = iam.InstanceProfile(stack, "Bare")
CfnOutput(stack, "ProfileArn", { value = profile.instance_profile_arn })
CfnOutput(stack, "ProfileName", { value = bare.instance_profile_name })
CfnOutput(stack, "UserArn", { value = user.user_arn })
CfnOutput(stack, "UserName", { value = user.user_name })
CfnOutput(stack, "GroupArn", { value = group.group_arn })
CfnOutput(stack, "GroupName", { value = group.group_name })
