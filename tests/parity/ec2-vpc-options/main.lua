-- The other props of a VPC.

local app = App()
local stack = Stack(app, "Options")
local vpc = ec2.Vpc(stack, "Vpc", {
  vpc_name = "my-vpc",
  max_azs = 1,
  nat_gateways = 0,
  enable_dns_hostnames = false,
  enable_dns_support = true,
  default_instance_tenancy = ec2.DefaultInstanceTenancy.DEDICATED,
})
CfnOutput(stack, "Hostnames", { value = vpc.dns_hostnames_enabled and "yes" or "no" })
CfnOutput(stack, "Support", { value = vpc.dns_support_enabled and "yes" or "no" })
ec2.Vpc(stack, "NoDns", {
  max_azs = 1,
  enable_dns_hostnames = false,
  enable_dns_support = false,
  subnet_configuration = { { name = "x", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } },
})

-- no internet gateway: public subnets have no default route
local closed = ec2.Vpc(stack, "Closed", {
  max_azs = 1,
  create_internet_gateway = false,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "isolated", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 },
  },
})
CfnOutput(stack, "ClosedId", { value = closed.vpc_id })

-- launch behaviour of public subnets
ec2.Vpc(stack, "NoPublicIp", {
  max_azs = 1,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "off", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24, map_public_ip_on_launch = false },
    { name = "on", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24, map_public_ip_on_launch = true },
  },
})
