-- Default security groups that let nothing through: asked for, by the flag, and not at all.

local app = App()
local stack = Stack(app, "Asked")
local vpc = ec2.Vpc(stack, "Vpc", {
  restrict_default_security_group = true,
  max_azs = 1,
  nat_gateways = 0,
  gateway_endpoints = { S3 = { service = ec2.GatewayVpcEndpointAwsService.S3 } },
})
CfnOutput(stack, "Group", { value = vpc.vpc_default_security_group })

local flagged = Stack(app, "Flagged", { env = { region = "eu-west-1", account = "111111111111" } })
flagged.node:set_context("@aws-cdk/aws-ec2:restrictDefaultSecurityGroup", true)
ec2.Vpc(flagged, "First", { nat_gateways = 0, subnet_configuration = {} })
ec2.Vpc(flagged, "Second", { nat_gateways = 0, subnet_configuration = {} })
ec2.Vpc(flagged, "Open", { nat_gateways = 0, subnet_configuration = {}, restrict_default_security_group = false })
