-- VPN as the integration tests of the CDK make it.

local app = App()
local stack = Stack(app, "Vpn")
local vpc = ec2.Vpc(stack, "MyVpc", {
  ip_addresses = ec2.IpAddresses.cidr("10.10.0.0/16"),
  vpn_connections = {
    Dynamic = { ip = "52.85.255.164", tunnel_options = { { pre_shared_key_secret = SecretValue.unsafe_plain_text("secretkey1234") } } },
    Static = { ip = "52.85.255.197", asn = 65001, static_routes = { "192.168.10.0/24", "192.168.20.0/24" } },
  },
  vpn_route_propagation = { { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS }, { subnet_type = ec2.SubnetType.PUBLIC } },
})
local later = vpc:add_vpn_connection("Later", {
  ip = "52.85.255.198",
  tunnel_options = {
    { pre_shared_key_secret = SecretValue.secrets_manager("vpn"), tunnel_inside_cidr = "169.254.10.0/30" },
    { tunnel_inside_cidr = "169.254.11.0/30" },
  },
})
CfnOutput(stack, "VpnId", { value = later.vpn_id })
CfnOutput(stack, "CustomerGateway", { value = later.customer_gateway_id })
local state = later:metric_tunnel_state()
cloudwatch.Alarm(stack, "Down", { metric = state, threshold = 1, evaluation_periods = 2, comparison_operator = cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD })
cloudwatch.Alarm(stack, "Much", { metric = ec2.VpnConnection.metric_all_tunnel_data_out(), threshold = 1000, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "AllDown", { metric = ec2.VpnConnection.metric_all_tunnel_state({ statistic = "Maximum" }), threshold = 1, evaluation_periods = 1 })

local two = Stack(app, "TwoGateways")
local bare = ec2.Vpc(two, "Vpc", { max_azs = 1, nat_gateways = 0 })
bare:enable_vpn_gateway({ type = ec2.VpnConnectionType.IPSEC_1, amazon_side_asn = 65500, vpn_route_propagation = { { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } } })
local gateway = ec2.VpnGateway(two, "Other", { type = ec2.VpnConnectionType.IPSEC_1 })
CfnOutput(two, "OtherId", { value = gateway.gateway_id })
local known = ec2.VpnConnection.from_vpn_connection_attributes(two, "Known", { vpn_id = "vpn-0123456789abcdef0", customer_gateway_id = "cgw-0123456789abcdef0", customer_gateway_ip = "1.2.3.4", customer_gateway_asn = 65000 })
CfnOutput(two, "KnownIp", { value = known.customer_gateway_ip })
cloudwatch.Alarm(two, "KnownDown", { metric = known:metric_tunnel_data_in(), threshold = 1, evaluation_periods = 1 })

local people = Stack(app, "People")
local home = ec2.Vpc(people, "Vpc", { max_azs = 2, nat_gateways = 0 })
local group = logs.LogGroup(people, "LogGroup", { removal_policy = RemovalPolicy.DESTROY })
local stream = group:add_stream("Stream")
local handler = lambda.Function(people, "Handler", {
  function_name = "AWSClientVPN-handler",
  runtime = lambda.Runtime.NODEJS_22_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => ({});"),
})
local saml = iam.SamlProvider.from_saml_provider_arn(people, "Saml", "arn:aws:iam::123456789012:saml-provider/people")
local endpoint = home:add_client_vpn_endpoint("Endpoint", {
  cidr = "10.100.0.0/16",
  server_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/server",
  client_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/client",
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.federated(saml),
  client_connection_handler = handler,
  log_group = group,
  log_stream = stream,
  session_timeout = ec2.ClientVpnSessionTimeout.TEN_HOURS,
  client_login_banner = "hello",
  port = ec2.VpnPort.OPENVPN,
  dns_servers = { "8.8.8.8" },
  split_tunnel = true,
})
endpoint:add_authorization_rule("Rule", { cidr = "10.0.10.0/32", group_id = "group", description = "one" })
endpoint:add_route("Route", { cidr = "0.0.0.0/0", target = ec2.ClientVpnRouteTarget.subnet(home.isolated_subnets[1]) })
endpoint:add_route("Local", { cidr = "10.100.0.0/16", target = ec2.ClientVpnRouteTarget.local_() })
endpoint.connections:allow_from_any_ipv4(ec2.Port.tcp(443))
ec2.ClientVpnEndpoint(people, "Directory", {
  vpc = home,
  cidr = "10.200.0.0/16",
  server_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/server",
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.active_directory("d-1"),
  logging = false,
  authorize_all_users_to_vpc_cidr = false,
  self_service_portal = false,
})
ec2.ClientVpnEndpoint(people, "Logged", {
  vpc = home,
  cidr = "10.201.0.0/16",
  server_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/server",
  client_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/client",
})
