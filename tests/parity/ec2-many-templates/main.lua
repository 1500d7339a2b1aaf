-- Launch templates, placement groups, prefix lists and volumes as the integration tests of the CDK make them.

local app = App()
local stack = Stack(app, "Templates")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local parts = ec2.UserData.for_linux()
parts:add_commands("touch /started")
local multi = ec2.MultipartUserData()
multi:add_user_data_part(parts, ec2.MultipartBody.SHELL_SCRIPT, true)
multi:add_part(ec2.MultipartBody.from_raw_body({ content_type = "text/plain", body = "hello", transfer_encoding = "base64" }))
local full = ec2.LaunchTemplate(stack, "Full", {
  launch_template_name = "full",
  version_description = "the first",
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
  instance_type = ec2.InstanceType("m7i.large"),
  security_group = group,
  role = role,
  user_data = multi,
  detailed_monitoring = true,
  ebs_optimized = true,
  nitro_enclave_enabled = true,
  require_imdsv2 = true,
  http_endpoint = true,
  http_protocol_ipv6 = true,
  http_put_response_hop_limit = 3,
  http_tokens = ec2.LaunchTemplateHttpTokens.REQUIRED,
  instance_metadata_tags = true,
  instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.STOP,
  disable_api_termination = true,
  associate_public_ip_address = true,
  block_devices = {
    { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(15, { volume_type = ec2.EbsDeviceVolumeType.GP3, throughput = 250, iops = 4000, delete_on_termination = true }) },
    { device_name = "/dev/xvdb", volume = ec2.BlockDeviceVolume.ebs_from_snapshot("snap-0123456789abcdef0", { volume_initialization_rate = Size.mebibytes(200) }) },
  },
})
Tags.of(full):add("Purpose", "test")
full:add_security_group(ec2.SecurityGroup(stack, "More", { vpc = vpc }))
full.connections:allow_from_any_ipv4(ec2.Port.HTTPS, "https")
CfnOutput(stack, "Latest", { value = full.latest_version_number })
CfnOutput(stack, "DefaultVersion", { value = full.default_version_number })
CfnOutput(stack, "Version", { value = full.version_number })
CfnOutput(stack, "Special", { value = ec2.LaunchTemplateSpecialVersions.LATEST_VERSION })
ec2.LaunchTemplate(stack, "Empty", { block_devices = {} })
ec2.LaunchTemplate(stack, "Spot", {
  spot_options = { interruption_behavior = ec2.SpotInstanceInterruption.HIBERNATE, max_price = 0.25, request_type = ec2.SpotRequestType.PERSISTENT, block_duration = Duration.hours(2), valid_until = Expiration.at_timestamp(1893456000000) },
  cpu_credits = ec2.CpuCredits.UNLIMITED,
  placement_group = ec2.PlacementGroup(stack, "Apart", { spread_level = ec2.PlacementGroupSpreadLevel.RACK }),
  key_pair = ec2.KeyPair.from_key_pair_name(stack, "Known", "known"),
  instance_profile = iam.InstanceProfile.from_instance_profile_name(stack, "Profile", "profile"),
})
ec2.PlacementGroup(stack, "Parts", { partitions = 3 })
local partitions = ec2.PlacementGroup(stack, "More partitions", { partitions = 5, strategy = ec2.PlacementGroupStrategy.PARTITION })
CfnOutput(stack, "PartitionsName", { value = partitions.placement_group_name })
local imported = ec2.LaunchTemplate.from_launch_template_attributes(stack, "Imported", { launch_template_id = "lt-0123456789abcdef0", version_number = "4" })
CfnOutput(stack, "ImportedId", { value = imported.launch_template_id })

local list = ec2.PrefixList(stack, "Empty list", { max_entries = 100 })
local six = ec2.PrefixList(stack, "Six", {
  prefix_list_name = "six",
  address_family = ec2.AddressFamily.IP_V6,
  entries = { { cidr = "::/0", description = "everybody" }, { cidr = "2001:db8::/32" } },
})
group:add_ingress_rule(ec2.Peer.prefix_list(list.prefix_list_id), ec2.Port.SSH)
group.connections:allow_from(six, ec2.Port.tcp(80))
CfnOutput(stack, "ListArn", { value = list.prefix_list_arn })
CfnOutput(stack, "Owner", { value = list.owner_id })

local key = kms.Key(stack, "Key", { removal_policy = RemovalPolicy.DESTROY })
local volume = ec2.Volume(stack, "Volume", {
  availability_zone = vpc.availability_zones[1],
  size = Size.gibibytes(10),
  encrypted = true,
  encryption_key = key,
  volume_type = ec2.EbsDeviceVolumeType.PROVISIONED_IOPS_SSD_IO2,
  iops = 100,
  enable_multi_attach = true,
  auto_enable_io = true,
  volume_name = "disk",
  removal_policy = RemovalPolicy.SNAPSHOT,
})
local instance = ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = ec2.InstanceType("c5.large"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
volume:grant_attach_volume_by_resource_tag(instance.grant_principal, { instance })
volume:grant_detach_volume_by_resource_tag(instance.grant_principal, { instance }, "x")
volume:grant_attach_volume(role, { instance })
volume:grant_detach_volume(role)
local bucket = s3.Bucket(stack, "Bucket")
local path = instance.user_data:add_s3_download_command({ bucket = bucket, bucket_key = "setup.sh", local_file = "/tmp/setup.sh", region = "eu-west-1" })
instance.user_data:add_execute_file_command({ file_path = path, arguments = "--fast" })
instance.user_data:add_signal_on_exit_command(instance)
bucket:grant_read(instance)
