-- Included resources used from other stacks, and resources of the program used in included ones.

local app = App()
local network = Stack(app, "Network")
local other = Stack(app, "Other")
local user = Stack(app, "User")

local template = CfnInclude(network, "Template", { template_file = "template.yaml" })
local bucket = template:get_resource("Bucket")
local key = CfnResource(other, "Key", { type = "AWS::KMS::Key" })
bucket.bucket_name = key.ref
local output = template:get_output("Name")
output.value = Fn.join("/", { key:get_att("Arn"), bucket.ref })

local policy = iam.ManagedPolicy(user, "Policy", {
  statements = { iam.PolicyStatement({ actions = { "s3:*" }, resources = { bucket.attr_arn, string.format("%s/*", bucket.attr_arn), template:get_resource("Topic").ref } }) },
})
CfnOutput(user, "Parameter", { value = template:get_parameter("Name").value_as_string })
CfnResource(user, "Raw", { type = "Custom::Raw", properties = { Domain = bucket.attr_domain_name, Policy = policy.managed_policy_arn } })

-- The same parameter stands for a value of another stack.
CfnInclude(user, "Again", { template_file = "template.yaml", parameters = { Name = bucket.ref } })
