-- An instance that reaches no internet: services of AWS through endpoints, operators through tunnels.
-- Run it with: infra run examples/private-access/main.lua
local private_access = require("std.private_access")
local private_endpoints = require("std.private_endpoints")

local app = App()
local stack = Stack(app, "Private")
local net = private_endpoints.network(stack, "Net", { max_azs = 2, services = { ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS } })
local instance = ec2.Instance(stack, "Worker", {
  vpc = net.vpc,
  vpc_subnets = { subnet_group_name = "private" },
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
local operators = iam.Group(stack, "Operators")
private_access.endpoint(stack, "Access", { vpc = net.vpc, targets = { instance }, users = { operators } })
