-- A hub and its spokes at a transit gateway, of the standard library.
local hub_spoke = require("std.hub_spoke")

local function vpc(stack, id, cidr)
  return ec2.Vpc(stack, id, { ip_addresses = ec2.IpAddresses.cidr(cidr), max_azs = 2, nat_gateways = 0 })
end

local app = App()
local stack = Stack(app, "Network")
local hub = vpc(stack, "Hub", "10.0.0.0/16")
local one = vpc(stack, "One", "10.1.0.0/16")
local two = vpc(stack, "Two", "10.2.0.0/16")
local made = hub_spoke.routed(stack, "Routing", { hub = hub, spokes = { one, two } })
CfnOutput(stack, "Gateway", { value = made.gateway.transit_gateway_id })
CfnOutput(stack, "Second", { value = made.spokes[2].transit_gateway_attachment_id })
local open = Stack(app, "Open")
hub_spoke.routed(open, "Mesh", { hub = hub, spokes = { one, two }, spokes_reach_each_other = true, description = "all to all" })
