-- Instances: profiles that exist already, addresses, processors, keys, and more than one of a kind.

local app = App()
local stack = Stack(app, "Instances", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local image = ec2.MachineImage.latest_amazon_linux2023()
local type = ec2.InstanceType("m5.large")

-- Profiles: with and without a role that is known.
ec2.Instance(stack, "OldProfile", { vpc = vpc, instance_type = type, machine_image = image, instance_profile = iam.InstanceProfile.from_instance_profile_name(stack, "Profile", "old") })
local role = iam.Role.from_role_name(stack, "Role", "old-role")
local profile = iam.InstanceProfile.from_instance_profile_attributes(stack, "Known", { instance_profile_arn = "arn:aws:iam::123456789012:instance-profile/path/known", role = role })
local known = ec2.Instance(stack, "KnownProfile", { vpc = vpc, instance_type = type, machine_image = image, instance_profile = profile, ssm_session_permissions = true })
known:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
ec2.Instance(stack, "OwnProfile", { vpc = vpc, instance_type = type, machine_image = image, instance_profile = iam.InstanceProfile(stack, "Own", { path = "/mine/" }) })

-- Addresses.
ec2.Instance(stack, "Fixed", { vpc = vpc, instance_type = type, machine_image = image, private_ip_address = "10.0.128.4", source_dest_check = true })
ec2.Instance(stack, "PublicFixed", { vpc = vpc, vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC }, instance_type = type, machine_image = image, private_ip_address = "10.0.0.4", associate_public_ip_address = true })
ec2.Instance(stack, "Six", { vpc = vpc, instance_type = type, machine_image = image, ipv6_address_count = 2, allow_all_ipv6_outbound = true })
ec2.Instance(stack, "NoSix", { vpc = vpc, instance_type = type, machine_image = image, ipv6_address_count = 0, allow_all_outbound = false })
ec2.Instance(stack, "Zone", { vpc = vpc, instance_type = type, machine_image = image, availability_zone = vpc.availability_zones[2] })

-- Processors, and what stops.
ec2.Instance(stack, "Enclave", { vpc = vpc, instance_type = type, machine_image = image, enclave_enabled = true, hibernation_enabled = false })
ec2.Instance(stack, "Hibernating", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  hibernation_enabled = true,
  block_devices = { { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(30, { encrypted = true, volume_type = ec2.EbsDeviceVolumeType.GP3 }) } },
})
ec2.Instance(stack, "Stopping", { vpc = vpc, instance_type = type, machine_image = image, instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.STOP, ebs_optimized = false, disable_api_termination = false })
ec2.Instance(stack, "Standard", { vpc = vpc, instance_type = ec2.InstanceType("t2.micro"), machine_image = image, credit_specification = ec2.CpuCredits.STANDARD })
ec2.Instance(stack, "Grouped", { vpc = vpc, instance_type = type, machine_image = image, placement_group = ec2.PlacementGroup.from_placement_group_name(stack, "OldGroup", "near"), detailed_monitoring = false })
ec2.Instance(stack, "Metadata", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  http_endpoint = true,
  http_protocol_ipv6 = true,
  http_put_response_hop_limit = 2,
  http_tokens = ec2.HttpTokens.REQUIRED,
  instance_metadata_tags = true,
})

-- Keys.
local keys = ec2.KeyPair(stack, "Keys", { key_pair_name = "mine", type = ec2.KeyPairType.ED25519, format = ec2.KeyPairFormat.PPK })
local material = ec2.KeyPair(stack, "Material", { public_key_material = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJxrGFGs0eyNMbDGqKBSyEIpJsHDkTZTmVfFqDhFC4HU", format = ec2.KeyPairFormat.PPK })
Tags.of(keys):add("Team", "me")
ec2.Instance(stack, "Keyed", { vpc = vpc, instance_type = type, machine_image = image, key_pair = keys })
ec2.Instance(stack, "KeyedByMaterial", { vpc = vpc, instance_type = type, machine_image = image, key_pair = material })
ec2.Instance(stack, "KeyedByType", { vpc = vpc, instance_type = type, machine_image = image, key_pair = ec2.KeyPair.from_key_pair_attributes(stack, "OldKeys", { key_pair_name = "old", type = ec2.KeyPairType.RSA }) })
CfnOutput(stack, "KeyId", { value = keys.key_pair_id })
CfnOutput(stack, "Fingerprint", { value = keys.key_pair_fingerprint })

-- Disks with keys of one's own, and what instances cannot have.
ec2.Instance(stack, "Disks", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  propagate_tags_to_volume_on_creation = false,
  block_devices = {
    { device_name = "/dev/sdb", volume = ec2.BlockDeviceVolume.ebs_from_snapshot("snap-1", { volume_initialization_rate = Size.mebibytes(100), iops = 100 }) },
    { device_name = "/dev/sdc", volume = ec2.BlockDeviceVolume.ebs(10, { volume_type = ec2.EbsDeviceVolumeType.GP3, throughput = 125 }) },
  },
})

-- Signals without anything that sends them.
ec2.Instance(stack, "Waiting", { vpc = vpc, instance_type = type, machine_image = image, resource_signal_timeout = Duration.hours(1) })
