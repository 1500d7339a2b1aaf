-- Two teams reach the services of a third network through a transit gateway, of the standard library.
-- Run it with: infra run examples/hub-and-spoke/main.lua
local hub_spoke = require("std.hub_spoke")

local app = App()
local stack = Stack(app, "Network")
local services = ec2.Vpc(stack, "Services", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 2, nat_gateways = 1 })
local spokes = {}
for number, cidr in ipairs({ "10.1.0.0/16", "10.2.0.0/16" }) do
  table.insert(spokes, ec2.Vpc(stack, "Team" .. number, {
    ip_addresses = ec2.IpAddresses.cidr(cidr),
    max_azs = 2,
    nat_gateways = 0,
  }))
end
local made = hub_spoke.routed(stack, "Routing", { hub = services, spokes = spokes })
CfnOutput(stack, "GatewayId", { value = made.gateway.transit_gateway_id })
