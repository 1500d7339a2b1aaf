-- Addresses from IPAM pools: ranges of subnets are computed when the stack is deployed.

local app = App()
local stack = Stack(app, "Ipam")
local pool = ec2.CfnIPAMPool(stack, "Pool", { address_family = "ipv4", ipam_scope_id = "ipam-scope-1" })

ec2.Vpc(stack, "Plain", {
  ip_addresses = ec2.IpAddresses.aws_ipam_allocation({
    ipv4_ipam_pool_id = pool.ref,
    ipv4_netmask_length = 18,
    default_subnet_ipv4_netmask_length = 24,
  }),
})

-- Masks of groups, larger subnets behind smaller ones, reserved groups, gaps.
ec2.Vpc(stack, "Groups", {
  ip_addresses = ec2.IpAddresses.aws_ipam_allocation({
    ipv4_ipam_pool_id = "ipam-pool-0123456789abcdef0",
    ipv4_netmask_length = 16,
    default_subnet_ipv4_netmask_length = 26,
  }),
  max_azs = 2,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "small", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 28 },
    { name = "kept", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24, reserved = true },
    { name = "large", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 20 },
    { name = "usual", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})

-- More than 256 pieces are cut in two steps.
local deep = ec2.Vpc(stack, "Deep", {
  ip_addresses = ec2.IpAddresses.aws_ipam_allocation({ ipv4_ipam_pool_id = "ipam-pool-1", ipv4_netmask_length = 16 }),
  max_azs = 2,
  subnet_configuration = {
    { name = "wide", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 18 },
    { name = "narrow", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 28 },
  },
})
CfnOutput(stack, "Range", { value = deep.vpc_cidr_block })
CfnOutput(stack, "Subnet", { value = deep.isolated_subnets[1].ipv4_cidr_block })

-- With IPv6.
ec2.Vpc(stack, "Dual", {
  ip_protocol = ec2.IpProtocol.DUAL_STACK,
  max_azs = 1,
  nat_gateways = 0,
  reserved_azs = 1,
  ip_addresses = ec2.IpAddresses.aws_ipam_allocation({
    ipv4_ipam_pool_id = "ipam-pool-1",
    ipv4_netmask_length = 20,
    default_subnet_ipv4_netmask_length = 24,
  }),
})
