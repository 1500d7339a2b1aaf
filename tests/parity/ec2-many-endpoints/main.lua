-- Endpoints as the integration tests of the CDK make them.

local app = App()
local stack = Stack(app, "Endpoints")
local vpc = ec2.Vpc(stack, "MyVpc", { gateway_endpoints = { S3 = { service = ec2.GatewayVpcEndpointAwsService.S3 } } })
local tables = vpc:add_gateway_endpoint("DynamoDbEndpoint", { service = ec2.GatewayVpcEndpointAwsService.DYNAMODB })
tables:add_to_policy(
  iam.PolicyStatement({ principals = { iam.AnyPrincipal() }, actions = { "dynamodb:DescribeTable", "dynamodb:ListTables" }, resources = { "*" } })
)
vpc:add_interface_endpoint("EcrDockerEndpoint", { service = ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = false })
local queues = ec2.InterfaceVpcEndpoint(stack, "Sqs", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointAwsService.SQS,
  security_groups = { group },
  subnets = { subnets = { vpc.private_subnets[1] } },
  private_dns_enabled = false,
  ip_address_type = ec2.VpcEndpointIpAddressType.IPV4,
  dns_record_ip_type = ec2.VpcEndpointDnsRecordIpType.IPV4,
  open = false,
})
queues.connections:allow_default_port_from_any_ipv4("everybody")
queues.connections:allow_from(group, ec2.Port.tcp(80))
queues:add_to_policy(iam.PolicyStatement({ principals = { iam.AccountRootPrincipal() }, actions = { "sqs:*" }, resources = { "*" } }))
ec2.InterfaceVpcEndpoint(stack, "Private", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-1", 8080),
})
ec2.InterfaceVpcEndpoint(stack, "Far", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointAwsService("s3", "com.amazonaws", 443, { global = true }),
  service_region = "us-west-2",
})
ec2.InterfaceVpcEndpoint(stack, "Bucket", {
  vpc = vpc,
  service = ec2.InterfaceVpcEndpointAwsService.S3,
  private_dns_only_for_inbound_resolver_endpoint = ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ALL_RESOLVERS,
})
CfnOutput(stack, "Entries", { value = Fn.join(",", queues.vpc_endpoint_dns_entries) })
CfnOutput(stack, "Interfaces", { value = Fn.join(",", queues.vpc_endpoint_network_interface_ids) })
CfnOutput(stack, "Made", { value = tables.vpc_endpoint_creation_timestamp })
local known = ec2.InterfaceVpcEndpoint.from_interface_vpc_endpoint_attributes(stack, "Known", { port = 443, vpc_endpoint_id = "vpce-1", security_groups = { group } })
known.connections:allow_default_port_internally()
CfnOutput(stack, "KnownId", { value = known.vpc_endpoint_id })
local gateway_known = ec2.GatewayVpcEndpoint.from_gateway_vpc_endpoint_id(stack, "KnownGateway", "vpce-2")
CfnOutput(stack, "KnownGatewayId", { value = gateway_known.vpc_endpoint_id })

local service = ec2.VpcEndpointService(stack, "Service", {
  vpc_endpoint_service_load_balancers = { { load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/Test/9bn6qkf4e9jrw77a" } },
  acceptance_required = false,
  contributor_insights = true,
  supported_ip_address_types = { ec2.IpAddressType.IPV4, ec2.IpAddressType.IPV6 },
  allowed_principals = { iam.ArnPrincipal("arn:aws:iam::123456789012:root") },
})
CfnOutput(stack, "ServiceName", { value = service.vpc_endpoint_service_name })
CfnOutput(stack, "ServiceId", { value = service.vpc_endpoint_service_id })
local gateway_service = ec2.VpcEndpointService(stack, "Plain", {
  vpc_endpoint_service_load_balancers = { { load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/gwy/Test/9bn6qkf4e9jrw77b" } },
})
Tags.of(gateway_service):add("a", "b")
