-- A VPC of which only lists are known that CloudFormation gives: zones, and the ids of subnets.

local app = App()
local stack = Stack(app, "Imported")
local subnets = CfnParameter(stack, "Subnets", { type = "List<AWS::EC2::Subnet::Id>" })
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", {
  vpc_id = "vpc-0123456789abcdef0",
  availability_zones = Fn.get_azs(),
  public_subnet_ids = { "subnet-0123456789abcdef1" },
  private_subnet_ids = subnets.value_as_list,
})
local many = ec2.Vpc.from_vpc_attributes(stack, "Many", {
  vpc_id = "vpc-0123456789abcdef1",
  availability_zones = Fn.get_azs("eu-west-1"),
  public_subnet_ids = { "subnet-0123456789abcdef1", "subnet-0123456789abcdef2", "subnet-0123456789abcdef3" },
})
local public_ones = vpc:select_subnets({ subnet_type = ec2.SubnetType.PUBLIC })
local private_ones = vpc:select_subnets({ subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS })
CfnResource(stack, "Lists", {
  type = "AWS::Test::Lists",
  properties = {
    Zones = vpc.availability_zones,
    Private = private_ones.subnet_ids,
    Public = public_ones.subnet_ids,
    PublicZones = public_ones.availability_zones,
    Joined = Fn.join(",", vpc.availability_zones),
    Counts = { #vpc.private_subnets, #many.public_subnets },
  },
})
ec2.InterfaceVpcEndpoint(stack, "Endpoint", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.SQS, open = false })
