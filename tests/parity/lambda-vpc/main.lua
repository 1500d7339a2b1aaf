-- Functions in VPCs: their groups, their subnets, and what they wait for.

local app = App()
local stack = Stack(app, "Vpc")
local vpc = ec2.Vpc(stack, "Net", { max_azs = 2, nat_gateways = 1 })
local own = lambda.Function(stack, "Own", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  vpc = vpc,
  tracing = lambda.Tracing.ACTIVE,
})
local closed = lambda.Function(stack, "Closed", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  vpc = vpc,
  allow_all_outbound = false,
  allow_all_ipv6_outbound = true,
})
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local open = lambda.Function(stack, "Open", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  allow_public_subnet = true,
  security_groups = { group },
  ipv6_allowed_for_dual_stack = true,
  role = iam.Role.from_role_arn(stack, "Known", "arn:aws:iam::111111111111:role/x"),
})
own.connections:allow_to_any_ipv4(ec2.Port.tcp(443))
closed.connections:allow_to_any_ipv4(ec2.Port.tcp(443))
closed.connections:allow_from(own, ec2.Port.tcp(8080), "from the other")
open.connections:allow_to(closed, ec2.Port.tcp(8081))
lambda.Function(stack, "NoGroups", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  vpc = vpc,
  vpc_subnets = { subnets = { vpc.private_subnets[1] } },
  security_groups = {},
})
