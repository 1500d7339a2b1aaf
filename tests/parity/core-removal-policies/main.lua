-- Removal policies on L1s and L2s.

local function volume(scope, id)
  return ec2.CfnVolume(scope, id, { availability_zone = "us-east-1a", size = 10 })
end

local app = App()
local stack = Stack(app, "Removal")
volume(stack, "None")
volume(stack, "Destroy"):apply_removal_policy(RemovalPolicy.DESTROY)
volume(stack, "Retain"):apply_removal_policy(RemovalPolicy.RETAIN)
volume(stack, "Snapshot"):apply_removal_policy(RemovalPolicy.SNAPSHOT)
volume(stack, "OnUpdateOrDelete"):apply_removal_policy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
volume(stack, "NotOnUpdate"):apply_removal_policy(RemovalPolicy.RETAIN, { apply_to_update_replace_policy = false })
volume(stack, "ByDefault"):apply_removal_policy(nil, { default = RemovalPolicy.SNAPSHOT })
local raw = CfnResource(stack, "Raw", { type = "AWS::Test::Thing" })
raw:apply_removal_policy(RemovalPolicy.RETAIN)
raw:apply_removal_policy(RemovalPolicy.DESTROY)
local by_options = CfnResource(stack, "ByOptions", { type = "AWS::Test::Thing" })
by_options.cfn_options.deletion_policy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE

-- L2s: the policy goes to the main resource alone
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:Get*" }, resources = { "*" } }))
role:apply_removal_policy(RemovalPolicy.RETAIN)
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
vpc:apply_removal_policy(RemovalPolicy.RETAIN)
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
group:apply_removal_policy(RemovalPolicy.DESTROY)
