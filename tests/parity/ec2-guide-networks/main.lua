-- The networks of the CDK's guide to EC2.

local app = App()
local env = { account = "123456789012", region = "us-east-1" }

-- Zones by name, and subnets in one of them.
local zones = Stack(app, "Zones", { env = env })
local explicit = ec2.Vpc(zones, "VpcWithExplicitAzs", {
  availability_zones = { "us-east-1a", "us-east-1b" },
  nat_gateways = 0,
  subnet_configuration = { { name = "Application", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } },
})
local selected = explicit:select_subnets({
  subnet_type = ec2.SubnetType.PRIVATE_ISOLATED,
  availability_zones = { "us-east-1a" },
})
CfnOutput(zones, "Selected", { value = selected.subnet_ids[1] })
local picked = ec2.Subnet.from_subnet_id(zones, "subnet1", "subnet-11111111")
ec2.InterfaceVpcEndpoint(zones, "VPC Endpoint", {
  vpc = explicit,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc", 443),
  subnets = { subnets = { explicit.isolated_subnets[1], picked } },
})

-- Regional NAT gateways.
local regional = Stack(app, "Regional")
local eip = ec2.CfnEIP(regional, "NatEip")
ec2.Vpc(regional, "Vpc1", { nat_gateway_provider = ec2.NatProvider.regional_gateway({ eip = eip }) })
ec2.Vpc(regional, "Vpc2", { nat_gateway_provider = ec2.NatProvider.regional_gateway({ allocation_id = eip.attr_allocation_id }) })
ec2.Vpc(regional, "Vpc3", {
  nat_gateway_provider = ec2.NatProvider.regional_gateway({ max_drain_duration = Duration.minutes(10) }),
})

-- NAT instances.
local nat = Stack(app, "Nat")
local bucket = s3.Bucket(nat, "Bucket")
local provider = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType("t3.small"),
  credit_specification = ec2.CpuCredits.UNLIMITED,
  default_allowed_traffic = ec2.NatTrafficDirection.NONE,
})
local nat_vpc = ec2.Vpc(nat, "TheVPC", { nat_gateway_provider = provider, nat_gateways = 2 })
local nat_group = ec2.SecurityGroup(nat, "SecurityGroup", { vpc = nat_vpc })
nat_group:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
for _, gateway in ipairs(provider.gateway_instances) do
  bucket:grant_write(gateway)
  gateway:add_security_group(nat_group)
end
local outward = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType("t3.small"),
  default_allowed_traffic = ec2.NatTrafficDirection.OUTBOUND_ONLY,
})
ec2.Vpc(nat, "OutwardVPC", { nat_gateway_provider = outward })
outward.connections:allow_from(ec2.Peer.ipv4("1.0.0.0/8"), ec2.Port.HTTP)

-- Addresses.
local addresses = Stack(app, "Addresses", { env = env })
ec2.Vpc(addresses, "Bits", { ip_addresses = ec2.IpAddresses.cidr("10.0.1.0/20") })
ec2.Vpc(addresses, "Reserved", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/21"), max_azs = 3, reserved_azs = 1 })
ec2.Vpc(addresses, "Groups", {
  ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/21"),
  max_azs = 3,
  subnet_configuration = {
    { subnet_type = ec2.SubnetType.PUBLIC, name = "Ingress", cidr_mask = 24 },
    { cidr_mask = 24, name = "Application", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidr_mask = 28, name = "Database", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, reserved = true },
  },
})
ec2.Vpc(addresses, "DualStackVpc", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  subnet_configuration = {
    {
      name = "Public",
      subnet_type = ec2.SubnetType.PUBLIC,
      reserved = false,
      map_public_ip_on_launch = true,
      cidr_mask = 24,
      ipv6_assign_address_on_creation = true,
    },
  },
})
ec2.Vpc(addresses, "KeptGroup", {
  nat_gateways = 1,
  subnet_configuration = {
    { cidr_mask = 26, name = "Public", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 26, name = "Application1", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidr_mask = 26, name = "Application2", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved = true },
    { cidr_mask = 27, name = "Database", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})

-- Gateways and routes.
local routes = Stack(app, "Routes")
ec2.Vpc(routes, "NoGateway", {
  create_internet_gateway = false,
  subnet_configuration = { { subnet_type = ec2.SubnetType.PUBLIC, name = "Public" } },
})
local routed = ec2.Vpc(routes, "VPC", {
  subnet_configuration = {
    { subnet_type = ec2.SubnetType.PUBLIC, name = "Public" },
    { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, name = "Isolated" },
  },
})
routed.isolated_subnets[1]:add_route("StaticRoute", {
  router_id = routed.internet_gateway_id,
  router_type = ec2.RouterType.GATEWAY,
  destination_cidr_block = "8.8.8.8/32",
})

-- Imports: literal ids, lists of known lengths.
local imports = Stack(app, "Imports")
local parameter = CfnParameter(imports, "MyParameter")
CfnResource(imports, "Topic", { type = "AWS::SNS::Topic" })
local imported = ec2.Vpc.from_vpc_attributes(imports, "VPC", {
  vpc_id = "vpc-1234",
  availability_zones = { "us-east-1a", "us-east-1b" },
  public_subnet_ids = { "s-12345", "s-67890" },
  private_subnet_ids = Fn.import_list_value("PrivateSubnetIds", 2),
  isolated_subnet_ids = Fn.split(",", parameter.value_as_string, 2),
})
CfnOutput(imports, "Private", { value = imported.private_subnets[2].subnet_id })
CfnOutput(imports, "Isolated", { value = imported.isolated_subnets[1].subnet_id })
local named = ec2.Vpc.from_vpc_attributes(imports, "Named", {
  vpc_id = "vpc-1234",
  availability_zones = { "us-east-1a", "us-east-1b", "us-east-1c" },
  public_subnet_ids = { "s-12345", "s-34567", "s-56789" },
  public_subnet_names = { "Subnet A" },
  public_subnet_route_table_ids = { "rt-12345", "rt-34567", "rt-56789" },
  public_subnet_ipv4_cidr_blocks = { "10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24" },
  region = "us-east-1",
  vpc_cidr_block = "10.0.0.0/16",
  vpn_gateway_id = "vgw-1234",
})
CfnOutput(imports, "Table", { value = named.public_subnets[3].route_table.route_table_id })
CfnOutput(imports, "Arn", { value = named.vpc_arn })

-- Rules between groups of two stacks: in the first, in the second.
local one = Stack(app, "One", { env = env })
local two = Stack(app, "Two", { env = env })
local shared = ec2.Vpc(one, "Vpc", { max_azs = 1, nat_gateways = 0 })
local sg1 = ec2.SecurityGroup(one, "SG1", { allow_all_outbound = false, vpc = shared })
local sg2 = ec2.SecurityGroup(two, "SG2", { allow_all_outbound = false, vpc = shared })
sg2.connections:allow_from(sg1, ec2.Port.tcp(3333))
local separate = ec2.SecurityGroup(one, "SecurityGroup", {
  vpc = shared,
  description = "Allow ssh access to ec2 instances",
  allow_all_outbound = true,
  disable_inline_rules = true,
})
separate:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.SSH, "allow ssh access from the world")

-- VPN.
local vpn = Stack(app, "Vpn")
local office = ec2.Vpc(vpn, "MyVpc", {
  vpn_connections = {
    dynamic = {
      ip = "1.2.3.4",
      tunnel_options = {
        { pre_shared_key_secret = SecretValue.unsafe_plain_text("secretkey1234") },
        { pre_shared_key_secret = SecretValue.unsafe_plain_text("secretkey5678") },
      },
    },
    static = { ip = "4.5.6.7", static_routes = { "192.168.10.0/24", "192.168.20.0/24" } },
  },
})
local saml_provider = iam.SamlProvider.from_saml_provider_arn(vpn, "Provider", "arn:aws:iam::123456789012:saml-provider/provider")
local endpoint = office:add_client_vpn_endpoint("Endpoint", {
  cidr = "10.100.0.0/16",
  server_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/server-certificate-id",
  client_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/client-certificate-id",
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.federated(saml_provider),
  authorize_all_users_to_vpc_cidr = false,
})
endpoint:add_authorization_rule("Rule", { cidr = "10.0.10.0/32", group_id = "group-id" })
endpoint:add_route("Route", { cidr = "10.100.0.0/16", target = ec2.ClientVpnRouteTarget.local_() })
