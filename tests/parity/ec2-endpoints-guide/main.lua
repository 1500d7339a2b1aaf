-- The endpoints of the CDK's guide to EC2.

local app = App()
local stack = Stack(app, "Guide", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { availability_zones = { "us-east-1a", "us-east-1b", "us-east-1c" } })

-- By zones.
ec2.InterfaceVpcEndpoint(stack, "VPC Endpoint", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc", 443),
  subnets = {
    availability_zones = { "us-east-1a", "us-east-1c" },
  },
})
-- By filters.
ec2.InterfaceVpcEndpoint(stack, "Filtered", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc", 443),
  subnets = {
    subnet_filters = { ec2.SubnetFilter.one_per_az(), ec2.SubnetFilter.availability_zones({ "us-east-1b" }) },
  },
})
ec2.InterfaceVpcEndpoint(stack, "Supported", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc", 443),
  lookup_supported_azs = true,
})
ec2.InterfaceVpcEndpoint(stack, "Keyspaces", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.KEYSPACES })
ec2.InterfaceVpcEndpoint(stack, "CrossRegionEndpoint", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-123456", 443),
  service_region = "us-east-1",
})
local my_endpoint = vpc:add_interface_endpoint("MyEndpoint", { service = ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER })
my_endpoint.connections:allow_default_port_from_any_ipv4()

-- Kinds of addresses.
vpc:add_interface_endpoint("ExampleEndpoint", {
  service = ec2.InterfaceVpcEndpointAwsService.ECR,
  ip_address_type = ec2.VpcEndpointIpAddressType.IPV6,
  dns_record_ip_type = ec2.VpcEndpointDnsRecordIpType.IPV6,
})
vpc:add_gateway_endpoint("S3DualstackEndpoint", {
  service = ec2.GatewayVpcEndpointAwsService.S3,
  ip_address_type = ec2.VpcEndpointIpAddressType.DUALSTACK,
  dns_record_ip_type = ec2.VpcEndpointDnsRecordIpType.DUALSTACK,
})
vpc:add_gateway_endpoint("DynamoDbEndpoint", {
  service = ec2.GatewayVpcEndpointAwsService.DYNAMODB,
  subnets = { { subnet_type = ec2.SubnetType.PUBLIC } },
})

-- A service of one's own.
local balancer = { load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/balancer/1" }
ec2.VpcEndpointService(stack, "EndpointService", {
  vpc_endpoint_service_load_balancers = { balancer },
  acceptance_required = true,
  allowed_principals = { iam.ArnPrincipal("arn:aws:iam::123456789012:root") },
  contributor_insights = true,
})
ec2.VpcEndpointService(stack, "ForAService", {
  vpc_endpoint_service_load_balancers = { balancer },
  allowed_principals = { iam.ArnPrincipal("ec2.amazonaws.com") },
})
