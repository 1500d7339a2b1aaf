-- Access to instances without bastion hosts, of the standard library.
local private_access = require("std.private_access")

local app = App()
local stack = Stack(app, "Access")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local linux = ec2.SecurityGroup(stack, "Linux", { vpc = vpc })
local windows = ec2.SecurityGroup(stack, "Windows", { vpc = vpc })
private_access.endpoint(stack, "Tunnels", {
  vpc = vpc,
  targets = { linux, windows },
  ports = { 22, 3389 },
  users = { iam.Group(stack, "Operators"), iam.Role(stack, "Robot", { assumed_by = iam.AccountRootPrincipal() }) },
  max_tunnel = Duration.minutes(15),
})
local second = ec2.Vpc(stack, "Second", { max_azs = 1 })
private_access.endpoint(stack, "Plain", { vpc = second })
