-- A network stack whose VPC, groups and roles are used by two others.

local app = App()
local network = Stack(app, "Network")
local security = Stack(app, "Security")
local compute = Stack(app, "Compute", { stack_name = "compute-prod", termination_protection = true })
local vpc = ec2.Vpc(network, "Main", { max_azs = 2, nat_gateways = 1 })
local shared = ec2.SecurityGroup(network, "Shared", { vpc = vpc })
local app_sg = ec2.SecurityGroup(security, "App", { vpc = vpc, allow_all_outbound = false })
app_sg.connections:allow_to(shared, ec2.Port.tcp(53), "dns over tcp")
app_sg.connections:allow_to(shared, ec2.Port.udp(53), "dns")
app_sg.connections:allow_from(shared, ec2.Port.tcp_range(8000, 8010))
app_sg:add_ingress_rule(ec2.Peer.prefix_list("pl-12345"), ec2.Port.tcp(443))
local role = iam.Role(security, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"), role_name = "app-role" })
local host = ec2.Instance(compute, "Host", {
  vpc = vpc,
  instance_type = ec2.InstanceType("m5.large"),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-1", ["eu-west-1"] = "ami-2" }),
  security_group = app_sg,
  role = role,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
})
host.connections:allow_from_any_ipv4(ec2.Port.tcp(22), "ssh")
host:add_to_role_policy(iam.PolicyStatement({ actions = { "ec2:DescribeInstances" }, resources = { "*" } }))
local bastion = ec2.BastionHostLinux(compute, "Bastion", { vpc = vpc })
bastion:allow_ssh_access_from(ec2.Peer.ipv4("192.0.2.0/24"))
CfnOutput(compute, "Arn", { value = compute:format_arn({ service = "ec2", resource = "instance", resource_name = host.instance_id }) })
CfnOutput(compute, "Role", { value = role.role_arn })
compute:add_dependency(network)
