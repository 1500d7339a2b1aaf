-- NAT as the integration tests of the CDK make it: gateways, instances of both generations, providers of one's own IPs.

local app = App()

local stack = Stack(app, "Instances", { env = { account = "123456789012", region = "eu-west-1" } })
local provider = ec2.NatProvider.instance({
  instance_type = ec2.InstanceType("t3.small"),
  machine_image = ec2.LookupMachineImage({ name = "amzn-ami-vpc-nat-*", owners = { "amazon" } }),
  default_allowed_traffic = ec2.NatTrafficDirection.OUTBOUND_ONLY,
  key_pair = ec2.KeyPair.from_key_pair_name(stack, "KeyPair", "keys"),
})
local vpc = ec2.Vpc(stack, "MyVpc", { nat_gateway_provider = provider, nat_gateways = 2, max_azs = 3 })
provider.connections:allow_from(ec2.Peer.ipv4("1.2.3.4/32"), ec2.Port.tcp(86))
provider.connections:allow_to_any_ipv4(ec2.Port.tcp(443))
CfnOutput(stack, "Gateways", { value = Fn.join(",", { provider.configured_gateways[1].gateway_id, provider.configured_gateways[2].az }) })

local second = Stack(app, "InstancesV2")
local script = ec2.UserData.for_linux()
script:add_commands("echo \"hello world!\" > hello.txt")
local v2 = ec2.NatProvider.instance_v2({
  instance_type = ec2.InstanceType("t4g.small"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
  default_allowed_traffic = ec2.NatTrafficDirection.NONE,
  credit_specification = ec2.CpuCredits.STANDARD,
  associate_public_ip_address = false,
  user_data = script,
})
local vpc2 = ec2.Vpc(second, "Vpc", { nat_gateway_provider = v2, nat_gateways = 1, max_azs = 2 })
local group = ec2.SecurityGroup(second, "Group", { vpc = vpc2, allow_all_outbound = false })
group:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
local bucket = s3.Bucket(second, "Bucket")
for _, gateway in ipairs(v2.gateway_instances) do
  bucket:grant_write(gateway)
  gateway:add_security_group(group)
end
v2.security_group:add_egress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.all_tcp())

local third = Stack(app, "Gateways")
local elastic = ec2.CfnEIP(third, "Address", { domain = "vpc" })
local own = ec2.NatProvider.gateway({ eip_allocation_ids = { elastic.attr_allocation_id, "eipalloc-0123456789abcdef0" } })
local vpc3 = ec2.Vpc(third, "Vpc", {
  nat_gateway_provider = own,
  nat_gateways = 2,
  nat_gateway_subnets = { subnet_group_name = "Edge" },
  subnet_configuration = {
    { name = "Public", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "Edge", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 26 },
    { name = "App", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name = "Jobs", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  },
})
CfnOutput(third, "First", { value = own.configured_gateways[1].gateway_id })
CfnOutput(third, "Jobs", { value = Fn.join(",", vpc3:select_subnets({ subnet_group_name = "Jobs" }).subnet_ids) })

local fourth = Stack(app, "Regional", { env = { account = "123456789012", region = "us-east-1" } })
local regional = ec2.NatProvider.regional_gateway()
ec2.Vpc(fourth, "Vpc", { nat_gateway_provider = regional, max_azs = 2 })
local manual = ec2.NatProvider.regional_gateway({ max_drain_duration = Duration.seconds(600) })
ec2.Vpc(fourth, "Drained", { nat_gateway_provider = manual, max_azs = 1 })
