-- Resources with names of their own: other accounts and regions see the names, the same environment imports.

local app = App()
local principal = iam.ServicePrincipal("ec2.amazonaws.com")
local owner = Stack(app, "Owner", { env = { account = "111111111111", region = "eu-west-1" } })
local named = iam.Role(owner, "Named", { assumed_by = principal, role_name = "my-role" })
local pathed = iam.Role(owner, "Pathed", { assumed_by = principal, path = "/a/b/", role_name = "pathed" })
local user = iam.User(owner, "User", { path = "/people/", user_name = "me" })
local group = iam.Group(owner, "Group", { group_name = "us", path = "/people/" })
local policy = iam.ManagedPolicy(owner, "Policy", {
  managed_policy_name = "my-policy",
  statements = { iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }) },
})
local profile = iam.InstanceProfile(owner, "Profile", { instance_profile_name = "my-profile", path = "/c/" })
local environments = {
  { id = "Account", account = "222222222222", region = "eu-west-1" },
  { id = "Region", account = "111111111111", region = "us-east-1" },
  { id = "Same", account = "111111111111", region = "eu-west-1" },
}
for _, place in ipairs(environments) do
  local stack = Stack(app, place.id, { env = { account = place.account, region = place.region } })
  CfnResource(stack, "Thing", {
    type = "AWS::Test::Thing",
    properties = {
      GroupArn = group.group_arn,
      GroupName = group.group_name,
      PathedArn = pathed.role_arn,
      PathedName = pathed.role_name,
      PolicyArn = policy.managed_policy_arn,
      ProfileArn = profile.instance_profile_arn,
      ProfileName = profile.instance_profile_name,
      RoleArn = named.role_arn,
      RoleName = named.role_name,
      Text = string.format("%s/*", named.role_arn),
      UserArn = user.user_arn,
      UserName = user.user_name,
    },
  })
end
CfnOutput(owner, "Own", { value = named.role_arn })
