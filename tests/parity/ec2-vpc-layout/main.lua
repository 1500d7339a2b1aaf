-- Address plans: masks, no masks, reserved groups, several groups of one type, subnet names.

local app = App()
local stack = Stack(app, "Layout")

-- all masks given
ec2.Vpc(stack, "Masks", {
  ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16"),
  max_azs = 2,
  nat_gateways = 1,
  subnet_configuration = {
    { cidr_mask = 24, name = "ingress", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 20, name = "application", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { cidr_mask = 28, name = "rds", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})

-- no masks: the rest is divided evenly
ec2.Vpc(stack, "Even", {
  cidr = "10.2.0.0/21",
  max_azs = 2,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "a", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "b", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
    { name = "c", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})

-- some masks, in a mixed order
ec2.Vpc(stack, "Mixed", {
  ip_addresses = ec2.IpAddresses.cidr("10.3.0.0/20"),
  max_azs = 2,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "rest", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
    { cidr_mask = 28, name = "small", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "more", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 26, name = "medium", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})

-- a reserved group takes addresses and makes no subnets
ec2.Vpc(stack, "Reserved", {
  max_azs = 2,
  nat_gateways = 1,
  subnet_configuration = {
    { cidr_mask = 26, name = "Public", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 26, name = "Spare", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, reserved = true },
    { cidr_mask = 26, name = "Used", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})

-- one kind only
ec2.Vpc(stack, "OnlyPublic", {
  max_azs = 1,
  subnet_configuration = { { name = "web", subnet_type = ec2.SubnetType.PUBLIC, map_public_ip_on_launch = false } },
})
ec2.Vpc(stack, "OnlyIsolated", {
  max_azs = 1,
  subnet_configuration = { { name = "data base", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 28 } },
})
