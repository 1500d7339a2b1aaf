-- Less common escape hatches: L1 properties set later, creation and update policies, removed children.

local app = App()
local stack = Stack(app, "More")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local cfn_vpc = vpc.node.default_child
cfn_vpc.enable_dns_hostnames = false
cfn_vpc.instance_tenancy = "dedicated"
vpc.public_subnets[1].node:try_remove_child("RouteTableAssociation")

local group = ec2.CfnSecurityGroup(stack, "Group", { group_description = "x" })
group.group_description = "changed"
group.security_group_ingress = { { ip_protocol = "tcp", from_port = 1, to_port = 2, cidr_ip = "0.0.0.0/0" } }
group.cfn_options.description = "a described resource"
group.cfn_options.version = "1.0"
group.cfn_options.update_policy = { code_deploy_lambda_alias_update = { application_name = "a", deployment_group_name = "b" } }
group.cfn_options.creation_policy = { resource_signal = { count = 2, timeout = "PT5M" } }
CfnOutput(stack, "Read", { value = group.group_description })
CfnOutput(stack, "GroupId", { value = group.attr_group_id })
CfnOutput(stack, "Type", { value = group.cfn_resource_type })
