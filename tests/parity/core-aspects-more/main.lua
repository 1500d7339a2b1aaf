-- Aspects: what was added, priorities that change, tags as aspects.

local app = App()
local stack = Stack(app, "AspectsMore")
local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16", tags = { { key = "own", value = "1" } } })
local order = {}
Aspects.of(stack):add(function(node) return table.insert(order, "first " .. node.node.id) end)
Aspects.of(stack):add(function(node) return table.insert(order, "mutating " .. node.node.id) end, { priority = AspectPriority.MUTATING })
Aspects.of(stack):add(function(node) return table.insert(order, "readonly " .. node.node.id) end, { priority = AspectPriority.READONLY })
Aspects.of(vpc):add(function(node) return table.insert(order, "own " .. node.node.id) end, { priority = AspectPriority.DEFAULT })
local applied = Aspects.of(stack).applied
CfnOutput(stack, "Count", { value = Token.as_string(#Aspects.of(stack).all) })
CfnOutput(stack, "Priority", { value = Token.as_string(applied[2].priority) })
CfnOutput(stack, "Construct", { value = applied[1].construct.node.id })
applied[1].priority = 1500

-- The same aspect on another construct.
local other = CfnResource(stack, "Other", { type = "AWS::Test::Other" })
Aspects.of(other):add(Aspects.of(vpc).all[1])
CfnResource(stack, "Order", {
  type = "AWS::Test::Order",
  properties = { Order = Lazy.list(function() return order end) },
})

Aspects.of(stack):add(Tag("set", "value"))
Aspects.of(stack):add(Tag("weak", "value", { priority = 10 }))
Aspects.of(stack):add(RemoveTag("own"))
Aspects.of(stack):add(RemoveTag("kept", { exclude_resource_types = { "AWS::EC2::VPC" } }))
