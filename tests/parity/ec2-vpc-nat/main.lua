-- NAT gateways: how many and where; the deprecated names of subnet types.

local app = App()
local stack = Stack(app, "Nat")

-- none: the default groups become public and isolated
ec2.Vpc(stack, "None", { max_azs = 1, nat_gateways = 0 })
ec2.Vpc(stack, "One", { max_azs = 2, nat_gateways = 1 })
-- more than zones: as many as zones
ec2.Vpc(stack, "Many", { max_azs = 1, nat_gateways = 5 })

-- in a chosen group of public subnets
ec2.Vpc(stack, "Chosen", {
  max_azs = 2,
  nat_gateways = 1,
  nat_gateway_subnets = { subnet_group_name = "egress" },
  subnet_configuration = {
    { cidr_mask = 24, name = "ingress", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 28, name = "egress", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 24, name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})

-- no private subnets: the gateways are made all the same
ec2.Vpc(stack, "Useless", {
  max_azs = 2,
  nat_gateways = 2,
  subnet_configuration = {
    { cidr_mask = 24, name = "public", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 24, name = "isolated", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  },
})

-- private with egress and no gateway: no default route
ec2.Vpc(stack, "NoRoute", {
  max_azs = 1,
  nat_gateways = 0,
  subnet_configuration = {
    { cidr_mask = 24, name = "public", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 24, name = "private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})

-- names of old
local old = ec2.Vpc(stack, "Old", {
  max_azs = 1,
  cidr = "10.7.0.0/16",
  subnet_configuration = {
    { cidr_mask = 24, name = "public", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 24, name = "nat", subnet_type = ec2.SubnetType.PRIVATE_WITH_NAT },
    { cidr_mask = 24, name = "closed", subnet_type = ec2.SubnetType.ISOLATED },
  },
})
CfnOutput(stack, "OldClosed", { value = old:select_subnets({ subnet_type = ec2.SubnetType.ISOLATED }).subnet_ids[1] })
CfnOutput(stack, "OldNat", { value = old:select_subnets({ subnet_type = ec2.SubnetType.PRIVATE }).subnet_ids[1] })
