-- A hub and its spokes: see hub_spoke.rhai, which says it all. Both make the same.
local hub_spoke = {}

function hub_spoke.peered(scope, id, props)
  local p = Props.check("std/hub_spoke peered", { hub = "ec2.Vpc", spokes = "list of ec2.Vpc" }, props)
  local here = Construct(scope, id)
  local connections = {}
  for number, spoke in ipairs(p.spokes) do
    table.insert(connections, ec2.VpcPeering(here, "Spoke" .. number, { vpc = p.hub, peer_vpc = spoke }))
  end
  return { connections = connections }
end

function hub_spoke.routed(scope, id, props)
  local p = Props.check("std/hub_spoke routed", {
    hub = "ec2.Vpc",
    spokes = "list of ec2.Vpc",
    spokes_reach_each_other = { type = "bool", default = false },
    description = { type = "string", optional = true },
  }, props)
  local here = Construct(scope, id)
  local gateway = ec2.TransitGateway(here, "Gateway", { description = p.description })
  local hub = gateway:attach_vpc("Hub", { vpc = p.hub })
  local spokes = {}
  for number, spoke in ipairs(p.spokes) do
    local attachment = gateway:attach_vpc("Spoke" .. number, { vpc = spoke })
    attachment:add_route("ToHub", { destination_cidr_block = p.hub.vpc_cidr_block })
    hub:add_route("ToSpoke" .. number .. "Of", { destination_cidr_block = spoke.vpc_cidr_block })
    table.insert(spokes, attachment)
  end
  if p.spokes_reach_each_other then
    for index, attachment in ipairs(spokes) do
      for number, other in ipairs(p.spokes) do
        if number ~= index then
          attachment:add_route("ToSpoke" .. number .. "Of", { destination_cidr_block = other.vpc_cidr_block })
        end
      end
    end
  end
  return { gateway = gateway, hub = hub, spokes = spokes }
end

return hub_spoke
