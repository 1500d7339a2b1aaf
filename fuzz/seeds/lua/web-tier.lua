-- A web tier as people write it: three subnet groups, groups that open ports to each other, instances with roles.

local app = App()
local stack = Stack(app, "WebTier", { env = { account = "123456789012", region = "eu-west-1" }, description = "the web tier" })
local vpc = ec2.Vpc(stack, "Vpc", {
  ip_addresses = ec2.IpAddresses.cidr("10.20.0.0/16"),
  availability_zones = { "eu-west-1a", "eu-west-1b" },
  nat_gateways = 1,
  subnet_configuration = {
    { name = "Ingress", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "Application", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 22 },
    { name = "Database", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 28 },
  },
})
local lb = ec2.SecurityGroup(stack, "LbSg", { vpc = vpc, description = "load balancer", allow_all_outbound = false })
local web = ec2.SecurityGroup(stack, "WebSg", { vpc = vpc })
local db = ec2.SecurityGroup(stack, "DbSg", { vpc = vpc, allow_all_outbound = false, security_group_name = "database" })
lb:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "https")
lb:add_ingress_rule(ec2.Peer.any_ipv6(), ec2.Port.tcp(443), "https")
lb.connections:allow_to(web, ec2.Port.tcp(8080), "to the web servers")
web.connections:allow_to(db, ec2.Port.tcp(5432), "to the database")
db.connections:allow_internally(ec2.Port.tcp(5432))
db:add_egress_rule(ec2.Peer.ipv4("10.20.0.0/16"), ec2.Port.tcp_range(1024, 65535))

local role = iam.Role(stack, "WebRole", {
  assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"),
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("AmazonSSMManagedInstanceCore") },
})
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:GetObject", "s3:ListBucket" }, resources = { "arn:aws:s3:::assets", "arn:aws:s3:::assets/*" } }))
local user_data = ec2.UserData.for_linux()
user_data:add_commands("yum install -y nginx", string.format("echo %s > /etc/vpc", vpc.vpc_id), "systemctl start nginx")
local ids = {}
for i = 0, 1 do
  local host = ec2.Instance(stack, "Web" .. i, {
    vpc = vpc,
    vpc_subnets = { subnet_group_name = "Application" },
    availability_zone = vpc.availability_zones[i + 1],
    instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
    machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
    security_group = web,
    role = role,
    user_data = user_data,
    require_imdsv2 = true,
    block_devices = { { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(20, { encrypted = true, volume_type = ec2.EbsDeviceVolumeType.GP3 }) } },
  })
  table.insert(ids, host.instance_id)
  CfnOutput(stack, "Ip" .. i, { value = host.instance_private_ip, export_name = "web-ip-" .. i })
end
CfnOutput(stack, "Ids", { value = Fn.join(",", ids) })
Tags.of(stack):add("CostCenter", "4711")
Tags.of(vpc):remove("CostCenter")
