-- Endpoints in another stack than their VPC.

local app = App()
local network = Stack(app, "Network")
local vpc = ec2.Vpc(network, "Vpc", { max_azs = 2, nat_gateways = 1 })

local endpoints = Stack(app, "Endpoints")
local logs = ec2.InterfaceVpcEndpoint(endpoints, "Logs", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS })
ec2.GatewayVpcEndpoint(endpoints, "Buckets", { vpc = vpc, service = ec2.GatewayVpcEndpointAwsService.S3 })

local program = Stack(app, "Program")
local group = ec2.SecurityGroup(program, "Group", { vpc = vpc, allow_all_outbound = false })
group.connections:allow_to_default_port(logs)
local role = iam.Role(program, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
role:add_to_policy(iam.PolicyStatement({
  actions = { "logs:PutLogEvents" },
  resources = { "*" },
  conditions = { StringEquals = { ["aws:SourceVpce"] = logs.vpc_endpoint_id } },
}))
