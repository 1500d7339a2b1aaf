-- Constructs of the user's own: functions that make a scope and put children below it.

local function tier(scope, id, vpc, port)
  local self = Construct(scope, id)
  local group = ec2.SecurityGroup(self, "Group", { vpc = vpc, description = string.format("tier %s", id) })
  group:add_ingress_rule(ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.tcp(port))
  local names = {}
  for i = 0, 2 do
    local thing = CfnResource(self, "Thing" .. i, { type = "AWS::Test::Thing", properties = { Index = i, Next = i + 1 } })
    table.insert(names, thing.ref)
  end
  return { scope = self, group = group, names = names }
end

local app = App()
local stack = Stack(app, "Constructs")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local web = tier(stack, "Web", vpc, 443)
local api = tier(stack, "Api", vpc, 8080)
local nested = tier(web.scope, "Nested", vpc, 9090)
api.group.connections:allow_from(web.group, ec2.Port.tcp(8080), "web to api")
nested.group.connections:allow_from(api.group, ec2.Port.tcp(9090), "api to nested")
web.scope.node:add_dependency(vpc)
CfnOutput(stack, "Names", { value = Fn.join(",", web.names) })
CfnOutput(nested.scope, "Last", { value = nested.names[3] })

-- looking around in the tree
CfnOutput(stack, "Children", { value = "count: " .. #web.scope.node.children })
CfnOutput(stack, "Found", { value = web.scope.node:find_child("Thing1").ref })
CfnOutput(stack, "NotFound", { value = web.scope.node:try_find_child("Other") == nil and "no" or "yes" })
CfnOutput(stack, "StackOf", { value = Stack.of(nested.group).stack_name })
for _, child in ipairs(api.scope.node.children) do
  if CfnResource.is_cfn_resource(child) then
    child:add_metadata("Id", child.node.id)
  end
end
