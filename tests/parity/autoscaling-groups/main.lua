-- Groups of instances that make their own launch configurations.

local app = App()
local stack = Stack(app, "Groups")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO)
local plain = autoscaling.AutoScalingGroup(stack, "Plain", { vpc = vpc, instance_type = type, machine_image = ec2.MachineImage.latest_amazon_linux2() })
plain:add_user_data("echo one", "echo two")
plain.user_data:add_commands("echo three")
plain.user_data:add_signal_on_exit_command(plain)
plain.connections:allow_from_any_ipv4(ec2.Port.tcp(80), "everybody")
plain:add_security_group(ec2.SecurityGroup(stack, "More", { vpc = vpc }))
plain:add_to_role_policy(iam.PolicyStatement({ actions = { "ec2:DescribeInstances" }, resources = { "*" } }))
plain:protect_new_instances_from_scale_in()
s3.Bucket(stack, "Bucket"):grant_read(plain)

local images = ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-0123456789abcdef0", ["us-east-1"] = "ami-0123456789abcdef1" })
local user_data = ec2.UserData.for_linux({ shebang = "#!/bin/sh" })
user_data:add_commands("echo mine")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local full = autoscaling.AutoScalingGroup(stack, "Full", {
  vpc = vpc,
  instance_type = ec2.InstanceType("m5.large"),
  machine_image = images,
  min_capacity = 0,
  key_name = "operators",
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  associate_public_ip_address = true,
  spot_price = "0.20",
  security_group = ec2.SecurityGroup(stack, "Own", { vpc = vpc, allow_all_outbound = false }),
  user_data = user_data,
  role = role,
  require_imdsv2 = true,
  ssm_session_permissions = true,
  instance_monitoring = autoscaling.Monitoring.BASIC,
  new_instances_protected_from_scale_in = false,
  block_devices = {
    { device_name = "/dev/sdb", volume = autoscaling.BlockDeviceVolume.ebs(15, { delete_on_termination = true, encrypted = true, volume_type = autoscaling.EbsDeviceVolumeType.IO1, iops = 500 }) },
    { device_name = "/dev/sdc", volume = autoscaling.BlockDeviceVolume.ebs_from_snapshot("snap-0123456789abcdef0", { volume_size = 500, delete_on_termination = false, volume_type = autoscaling.EbsDeviceVolumeType.SC1 }) },
    { device_name = "/dev/sdd", volume = autoscaling.BlockDeviceVolume.ebs(20, { volume_type = autoscaling.EbsDeviceVolumeType.GP3, throughput = 350, iops = 3000 }) },
    { device_name = "/dev/sde", volume = autoscaling.BlockDeviceVolume.ephemeral(0) },
    { device_name = "/dev/sdf", volume = autoscaling.BlockDeviceVolume.no_device() },
  },
})
full.connections:allow_to(plain, ec2.Port.tcp(443))
Tags.of(full):add("Team", "shop")
Tags.of(full):add("Name", "full")
Tags.of(full):add("Here", "only", { apply_to_launched_instances = false })
Tags.of(full):add("Elsewhere", "only", { exclude_resource_types = { "AWS::AutoScaling::AutoScalingGroup" } })
local device = autoscaling.BlockDeviceVolume.ephemeral(1)
local disk = autoscaling.BlockDeviceVolume.ebs(8, { volume_type = autoscaling.EbsDeviceVolumeType.GP2 })

local windows = autoscaling.AutoScalingGroup(stack, "Windows", {
  vpc = vpc,
  instance_type = type,
  machine_image = ec2.MachineImage.generic_windows({ ["us-east-1"] = "ami-0123456789abcdef2" }),
  vpc_subnets = { availability_zones = { vpc.availability_zones[1] } },
  instance_monitoring = autoscaling.Monitoring.DETAILED,
  block_devices = {},
})
windows:add_user_data("Write-Output started")
Aspects.of(windows):add(autoscaling.AutoScalingGroupRequireImdsv2Aspect())
CfnOutput(stack, "Seen", { value = string.format("%s %s %s %s", full.spot_price, device.virtual_name, disk.ebs_device.volume_size, plain.os_type == windows.os_type) })
CfnOutput(stack, "Protected", { value = string.format("%s %s", plain:are_new_instances_protected_from_scale_in(), windows:are_new_instances_protected_from_scale_in()) })

local known = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Known", "known")
known:add_user_data("echo nothing")
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", plain.auto_scaling_group_name, plain.auto_scaling_group_arn, known.auto_scaling_group_name, known.auto_scaling_group_arn) })

local sizes = Stack(app, "Sizes", { env = { account = "111111111111", region = "eu-west-1" } })
local network = ec2.Vpc.from_vpc_attributes(sizes, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "eu-west-1a" }, private_subnet_ids = { "subnet-12345678" }, private_subnet_route_table_ids = { "rtb-1" } })
local sized = function(id, props)
  props.vpc = network
  props.instance_type = type
  props.machine_image = images
  return autoscaling.AutoScalingGroup(sizes, id, props)
end
local least = CfnParameter(sizes, "Least", { type = "Number", default = 2 })
sized("Min", { min_capacity = 4 })
sized("Max", { max_capacity = 4 })
sized("Wished", { desired_capacity = 4 })
sized("Nothing", { min_capacity = 0, max_capacity = 0, desired_capacity = 0 })
sized("Late", { min_capacity = least.value_as_number, signals = autoscaling.Signals.wait_for_all() })
local named = sized("Named", { auto_scaling_group_name = "named", max_capacity = least.value_as_number })
local other = Stack(app, "Other", { env = { account = "111111111111", region = "us-east-1" } })
CfnOutput(other, "Name", { value = named.auto_scaling_group_name })
