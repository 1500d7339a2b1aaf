-- Key pairs, IMDSv2, init, subnets chosen in every way, pools.

local app = App()

-- Key pairs.
local keys = Stack(app, "Keys")
local rsa = ec2.KeyPair(keys, "Rsa", { type = ec2.KeyPairType.RSA, format = ec2.KeyPairFormat.PPK })
local imported = ec2.KeyPair(keys, "Imported", { public_key_material = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ== me" })
local keys_vpc = ec2.Vpc(keys, "Vpc", { max_azs = 1, nat_gateways = 0 })
ec2.Instance(keys, "Instance", { vpc = keys_vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2(), key_pair = rsa })
local reader = iam.Role(keys, "Reader", { assumed_by = iam.AccountRootPrincipal() })
rsa.private_key:grant_read(reader)
CfnOutput(keys, "Finger", { value = imported.key_pair_fingerprint })
CfnOutput(keys, "Name", { value = imported.key_pair_name })
local known = ec2.KeyPair.from_key_pair_attributes(keys, "Known", { key_pair_name = "known", type = ec2.KeyPairType.ED25519 })
CfnOutput(keys, "KnownName", { value = known.key_pair_name })

-- Instances that require IMDSv2 by an aspect.
local strict = Stack(app, "Strict")
local strict_vpc = ec2.Vpc(strict, "Vpc", { max_azs = 1, nat_gateways = 0 })
ec2.Instance(strict, "Instance", { vpc = strict_vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2023() })
ec2.LaunchTemplate(strict, "Template", { instance_type = ec2.InstanceType("t3.micro") })
Aspects.of(strict):add(ec2.InstanceRequireImdsv2Aspect())
Aspects.of(strict):add(ec2.LaunchTemplateRequireImdsv2Aspect())

-- An instance with an init.
local init = Stack(app, "Init")
local init_vpc = ec2.Vpc(init, "Vpc", { max_azs = 1, nat_gateways = 0 })
local handle = ec2.InitServiceRestartHandle()
local bucket = s3.Bucket(init, "Bucket")
local user = ec2.UserData.for_linux()
ec2.Instance(init, "Instance", {
  vpc = init_vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  instance_type = ec2.InstanceType("t4g.nano"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64, kernel = ec2.AmazonLinux2023Kernel.KERNEL_6_1 }),
  user_data = user,
  user_data_causes_replacement = true,
  init = ec2.CloudFormationInit.from_elements(
    ec2.InitFile.from_string("/target/path/config.json", "{\"a\":1}", { mode = "000600", owner = "root", group = "root", service_restart_handles = { handle } }),
    ec2.InitFile.symlink("/usr/bin/python", "/usr/bin/python3"),
    ec2.InitGroup.from_name("group1", 1001),
    ec2.InitUser.from_name("user1", { groups = { "group1" }, user_id = 1002, home_dir = "/home/user1" }),
    ec2.InitPackage.yum("httpd", { version = { "2.4" } }),
    ec2.InitPackage.python("boto3"),
    ec2.InitCommand.shell_command("/bin/echo hi", { key = "echo", env = { A = "b" }, cwd = "/tmp", test_cmd = "test -e /x", ignore_errors = true }),
    ec2.InitCommand.shell_command("true"),
    ec2.InitSource.from_s3_object("/opt/app", bucket, "app.zip"),
    ec2.InitService.enable("httpd", { service_restart_handle = handle, enabled = true, ensure_running = true }),
    ec2.InitService.disable("sendmail"),
    ec2.InitService.systemd_config_file("web", { command = "/usr/bin/python3 -m http.server", after_network = true, description = "web", cwd = "/var/www", group = "g", user = "u", keep_running = false, environment_files = { "/etc/a" }, environment_variables = { HELLO = "world" } })
  ),
  init_options = { timeout = Duration.minutes(20), ignore_failures = true, print_log = false },
  resource_signal_timeout = Duration.minutes(5),
})

-- Subnets chosen in every way.
local chosen = Stack(app, "Chosen", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(chosen, "Vpc", {
  availability_zones = { "us-east-1a", "us-east-1b", "us-east-1c" },
  nat_gateways = 1,
  subnet_configuration = {
    { name = "Public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "App", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
    { name = "Db", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 28 },
  },
})
local ways = {
  { subnet_type = ec2.SubnetType.PUBLIC, one_per_az = true },
  { subnet_group_name = "Db" },
  { availability_zones = { "us-east-1b" } },
  { subnets = { vpc.public_subnets[1], vpc.isolated_subnets[2] } },
  { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, subnet_filters = { ec2.SubnetFilter.by_cidr_mask(24), ec2.SubnetFilter.availability_zones({ "us-east-1a", "us-east-1c" }) } },
  { subnet_filters = { ec2.SubnetFilter.contains_ip_addresses({ "10.0.3.5" }) } },
  { subnet_filters = { ec2.SubnetFilter.by_cidr_ranges({ "10.0.4.0/24", "10.0.5.0/24" }) } },
  { subnet_filters = { ec2.SubnetFilter.one_per_az() } },
}
local number = 0
for _, way in ipairs(ways) do
  number = number + 1
  local picked = vpc:select_subnets(way)
  CfnOutput(chosen, string.format("Ids%s", number), { value = Fn.join(",", picked.subnet_ids) })
  CfnOutput(chosen, string.format("Zones%s", number), { value = Fn.join(",", picked.availability_zones) })
  CfnOutput(chosen, string.format("Public%s", number), { value = picked.has_public and "yes" or "no" })
end
local attributes = ec2.Vpc.from_vpc_attributes(chosen, "Known", {
  vpc_id = "vpc-0123456789abcdef0",
  availability_zones = { "us-east-1a", "us-east-1b" },
  vpc_cidr_block = "10.5.0.0/16",
  public_subnet_ids = { "subnet-0123456789abcdef1", "subnet-0123456789abcdef2" },
  private_subnet_ids = Fn.split(",", Fn.import_value("subnets"), 2),
  private_subnet_names = { "App" },
  private_subnet_route_table_ids = { "rtb-0123456789abcdef1", "rtb-0123456789abcdef2" },
  isolated_subnet_ids = { "subnet-0123456789abcdef5", "subnet-0123456789abcdef6", "subnet-0123456789abcdef7", "subnet-0123456789abcdef8" },
  isolated_subnet_names = { "Db", "Cache" },
  vpn_gateway_id = "vgw-0123456789abcdef0",
  region = "eu-west-1",
})
CfnOutput(chosen, "KnownArn", { value = attributes.vpc_arn })
CfnOutput(chosen, "KnownCache", { value = Fn.join(",", attributes:select_subnets({ subnet_group_name = "Cache" }).subnet_ids) })
attributes:add_gateway_endpoint("S3", { service = ec2.GatewayVpcEndpointAwsService.S3, subnets = { { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS } } })

-- Pools.
local pools = Stack(app, "Pools")
local ipam = ec2.CfnIPAM(pools, "Ipam", { operating_regions = { { region_name = "us-east-1" } } })
local pool = ec2.CfnIPAMPool(pools, "Pool", { description = "pool", address_family = "ipv4", ipam_scope_id = ipam.attr_private_default_scope_id, locale = "us-east-1", provisioned_cidrs = { { cidr = "100.100.0.0/16" } } })
ec2.Vpc(pools, "AwsIpamVpc", {
  ip_addresses = ec2.IpAddresses.aws_ipam_allocation({ ipv4_ipam_pool_id = pool.ref, ipv4_netmask_length = 18, default_subnet_ipv4_netmask_length = 24 }),
  max_azs = 2,
  subnet_configuration = { { name = "private", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 }, { name = "public", subnet_type = ec2.SubnetType.PUBLIC } },
})
