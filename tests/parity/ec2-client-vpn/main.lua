-- Client VPN endpoints: both kinds of authentication, logs, rules, routes, handlers.

local app = App()
local stack = Stack(app, "ClientVpn")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local server = "arn:aws:acm:us-east-1:123456789012:certificate/server-certificate-id"
local client = "arn:aws:acm:us-east-1:123456789012:certificate/client-certificate-id"

-- Certificates; everything else by itself.
local plain = vpc:add_client_vpn_endpoint("Plain", {
  cidr = "10.100.0.0/16",
  server_certificate_arn = server,
  client_certificate_arn = client,
})
CfnOutput(stack, "Id", { value = plain.endpoint_id })
plain.connections:allow_to_any_ipv4(ec2.Port.HTTPS)
plain.connections:allow_from(ec2.Peer.ipv4("10.100.0.0/16"), ec2.Port.tcp(22))

-- A directory, with every option.
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = false })
local other = ec2.SecurityGroup(stack, "Other", { vpc = vpc })
local full = vpc:add_client_vpn_endpoint("Full", {
  cidr = "10.101.0.0/22",
  server_certificate_arn = server,
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.active_directory("d-1234567890"),
  client_connection_handler = {
    function_arn = "arn:aws:lambda:us-east-1:123456789012:function:AWSClientVPN-check",
    function_name = "AWSClientVPN-check",
  },
  description = "the way in",
  security_groups = { group, other },
  self_service_portal = false,
  split_tunnel = true,
  transport_protocol = ec2.TransportProtocol.TCP,
  port = ec2.VpnPort.OPENVPN,
  dns_servers = { "8.8.8.8", "8.8.4.4" },
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  authorize_all_users_to_vpc_cidr = false,
  session_timeout = ec2.ClientVpnSessionTimeout.TEN_HOURS,
  disconnect_on_session_timeout = true,
  client_login_banner = "Welcome!",
  logging = false,
})
full:add_authorization_rule("Rule", { cidr = "10.0.10.0/32", group_id = "group-id", description = "for the few" })
full:add_authorization_rule("All", { cidr = "0.0.0.0/0" })
full:add_route("Internet", { cidr = "0.0.0.0/0", target = ec2.ClientVpnRouteTarget.subnet(vpc.public_subnets[1]), description = "out" })
full:add_route("Local", { cidr = "10.101.0.0/22", target = ec2.ClientVpnRouteTarget.local_() })
CfnOutput(stack, "Target", { value = ec2.ClientVpnRouteTarget.local_().subnet_id })
full.connections:allow_to(other, ec2.Port.tcp(5432))

-- SAML, with and without a portal of its own; both kinds at once.
local provider = iam.SamlProvider.from_saml_provider_arn(stack, "Provider", "arn:aws:iam::123456789012:saml-provider/provider")
local portal = iam.SamlProvider.from_saml_provider_arn(stack, "Portal", "arn:aws:iam::123456789012:saml-provider/portal")
ec2.ClientVpnEndpoint(stack, "Saml", {
  vpc = vpc,
  cidr = "10.102.0.0/22",
  server_certificate_arn = server,
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.federated(provider),
  logging = false,
  authorize_all_users_to_vpc_cidr = true,
  session_timeout = ec2.ClientVpnSessionTimeout.EIGHT_HOURS,
  disconnect_on_session_timeout = false,
  client_route_enforcement_options = { enforced = true },
  split_tunnel = false,
})
local both = ec2.ClientVpnEndpoint(stack, "Both", {
  vpc = vpc,
  cidr = "10.103.0.0/22",
  server_certificate_arn = server,
  client_certificate_arn = client,
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.federated(provider, portal),
  self_service_portal = true,
  logging = false,
  port = ec2.VpnPort.HTTPS,
  transport_protocol = ec2.TransportProtocol.UDP,
})
CfnResource(stack, "Topic", { type = "AWS::SNS::Topic" }).node:add_dependency(both.target_networks_associated)

-- A log group and a log stream of one's own.
ec2.ClientVpnEndpoint(stack, "Logged", {
  vpc = vpc,
  cidr = "10.104.0.0/22",
  server_certificate_arn = server,
  client_certificate_arn = client,
  log_group = { log_group_name = "/vpn/events", log_group_ref = { log_group_name = "/vpn/events", log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:/vpn/events" } },
  log_stream = { log_stream_name = "connections", log_stream_ref = { log_stream_name = "connections", log_group_name = "/vpn/events" } },
})

-- A provider that is made here.
local made = iam.SamlProvider(stack, "Made", { name = "office", metadata_document = iam.SamlMetadataDocument.from_xml("<xml/>") })
CfnOutput(stack, "MadeArn", { value = made.saml_provider_arn })
iam.SamlProvider(stack, "Unnamed", { metadata_document = iam.SamlMetadataDocument.from_file("saml.xml") })

-- Rules and routes by their classes, for what was made elsewhere.
local imported = ec2.ClientVpnEndpoint.from_endpoint_attributes(stack, "Imported", {
  endpoint_id = "cvpn-endpoint-12345678",
  security_groups = { group },
})
imported.connections:allow_from_any_ipv4(ec2.Port.HTTPS)
CfnOutput(stack, "ImportedId", { value = imported.endpoint_id })
ec2.ClientVpnAuthorizationRule(stack, "ImportedRule", { client_vpn_endpoint = imported, cidr = "10.0.0.0/16" })
ec2.ClientVpnRoute(stack, "ImportedRoute", {
  client_vpn_endpoint = imported,
  cidr = "0.0.0.0/0",
  target = ec2.ClientVpnRouteTarget.subnet(vpc.private_subnets[1]),
})
