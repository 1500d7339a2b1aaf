-- Gateway endpoints: services, subnets, policies, imports.

local app = App()
local stack = Stack(app, "Gateways")

local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 2,
  subnet_configuration = {
    { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
    { name = "front", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
  gateway_endpoints = {
    Buckets = { service = ec2.GatewayVpcEndpointAwsService.S3 },
    Tables = { service = ec2.GatewayVpcEndpointAwsService.DYNAMODB, subnets = { { subnet_group_name = "data" } } },
  },
})

-- All subnets: private, public, isolated.
local all = vpc:add_gateway_endpoint("All", { service = ec2.GatewayVpcEndpointAwsService.S3_EXPRESS })
CfnOutput(stack, "Id", { value = all.vpc_endpoint_id })
CfnOutput(stack, "Made", { value = all.vpc_endpoint_creation_timestamp })
CfnOutput(stack, "Interface", { value = Fn.select(0, all.vpc_endpoint_network_interface_ids) })
CfnOutput(stack, "Entry", { value = Fn.select(0, all.vpc_endpoint_dns_entries) })

-- Chosen twice, there once.
vpc:add_gateway_endpoint("Chosen", {
  service = ec2.GatewayVpcEndpointAwsService.DYNAMODB,
  subnets = {
    { subnet_type = ec2.SubnetType.PUBLIC },
    { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, one_per_az = true },
    { subnets = { vpc.public_subnets[1] } },
  },
  ip_address_type = ec2.VpcEndpointIpAddressType.IPV4,
  dns_record_ip_type = ec2.VpcEndpointDnsRecordIpType.SERVICE_DEFINED,
})

-- Services of one's own.
vpc:add_gateway_endpoint("Named", { service = { name = "com.example.service" } })
vpc:add_gateway_endpoint("Prefixed", { service = ec2.GatewayVpcEndpointAwsService("thing", "com.example") })
vpc:add_gateway_endpoint("Short", { service = ec2.GatewayVpcEndpointAwsService("thing") })
CfnOutput(stack, "Name", { value = ec2.GatewayVpcEndpointAwsService.S3.name })

-- Policies.
local guarded = ec2.GatewayVpcEndpoint(stack, "Guarded", { vpc = vpc, service = ec2.GatewayVpcEndpointAwsService.S3 })
guarded:add_to_policy(iam.PolicyStatement({
  principals = { iam.AnyPrincipal() },
  actions = { "s3:DescribeBucket", "s3:ListAllMyBuckets" },
  resources = { "*" },
}))
guarded:add_to_policy(iam.PolicyStatement({
  effect = iam.Effect.DENY,
  principals = { iam.AccountRootPrincipal() },
  actions = { "s3:DeleteBucket" },
  resources = { stack:format_arn({ service = "s3", region = "", account = "", resource = "kept" }) },
}))
Tags.of(guarded):add("purpose", "guard")

local imported = ec2.GatewayVpcEndpoint.from_gateway_vpc_endpoint_id(stack, "Imported", "vpce-0123456789abcdef0")
CfnOutput(stack, "ImportedId", { value = imported.vpc_endpoint_id })

-- Of a VPC that was made elsewhere: route tables that are known, each once.
local elsewhere = ec2.Vpc.from_vpc_attributes(stack, "Elsewhere", {
  vpc_id = "vpc-12345678",
  availability_zones = { "eu-west-1a", "eu-west-1b" },
  public_subnet_ids = { "subnet-1", "subnet-2" },
  public_subnet_route_table_ids = { "rtb-public", "rtb-public" },
  private_subnet_ids = { "subnet-3", "subnet-4" },
  private_subnet_route_table_ids = { "rtb-3", "rtb-4" },
  isolated_subnet_ids = { "subnet-5", "subnet-6" },
})
elsewhere:add_gateway_endpoint("Buckets", { service = ec2.GatewayVpcEndpointAwsService.S3 })

-- A region that is known does not show in the name of the service.
local frankfurt = Stack(app, "Frankfurt", { env = { account = "123456789012", region = "eu-central-1" } })
local there = ec2.Vpc(frankfurt, "Vpc", { nat_gateways = 0 })
there:add_gateway_endpoint("Buckets", { service = ec2.GatewayVpcEndpointAwsService.S3 })
