-- Users with passwords, keys, groups and boundaries.

local app = App()
local stack = Stack(app, "Users", { env = { account = "123456789012", region = "us-east-1" } })
local user = iam.User(stack, "Password", { password = SecretValue.unsafe_plain_text("1234"), password_reset_required = true })
iam.User(stack, "Secret", { password = SecretValue.secrets_manager("my-secret"), path = "/people/", user_name = "ann" })
iam.User(stack, "NoReset", { password = SecretValue.ssm_secure("/pw", "1"), password_reset_required = false })
local boundary = iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess")
local bound = iam.User(stack, "Bound", { permissions_boundary = boundary, managed_policies = { boundary } })
bound:add_managed_policy(boundary)
bound:add_managed_policy(iam.ManagedPolicy.from_managed_policy_name(stack, "Own", "mine"))

-- Access keys.
local key = iam.AccessKey(stack, "Key", { user = user })
local second = iam.AccessKey(stack, "Rotated", { user = user, serial = 2, status = iam.AccessKeyStatus.INACTIVE })
iam.AccessKey(stack, "Active", { user = iam.User.from_user_name(stack, "Old", "johnsmith"), status = iam.AccessKeyStatus.ACTIVE, serial = 0 })
CfnOutput(stack, "KeyId", { value = key.access_key_id })
CfnResource(stack, "Uses", { type = "AWS::Test::T", properties = { Secret = second.secret_access_key } })

-- Groups.
local group = iam.Group(stack, "Group", { group_name = "MyGroup", path = "/g/", managed_policies = { boundary } })
user:add_to_group(group)
group:add_user(bound)
iam.User(stack, "InGroup", { groups = { group, iam.Group.from_group_name(stack, "OldGroup", "old") } })
local arn = iam.Group.from_group_arn(stack, "ArnGroup", "arn:aws:iam::123456789012:group/path/arn-group")
arn:add_user(bound)
arn:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" } }))
group:add_to_policy(iam.PolicyStatement({ actions = { "sqs:*" }, resources = { "*" } }))
local by_arn = iam.User.from_user_arn(stack, "ByArn", "arn:aws:iam::123456789012:user/path/johnsmith")
by_arn:add_to_principal_policy(iam.PolicyStatement({ actions = { "sns:*" }, resources = { "*" } }))
by_arn:add_to_group(group)
by_arn:add_to_group(arn)
iam.ManagedPolicy(stack, "Managed", { users = { by_arn, bound }, groups = { group, arn }, statements = { iam.PolicyStatement({ actions = { "ec2:*" }, resources = { "*" } }) } })
CfnOutput(stack, "Name", { value = by_arn.user_name })
CfnOutput(stack, "OwnArn", { value = user.user_arn })

-- One that a program elsewhere refers to.
local other = Stack(app, "Other", { env = { account = "123456789012", region = "us-east-1" } })
iam.AccessKey(other, "Key", { user = user })
