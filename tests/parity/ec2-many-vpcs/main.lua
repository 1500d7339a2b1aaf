-- VPCs as the integration tests of the CDK make them: shared, reserved, dual-stack, with gateways of every kind.

local app = App()

-- A VPC that another stack uses.
local producer = Stack(app, "Producer")
local shared = ec2.Vpc(producer, "VPC", { nat_gateways = 1 })
local consumer = Stack(app, "Consumer")
ec2.SecurityGroup(consumer, "Group", { vpc = shared })
ec2.Instance(consumer, "Instance", {
  vpc = shared,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
ec2.InterfaceVpcEndpoint(consumer, "Endpoint", { vpc = shared, service = ec2.InterfaceVpcEndpointAwsService.SSM, private_dns_enabled = false })
ec2.GatewayVpcEndpoint(consumer, "Gateway", { vpc = shared, service = ec2.GatewayVpcEndpointAwsService.DYNAMODB })

-- Reserved groups and zones.
local reserved = Stack(app, "Reserved")
ec2.Vpc(reserved, "Vpc", {
  ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"),
  reserved_azs = 2,
  max_azs = 3,
  subnet_configuration = {
    { cidr_mask = 24, name = "ingress", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidr_mask = 28, name = "rds", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, reserved = true },
    { cidr_mask = 26, name = "public", subnet_type = ec2.SubnetType.PUBLIC, map_public_ip_on_launch = false },
  },
  restrict_default_security_group = false,
})
ec2.Vpc(reserved, "AllReserved", {
  nat_gateways = 1,
  subnet_configuration = {
    { name = "Public", subnet_type = ec2.SubnetType.PUBLIC, reserved = false },
    { name = "Private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved = true },
  },
})

-- IPv6.
local dual = Stack(app, "Dual", { env = { account = "123456789012", region = "us-west-2" } })
local six = ec2.Vpc(dual, "Ip6Vpc", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  availability_zones = { "us-west-2a", "us-west-2c" },
  subnet_configuration = {
    { name = "Public", subnet_type = ec2.SubnetType.PUBLIC, map_public_ip_on_launch = true, ipv6_assign_address_on_creation = false },
    { name = "Private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name = "Alone", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 28 },
  },
  nat_gateways = 1,
})
local web_group = ec2.SecurityGroup(dual, "Web", { vpc = six, allow_all_ipv6_outbound = true })
web_group:add_ingress_rule(ec2.Peer.any_ipv6(), ec2.Port.tcp(443), "https over IPv6")
ec2.Instance(dual, "Dual", {
  vpc = six,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  security_group = web_group,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
CfnOutput(dual, "Blocks", { value = Fn.select(0, six.vpc_ipv6_cidr_blocks) })

-- Without an internet gateway, with endpoints, names and tenancy.
local closed = Stack(app, "Closed")
local quiet = ec2.Vpc(closed, "Quiet", {
  vpc_name = "quiet",
  create_internet_gateway = false,
  nat_gateways = 0,
  max_azs = 2,
  enable_dns_hostnames = true,
  enable_dns_support = true,
  default_instance_tenancy = ec2.DefaultInstanceTenancy.DEDICATED,
  gateway_endpoints = {
    S3 = { service = ec2.GatewayVpcEndpointAwsService.S3 },
    Express = { service = ec2.GatewayVpcEndpointAwsService.S3_EXPRESS, subnets = { { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } } },
  },
  subnet_configuration = { { name = "Isolated", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED }, { name = "Public", subnet_type = ec2.SubnetType.PUBLIC } },
})
quiet:add_interface_endpoint("Secrets", { service = ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER, subnets = { subnet_group_name = "Isolated" }, open = false })
quiet:add_gateway_endpoint("Tables", { service = ec2.GatewayVpcEndpointAwsService.DYNAMODB })
Tags.of(quiet):add("team", "network")
Tags.of(quiet.isolated_subnets[1]):add("Name", "first")
CfnOutput(closed, "Arn", { value = quiet.vpc_arn })
CfnOutput(closed, "Zones", { value = Fn.join(",", quiet.availability_zones) })
CfnOutput(closed, "Acl", { value = quiet.vpc_default_network_acl })
CfnOutput(closed, "DefaultGroup", { value = quiet.vpc_default_security_group })

-- Routes of one's own.
local routed = Stack(app, "Routed")
local vpc = ec2.Vpc(routed, "Vpc", { max_azs = 1, nat_gateways = 0, vpn_gateway = true, vpn_gateway_asn = 65000, subnet_configuration = { { name = "Public", subnet_type = ec2.SubnetType.PUBLIC }, { name = "Egress", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } } })
local first = vpc.public_subnets[1]
first:add_route("Office", { destination_cidr_block = "192.168.0.0/16", router_id = vpc.vpn_gateway_id, router_type = ec2.RouterType.GATEWAY })
first:add_route("Six", { destination_ipv6_cidr_block = "2002:1234:abcd:ffff::/64", router_id = "eni-0123456789abcdef0", router_type = ec2.RouterType.NETWORK_INTERFACE, enables_internet_connectivity = false })
local gateway = first:add_nat_gateway("eipalloc-0123456789abcdef0")
vpc.private_subnets[1]:add_default_nat_route(gateway.ref)
ec2.CfnVPCCidrBlock(routed, "More", { vpc_id = vpc.vpc_id, cidr_block = "10.1.0.0/16" })
local extra = ec2.PrivateSubnet(routed, "Extra", { vpc_id = vpc.vpc_id, availability_zone = vpc.availability_zones[1], cidr_block = "10.1.0.0/24" })
extra:add_default_nat_route(gateway.ref)
local more = ec2.PublicSubnet(routed, "MorePublic", { vpc_id = vpc.vpc_id, availability_zone = vpc.availability_zones[1], cidr_block = "10.1.1.0/24", map_public_ip_on_launch = true })
more:add_default_internet_route(vpc.internet_gateway_id, vpc.internet_connectivity_established)
CfnOutput(routed, "Table", { value = extra.route_table.route_table_id })
CfnOutput(routed, "AclAssociation", { value = extra.subnet_network_acl_association_id })
