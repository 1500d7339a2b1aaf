-- The feature flag under which partitions are known where the region is; and that for egress-only gateways.

local app = App({
  context = {
    ["@aws-cdk/core:enablePartitionLiterals"] = true,
    ["@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway"] = true,
    ["@aws-cdk/aws-ec2:restrictDefaultSecurityGroup"] = true,
  },
})
local regions = { "us-east-1", "cn-north-1", "us-gov-west-1", "xx-none-1" }
for _, region in ipairs(regions) do
  local stack = Stack(app, string.format("In-%s", region), { env = { account = "123456789012", region = region } })
  CfnOutput(stack, "Partition", { value = stack.partition })
  CfnOutput(stack, "Pseudo", { value = Aws.PARTITION })
  CfnOutput(stack, "Arn", { value = stack:format_arn({ service = "logs", resource = "log-group", resource_name = "x" }) })
  CfnOutput(stack, "Own", { value = Arn.format({ service = "logs", resource = "y", partition = "aws-own" }, stack) })
  local bucket = s3.Bucket.from_bucket_name(stack, "Known", "known-bucket")
  local role = iam.Role(stack, "Role", {
    assumed_by = iam.CompositePrincipal(iam.AccountRootPrincipal(), iam.AccountPrincipal("210987654321")),
    managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") },
  })
  bucket:grant_read(role)
  kms.Key(stack, "Key")
  CfnOutput(stack, "RoleByName", { value = iam.Role.from_role_name(stack, "KnownRole", "known").role_arn })
end
local agnostic = Stack(app, "Agnostic")
CfnOutput(agnostic, "Partition", { value = agnostic.partition })
kms.Key(agnostic, "Key")
local dual = Stack(app, "Dual", { env = { account = "123456789012", region = "us-west-2" } })
ec2.Vpc(dual, "Open", { max_azs = 1, nat_gateways = 0, ip_protocol = ec2.IpProtocol.DUAL_STACK, subnet_configuration = { { name = "Public", subnet_type = ec2.SubnetType.PUBLIC } } })
ec2.Vpc(dual, "Closed", { max_azs = 1, nat_gateways = 0, ip_protocol = ec2.IpProtocol.DUAL_STACK, subnet_configuration = { { name = "Private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } } })
local nested = NestedStack(dual, "Nested")
kms.Key(nested, "Key")
CfnOutput(nested, "Partition", { value = nested.partition })
