-- Templates that a macro changes: circles are allowed there, and contents that nobody looks at.

local app = App()
local stack = Stack(app, "Circles")
local template = CfnInclude(stack, "Template", { template_file = "circle.yaml", allow_cyclical_references = true })
template:get_resource("Second"):override_logical_id("Renamed")
local handler = template:get_resource("Function")
handler.memory_size = 256
handler.runtime = "nodejs22.x"

local dry = Stack(app, "Dry")
local dehydrated = CfnInclude(dry, "Template", { template_file = "dry.yaml", dehydrated_resources = { "Group", "Loop" } })
dehydrated:get_resource("Group"):add_property_override("MaxSize", 3)
local topic = dehydrated:get_resource("Topic")
topic.display_name = dehydrated:get_resource("Group").ref
