-- Aspects: visits that override, tag and add; the order of priorities.

local app = App()
local stack = Stack(app, "Aspects")
local net = Construct(stack, "Net")
local vpc = ec2.Vpc(net, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(net, "Group", { vpc = vpc })
CfnResource(stack, "Raw", { type = "AWS::Test::Thing" })

-- every subnet stops handing out addresses
Aspects.of(app):add(function(node)
  if CfnResource.is_cfn_resource(node) and node.cfn_resource_type == "AWS::EC2::Subnet" then
    node:add_property_override("MapPublicIpOnLaunch", false)
  end
end)

-- every resource below `Net` learns its path
Aspects.of(net):add(function(node)
  if CfnResource.is_cfn_resource(node) then
    node:add_metadata("Path", node.node.path)
  end
end)

-- the visits of one construct run in the order of their adding, the later wins
Aspects.of(group):add(function(node)
  if CfnResource.is_cfn_resource(node) then
    node:add_property_override("GroupDescription", "first")
  end
end)
Aspects.of(group):add(function(node)
  if CfnResource.is_cfn_resource(node) then
    node:add_property_override("GroupDescription", "second")
  end
end)

-- a lower priority runs before
Aspects.of(stack):add(function(node)
  if node.node.path == "Aspects/Raw" then
    node:add_property_override("Order", "late")
  end
end, { priority = 900 })
Aspects.of(stack):add(function(node)
  if node.node.path == "Aspects/Raw" then
    node:add_property_override("Order", "early")
    node:add_property_override("Early", true)
  end
end, { priority = 100 })

-- a visit that tags, one that counts
Aspects.of(stack):add(function(node)
  if Stack.is_stack(node) then
    Tags.of(node):add("by", "aspect")
  end
end, { priority = 50 })
local counted = {}
Aspects.of(net):add({
  visit = function(node)
    table.insert(counted, node.node.id)
  end,
})
CfnOutput(stack, "Visited", { value = Lazy.string(function() return "constructs: " .. #counted end) })
