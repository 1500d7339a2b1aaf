-- Nested stacks of a template: loaded with it, loaded later, replaced parameters, references in both directions.

local app = App()
local stack = Stack(app, "Parent")
local template = CfnInclude(stack, "Template", {
  template_file = "parent.yaml",
  load_nested_stacks = {
    Child = { template_file = "child.yaml", parameters = { Gone = "gone" }, load_nested_stacks = { Grandchild = { template_file = "leaf.yaml" } } },
  },
})
local child = template:get_nested_stack("Child")
local bucket = child.included_template:get_resource("MyBucket")
bucket.versioning_configuration = { status = "Enabled" }
local leaf = child.included_template:get_nested_stack("Grandchild")
local topic = leaf.included_template:get_resource("Leaf")
topic.display_name = "changed"
local late = template:load_nested_stack("Late", { template_file = "leaf.yaml" })
CfnResource(late.stack, "Inside", { type = "Custom::Inside" })

-- A resource of a nested stack, used in the stack around it.
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:GetObject*" }, resources = { bucket.attr_arn } }))
