-- Interface endpoints: services, security groups, subnets, DNS, policies, imports.

local app = App()
local stack = Stack(app, "Interfaces")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2 })

local plain = vpc:add_interface_endpoint("Plain", { service = ec2.InterfaceVpcEndpointAwsService.SSM })
plain.connections:allow_default_port_from_any_ipv4()
CfnOutput(stack, "Id", { value = plain.vpc_endpoint_id })
CfnOutput(stack, "Made", { value = plain.vpc_endpoint_creation_timestamp })
CfnOutput(stack, "Interface", { value = Fn.select(0, plain.vpc_endpoint_network_interface_ids) })
CfnOutput(stack, "Entry", { value = Fn.select(0, plain.vpc_endpoint_dns_entries) })

vpc:add_interface_endpoint("Closed", {
  service = ec2.InterfaceVpcEndpointAwsService.S3,
  open = false,
  private_dns_enabled = false,
  subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  ip_address_type = ec2.VpcEndpointIpAddressType.DUALSTACK,
  dns_record_ip_type = ec2.VpcEndpointDnsRecordIpType.IPV4,
  private_dns_only_for_inbound_resolver_endpoint = ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ALL_RESOLVERS,
})
vpc:add_interface_endpoint("Inbound", {
  service = ec2.InterfaceVpcEndpointAwsService.S3,
  private_dns_only_for_inbound_resolver_endpoint = ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ONLY_INBOUND_RESOLVER,
})

-- Groups of one's own.
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = false })
local second = ec2.SecurityGroup(stack, "Second", { vpc = vpc })
local shared = vpc:add_interface_endpoint("Shared", {
  service = ec2.InterfaceVpcEndpointAwsService.KEYSPACES,
  security_groups = { group, second },
})
local client = ec2.SecurityGroup(stack, "Client", { vpc = vpc, allow_all_outbound = false })
client.connections:allow_to_default_port(shared, "reads tables")
shared.connections:allow_internally(ec2.Port.tcp(7000))

-- Services of one's own: other ports, no private DNS unless it is asked for.
vpc:add_interface_endpoint("Own", { service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-1", 8080) })
vpc:add_interface_endpoint("OwnHttps", {
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-2"),
  private_dns_enabled = true,
  service_region = "us-east-1",
})
vpc:add_interface_endpoint("Named", { service = { name = "com.example.named", port = 99 } })
vpc:add_interface_endpoint("NamedOnly", { service = { name = "com.example.plain", port = 98, private_dns_default = false } })
vpc:add_interface_endpoint("AwsOwn", { service = ec2.InterfaceVpcEndpointAwsService("thing", "aws.example", 97) })
vpc:add_interface_endpoint("AwsGlobal", {
  service = ec2.InterfaceVpcEndpointAwsService("thing", nil, nil, { global = true }),
})

-- Subnets: one of each zone, but for those that are named.
vpc:add_interface_endpoint("TheseSubnets", {
  service = ec2.InterfaceVpcEndpointAwsService.SNS,
  subnets = { subnets = { vpc.private_subnets[2], vpc.public_subnets[2], vpc.private_subnets[2] } },
})
local wide = ec2.Vpc(stack, "Wide", {
  max_azs = 2,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "one", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 },
    { name = "two", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 },
  },
})
wide:add_interface_endpoint("OnePerZone", { service = ec2.InterfaceVpcEndpointAwsService.KMS })
wide:add_interface_endpoint("Two", { service = ec2.InterfaceVpcEndpointAwsService.STS, subnets = { subnet_group_name = "two" } })

local guarded = vpc:add_interface_endpoint("Guarded", { service = ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER })
guarded:add_to_policy(iam.PolicyStatement({
  principals = { iam.AnyPrincipal() },
  actions = { "secretsmanager:GetSecretValue" },
  resources = { "*" },
}))

-- Imports.
local imported = ec2.InterfaceVpcEndpoint.from_interface_vpc_endpoint_attributes(stack, "Imported", {
  vpc_endpoint_id = "vpce-0123456789abcdef0",
  port = 80,
  security_groups = { second },
})
imported.connections:allow_default_port_from_any_ipv4("web")
CfnOutput(stack, "ImportedId", { value = imported.vpc_endpoint_id })
local groupless = ec2.InterfaceVpcEndpoint.from_interface_vpc_endpoint_attributes(stack, "Groupless", {
  vpc_endpoint_id = "vpce-0123456789abcdef1",
  port = 81,
})
groupless.connections:allow_default_port_from_any_ipv4()

-- A VPC that was made elsewhere.
local elsewhere = ec2.Vpc.from_vpc_attributes(stack, "Elsewhere", {
  vpc_id = "vpc-12345678",
  vpc_cidr_block = "10.8.0.0/16",
  availability_zones = { "eu-west-1a", "eu-west-1b" },
  isolated_subnet_ids = { "subnet-1", "subnet-2" },
})
elsewhere:add_interface_endpoint("Open", { service = ec2.InterfaceVpcEndpointAwsService.SSM })
