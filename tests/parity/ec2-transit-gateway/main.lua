-- Transit gateways. The CDK has no construct for them: here they are put together from their parts.
local app = App()
local stack = Stack(app, "Router")
local gateway = ec2.TransitGateway(stack, "Gateway")
CfnOutput(stack, "Id", { value = gateway.transit_gateway_id })
CfnOutput(stack, "Arn", { value = gateway.transit_gateway_arn })
ec2.TransitGateway(stack, "Told", {
  description = "all of it",
  amazon_side_asn = 65000,
  auto_accept_shared_attachments = true,
  default_route_table_association = false,
  default_route_table_propagation = false,
  dns_support = false,
  vpn_ecmp_support = false,
})

local first = ec2.Vpc(stack, "First", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 2, nat_gateways = 1 })
local second = ec2.Vpc(stack, "Second", { ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16"), max_azs = 2, nat_gateways = 0 })
local one = gateway:attach_vpc("One", { vpc = first })
one:add_route("ToSecond", { destination_cidr_block = second.vpc_cidr_block })
one:add_route("ToAll", { destination_cidr_block = "10.0.0.0/8", subnets = { { subnet_type = ec2.SubnetType.PUBLIC } } })
local two = ec2.TransitGatewayVpcAttachment(stack, "Two", {
  transit_gateway = gateway,
  vpc = second,
  subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  appliance_mode_support = true,
  dns_support = false,
})
two:add_route("ToFirst", { destination_cidr_block = first.vpc_cidr_block, subnets = { { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } } })
CfnOutput(stack, "Attachment", { value = two.transit_gateway_attachment_id })

-- A gateway that was made elsewhere, from another stack.
local guest = Stack(app, "Guest")
local third = ec2.Vpc(guest, "Third", { ip_addresses = ec2.IpAddresses.cidr("10.2.0.0/16"), max_azs = 1 })
local imported = ec2.TransitGateway.from_transit_gateway_id(guest, "Imported", "tgw-0123456789abcdef0")
local three = imported:attach_vpc("Three", { vpc = third })
three:add_route("ToFirst", { destination_cidr_block = "10.0.0.0/16" })
local four = ec2.TransitGatewayVpcAttachment(guest, "Four", { transit_gateway = gateway, vpc = third })
four:add_route("ToSecond", { destination_cidr_block = second.vpc_cidr_block })
