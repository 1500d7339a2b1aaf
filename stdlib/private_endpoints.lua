-- Private subnets with endpoints instead of NAT gateways: see private_endpoints.rhai, which says it all. Both
-- make the same.
local private_endpoints = {}

function private_endpoints.management()
  return {
    ec2.InterfaceVpcEndpointAwsService.SSM,
    ec2.InterfaceVpcEndpointAwsService.SSM_MESSAGES,
    ec2.InterfaceVpcEndpointAwsService.EC2_MESSAGES,
  }
end

function private_endpoints.endpoints(scope, id, props)
  local p = Props.check("std/private_endpoints endpoints", {
    vpc = "ec2.Vpc",
    services = "list of ec2.InterfaceVpcEndpointAwsService",
  }, props)
  local here = Construct(scope, id)
  local group = ec2.SecurityGroup(here, "Group", {
    vpc = p.vpc,
    description = "interface endpoints",
    allow_all_outbound = false,
  })
  local interfaces = {}
  for _, service in ipairs(p.services) do
    table.insert(interfaces, ec2.InterfaceVpcEndpoint(here, service.short_name, {
      vpc = p.vpc,
      service = service,
      security_groups = { group },
    }))
  end
  return { group = group, interfaces = interfaces }
end

function private_endpoints.network(scope, id, props)
  local p = Props.check("std/private_endpoints network", {
    cidr = { type = "string", default = "10.0.0.0/16" },
    max_azs = { type = "int", default = 2 },
    services = { type = "list of ec2.InterfaceVpcEndpointAwsService", default = private_endpoints.management() },
    buckets = { type = "bool", default = true },
    tables = { type = "bool", default = true },
  }, props)
  local here = Construct(scope, id)
  local vpc = ec2.Vpc(here, "Vpc", {
    ip_addresses = ec2.IpAddresses.cidr(p.cidr),
    max_azs = p.max_azs,
    subnet_configuration = { { name = "private", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } },
  })
  local gateways = {}
  if p.buckets then
    table.insert(gateways, vpc:add_gateway_endpoint("Buckets", { service = ec2.GatewayVpcEndpointAwsService.S3 }))
  end
  if p.tables then
    table.insert(gateways, vpc:add_gateway_endpoint("Tables", { service = ec2.GatewayVpcEndpointAwsService.DYNAMODB }))
  end
  local made = private_endpoints.endpoints(here, "Services", { vpc = vpc, services = p.services })
  return { vpc = vpc, group = made.group, interfaces = made.interfaces, gateways = gateways }
end

return private_endpoints
