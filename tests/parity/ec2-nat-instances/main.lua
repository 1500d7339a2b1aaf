-- NAT instances of both generations, in place of gateways.

local app = App()
local env = { account = "123456789012", region = "us-east-1" }

-- The present generation, with nothing but a type.
local plain = Stack(app, "Plain", { env = env })
local provider = ec2.NatProvider.instance_v2({ instance_type = ec2.InstanceType("t3.micro") })
local vpc = ec2.Vpc(plain, "Vpc", { nat_gateway_provider = provider, max_azs = 2 })
provider.connections:allow_from(ec2.Peer.ipv4("1.2.3.4/32"), ec2.Port.HTTP)
CfnOutput(plain, "Group", { value = provider.security_group.security_group_id })
CfnOutput(plain, "Made", { value = string.format("%s", #provider.configured_gateways) })
CfnOutput(plain, "First", { value = string.format("%s %s", provider.configured_gateways[1].az, provider.configured_gateways[1].gateway_id) })

-- Every option.
local full = Stack(app, "Full", { env = env })
local data = ec2.UserData.for_linux()
data:add_commands("echo routes", ec2.NatInstanceProviderV2.DEFAULT_USER_DATA_COMMANDS[1])
local key = ec2.KeyPair(full, "Key")
local routes = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-0123456789abcdef0" }),
  associate_public_ip_address = true,
  key_pair = key,
  default_allowed_traffic = ec2.NatTrafficDirection.NONE,
  credit_specification = ec2.CpuCredits.UNLIMITED,
  user_data = data,
})
local full_vpc = ec2.Vpc(full, "Vpc", { nat_gateway_provider = routes, max_azs = 3, nat_gateways = 2 })
local group = ec2.SecurityGroup(full, "Group", { vpc = full_vpc, allow_all_outbound = false })
group:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
for _, instance in ipairs(routes.gateway_instances) do
  instance:add_security_group(group)
end
routes.connections:allow_from(ec2.Peer.ipv4(full_vpc.vpc_cidr_block), ec2.Port.tcp(80))

local out = Stack(app, "Out", { env = env })
local outward = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType("t4g.nano"),
  default_allowed_traffic = ec2.NatTrafficDirection.OUTBOUND_ONLY,
})
ec2.Vpc(out, "Vpc", { nat_gateway_provider = outward, max_azs = 1 })
local both = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType("t3.nano"),
  default_allowed_traffic = ec2.NatTrafficDirection.INBOUND_AND_OUTBOUND,
  associate_public_ip_address = false,
})
ec2.Vpc(out, "Both", { nat_gateway_provider = both, max_azs = 1, ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16") })

-- The first generation.
local old = Stack(app, "Old", { env = env })
local first = ec2.NatProvider.instance({
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.GenericLinuxImage({ ["us-east-1"] = "ami-0f9c61b5a562a16af" }),
  key_name = "my-key",
  credit_specification = ec2.CpuCredits.STANDARD,
})
ec2.Vpc(old, "Vpc", { nat_gateway_provider = first, max_azs = 1 })
first.connections:allow_from(ec2.Peer.ipv4("1.2.3.4/32"), ec2.Port.tcp(80))
CfnOutput(old, "FirstGroup", { value = first.security_group.security_group_id })
local given = ec2.SecurityGroup.from_security_group_id(old, "Given", "sg-12345678", { mutable = false })
local shared = ec2.NatProvider.instance({
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.GenericLinuxImage({ ["us-east-1"] = "ami-0f9c61b5a562a16af" }),
  security_group = given,
  key_pair = ec2.KeyPair.from_key_pair_name(old, "Key", "another-key"),
  default_allowed_traffic = ec2.NatTrafficDirection.NONE,
})
ec2.Vpc(old, "Shared", { nat_gateway_provider = shared, max_azs = 2, nat_gateways = 1 })
local looked = ec2.NatProvider.instance({ instance_type = ec2.InstanceType("t3.nano") })
ec2.Vpc(old, "Looked", { nat_gateway_provider = looked, max_azs = 1 })
