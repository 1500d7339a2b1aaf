-- A network of three tiers, of the standard library: only one office reaches the public tier.
-- Run it with: infra run examples/three-tier/main.lua
local three_tier = require("std.three_tier")

local app = App()
local stack = Stack(app, "ThreeTier")
local tiers = three_tier.network(stack, "Tiers", { max_azs = 2, nat_gateways = 1, clients = { "198.51.100.0/24" } })
CfnOutput(stack, "VpcId", { value = tiers.vpc.vpc_id })
CfnOutput(stack, "DataGroup", { value = tiers.data.group.security_group_id })
