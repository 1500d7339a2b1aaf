-- The examples of the CDK's manual of included templates.

local app = App()
local stack = Stack(app, "Manual")

-- A template in JSON, its bucket renamed and used.
local template = CfnInclude(stack, "Template", { template_file = "my-template.json" })
local cfn_bucket = template:get_resource("Bucket")
cfn_bucket.bucket_name = "amzn-s3-demo-bucket"
local role = iam.Role(stack, "Role", { assumed_by = iam.AnyPrincipal() })
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { cfn_bucket.attr_arn } }))

-- The same in YAML, in another stack.
local yaml = Stack(app, "Yaml")
CfnInclude(yaml, "Template", { template_file = "my-template.yaml" })

-- From an L1 to an L2.
local cfn_key = template:get_resource("Key")
local key = kms.Key.from_key_arn(stack, "L2Key", cfn_key.attr_arn)
local cfn_vpc = template:get_resource("Vpc")
local vpc = ec2.Vpc.from_vpc_attributes(stack, "L2Vpc", {
  vpc_id = cfn_vpc.ref,
  availability_zones = { Fn.select(0, Fn.get_azs()), Fn.select(1, Fn.get_azs()) },
  private_subnet_ids = { template:get_resource("PrivateSubnet1").ref, template:get_resource("PrivateSubnet2").ref },
})
ec2.SecurityGroup(stack, "Group", { vpc = vpc, description = "x" })
CfnOutput(stack, "KeyArn", { value = key.key_arn })

-- Everything that is no resource.
local param = template:get_parameter("MyParameter")
param.default = "MyDefault"
local condition = template:get_condition("MyCondition")
condition.expression = Fn.condition_equals(1, 2)
local mapping = template:get_mapping("MyMapping")
mapping:set_value("my-region", "AMI", "ami-04681a1dbd79675a5")
local rule = template:get_rule("MyRule")
rule:add_assertion(Fn.condition_contains({ "m1.small" }, param.value_as_string), "MyParameter has to be m1.small")
local output = template:get_output("MyOutput")
output.value = cfn_bucket.attr_arn
local hook = template:get_hook("MyHook")
hook.service_role = role.role_arn

-- A value in the place of a parameter.
local replaced = Stack(app, "Replaced")
CfnInclude(replaced, "includeTemplate", { template_file = "my-template.json", parameters = { MyParameter = "my-value" } })
