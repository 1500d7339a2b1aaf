-- A hub that is peered with its spokes, of the standard library.
local hub_spoke = require("std.hub_spoke")

local app = App()
local stack = Stack(app, "Network")
local hub = ec2.Vpc(stack, "Hub", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 2, nat_gateways = 1 })
local one = ec2.Vpc(stack, "One", { ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16"), max_azs = 1, nat_gateways = 0 })
local two = ec2.Vpc(stack, "Two", { ip_addresses = ec2.IpAddresses.cidr("10.2.0.0/16"), max_azs = 1, nat_gateways = 0 })
local made = hub_spoke.peered(stack, "Peering", { hub = hub, spokes = { one, two } })
CfnOutput(stack, "Second", { value = made.connections[2].vpc_peering_connection_id })
