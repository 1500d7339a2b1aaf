-- A VPC that was looked up, and one that has yet to be.

local function show(stack, id, vpc)
  CfnOutput(stack, id .. "Id", { value = vpc.vpc_id })
  CfnOutput(stack, id .. "Arn", { value = vpc.vpc_arn })
  CfnOutput(stack, id .. "Cidr", { value = vpc.vpc_cidr_block })
  CfnOutput(stack, id .. "Azs", { value = Fn.join(",", vpc.availability_zones) })
  CfnOutput(stack, id .. "Public", { value = Fn.join(",", vpc:select_subnets({ subnet_type = ec2.SubnetType.PUBLIC }).subnet_ids) })
  CfnOutput(stack, id .. "Default", { value = Fn.join(",", vpc:select_subnets().subnet_ids) })
  CfnOutput(stack, id .. "Table", { value = vpc.private_subnets[1].route_table.route_table_id })
  CfnOutput(stack, id .. "Pending", { value = vpc:select_subnets({ one_per_az = true }).is_pending_lookup and "yes" or "no" })
end

local app = App()
local stack = Stack(app, "Lookup", { env = { account = "123456789012", region = "us-east-1" } })
local found = ec2.Vpc.from_lookup(stack, "Found", { vpc_name = "main", tags = { team = "net" }, is_default = false })
show(stack, "Found", found)
CfnOutput(stack, "Jobs", { value = Fn.join(",", found:select_subnets({ subnet_group_name = "Jobs" }).subnet_ids) })
CfnOutput(stack, "Vpn", { value = found.vpn_gateway_id })
show(stack, "Elsewhere", ec2.Vpc.from_lookup(stack, "Elsewhere", { vpc_id = "vpc-2", region = "eu-west-1" }))
local pending = ec2.Vpc.from_lookup(stack, "Pending", { vpc_id = "vpc-3" })
show(stack, "Pending", pending)
-- until it is known, a group that is not there is no error
CfnOutput(stack, "NoGroup", { value = "found " .. #pending:select_subnets({ subnet_group_name = "Jobs" }).subnet_ids })
