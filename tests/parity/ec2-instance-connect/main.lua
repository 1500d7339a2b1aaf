-- Instance Connect endpoints. The CDK has no construct for them: here they are put together from their parts.
local app = App()
local stack = Stack(app, "Access")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local instance = ec2.Instance(stack, "Instance", {
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED },
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})

local endpoint = ec2.InstanceConnectEndpoint(stack, "Endpoint", { vpc = vpc })
endpoint.connections:allow_to(instance, ec2.Port.SSH)
CfnOutput(stack, "Id", { value = endpoint.instance_connect_endpoint_id })
CfnOutput(stack, "Arn", { value = endpoint.instance_connect_endpoint_arn })

local operators = iam.Group(stack, "Operators")
endpoint:grant_open_tunnel(operators, {
  remote_ports = { 22, 3389 },
  private_ip_addresses = { "10.0.0.0/16", vpc.vpc_cidr_block },
  max_tunnel_duration = Duration.minutes(30),
})
endpoint:grant_open_tunnel(iam.User(stack, "Trusted"))
endpoint:grant_manage(iam.Group(stack, "Administrators"))

local second = ec2.Vpc(stack, "Second", { max_azs = 1, nat_gateways = 1 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = second })
local shared_endpoint = ec2.InstanceConnectEndpoint(stack, "Shared", {
  vpc = second,
  subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  security_groups = { group },
  preserve_client_ip = true,
})
shared_endpoint:grant_manage(iam.Group(stack, "Owners"))
