-- YAML as people write it: plain scalars, blocks, anchors, keys of all kinds.

local app = App()
local stack = Stack(app, "Yaml")
CfnInclude(stack, "Template", { template_file = "template.yaml" })
CfnInclude(stack, "Tight", { template_file = "tight.json" })
