-- Bastion hosts.

local app = App()
local stack = Stack(app, "Bastion")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 1 })
local plain = ec2.BastionHostLinux(stack, "Plain", { vpc = vpc })
CfnOutput(stack, "PlainIp", { value = plain.instance_private_ip })
CfnOutput(stack, "PlainRole", { value = plain.role.role_name })

local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = false })
local host = ec2.BastionHostLinux(stack, "Host", {
  vpc = vpc,
  instance_name = "my bastion",
  subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC },
  security_group = group,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.NANO),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
  block_devices = { { device_name = "/dev/sdh", volume = ec2.BlockDeviceVolume.ebs(10, { encrypted = true }) } },
  require_imdsv2 = true,
})
host:allow_ssh_access_from(ec2.Peer.ipv4("1.2.3.4/32"), ec2.Peer.ipv4("5.6.7.8/32"))
host.connections:allow_to(plain, ec2.Port.tcp(22), "hop")
ec2.BastionHostLinux(stack, "Graviton", { vpc = vpc, instance_type = ec2.InstanceType("t4g.micro") })
CfnOutput(stack, "Id", { value = host.instance_id })
CfnOutput(stack, "Public", { value = host.instance_public_ip })
CfnOutput(stack, "Az", { value = host.instance_availability_zone })
