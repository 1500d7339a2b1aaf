-- Private subnets with endpoints instead of NAT gateways, of the standard library.
local private_endpoints = require("std.private_endpoints")

local app = App()
local stack = Stack(app, "Closed")
local plain = private_endpoints.network(stack, "Plain")
CfnOutput(stack, "First", { value = plain.interfaces[1].vpc_endpoint_id })
private_endpoints.network(stack, "Told", {
  cidr = "10.1.0.0/20",
  max_azs = 1,
  services = { ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER },
  buckets = false,
  tables = false,
})
local vpc = ec2.Vpc(stack, "Own", { max_azs = 1 })
local made = private_endpoints.endpoints(stack, "Logging", {
  vpc = vpc,
  services = { ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS, ec2.InterfaceVpcEndpointAwsService.KMS },
})
CfnOutput(stack, "Group", { value = made.group.security_group_id })
