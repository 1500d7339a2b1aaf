-- Regional NAT gateways, and providers made by their classes.

local app = App()
local stack = Stack(app, "Regional", { env = { account = "123456789012", region = "us-east-1" } })

local plain = ec2.NatProvider.regional_gateway()
ec2.Vpc(stack, "Plain", { nat_gateway_provider = plain, max_azs = 2 })
CfnOutput(stack, "Made", { value = string.format("%s %s", plain.configured_gateways[1].az, plain.configured_gateways[1].gateway_id) })

-- It needs no public subnets.
ec2.Vpc(stack, "Private", {
  nat_gateway_provider = ec2.NatProvider.regional_gateway({ allocation_id = "eipalloc-1", max_drain_duration = Duration.minutes(5) }),
  max_azs = 1,
  subnet_configuration = {
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})
local eip = ec2.CfnEIP(stack, "Eip", { domain = "vpc" })
ec2.Vpc(stack, "Addressed", { nat_gateway_provider = ec2.NatProvider.regional_gateway({ eip = eip }), max_azs = 1 })
ec2.Vpc(stack, "Manual", {
  nat_gateway_provider = ec2.RegionalNatGatewayProvider({
    availability_zone_addresses = {
      { availability_zone = "dummy1a", allocation_ids = { "eipalloc-1", "eipalloc-2" } },
      { availability_zone_id = "use1-az2", allocation_ids = { eip.attr_allocation_id } },
    },
  }),
  max_azs = 2,
})
ec2.Vpc(stack, "Zonal", {
  nat_gateway_provider = ec2.NatGatewayProvider({ eip_allocation_ids = { "eipalloc-3", "eipalloc-4" } }),
  max_azs = 2,
})
