-- An instance with the least, and its attributes.

local app = App()
local stack = Stack(app, "Minimal")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local host = ec2.Instance(stack, "Host", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machine_image = ec2.MachineImage.latest_amazon_linux2(),
})
host.connections:allow_from_any_ipv4(ec2.Port.tcp(443), "https")
host:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
host:add_user_data("yum update -y", "echo done")
CfnOutput(stack, "Id", { value = host.instance_id })
CfnOutput(stack, "Az", { value = host.instance_availability_zone })
CfnOutput(stack, "PrivateDns", { value = host.instance_private_dns_name })
CfnOutput(stack, "PrivateIp", { value = host.instance_private_ip })
CfnOutput(stack, "PublicDns", { value = host.instance_public_dns_name })
CfnOutput(stack, "PublicIp", { value = host.instance_public_ip })
CfnOutput(stack, "RoleArn", { value = host.role.role_arn })

-- a second one in the second zone, closed outwards, of the same image
ec2.Instance(stack, "Second", {
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  availability_zone = vpc.availability_zones[2],
  allow_all_outbound = false,
  instance_type = ec2.InstanceType("m5.large"),
  machine_image = ec2.MachineImage.latest_amazon_linux2(),
})
