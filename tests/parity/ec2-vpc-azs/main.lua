-- Zones that are kept back for later, and zones of three.

local app = App()
local stack = Stack(app, "Azs", { env = { account = "123456789012", region = "us-east-1" } })
ec2.Vpc(stack, "KeepOne", { max_azs = 2, reserved_azs = 1, nat_gateways = 0 })
ec2.Vpc(stack, "Three", {
  max_azs = 3,
  nat_gateways = 2,
  ip_addresses = ec2.IpAddresses.cidr("10.20.0.0/22"),
  subnet_configuration = {
    { cidr_mask = 27, name = "public", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})
