-- A VPC known by its attributes.

local app = App()
local stack = Stack(app, "Imported", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", {
  vpc_id = "vpc-12345678",
  vpc_cidr_block = "10.50.0.0/16",
  availability_zones = { "us-east-1a", "us-east-1b" },
  public_subnet_ids = { "subnet-pub1", "subnet-pub2" },
  public_subnet_names = { "Web" },
  private_subnet_ids = { "subnet-app1", "subnet-app2", "subnet-job1", "subnet-job2" },
  private_subnet_names = { "App", "Jobs" },
  private_subnet_route_table_ids = { "rtb-app1", "rtb-app2", "rtb-job1", "rtb-job2" },
  isolated_subnet_ids = { "subnet-db1", "subnet-db2" },
})
CfnOutput(stack, "Id", { value = vpc.vpc_id })
CfnOutput(stack, "Arn", { value = vpc.vpc_arn })
CfnOutput(stack, "Cidr", { value = vpc.vpc_cidr_block })
CfnOutput(stack, "Public", { value = Fn.join(",", vpc:select_subnets({ subnet_type = ec2.SubnetType.PUBLIC }).subnet_ids) })
CfnOutput(stack, "Jobs", { value = Fn.join(",", vpc:select_subnets({ subnet_group_name = "Jobs" }).subnet_ids) })
CfnOutput(stack, "OnePerAz", { value = Fn.join(",", vpc:select_subnets({ one_per_az = true }).subnet_ids) })
CfnOutput(stack, "SecondAz", { value = Fn.join(",", vpc:select_subnets({ availability_zones = { "us-east-1b" } }).subnet_ids) })
for i, subnet in ipairs(vpc.private_subnets) do
  ec2.CfnRoute(stack, "Route" .. (i - 1), {
    route_table_id = subnet.route_table.route_table_id,
    destination_cidr_block = "192.168.0.0/16",
    vpc_peering_connection_id = "pcx-1",
  })
end
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, description = "in an imported vpc" })
group:add_ingress_rule(ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.tcp(443), "from inside")
local host = ec2.Instance(stack, "Host", {
  vpc = vpc,
  security_group = group,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machine_image = ec2.MachineImage.latest_amazon_linux2(),
})
CfnOutput(stack, "HostIp", { value = host.instance_private_ip })
