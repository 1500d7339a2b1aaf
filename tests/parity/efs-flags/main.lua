-- File systems with the feature flags that change them.

local app = App({
  context = {
    ["@aws-cdk/aws-efs:denyAnonymousAccess"] = true,
    ["@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId"] = true,
  },
})
local stack = Stack(app, "Flags")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
efs.FileSystem(stack, "Plain", { vpc = vpc })
local open = efs.FileSystem(stack, "Open", { vpc = vpc, allow_anonymous_access = true, encrypted = true })
open:grant_read(role)
local known = ec2.Vpc.from_vpc_attributes(stack, "Known", { vpc_id = "vpc-0123456789abcdef0", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-0123456789abcdef1", "subnet-0123456789abcdef2" } })
efs.FileSystem(stack, "InKnown", { vpc = known })
