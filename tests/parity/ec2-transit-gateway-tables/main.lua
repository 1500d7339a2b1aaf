-- Route tables of transit gateways. The CDK has no construct for them: here they are put together from their parts.
local app = App()
local stack = Stack(app, "Tables")
local shared = ec2.Vpc(stack, "Shared", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 1, nat_gateways = 0 })
local team = ec2.Vpc(stack, "Team", { ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16"), max_azs = 1, nat_gateways = 0 })
local gateway = ec2.TransitGateway(stack, "Gateway", {
  default_route_table_association = false,
  default_route_table_propagation = false,
})
local to_shared = gateway:attach_vpc("ToShared", { vpc = shared })
local to_team = gateway:attach_vpc("ToTeam", { vpc = team })
local teams = gateway:add_route_table("Teams")
teams:associate(to_team)
teams:propagate(to_shared)
teams:add_route("Office", { destination_cidr_block = "192.168.0.0/16", attachment = to_shared })
teams:add_route("Nowhere", { destination_cidr_block = "172.16.0.0/12" })
local own = ec2.TransitGatewayRouteTable(stack, "Own", { transit_gateway = gateway })
own:associate(to_shared)
own:propagate(to_team)
CfnOutput(stack, "Table", { value = own.transit_gateway_route_table_id })
