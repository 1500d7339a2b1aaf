-- The examples about instances of the module's documentation, name by name.

local app = App()
local stack = Stack(app, "Readme", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "VPC")
local instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO)
local machine_image = ec2.MachineImage.latest_amazon_linux2023()

-- Machine images.
local linux = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-97785bed", ["eu-west-1"] = "ami-12345678" })
local windows = ec2.MachineImage.generic_windows({ ["us-east-1"] = "ami-97785bed", ["eu-west-1"] = "ami-12345678" })
local edition = ec2.MachineImage.latest_amazon_linux({
  generation = ec2.AmazonLinuxGeneration.AMAZON_LINUX,
  edition = ec2.AmazonLinuxEdition.STANDARD,
  virtualization = ec2.AmazonLinuxVirt.HVM,
  storage = ec2.AmazonLinuxStorage.GENERAL_PURPOSE,
  cpu_type = ec2.AmazonLinuxCpuType.X86_64,
})
local server = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2019_ENGLISH_FULL_BASE)
local ssm = ec2.MachineImage.from_ssm_parameter("/my/ami", { os = ec2.OperatingSystemType.LINUX })
local at_launch = ec2.MachineImage.resolve_ssm_parameter_at_launch("/my/ami", { parameter_version = "2" })
local images = { linux, windows, edition, server, ssm, at_launch }
for index, image in ipairs(images) do
  ec2.Instance(stack, "Image" .. (index - 1), { vpc = vpc, instance_type = instance_type, machine_image = image })
end
ec2.Instance(stack, "LatestAl2023", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.C7G, ec2.InstanceSize.LARGE),
  machine_image = ec2.AmazonLinux2023ImageSsmParameter({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64, kernel = ec2.AmazonLinux2023Kernel.KERNEL_6_1 }),
})

-- Bastion hosts.
local host = ec2.BastionHostLinux(stack, "BastionHost", { vpc = vpc, subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC } })
host:allow_ssh_access_from(ec2.Peer.ipv4("1.2.3.4/32"))
ec2.BastionHostLinux(stack, "EncryptedBastion", {
  vpc = vpc,
  block_devices = { { device_name = "/dev/sdh", volume = ec2.BlockDeviceVolume.ebs(10, { encrypted = true }) } },
})

-- Placement groups.
local pg = ec2.PlacementGroup(stack, "test-pg", { strategy = ec2.PlacementGroupStrategy.SPREAD })
ec2.Instance(stack, "Placed", { vpc = vpc, instance_type = instance_type, machine_image = machine_image, placement_group = pg })

-- Block devices.
ec2.Instance(stack, "Devices", {
  vpc = vpc,
  instance_type = instance_type,
  machine_image = machine_image,
  ebs_optimized = true,
  block_devices = {
    { device_name = "/dev/sda1", volume = ec2.BlockDeviceVolume.ebs(50) },
    { device_name = "/dev/sdm", volume = ec2.BlockDeviceVolume.ebs(100) },
    { device_name = "/dev/sdn", volume = ec2.BlockDeviceVolume.ebs(50, { volume_type = ec2.EbsDeviceVolumeType.GP3, encrypted = true, kms_key = kms.Key(stack, "KmsKey") }) },
  },
})

-- Volumes.
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
local volume = ec2.Volume(stack, "Volume", { availability_zone = "us-west-2a", size = Size.gibibytes(500), encrypted = true })
volume:grant_attach_volume(role, { host.instance })
local instance = ec2.Instance(stack, "Attaching", { vpc = vpc, instance_type = instance_type, machine_image = machine_image })
local attach_grant = volume:grant_attach_volume_by_resource_tag(instance.grant_principal, { instance })
local detach_grant = volume:grant_detach_volume_by_resource_tag(instance.grant_principal, { instance })
local target_device = "/dev/xvdz"
instance.user_data:add_commands(
  "TOKEN=$(curl -SsfX PUT \"http://169.254.169.254/latest/api/token\" -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\")",
  "INSTANCE_ID=$(curl -SsfH \"X-aws-ec2-metadata-token: $TOKEN\" http://169.254.169.254/latest/meta-data/instance-id)",
  Fn.join("", { "aws --region ", stack.region, " ec2 attach-volume --volume-id ", volume.volume_id, " --instance-id $INSTANCE_ID --device ", target_device })
)
ec2.Volume(stack, "Throughput", { availability_zone = "us-east-1a", size = Size.gibibytes(500), volume_type = ec2.EbsDeviceVolumeType.GP3, throughput = 250 })
ec2.Volume(stack, "Rate", { availability_zone = "us-east-1a", size = Size.gibibytes(500), snapshot_id = "snap-1234567890abcdef0", volume_initialization_rate = Size.mebibytes(250) })

-- Metadata, sessions, names, keys, credits.
ec2.Instance(stack, "Session", { vpc = vpc, instance_type = instance_type, machine_image = machine_image, ssm_session_permissions = true, require_imdsv2 = true, detailed_monitoring = true })
ec2.Instance(stack, "Credits", { vpc = vpc, instance_type = instance_type, machine_image = machine_image, credit_specification = ec2.CpuCredits.STANDARD, instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.TERMINATE, associate_public_ip_address = false })
local key_pair = ec2.KeyPair(stack, "KeyPair", { type = ec2.KeyPairType.ED25519, format = ec2.KeyPairFormat.PEM })
ec2.Instance(stack, "Keyed", { vpc = vpc, instance_type = instance_type, machine_image = machine_image, key_pair = key_pair })
ec2.Instance(stack, "OldKey", { vpc = vpc, instance_type = instance_type, machine_image = machine_image, key_pair = ec2.KeyPair.from_key_pair_attributes(stack, "OldKeyPair", { key_pair_name = "the-keypair-name", type = ec2.KeyPairType.RSA }) })

-- Init, with services that restart.
local bucket = s3.Bucket(stack, "MyBucket")
local handle = ec2.InitServiceRestartHandle()
ec2.Instance(stack, "Init", {
  vpc = vpc,
  instance_type = instance_type,
  machine_image = machine_image,
  init = ec2.CloudFormationInit.from_config_sets({
    config_sets = { default = { "yumPreinstall", "config" } },
    configs = {
      config = ec2.InitConfig({
        ec2.InitFile.from_object("/etc/stack.json", { region = stack.region, stackId = stack.stack_id, stackName = stack.stack_name }),
        ec2.InitGroup.from_name("my-group"),
        ec2.InitUser.from_name("my-user"),
        ec2.InitPackage.rpm("http://mirrors.ukfast.co.uk/rubygem-git-1.5.0-2.el8.noarch.rpm"),
        ec2.InitFile.from_string("/etc/nginx/nginx.conf", "...", { service_restart_handles = { handle } }),
        ec2.InitSource.from_s3_object("/var/www/html", bucket, "html.zip", { service_restart_handles = { handle } }),
        ec2.InitService.enable("nginx", { service_restart_handle = handle }),
        ec2.InitFile.from_string("/myvars.env", "VAR_FROM_FILE=\"VAR_FROM_FILE\""),
        ec2.InitService.systemd_config_file("myapp", { command = "/usr/bin/python3 -m http.server 8080", cwd = "/var/www/html", environment_variables = { MY_VAR = "MY_VAR" }, environment_files = { "/myvars.env" } }),
      }),
      yumPreinstall = ec2.InitConfig({ ec2.InitPackage.yum("git") }),
    },
  }),
  init_options = { config_sets = { "default" }, timeout = Duration.minutes(30), include_url = true, include_role = true },
})

-- Launch templates.
local template = ec2.LaunchTemplate(stack, "LaunchTemplate", {
  machine_image = machine_image,
  security_group = ec2.SecurityGroup(stack, "LaunchTemplateSG", { vpc = vpc }),
})
ec2.LaunchTemplate(stack, "Placement", { instance_type = instance_type, machine_image = machine_image, placement_group = pg })
template.connections:allow_internally(ec2.Port.HTTPS)
CfnOutput(stack, "Granted", { value = attach_grant.success and detach_grant.success and "yes" or "no" })
