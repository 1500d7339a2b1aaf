-- Tags by aspects: inheritance, removal, filters, priorities, resources without tags.

local app = App()
local stack = Stack(app, "Tags")
local other = Stack(app, "Other", { tags = { fromProps = "yes" } })

Tags.of(app):add("app", "shop")
Tags.of(stack):add("stack", "one")
Tags.of(stack):add("app", "override")

local net = Construct(stack, "Net")
local vpc = ec2.Vpc(net, "Vpc", { max_azs = 1 })
local group = ec2.SecurityGroup(net, "Group", { vpc = vpc })
Tags.of(net):add("zebra", "last")
Tags.of(net):add("alpha", "first")
Tags.of(vpc):add("Name", "own name")
Tags.of(group):remove("stack")
Tags.of(net):remove("app", { include_resource_types = { "AWS::EC2::Subnet" } })
Tags.of(net):add("only-subnets", "yes", { include_resource_types = { "AWS::EC2::Subnet" } })
Tags.of(net):add("no-subnets", "yes", { exclude_resource_types = { "AWS::EC2::Subnet", "AWS::EC2::RouteTable" } })

-- the later priority wins, whatever the depth
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
Tags.of(role):add("p", "role", { priority = 100 })
Tags.of(stack):add("p", "stack", { priority = 300 })
Tags.of(role):add("q", "kept", { priority = 50 })
Tags.of(role):remove("q", { priority = 20 })
Tags.of(role):add("r", "gone", { priority = 50 })
Tags.of(role):remove("r", { priority = 60 })
Tags.of(role):add("token", string.format("x-%s", vpc.vpc_id))

-- L1s: tags in props are kept, aspects add to them
local subnet = ec2.CfnSubnet(stack, "L1", {
  vpc_id = vpc.vpc_id,
  cidr_block = "10.1.0.0/24",
  tags = { { key = "Name", value = "l1" }, { key = "app", value = "mine" } },
})
Tags.of(subnet):add("aspect", "yes")
ec2.CfnRoute(stack, "NoTags", { route_table_id = "rtb-1" })
CfnResource(stack, "Raw", { type = "AWS::EC2::VPC", properties = { CidrBlock = "10.0.0.0/8" } })
ec2.CfnVPC(other, "Vpc", { cidr_block = "10.0.0.0/8" })
