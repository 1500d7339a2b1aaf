-- An instance with nearly every prop.

local app = App()
local stack = Stack(app, "Full", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, description = "given", allow_all_outbound = false })
local second = ec2.SecurityGroup(stack, "Second", { vpc = vpc })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local data = ec2.UserData.for_linux()
data:add_commands("echo \"hello\"")

local host = ec2.Instance(stack, "Host", {
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  security_group = group,
  role = role,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.BURSTABLE3, ec2.InstanceSize.LARGE),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
  instance_name = "the host",
  user_data = data,
  source_dest_check = false,
  private_ip_address = "10.0.0.10",
  detailed_monitoring = true,
  require_imdsv2 = true,
  ssm_session_permissions = true,
  propagate_tags_to_volume_on_creation = true,
  ebs_optimized = true,
  disable_api_termination = true,
  block_devices = {
    { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(20, { encrypted = true, delete_on_termination = true, volume_type = ec2.EbsDeviceVolumeType.GP3, iops = 4000 }) },
    { device_name = "/dev/sdb", volume = ec2.BlockDeviceVolume.ebs(100) },
    { device_name = "/dev/sdc", volume = ec2.BlockDeviceVolume.ebs_from_snapshot("snap-1", { volume_size = 50, delete_on_termination = false, volume_type = ec2.EbsDeviceVolumeType.ST1 }) },
    { device_name = "/dev/sdd", volume = ec2.BlockDeviceVolume.ephemeral(0) },
    { device_name = "/dev/sde", volume = ec2.BlockDeviceVolume.ebs(8), mapping_enabled = false },
  },
})
host:add_security_group(second)
host:add_user_data("echo \"more\"")
host:add_to_role_policy(iam.PolicyStatement({ actions = { "ec2:Describe*" }, resources = { "*" } }))
host.connections:allow_from_any_ipv4(ec2.Port.SSH)
Tags.of(host):add("Env", "test")
host.instance:add_property_override("Affinity", "default")

ec2.Instance(stack, "Keyed", {
  vpc = vpc,
  key_name = "my-key",
  instance_type = ec2.InstanceType("t3.nano"),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
  user_data = ec2.UserData.custom("#!/bin/sh\nexit 0\n"),
  associate_public_ip_address = false,
})
ec2.Instance(stack, "Public", {
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  key_pair = ec2.KeyPair.from_key_pair_name(stack, "Key", "other-key"),
  instance_type = ec2.InstanceType("t3.nano"),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
  associate_public_ip_address = true,
  require_imdsv2 = true,
  credit_specification = ec2.CpuCredits.UNLIMITED,
})
