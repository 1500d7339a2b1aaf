-- Launch templates: nothing, one thing at a time, everything.

local app = App()
local stack = Stack(app, "Templates", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local second = ec2.SecurityGroup(stack, "Second", { vpc = vpc })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" })

local empty = ec2.LaunchTemplate(stack, "Empty")
local named = ec2.LaunchTemplate(stack, "Named", { launch_template_name = "my-template", version_description = "the first" })
local data = ec2.UserData.for_linux()
data:add_commands("echo \"one\"")
local whole = ec2.LaunchTemplate(stack, "Whole", {
  launch_template_name = "whole",
  version_description = "all of it",
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machine_image = image,
  user_data = data,
  role = role,
  block_devices = {
    { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(20, { encrypted = true, delete_on_termination = true, volume_type = ec2.EbsDeviceVolumeType.GP3, iops = 4000, throughput = 500 }) },
    { device_name = "/dev/sdb", volume = ec2.BlockDeviceVolume.ephemeral(1) },
    { device_name = "/dev/sdc", volume = ec2.BlockDeviceVolume.ebs(8), mapping_enabled = false },
    { device_name = "/dev/sdd", volume = ec2.BlockDeviceVolume.ephemeral(2), mapping_enabled = true },
    { device_name = "/dev/sde", volume = ec2.BlockDeviceVolume.ebs_from_snapshot("snap-1", { volume_size = 50, volume_initialization_rate = Size.mebibytes(150) }) },
  },
  cpu_credits = ec2.CpuCredits.UNLIMITED,
  cpu_options = { amd_sev_snp = true, core_count = 2, threads_per_core = 1 },
  disable_api_termination = true,
  ebs_optimized = true,
  nitro_enclave_enabled = true,
  instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  key_pair = ec2.KeyPair.from_key_pair_name(stack, "Key", "my-key"),
  detailed_monitoring = true,
  security_group = group,
  http_endpoint = true,
  http_protocol_ipv6 = true,
  http_put_response_hop_limit = 2,
  http_tokens = ec2.LaunchTemplateHttpTokens.REQUIRED,
  instance_metadata_tags = true,
  placement_group = ec2.PlacementGroup(stack, "Near"),
})
data:add_commands("echo \"two\"")
whole:add_security_group(second)
whole.connections:allow_from_any_ipv4(ec2.Port.SSH)
whole.role:add_to_principal_policy(iam.PolicyStatement({ actions = { "ec2:Describe*" }, resources = { "*" } }))
Tags.of(whole):add("Env", "test")

ec2.LaunchTemplate(stack, "NoMetadata", { http_endpoint = false, http_protocol_ipv6 = false, http_tokens = ec2.LaunchTemplateHttpTokens.OPTIONAL, instance_metadata_tags = false })
ec2.LaunchTemplate(stack, "SessionTokens", { require_imdsv2 = true })
ec2.LaunchTemplate(stack, "Both", { require_imdsv2 = true, http_tokens = ec2.LaunchTemplateHttpTokens.OPTIONAL })
ec2.LaunchTemplate(stack, "False", {
  disable_api_termination = false,
  ebs_optimized = false,
  nitro_enclave_enabled = false,
  hibernation_configured = false,
  detailed_monitoring = false,
  require_imdsv2 = false,
})
ec2.LaunchTemplate(stack, "Hibernating", { hibernation_configured = true })
ec2.LaunchTemplate(stack, "Public", { associate_public_ip_address = true, security_group = group })
ec2.LaunchTemplate(stack, "Private", { associate_public_ip_address = false })
local later = ec2.LaunchTemplate(stack, "Later", { associate_public_ip_address = true, security_group = group })
later:add_security_group(second)
ec2.LaunchTemplate(stack, "OwnData", { user_data = ec2.UserData.custom("hello") })
ec2.LaunchTemplate(stack, "ImageData", {
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ user_data = ec2.UserData.custom("of the image") }),
})
ec2.LaunchTemplate(stack, "ImageOnly", { machine_image = ec2.MachineImage.latest_amazon_linux2023() })
ec2.LaunchTemplate(stack, "Windows", { machine_image = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE) })
ec2.LaunchTemplate(stack, "AtLaunch", { machine_image = ec2.MachineImage.resolve_ssm_parameter_at_launch("/my/image") })
ec2.LaunchTemplate(stack, "KeyName", { key_name = "old-key" })
ec2.LaunchTemplate(stack, "CpuOptions", { cpu_options = { amd_sev_snp = false, nested_virtualization = true } })
ec2.LaunchTemplate(stack, "NoCpuOptions", { cpu_options = {} })

-- Who is it? Versions of it.
CfnOutput(stack, "Id", { value = empty.launch_template_id })
CfnOutput(stack, "Name", { value = Fn.join("/", { empty.launch_template_id, named.launch_template_id }) })
CfnOutput(stack, "Version", { value = whole.version_number })
CfnOutput(stack, "DefaultVersion", { value = whole.default_version_number })
CfnOutput(stack, "LatestVersion", { value = whole.latest_version_number })
CfnOutput(stack, "Image", { value = whole.image_id })
CfnOutput(stack, "Latest", { value = ec2.LaunchTemplateSpecialVersions.LATEST_VERSION })
CfnOutput(stack, "ByDefault", { value = ec2.LaunchTemplateSpecialVersions.DEFAULT_VERSION })
