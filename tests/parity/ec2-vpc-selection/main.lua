-- Subnet selections, by way of outputs.

local function show(stack, id, vpc, selection)
  local selected = vpc:select_subnets(selection)
  CfnOutput(stack, id, { value = Fn.join(" ", selected.subnet_ids) })
  CfnOutput(stack, id .. "Azs", { value = Fn.join(" ", selected.availability_zones) })
  CfnOutput(stack, id .. "HasPublic", { value = selected.has_public and "yes" or "no" })
end

local app = App()
local stack = Stack(app, "Select", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 2,
  nat_gateways = 1,
  subnet_configuration = {
    { name = "ingress", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
    { name = "jobs", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
    { name = "db", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 },
  },
})
show(stack, "NoProps", vpc, {})
show(stack, "Public", vpc, { subnet_type = ec2.SubnetType.PUBLIC })
show(stack, "Private", vpc, { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS })
show(stack, "Isolated", vpc, { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED })
show(stack, "ByName", vpc, { subnet_group_name = "jobs" })
show(stack, "OnePerAz", vpc, { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, one_per_az = true })
show(stack, "ByAz", vpc, { availability_zones = { "us-east-1b" } })
show(stack, "ByAzAndType", vpc, { subnet_type = ec2.SubnetType.PUBLIC, availability_zones = { "us-east-1a" } })
show(stack, "Explicit", vpc, { subnets = { vpc.isolated_subnets[2], vpc.public_subnets[1] } })

-- without private subnets, the default selection is isolated; without these, public
local isolated = ec2.Vpc(stack, "IsolatedVpc", { max_azs = 1, nat_gateways = 0 })
show(stack, "FallBackIsolated", isolated, {})
local open = ec2.Vpc(stack, "PublicVpc", { max_azs = 1, subnet_configuration = { { name = "p", subnet_type = ec2.SubnetType.PUBLIC } } })
show(stack, "FallBackPublic", open, {})

-- the first subnet of a selection holds the instance
local function host(stack, id, vpc, selection)
  ec2.Instance(stack, id, {
    vpc = vpc,
    vpc_subnets = selection,
    instance_type = ec2.InstanceType("t3.nano"),
    machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
  })
end
host(stack, "InDb", vpc, { subnet_group_name = "db" })
host(stack, "InPublic", vpc, { subnet_type = ec2.SubnetType.PUBLIC })
host(stack, "InSecondAz", vpc, { subnet_group_name = "app", availability_zones = { "us-east-1b" } })
