-- What the context finds and switches: lookups of groups and images, feature flags of security groups and instances.

local app = App()
local stack = Stack(app, "Lookups", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })

local by_id = ec2.SecurityGroup.from_lookup_by_id(stack, "ById", "sg-11111111")
by_id:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22))
by_id:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(23))
local known = ec2.Vpc.from_vpc_attributes(stack, "Known", { vpc_id = "vpc-11111111", availability_zones = { "us-east-1a" } })
local by_name = ec2.SecurityGroup.from_lookup_by_name(stack, "ByName", "my group: 1", known)
by_name:add_ingress_rule(by_id, ec2.Port.tcp(24))
by_name:add_egress_rule(by_id, ec2.Port.tcp(25))

local small = ec2.InstanceType("t3.nano")
local images = {
  ec2.MachineImage.lookup({ name = "my-image-*", owners = { "self", "amazon" } }),
  ec2.MachineImage.lookup({ name = "win", windows = true, filters = { ["virtualization-type"] = { "hvm" } } }),
  ec2.MachineImage.latest_amazon_linux2023({ cached_in_context = true }),
  ec2.MachineImage.from_ssm_parameter("/my/image", { cached_in_context = true, additional_cache_key = "blue" }),
}
for index, image in ipairs(images) do
  ec2.Instance(stack, "Host" .. (index - 1), { vpc = vpc, instance_type = small, machine_image = image, require_imdsv2 = index == 1 })
end
ec2.BastionHostLinux(stack, "Bastion", { vpc = vpc, require_imdsv2 = true })

-- no inline rules unless a group says so
local separate = ec2.SecurityGroup(stack, "Separate", { vpc = vpc, allow_all_ipv6_outbound = true })
separate:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
local inline = ec2.SecurityGroup(stack, "Inline", { vpc = vpc, disable_inline_rules = false })
inline:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
