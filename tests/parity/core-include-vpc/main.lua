-- Parts of an included template that become constructs of the library, under the name of the CDK's module.

local app = App()
local stack = Stack(app, "Included")
local template = cloudformation_include.CfnInclude(stack, "Template", {
  template_file = "network.json",
  parameters = { BucketName = "replaced" },
})
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", {
  vpc_id = template:get_resource("VPC").ref,
  availability_zones = Fn.get_azs(),
  private_subnet_ids = { template:get_resource("PrivateSubnet1").ref, template:get_resource("PrivateSubnet2").ref },
})
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
s3.Bucket.from_cfn_bucket(template:get_resource("Bucket")):grant_read(role)
kms.Key.from_cfn_key(template:get_resource("Key")):grant_encrypt(role)
iam.Role.from_role_name(stack, "Old", template:get_resource("OldRole").ref):add_to_principal_policy(
  iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } })
)
local condition = template:get_condition("InEurope")
condition.expression = Fn.condition_equals(Aws.REGION, "eu-central-1")
template:get_mapping("Sizes"):set_value("small", "memory", "1024")
template:get_rule("Known"):add_assertion(Fn.condition_equals("a", "b"), "they must be the same")
local output = template:get_output("Where")
output.value = template:get_resource("Bucket").attr_arn .. "/x"
ec2.InterfaceVpcEndpoint(stack, "Endpoint", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.SQS, open = false })
