-- Removal policies of everything below a construct.

local app = App()
local stack = Stack(app, "PoliciesBelow")
local function resources(stack, name)
  local scope = Construct(stack, name)
  CfnResource(scope, "Volume", { type = "AWS::EC2::Volume" })
  local bucket = CfnResource(scope, "Bucket", { type = "AWS::S3::Bucket" })
  bucket:apply_removal_policy(RemovalPolicy.DESTROY)
  return scope
end

RemovalPolicies.of(resources(stack, "All")):retain()
RemovalPolicies.of(resources(stack, "Only")):snapshot({ apply_to_resource_types = { "AWS::EC2::Volume" } })
RemovalPolicies.of(resources(stack, "Except")):retain_on_update_or_delete({ exclude_resource_types = { "AWS::S3::Bucket" } })
RemovalPolicies.of(resources(stack, "Both")):apply(RemovalPolicy.RETAIN, {
  apply_to_resource_types = { "AWS::S3::Bucket" },
  exclude_resource_types = { "AWS::S3::Bucket" },
})
MissingRemovalPolicies.of(resources(stack, "Missing")):retain()
MissingRemovalPolicies.of(resources(stack, "MissingDestroy")):destroy({ apply_to_resource_types = { "AWS::EC2::Volume" } })
MissingRemovalPolicies.of(resources(stack, "MissingApply")):apply(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)

-- Later ones win over earlier ones; missing policies are filled in first.
local several = resources(stack, "Several")
RemovalPolicies.of(several):retain()
RemovalPolicies.of(several):destroy()
MissingRemovalPolicies.of(several):snapshot({ exclude_resource_types = { "AWS::S3::Bucket" } })
local strong = resources(stack, "Strong")
RemovalPolicies.of(strong):retain({ priority = 600 })
RemovalPolicies.of(strong):destroy()
local late = resources(stack, "LateMissing")
RemovalPolicies.of(late):destroy({ apply_to_resource_types = { "AWS::EC2::Volume" }, priority = 100 })
MissingRemovalPolicies.of(late):retain()
