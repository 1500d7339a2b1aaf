-- Raw resources and overrides.

local app = App()
local stack = Stack(app, "Escape")
local is_prod = CfnCondition(stack, "IsProd", { expression = Fn.condition_equals(Aws.REGION, "us-east-1") })

local raw = CfnResource(stack, "Raw", {
  type = "Custom::Anything",
  properties = { ServiceToken = "arn", camelCase = 1, snake_case = { Inner = { 1, 2 } } },
})
raw:add_property_override("snake_case.Inner", "replaced")
raw:add_property_override("New.Deep.Path", true)
raw:add_property_override("Dotted\\.Name", "one key")
raw:add_property_deletion_override("camelCase")
raw:add_override("UpdatePolicy.AutoScalingRollingUpdate.MinInstances", 1)
raw:add_override("Type", "Custom::Other")
raw:add_metadata("Reason", "because")

local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local cfn_vpc = vpc.node.default_child
cfn_vpc:add_property_override("CidrBlock", "10.9.0.0/16")
cfn_vpc:add_property_override("Tags.0.Value", "first tag")
cfn_vpc:add_deletion_override("Properties.InstanceTenancy")
cfn_vpc:add_override("DependsOn", { "Raw" })
cfn_vpc.cfn_options.metadata = { checkov = { skip = { { id = "CKV_1" } } } }
cfn_vpc.cfn_options.condition = is_prod
cfn_vpc.cfn_options.deletion_policy = CfnDeletionPolicy.RETAIN
cfn_vpc.cfn_options.update_replace_policy = CfnDeletionPolicy.SNAPSHOT

local subnet = vpc.public_subnets[1].node:find_child("Subnet")
subnet:add_property_override("MapPublicIpOnLaunch", Fn.ref("AWS::NoValue"))
subnet:add_property_override("CidrBlock", vpc.vpc_cidr_block)
subnet:override_logical_id("TheSubnet")

local group = ec2.CfnSecurityGroup(stack, "Group", {
  group_description = "x",
  security_group_ingress = { { ip_protocol = "tcp", from_port = 1, to_port = 2, cidr_ip = "0.0.0.0/0" } },
})
group:add_property_override("SecurityGroupIngress.0.ToPort", 3)
group:add_property_override("SecurityGroupIngress.1", { IpProtocol = "-1", CidrIp = "10.0.0.0/8" })
group:add_property_override("Lazy", string.format("x-%s", raw.ref))
group:add_deletion_override("Properties.GroupDescription")
