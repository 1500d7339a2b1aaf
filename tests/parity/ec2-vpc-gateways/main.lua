-- VPN gateways, NAT gateways with addresses of one's own, and gateways for zones that share them.

local app = App()
local stack = Stack(app, "Gateways", { env = { account = "123456789012", region = "us-east-1" } })

-- fewer gateways than zones: the others take turns
ec2.Vpc(stack, "Turns", {
  availability_zones = { "us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d" },
  nat_gateways = 2,
  subnet_configuration = {
    { name = "web", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
    { name = "jobs", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
  },
})

-- addresses that are there already
local provider = ec2.NatProvider.gateway({
  eip_allocation_ids = { "eipalloc-1", "eipalloc-2", "eipalloc-3" },
  max_drain_duration = Duration.minutes(5),
})
local own = ec2.Vpc(stack, "Own", { max_azs = 2, nat_gateway_provider = provider })
for i, gateway in ipairs(provider.configured_gateways) do
  CfnOutput(stack, "Gateway" .. (i - 1), { value = gateway.gateway_id .. " in " .. gateway.az })
end

-- a VPN gateway from the props, for the private subnets
local vpn = ec2.Vpc(stack, "Vpn", { max_azs = 2, nat_gateways = 1, vpn_gateway = true })
CfnOutput(stack, "VpnId", { value = vpn.vpn_gateway_id })

-- with a number of its own, for chosen subnets
ec2.Vpc(stack, "Chosen", {
  max_azs = 1,
  nat_gateways = 0,
  vpn_gateway_asn = 65000,
  vpn_route_propagation = { { subnet_type = ec2.SubnetType.PUBLIC }, { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } },
})

-- afterwards
own:enable_vpn_gateway({ type = ec2.VpnConnectionType.IPSEC_1, amazon_side_asn = 65001 })

-- one that is attached to nothing
local alone = ec2.VpnGateway(stack, "Alone", { type = ec2.VpnConnectionType.IPSEC_1 })
CfnOutput(stack, "AloneId", { value = alone.gateway_id })

-- the other routes
local subnet = own.public_subnets[1]
subnet:add_ipv6_default_internet_route(own.internet_gateway_id)
own.private_subnets[1]:add_ipv6_default_egress_only_internet_route("eigw-1")
own.private_subnets[2]:add_ipv6_nat64_route("nat-1")
CfnOutput(stack, "Acl", { value = subnet.network_acl.network_acl_id })
CfnOutput(stack, "AclAssociation", { value = subnet.subnet_network_acl_association_id })
CfnOutput(stack, "Outpost", { value = subnet.subnet_outpost_arn })
CfnOutput(stack, "V6", { value = Fn.join(",", subnet.subnet_ipv6_cidr_blocks) })
