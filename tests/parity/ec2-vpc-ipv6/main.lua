-- VPCs with IPv6 addresses beside the IPv4 ones.

local app = App()

-- Nothing but the protocol.
local plain = Stack(app, "Plain")
local dual = ec2.Vpc(plain, "Vpc", { ip_protocol = ec2.IpProtocol.DUAL_STACK })
CfnOutput(plain, "Blocks", { value = Fn.select(0, dual.vpc_ipv6_cidr_blocks) })
CfnOutput(plain, "Cidr", { value = dual.vpc_cidr_block })

-- Every kind of group, with and without addresses at launch.
local groups = Stack(app, "Groups", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(groups, "Vpc", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  ipv6_addresses = ec2.Ipv6Addresses.amazon_provided(),
  max_azs = 2,
  nat_gateways = 1,
  subnet_configuration = {
    { name = "front", subnet_type = ec2.SubnetType.PUBLIC, map_public_ip_on_launch = true },
    { name = "edge", subnet_type = ec2.SubnetType.PUBLIC, ipv6_assign_address_on_creation = false, map_public_ip_on_launch = false },
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, ipv6_assign_address_on_creation = true, cidr_mask = 24 },
    { name = "kept", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, reserved = true },
    { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})
CfnOutput(groups, "Of", { value = Fn.select(0, vpc.private_subnets[1].subnet_ipv6_cidr_blocks) })
local one = vpc.public_subnets[1]
one:add_ipv6_nat64_route("nat-12345678")
vpc.isolated_subnets[1]:add_ipv6_default_egress_only_internet_route("eigw-12345678")
vpc.isolated_subnets[2]:add_ipv6_default_internet_route("igw-12345678")
CfnResource(groups, "Waits", { type = "AWS::SNS::Topic" }).node:add_dependency(vpc.internet_connectivity_established)

-- Private subnets without public ones, and without NAT gateways.
local inner = Stack(app, "Inner")
ec2.Vpc(inner, "NoNat", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  max_azs = 1,
  nat_gateways = 0,
  subnet_configuration = { { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } },
})
ec2.Vpc(inner, "Isolated", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  max_azs = 1,
  subnet_configuration = { { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } },
})
ec2.Vpc(inner, "NoGateway", { ip_protocol = ec2.IpProtocol.DUAL_STACK, max_azs = 1, create_internet_gateway = false })
ec2.Vpc(inner, "Four", { ip_protocol = ec2.IpProtocol.IPV4_ONLY, max_azs = 1, nat_gateways = 0 })
ec2.Vpc(inner, "Reserved", { ip_protocol = ec2.IpProtocol.DUAL_STACK, max_azs = 1, reserved_azs = 1, nat_gateways = 0 })

-- Subnets of one's own.
local own = ec2.Subnet(groups, "Own", {
  vpc_id = vpc.vpc_id,
  availability_zone = "us-east-1a",
  cidr_block = "10.0.192.0/24",
  ipv6_cidr_block = Fn.select(20, Fn.cidr(Fn.select(0, vpc.vpc_ipv6_cidr_blocks), 32, "64")),
  assign_ipv6_address_on_creation = true,
})
CfnOutput(groups, "OwnId", { value = own.subnet_id })
