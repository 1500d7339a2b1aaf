-- Addresses in the middle of a range: the VPC gets the next range of the size.

local app = App()
local stack = Stack(app, "Loose")
ec2.Vpc(stack, "Next", { ip_addresses = ec2.IpAddresses.cidr("10.0.1.0/20"), max_azs = 1 })
ec2.Vpc(stack, "Old", { cidr = "10.1.255.255/28", max_azs = 1, subnet_configuration = {} })
