-- Subnet filters, and what waits for the subnets of a selection.

local app = App()
local stack = Stack(app, "Filters", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", {
  availability_zones = { "us-east-1a", "us-east-1b" },
  nat_gateways = 1,
  ip_addresses = ec2.IpAddresses.cidr("10.9.0.0/16"),
  subnet_configuration = {
    { name = "web", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 20 },
    { name = "small", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 28 },
  },
})

local function show(stack, vpc, id, filters)
  local selected = vpc:select_subnets({ subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, subnet_filters = filters })
  CfnOutput(stack, id, { value = "ids: " .. Fn.join(" ", selected.subnet_ids) })
end

show(stack, vpc, "All", {})
show(stack, vpc, "Mask", { ec2.SubnetFilter.by_cidr_mask(28) })
show(stack, vpc, "Ranges", { ec2.SubnetFilter.by_cidr_ranges({ "10.9.16.0/20", "10.9.48.0/24" }) })
show(stack, vpc, "Addresses", { ec2.SubnetFilter.contains_ip_addresses({ "10.9.17.1", "10.9.48.20" }) })
show(stack, vpc, "Zones", { ec2.SubnetFilter.availability_zones({ "us-east-1b" }) })
show(stack, vpc, "OnePerAz", { ec2.SubnetFilter.one_per_az() })
show(stack, vpc, "Both", { ec2.SubnetFilter.by_cidr_mask(28), ec2.SubnetFilter.availability_zones({ "us-east-1b", "us-east-1x" }) })
show(stack, vpc, "Ids", { ec2.SubnetFilter.by_ids({ vpc.private_subnets[2].subnet_id }) })

local selected = vpc:select_subnets({ subnet_group_name = "app", one_per_az = true, availability_zones = { "us-east-1b" } })
local after = CfnResource(stack, "After", { type = "AWS::Test::Thing" })
after.node:add_dependency(selected.internet_connectivity_established)
local also = CfnResource(stack, "Also", { type = "AWS::Test::Thing" })
also.node:add_dependency(vpc.internet_connectivity_established, vpc.public_subnets[1].internet_connectivity_established)

-- a VPC that is known by its attributes
local known = ec2.Vpc.from_vpc_attributes(stack, "Known", {
  vpc_id = "vpc-1",
  availability_zones = { "us-east-1a", "us-east-1b" },
  private_subnet_ids = { "subnet-1", "subnet-2" },
  private_subnet_ipv4_cidr_blocks = { "10.1.0.0/24", "10.1.1.0/24" },
  private_subnet_route_table_ids = { "rtb-1", "rtb-2" },
  vpn_gateway_id = "vgw-1",
})
local in_range = known:select_subnets({ subnet_filters = { ec2.SubnetFilter.by_cidr_ranges({ "10.1.1.0/24" }) } })
CfnOutput(stack, "KnownIds", { value = Fn.join(" ", in_range.subnet_ids) })
CfnOutput(stack, "KnownVpn", { value = known.vpn_gateway_id })
CfnOutput(stack, "KnownTable", { value = known.private_subnets[2].route_table.route_table_id })
CfnOutput(stack, "KnownZone", { value = known.availability_zones[2] })
