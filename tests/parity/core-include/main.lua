-- A template in JSON and one in YAML: every function, resources reached by their logical ids, and changed.

local app = App()
local stack = Stack(app, "Included")
local functions = CfnInclude(stack, "Functions", { template_file = "functions.yaml" })
local store = CfnInclude(stack, "Store", { template_file = "store.json" })

-- An L1 of its class: its properties can be read and set.
local bucket = store:get_resource("Bucket")
bucket.bucket_name = "changed"
bucket.versioning_configuration = { status = "Suspended" }
bucket:add_property_override("NotInTheTable.Deep", true)
local topic = functions:get_resource("Topic")
topic.display_name = string.format("%s-%s", bucket.ref, bucket.attr_arn)

local role = iam.Role(stack, "Role", { assumed_by = iam.AnyPrincipal() })
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { bucket.attr_arn, functions:get_resource("Queue"):get_att("Arn") } }))
CfnOutput(stack, "Name", { value = Fn.join("-", { bucket.ref, store:get_resource("Unknown").ref }) })
CfnResource(stack, "After", { type = "Custom::After" }):add_dependency(bucket)
