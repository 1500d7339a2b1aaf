-- Everything that stands beside the properties of a resource, and values in the types of their properties.

local app = App()
local stack = Stack(app, "Attributes")
local template = CfnInclude(stack, "Template", { template_file = "template.yaml" })
local group = template:get_resource("Group")
group.cfn_options.update_replace_policy = CfnDeletionPolicy.RETAIN
group:add_override("UpdatePolicy.AutoScalingRollingUpdate.MinInstancesInService", 2)
template:get_resource("Bucket"):apply_removal_policy(RemovalPolicy.DESTROY)
template:get_resource("Bucket"):add_metadata("More", template:get_resource("Topic").ref)
template:get_resource("Topic"):add_dependency(template:get_resource("Group"))
Tags.of(stack):add("stage", "test")
