-- Groups of instances that are made from launch templates: given ones, those of the group, several kinds.

local app = App({ context = { ["@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig"] = true } })
local stack = Stack(app, "Templates")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO)
local images = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-0123456789abcdef1" })

local plain = autoscaling.AutoScalingGroup(stack, "Plain", { vpc = vpc, instance_type = type, machine_image = ec2.MachineImage.latest_amazon_linux2023() })
plain:add_user_data("echo one")
plain:add_security_group(ec2.SecurityGroup(stack, "More", { vpc = vpc }))
plain.connections:allow_from_any_ipv4(ec2.Port.tcp(80))
Tags.of(plain):add("Team", "shop")
local full = autoscaling.AutoScalingGroup(stack, "Full", {
  vpc = vpc,
  instance_type = type,
  machine_image = images,
  key_pair = ec2.KeyPair(stack, "Key"),
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  associate_public_ip_address = false,
  spot_price = "0.20",
  require_imdsv2 = true,
  ssm_session_permissions = true,
  instance_monitoring = autoscaling.Monitoring.DETAILED,
  migrate_to_launch_template = true,
  update_policy = autoscaling.UpdatePolicy.rolling_update(),
  block_devices = {
    { device_name = "/dev/sdb", volume = autoscaling.BlockDeviceVolume.ebs(15, { volume_type = autoscaling.EbsDeviceVolumeType.GP3, throughput = 200 }) },
    { device_name = "/dev/sdc", volume = autoscaling.BlockDeviceVolume.ebs_from_snapshot("snap-0123456789abcdef0", { volume_initialization_rate = Size.mebibytes(150) }) },
    { device_name = "/dev/sdd", volume = autoscaling.BlockDeviceVolume.ephemeral(2) },
    { device_name = "/dev/sde", volume = autoscaling.BlockDeviceVolume.no_device() },
  },
})
full:add_to_role_policy(iam.PolicyStatement({ actions = { "ec2:DescribeInstances" }, resources = { "*" } }))
local keyed = autoscaling.AutoScalingGroup(stack, "Keyed", { vpc = vpc, instance_type = type, machine_image = images, key_name = "operators" })
Aspects.of(keyed):add(autoscaling.AutoScalingGroupRequireImdsv2Aspect())

local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local template = ec2.LaunchTemplate(stack, "Template", {
  machine_image = images,
  instance_type = type,
  security_group = group,
  user_data = ec2.UserData.for_linux(),
  role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") }),
})
local given = autoscaling.AutoScalingGroup(stack, "Given", {
  vpc = vpc,
  launch_template = template,
  init = ec2.CloudFormationInit.from_elements(ec2.InitFile.from_string("/etc/shop", "open")),
  signals = autoscaling.Signals.wait_for_min_capacity(),
})
given.connections:allow_from(plain, ec2.Port.tcp(443))
given:add_user_data("echo given")
given:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }))
local imported = ec2.LaunchTemplate.from_launch_template_attributes(stack, "Imported", { launch_template_id = "lt-0123456789abcdef0", version_number = "2" })
local by_name = ec2.LaunchTemplate.from_launch_template_attributes(stack, "ByName", { launch_template_name = "shop" })
local of_imported = autoscaling.AutoScalingGroup(stack, "OfImported", { vpc = vpc, launch_template = imported })
autoscaling.AutoScalingGroup(stack, "OfNamed", { vpc = vpc, launch_template = by_name })

autoscaling.AutoScalingGroup(stack, "Mixed", {
  vpc = vpc,
  mixed_instances_policy = {
    launch_template = template,
    instances_distribution = {
      on_demand_allocation_strategy = autoscaling.OnDemandAllocationStrategy.LOWEST_PRICE,
      on_demand_base_capacity = 1,
      on_demand_percentage_above_base_capacity = 50,
      spot_allocation_strategy = autoscaling.SpotAllocationStrategy.LOWEST_PRICE,
      spot_instance_pools = 3,
      spot_max_price = "0.4",
    },
    launch_template_overrides = {
      { instance_type = ec2.InstanceType("t3.micro"), weighted_capacity = 2 },
      { instance_type = ec2.InstanceType("t4g.micro"), launch_template = imported },
    },
  },
})
autoscaling.AutoScalingGroup(stack, "Demanding", {
  vpc = vpc,
  mixed_instances_policy = {
    launch_template = template,
    launch_template_overrides = { { instance_requirements = { v_cpu_count = { min = 4, max = 8 }, memory_mib = { min = 16384 }, cpu_manufacturers = { "intel" } } } },
  },
})
autoscaling.AutoScalingGroup(stack, "Named", {
  vpc = vpc,
  mixed_instances_policy = { launch_template = by_name, instances_distribution = { spot_allocation_strategy = autoscaling.SpotAllocationStrategy.PRICE_CAPACITY_OPTIMIZED }, launch_template_overrides = {} },
})
CfnOutput(stack, "Systems", { value = string.format("%s %s", plain.os_type == given.os_type, given.os_type == of_imported.os_type) })
