-- Services of one's own that others reach by endpoints.

local app = App()

local stack = Stack(app, "Services")
local first = { load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/first/1" }
local second = { load_balancer_arn = stack:format_arn({ service = "elasticloadbalancing", resource = "loadbalancer", resource_name = "net/second/2" }) }

local plain = ec2.VpcEndpointService(stack, "Plain", { vpc_endpoint_service_load_balancers = { first } })
CfnOutput(stack, "Id", { value = plain.vpc_endpoint_service_id })
CfnOutput(stack, "Name", { value = plain.vpc_endpoint_service_name })
CfnOutput(stack, "Prefix", { value = ec2.VpcEndpointService.DEFAULT_PREFIX })
CfnOutput(stack, "Accepts", { value = plain.acceptance_required and "yes" or "no" })
CfnOutput(stack, "Arn", { value = plain.vpc_endpoint_service_load_balancers[1].load_balancer_arn })

local full = ec2.VpcEndpointService(stack, "Full", {
  vpc_endpoint_service_load_balancers = { first, second },
  acceptance_required = false,
  contributor_insights = true,
  allowed_principals = {
    iam.ArnPrincipal("arn:aws:iam::123456789012:root"),
    iam.AccountPrincipal("210987654321"),
    iam.ArnPrincipal("ec2.amazonaws.com"),
  },
  supported_ip_address_types = { ec2.IpAddressType.IPV4, ec2.IpAddressType.IPV6 },
  allowed_regions = { "eu-west-1", "us-west-2" },
})
CfnOutput(stack, "Insights", { value = full.contributor_insights_enabled and "yes" or "no" })
CfnOutput(stack, "Principals", { value = string.format("%s", #full.allowed_principals) })

ec2.VpcEndpointService(stack, "Empty", {
  vpc_endpoint_service_load_balancers = { first },
  contributor_insights = false,
  allowed_principals = {},
  supported_ip_address_types = {},
  allowed_regions = {},
})

-- An endpoint for a service of the same app.
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1 })
vpc:add_interface_endpoint("Own", { service = ec2.InterfaceVpcEndpointService(plain.vpc_endpoint_service_name, 9000) })

local regions = { "us-east-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1", "nowhere-1" }
for _, region in ipairs(regions) do
  local there = Stack(app, string.format("In-%s", region), { env = { account = "123456789012", region = region } })
  local service = ec2.VpcEndpointService(there, "Service", { vpc_endpoint_service_load_balancers = { first } })
  CfnOutput(there, "Name", { value = service.vpc_endpoint_service_name })
end
