-- VPN gateways, customer gateways and connections.

local app = App()
local stack = Stack(app, "Vpn")

-- Connections with the VPC: static, dynamic, with tunnels.
local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 2,
  nat_gateways = 1,
  vpn_connections = {
    dynamic = { ip = "1.2.3.4", asn = 65003 },
    static = { ip = "4.5.6.7", static_routes = { "192.168.10.0/24", "192.168.20.0/24" } },
  },
})
CfnOutput(stack, "Gateway", { value = vpc.vpn_gateway_id })

-- One later, with everything.
local tunnels = vpc:add_vpn_connection("Tunnels", {
  ip = "5.6.7.8",
  asn = 65001,
  static_routes = { "10.9.0.0/16" },
  tunnel_options = {
    { pre_shared_key_secret = SecretValue.secrets_manager("vpn-key", { json_field = "first" }), tunnel_inside_cidr = "169.254.10.0/30" },
    { pre_shared_key_secret = SecretValue.unsafe_plain_text("secretkey1234"), tunnel_inside_cidr = "169.254.11.0/30" },
  },
})
CfnOutput(stack, "VpnId", { value = tunnels.vpn_id })
CfnOutput(stack, "CustomerGateway", { value = tunnels.customer_gateway_id })
CfnOutput(stack, "CustomerIp", { value = tunnels.customer_gateway_ip })
CfnOutput(stack, "CustomerAsn", { value = string.format("%s", tunnels.customer_gateway_asn) })
vpc:add_vpn_connection("Old", { ip = "6.7.8.9", tunnel_options = { { pre_shared_key = "secretkey1234" } } })
vpc:add_vpn_connection("Inside", { ip = "6.7.8.10", tunnel_options = { { tunnel_inside_cidr = "169.254.12.0/30" } } })

vpc:add_vpn_connection("Empty", { ip = "6.7.8.11", tunnel_options = {}, static_routes = {} })
vpc:add_vpn_connection("Nothing", { ip = "6.7.8.12", tunnel_options = { {}, { tunnel_inside_cidr = "169.254.13.0/30" } } })
ec2.Vpc(stack, "NoConnections", { max_azs = 1, nat_gateways = 0, vpn_connections = {} })

-- The class of its own, in a VPC without a gateway yet, with a late-bound address.
local bare = ec2.Vpc(stack, "Bare", { max_azs = 1, nat_gateways = 0 })
local address = CfnParameter(stack, "Address")
local own = ec2.VpnConnection(stack, "Own", { vpc = bare, ip = address.value_as_string })
CfnOutput(stack, "OwnAsn", { value = string.format("%s", own.customer_gateway_asn) })
CfnOutput(stack, "BareGateway", { value = bare.vpn_gateway_id })

-- Gateways: asked for, with a number, propagated to chosen subnets.
ec2.Vpc(stack, "Asked", { max_azs = 1, vpn_gateway = true, nat_gateways = 0 })
ec2.Vpc(stack, "Numbered", {
  max_azs = 2,
  nat_gateways = 0,
  vpn_gateway_asn = 65010,
  vpn_route_propagation = { { subnet_type = ec2.SubnetType.PUBLIC }, { subnet_group_name = "Isolated" } },
})
local later = ec2.Vpc(stack, "Later", { max_azs = 1, nat_gateways = 0 })
later:enable_vpn_gateway({ type = "ipsec.1", amazon_side_asn = 65020, vpn_route_propagation = { { subnet_type = ec2.SubnetType.PUBLIC } } })
local gateway = ec2.VpnGateway(stack, "GatewayOnly", { type = ec2.VpnConnectionType.IPSEC_1, amazon_side_asn = 65030 })
CfnOutput(stack, "GatewayOnlyId", { value = gateway.gateway_id })
ec2.VpnGateway(stack, "Plain", { type = "ipsec.1" })

-- What was made elsewhere.
local imported = ec2.VpnConnection.from_vpn_connection_attributes(stack, "Imported", {
  vpn_id = "vpn-12345678",
  customer_gateway_id = "cgw-12345678",
  customer_gateway_ip = "9.9.9.9",
  customer_gateway_asn = 65040,
})
CfnOutput(stack, "Known", { value = string.format("%s %s %s %s", imported.vpn_id, imported.customer_gateway_id, imported.customer_gateway_ip, imported.customer_gateway_asn) })
local theirs = ec2.Vpc.from_vpc_attributes(stack, "Theirs", {
  vpc_id = "vpc-12345678",
  availability_zones = { "us-east-1a" },
  vpn_gateway_id = "vgw-12345678",
})
theirs:add_vpn_connection("Office", { ip = "8.8.8.8" })
local none = ec2.Vpc.from_vpc_attributes(stack, "None", {
  vpc_id = "vpc-12345678",
  availability_zones = { "us-east-1a" },
  private_subnet_ids = { "subnet-12345678" },
  private_subnet_route_table_ids = { "rtb-12345678" },
})
none:enable_vpn_gateway({ type = "ipsec.1" })
none:add_vpn_connection("Office", { ip = "8.8.4.4" })

-- A gateway that is made for a connection gets its number.
local connected = ec2.Vpc(stack, "Connected", { max_azs = 1, nat_gateways = 0 })
connected:add_vpn_connection("Office", { ip = "9.9.9.9", asn = 65010 })
local alone = ec2.Vpc(stack, "Alone", { max_azs = 1, nat_gateways = 0 })
ec2.VpnConnection(stack, "AloneOffice", { vpc = alone, ip = "9.9.9.10", asn = 65011 })
