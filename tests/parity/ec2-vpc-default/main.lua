-- A VPC without a single prop, in an environment-agnostic stack, and its attributes.

local app = App()
local stack = Stack(app, "Default")
local vpc = ec2.Vpc(stack, "Vpc")
CfnOutput(stack, "Id", { value = vpc.vpc_id })
CfnOutput(stack, "Arn", { value = vpc.vpc_arn })
CfnOutput(stack, "Cidr", { value = vpc.vpc_cidr_block })
CfnOutput(stack, "Acl", { value = vpc.vpc_default_network_acl })
CfnOutput(stack, "Group", { value = vpc.vpc_default_security_group })
CfnOutput(stack, "Igw", { value = vpc.internet_gateway_id })
CfnOutput(stack, "Associations", { value = Fn.join(",", vpc.vpc_cidr_block_associations) })
CfnOutput(stack, "Ipv6", { value = Fn.select(0, vpc.vpc_ipv6_cidr_blocks) })
CfnOutput(stack, "Azs", { value = Fn.join(",", vpc.availability_zones) })
for i, subnet in ipairs(vpc.public_subnets) do
  CfnOutput(stack, "Public" .. (i - 1), { value = subnet.subnet_id })
  CfnOutput(stack, "PublicAz" .. (i - 1), { value = subnet.availability_zone })
  CfnOutput(stack, "PublicCidr" .. (i - 1), { value = subnet.ipv4_cidr_block })
end
for i, subnet in ipairs(vpc.private_subnets) do
  CfnOutput(stack, "Private" .. (i - 1), { value = subnet.subnet_id })
  CfnOutput(stack, "PrivateTable" .. (i - 1), { value = subnet.route_table.route_table_id })
end
CfnOutput(stack, "Isolated", { value = "count " .. #vpc.isolated_subnets })
