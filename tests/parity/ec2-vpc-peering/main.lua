-- Peering connections. The CDK has no construct for them: here they are put together from their parts.
local app = App()
local stack = Stack(app, "Peers")
local first = ec2.Vpc(stack, "First", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 2, nat_gateways = 1 })
local second = ec2.Vpc(stack, "Second", { ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16"), max_azs = 2, nat_gateways = 0 })
local both = ec2.VpcPeering(stack, "Both", { vpc = first, peer_vpc = second })
CfnOutput(stack, "Id", { value = both.vpc_peering_connection_id })

local third = ec2.Vpc(stack, "Third", { ip_addresses = ec2.IpAddresses.cidr("10.2.0.0/16"), max_azs = 1 })
local chosen = ec2.VpcPeering(stack, "Chosen", {
  vpc = first,
  peer_vpc = third,
  subnets = { { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } },
  peer_subnets = { { subnet_group_name = "Private" }, { subnets = { third.private_subnets[1] } } },
})
chosen:add_route("Narrow", { destination_cidr_block = "10.2.128.0/24", subnets = { { subnet_type = ec2.SubnetType.PUBLIC } } })
chosen:add_route("Back", { destination_cidr_block = "10.0.1.0/24" })

-- A VPC of another account: its routes are made there.
local elsewhere = ec2.Vpc.from_vpc_attributes(stack, "Elsewhere", { vpc_id = "vpc-12345678", vpc_cidr_block = "10.9.0.0/16", availability_zones = { "eu-west-1a" } })
ec2.VpcPeering(stack, "Remote", {
  vpc = second,
  peer_vpc = elsewhere,
  peer_owner_id = "210987654321",
  peer_region = "eu-west-1",
  peer_role_arn = "arn:aws:iam::210987654321:role/accepts",
})
ec2.VpcPeering.accept(stack, "Accepted", {
  vpc = third,
  vpc_peering_connection_id = "pcx-0123456789abcdef0",
  peer_cidr_block = "10.8.0.0/16",
  subnets = { { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } },
})

-- In a stack of its own.
local connection = Stack(app, "Connection")
ec2.VpcPeering(connection, "Apart", { vpc = second, peer_vpc = third })
