-- Logical ids of the program: of two templates side by side, and of single parts.

local app = App()
local stack = Stack(app, "Vended")
for _, name in ipairs({ "One", "Two" }) do
  local scope = Construct(stack, name)
  local template = CfnInclude(scope, "MyConstruct", { template_file = "template.yaml", preserve_logical_ids = false })
  local bucket = template:get_resource("Bucket")
  bucket.bucket_name = string.format("%s-bucket", name)
  CfnOutput(scope, "Arn", { value = bucket.attr_arn })
end

local renamed = Stack(app, "Renamed")
local all = CfnInclude(renamed, "Template", { template_file = "template.yaml" })
all:get_resource("Bucket"):override_logical_id("NewBucket")
all:get_parameter("Name"):override_logical_id("NewName")
all:get_condition("IsNamed"):override_logical_id("NewIsNamed")
all:get_mapping("Map"):override_logical_id("NewMap")
all:get_output("Out"):override_logical_id("NewOut")
all:get_rule("Rule"):override_logical_id("NewRule")
all:get_hook("Hook"):override_logical_id("NewHook")
CfnOutput(renamed, "Ids", { value = Fn.join(",", { all:get_resource("Bucket").logical_id, all:get_resource("Topic").logical_id, all:get_parameter("Name").value_as_string }) })
