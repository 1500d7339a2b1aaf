-- References of every kind between L1s, L2s and stacks, inside strings, lists and maps.

local app = App()
local a = Stack(app, "A")
local b = Stack(app, "B")
local group = Construct(a, "Group")
local vpc = ec2.CfnVPC(group, "Default", { cidr_block = "10.0.0.0/16", tags = { { key = "Name", value = "raw" }, { key = "alpha", value = "b" } } })
local subnet = ec2.CfnSubnet(group, "Resource", { vpc_id = vpc.ref, cidr_block = Fn.select(0, Fn.cidr(vpc.attr_cidr_block, 4, "8")), availability_zone = Fn.select(0, Fn.get_azs()) })
subnet.node:add_dependency(vpc)
local sg = ec2.CfnSecurityGroup(b, "Sg", {
  group_description = string.format("for %s in %s", vpc.ref, Aws.REGION),
  vpc_id = vpc.ref,
  security_group_ingress = {
    { ip_protocol = "tcp", from_port = 443, to_port = 443, cidr_ip = vpc.attr_cidr_block, description = "from the vpc" },
    { ip_protocol = "-1", source_security_group_id = vpc.attr_default_security_group },
  },
})
local nacl = ec2.CfnNetworkAcl(b, "Acl", { vpc_id = vpc.ref })
ec2.CfnNetworkAclEntry(b, "Entry", { network_acl_id = nacl.ref, protocol = 6, rule_action = "allow", rule_number = 100, cidr_block = "0.0.0.0/0", port_range = { from = 443, to = 443 } })
local ep = ec2.CfnVPCEndpoint(b, "Endpoint", {
  vpc_id = vpc.ref,
  service_name = Fn.sub("com.amazonaws.${AWS::Region}.s3"),
  route_table_ids = { Fn.import_value("shared-route-table") },
  policy_document = { Version = "2012-10-17", Statement = { { Effect = "Allow", Principal = "*", Action = "s3:*", Resource = string.format("arn:aws:s3:::%s/*", vpc.ref) } } },
})
ep:add_dependency(sg)
local peering = ec2.CfnVPCPeeringConnection(b, "Peering", { vpc_id = vpc.ref, peer_vpc_id = "vpc-123", peer_owner_id = "111122223333", peer_region = "eu-west-1" })
peering:apply_removal_policy(RemovalPolicy.RETAIN)
peering.cfn_options.metadata = { Why = "shared" }
sg:add_property_override("SecurityGroupIngress.1.Description", "the default group")
CfnOutput(b, "Both", { value = Fn.join("|", { vpc.ref, subnet.attr_subnet_id, "x", "y", sg.attr_group_id }) })
CfnOutput(b, "Url", { value = "https://" .. vpc.ref .. "." .. Aws.URL_SUFFIX .. "/" .. b.stack_name })
CfnOutput(a, "Split", { value = Fn.select(1, Fn.split("-", vpc.ref)), condition = CfnCondition(a, "IsEu", { expression = Fn.condition_equals(Aws.REGION, "eu-west-1") }) })
Tags.of(group):add("Name", "tagged", { priority = 10 })
Tags.of(app):add("zeta", vpc.ref, { exclude_resource_types = { "AWS::EC2::NetworkAcl", "AWS::EC2::VPC" } })
