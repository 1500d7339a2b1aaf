-- Names that are made only where another account or region needs them.

local app = App()
local home = Stack(app, "Home-of-things-with-a-long-name", { env = { account = "111111111111", region = "us-east-1" } })
local account = Stack(app, "OtherAccount", { env = { account = "222222222222", region = "us-east-1" } })
local region = Stack(app, "OtherRegion", { env = { account = "111111111111", region = "eu-west-1" } })
local same = Stack(app, "SameEnvironment", { env = { account = "111111111111", region = "us-east-1" } })
local group = NestedStack(region, "Inner")

local generated = s3.Bucket(home, "Generated", { bucket_name = PhysicalName.GENERATE_IF_NEEDED })
local unused = s3.Bucket(home, "NotAbroad", { bucket_name = PhysicalName.GENERATE_IF_NEEDED })
local named = s3.Bucket(home, "Named", { bucket_name = "a-bucket-with-a-name" })
local role = iam.Role(home, "ARoleWithAVeryLongIdThatIsCutInItsMiddle", {
  assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"),
  role_name = PhysicalName.GENERATE_IF_NEEDED,
  path = "/deep/down/",
})
local user = iam.User(home, "User", { user_name = PhysicalName.GENERATE_IF_NEEDED })
local people = iam.Group(home, "People", { group_name = PhysicalName.GENERATE_IF_NEEDED })
local policy = iam.ManagedPolicy(home, "Policy", {
  managed_policy_name = PhysicalName.GENERATE_IF_NEEDED,
  statements = { iam.PolicyStatement({ actions = { "s3:ListBucket" }, resources = { generated.bucket_arn } }) },
})
local profile = iam.InstanceProfile(home, "Profile", { role = role, instance_profile_name = PhysicalName.GENERATE_IF_NEEDED })

for _, stack in ipairs({ home, same, account, region, group }) do
  s3.CfnBucket(stack, "Any")
  CfnOutput(stack, "NamedArn", { value = named.bucket_arn })
  CfnOutput(stack, "NamedName", { value = named.bucket_name })
  CfnOutput(stack, "GeneratedObjects", { value = generated:arn_for_objects("*") })
  CfnOutput(stack, "GeneratedName", { value = "the bucket " .. generated.bucket_name })
end
CfnOutput(same, "Unused", { value = unused.bucket_name })
CfnOutput(account, "RoleArn", { value = role.role_arn })
CfnOutput(account, "RoleName", { value = role.role_name })
CfnOutput(region, "UserArn", { value = user.user_arn })
CfnOutput(region, "UserName", { value = user.user_name })
CfnOutput(account, "GroupArn", { value = people.group_arn })
CfnOutput(account, "GroupName", { value = people.group_name })
CfnOutput(account, "PolicyArn", { value = policy.managed_policy_arn })
CfnOutput(account, "ProfileArn", { value = profile.instance_profile_arn })
CfnOutput(account, "ProfileName", { value = profile.instance_profile_name })

local reader = iam.Role(account, "Reader", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"), role_name = "the-reader" })
generated:grant_read(reader)
