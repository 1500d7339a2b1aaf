-- Interface endpoints only in the zones in which the service is offered, as the context knows them.

local app = App()
local stack = Stack(app, "Zones", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc")
vpc:add_interface_endpoint("Found", { service = ec2.InterfaceVpcEndpointAwsService.SSM, lookup_supported_azs = true })
vpc:add_interface_endpoint("Own", {
  service = ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-1"),
  lookup_supported_azs = true,
})
-- Not looked up yet: all zones.
vpc:add_interface_endpoint("Unknown", { service = ec2.InterfaceVpcEndpointAwsService.SQS, lookup_supported_azs = true })
vpc:add_interface_endpoint("Chosen", {
  service = ec2.InterfaceVpcEndpointAwsService.SSM,
  lookup_supported_azs = true,
  subnets = { subnets = { vpc.public_subnets[1], vpc.public_subnets[2] } },
})
