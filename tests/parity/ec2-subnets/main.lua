-- Subnets outside of a VPC's own layout, routes, NAT gateways by hand.

local app = App()
local stack = Stack(app, "Subnets", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0, subnet_configuration = { { name = "p", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 } } })

local plain = ec2.Subnet(stack, "Plain", { vpc_id = vpc.vpc_id, availability_zone = "us-east-1a", cidr_block = "10.0.10.0/24" })
local open = ec2.PublicSubnet(stack, "Open", { vpc_id = vpc.vpc_id, availability_zone = "us-east-1b", cidr_block = "10.0.11.0/24", map_public_ip_on_launch = true })
local closed = ec2.PrivateSubnet(stack, "Closed", { vpc_id = vpc.vpc_id, availability_zone = "us-east-1c", cidr_block = "10.0.12.0/24", map_public_ip_on_launch = false })

local nat = open:add_nat_gateway()
closed:add_default_nat_route(nat.ref)
open:add_default_internet_route(vpc.internet_gateway_id, vpc.internet_connectivity_established)
plain:add_route("ToPeer", {
  router_type = ec2.RouterType.VPC_PEERING_CONNECTION,
  router_id = "pcx-12345678",
  destination_cidr_block = "172.16.0.0/16",
})
plain:add_route("Default", { router_type = ec2.RouterType.TRANSIT_GATEWAY, router_id = "tgw-1" })
plain:add_route("V6", {
  router_type = ec2.RouterType.EGRESS_ONLY_INTERNET_GATEWAY,
  router_id = "eigw-1",
  destination_ipv6_cidr_block = "::/0",
  enables_internet_connectivity = true,
})
vpc.public_subnets[1]:add_route("Extra", {
  router_type = ec2.RouterType.NETWORK_INTERFACE,
  router_id = "eni-1",
  destination_cidr_block = "192.168.0.0/16",
})
Tags.of(plain):add("Name", "renamed")

local after = CfnResource(stack, "After", { type = "AWS::Test::Thing" })
after.node:add_dependency(plain.internet_connectivity_established)
CfnOutput(stack, "Id", { value = plain.subnet_id })
CfnOutput(stack, "Az", { value = plain.availability_zone })
CfnOutput(stack, "Cidr", { value = plain.ipv4_cidr_block })
CfnOutput(stack, "VpcOf", { value = plain.subnet_vpc_id })
CfnOutput(stack, "AzAttr", { value = plain.subnet_availability_zone })
CfnOutput(stack, "Table", { value = closed.route_table.route_table_id })

local imported = ec2.Subnet.from_subnet_id(stack, "Imported", "subnet-1")
local detailed = ec2.Subnet.from_subnet_attributes(stack, "Detailed", { subnet_id = "subnet-2", availability_zone = "us-east-1a", route_table_id = "rtb-2" })
CfnOutput(stack, "ImportedId", { value = imported.subnet_id })
CfnOutput(stack, "DetailedTable", { value = detailed.route_table.route_table_id .. " in " .. detailed.availability_zone })
