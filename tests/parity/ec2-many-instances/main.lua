-- Instances as the integration tests of the CDK make them.

local app = App()
local stack = Stack(app, "Instances")
local vpc = ec2.Vpc(stack, "VPC", { max_azs = 2, nat_gateways = 1 })
local group = ec2.SecurityGroup(stack, "IntegSg", { vpc = vpc, allow_all_ipv6_outbound = true, description = "of all" })
local image = ec2.MachineImage.latest_amazon_linux2023()
local nano = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.NANO)
local plain = ec2.Instance(stack, "Plain", {
  vpc = vpc,
  security_group = group,
  instance_type = nano,
  machine_image = image,
  detailed_monitoring = true,
  ssm_session_permissions = true,
})
plain:add_to_role_policy(iam.PolicyStatement({ actions = { "ssm:*" }, resources = { "*" } }))
plain.connections:allow_from_any_ipv4(ec2.Port.icmp_ping())
plain.connections:allow_from(group, ec2.Port.all_icmp())
plain:add_user_data("yum install -y")
plain:add_security_group(ec2.SecurityGroup(stack, "Second", { vpc = vpc }))
CfnOutput(stack, "Dns", { value = plain.instance_private_dns_name })
CfnOutput(stack, "Address", { value = plain.instance_public_ip })
CfnOutput(stack, "Zone", { value = plain.instance_availability_zone })
CfnOutput(stack, "Ref", { value = plain.instance.ref })

-- Public, with a role and a key pair of one's own.
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local pair = ec2.KeyPair(stack, "Pair", { type = ec2.KeyPairType.ED25519, format = ec2.KeyPairFormat.PEM, key_pair_name = "keys" })
local open = ec2.Instance(stack, "Public", {
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC, one_per_az = true },
  availability_zone = vpc.availability_zones[2],
  instance_type = nano,
  machine_image = image,
  role = role,
  key_pair = pair,
  associate_public_ip_address = true,
  private_ip_address = "10.0.64.10",
  source_dest_check = false,
  propagate_tags_to_volume_on_creation = true,
  http_put_response_hop_limit = 2,
  http_tokens = ec2.HttpTokens.REQUIRED,
  instance_name = "public one",
})
open.node:add_dependency(vpc.internet_connectivity_established)
CfnOutput(stack, "KeyId", { value = pair.key_pair_id })

-- Disks, credits, protections.
local key = kms.Key(stack, "Key")
ec2.Instance(stack, "Disks", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.MICRO),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
  block_devices = {
    { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(20, { encrypted = true, kms_key = key, volume_type = ec2.EbsDeviceVolumeType.GP3, iops = 3000 }) },
    { device_name = "/dev/sdf", volume = ec2.BlockDeviceVolume.ebs_from_snapshot("snap-0123456789abcdef0", { delete_on_termination = false }) },
    { device_name = "/dev/sdg", volume = ec2.BlockDeviceVolume.ephemeral(0) },
  },
  credit_specification = ec2.CpuCredits.UNLIMITED,
  ebs_optimized = true,
  disable_api_termination = true,
  instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  hibernation_enabled = true,
})
ec2.Instance(stack, "NoDisks", { vpc = vpc, instance_type = nano, machine_image = image, block_devices = {} })
ec2.Instance(stack, "Enclave", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.M5, ec2.InstanceSize.XLARGE),
  machine_image = ec2.MachineImage.from_ssm_parameter("/aws/service/canonical/ubuntu/server/focal/stable/current/amd64/hvm/ebs-gp2/ami-id", { os = ec2.OperatingSystemType.LINUX }),
  enclave_enabled = true,
  placement_group = ec2.PlacementGroup(stack, "Near", { strategy = ec2.PlacementGroupStrategy.CLUSTER }),
})

-- Windows, with user data that replaces it.
local script = ec2.UserData.for_windows({ persist = true })
script:add_commands("Set-Content -Path C:\\hello.txt -Value hello")
script:add_on_exit_commands("Write-Output done")
ec2.Instance(stack, "Windows", {
  vpc = vpc,
  instance_type = nano,
  machine_image = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
  user_data = script,
  user_data_causes_replacement = true,
})

-- An image by region, with user data of the image.
local mapped = ec2.UserData.custom("#!/bin/sh\nset -e")
ec2.Instance(stack, "Mapped", {
  vpc = vpc,
  instance_type = nano,
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-0123456789abcdef0", ["eu-west-1"] = "ami-0123456789abcdef1" }, { user_data = mapped }),
  allow_all_outbound = false,
  allow_all_ipv6_outbound = true,
  resource_signal_timeout = Duration.minutes(7),
})
local profile = iam.InstanceProfile(stack, "Profile", { role = role })
ec2.Instance(stack, "Profiled", { vpc = vpc, instance_type = nano, machine_image = image, instance_profile = profile })

-- Bastions.
local bastion = ec2.BastionHostLinux(stack, "Bastion", { vpc = vpc, subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC } })
bastion:allow_ssh_access_from(ec2.Peer.ipv4("1.2.3.4/32"), ec2.Peer.ipv6("2001:db8::/64"))
bastion.instance:add_user_data("echo bastion")
ec2.BastionHostLinux(stack, "Arm", {
  vpc = vpc,
  instance_name = "arm",
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
  require_imdsv2 = true,
  block_devices = { { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(10, { encrypted = true }) } },
  security_group = group,
})
CfnOutput(stack, "BastionRole", { value = bastion.role.role_arn })
CfnOutput(stack, "BastionAddress", { value = bastion.instance_private_ip })
