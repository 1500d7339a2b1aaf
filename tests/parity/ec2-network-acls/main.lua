-- Network ACLs: entries of every kind of traffic, associations, names, imports.

local app = App()
local stack = Stack(app, "Acls")
local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 2,
  nat_gateways = 0,
  subnet_configuration = {
    { name = "front", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
    { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 24 },
  },
})

-- No options but the VPC.
local plain = ec2.NetworkAcl(stack, "Plain", { vpc = vpc })
CfnOutput(stack, "PlainId", { value = plain.network_acl_id })
CfnOutput(stack, "PlainVpc", { value = plain.network_acl_vpc_id })

-- A name is a tag; subnets of a selection are associated at once.
local named = ec2.NetworkAcl(stack, "Named", {
  vpc = vpc,
  network_acl_name = "front door",
  subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC },
})

-- Every kind of traffic.
local traffic = {
  ec2.AclTraffic.all_traffic(),
  ec2.AclTraffic.tcp_port(443),
  ec2.AclTraffic.tcp_port_range(1024, 65535),
  ec2.AclTraffic.udp_port(53),
  ec2.AclTraffic.udp_port_range(33434, 33534),
  ec2.AclTraffic.icmp({ type = 8, code = -1 }),
  ec2.AclTraffic.icmp({ type = -1, code = -1 }),
}
local number = 100
for _, kind in ipairs(traffic) do
  named:add_entry(string.format("In%s", number), { cidr = ec2.AclCidr.any_ipv4(), traffic = kind, rule_number = number })
  named:add_entry(string.format("Out%s", number), {
    cidr = ec2.AclCidr.ipv4("10.0.0.0/8"),
    traffic = kind,
    rule_number = number,
    direction = ec2.TrafficDirection.EGRESS,
    rule_action = ec2.Action.DENY,
  })
  number = number + 10
end
named:add_entry("Ping6", { cidr = ec2.AclCidr.any_ipv6(), traffic = ec2.AclTraffic.icmpv6({ type = 128, code = 0 }), rule_number = 300 })
named:add_entry("Only6", {
  cidr = ec2.AclCidr.ipv6("2001:db8::/32"),
  traffic = ec2.AclTraffic.tcp_port(22),
  rule_number = 32766,
  rule_action = ec2.Action.ALLOW,
  direction = ec2.TrafficDirection.INGRESS,
  network_acl_entry_name = "ssh",
})

-- The class instead of the method; the first number.
local entry = ec2.NetworkAclEntry(stack, "Entry", {
  network_acl = plain,
  cidr = ec2.AclCidr.ipv4(vpc.vpc_cidr_block),
  traffic = ec2.AclTraffic.all_traffic(),
  rule_number = 1,
  network_acl_entry_name = "within",
})
CfnOutput(stack, "EntryAcl", { value = entry.network_acl.network_acl_id })

-- Associations, one subnet at a time and by selections.
plain:associate_with_subnet("Data", { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED })
local lone = ec2.Subnet(stack, "Lone", { vpc_id = vpc.vpc_id, availability_zone = "us-east-1a", cidr_block = "10.0.100.0/24" })
lone:associate_network_acl("Acl2", plain)
CfnOutput(stack, "LoneAcl", { value = lone.network_acl.network_acl_id })
local other = ec2.PrivateSubnet(stack, "Other", { vpc_id = vpc.vpc_id, availability_zone = "us-east-1b", cidr_block = "10.0.101.0/24" })
local association = ec2.SubnetNetworkAclAssociation(stack, "Association", {
  network_acl = named,
  subnet = other,
  subnet_network_acl_association_name = "other",
})
CfnOutput(stack, "AssociationId", { value = association.subnet_network_acl_association_association_id })
CfnOutput(stack, "AssociationAcl", { value = association.network_acl.network_acl_id })
CfnOutput(stack, "AssociationSubnet", { value = association.subnet.subnet_id })

-- What was made elsewhere.
local imported = ec2.NetworkAcl.from_network_acl_id(stack, "Imported", "acl-12345678")
imported:add_entry("More", { cidr = ec2.AclCidr.any_ipv4(), traffic = ec2.AclTraffic.tcp_port(80), rule_number = 200 })
vpc.public_subnets[1]:associate_network_acl("Elsewhere", imported)
local imported_subnet = ec2.Subnet.from_subnet_id(stack, "ImportedSubnet", "subnet-12345678")
imported_subnet:associate_network_acl("Theirs", plain)
local known = ec2.SubnetNetworkAclAssociation.from_subnet_network_acl_association_association_id(stack, "Known", "aclassoc-1234")
CfnOutput(stack, "KnownId", { value = known.subnet_network_acl_association_association_id })

-- Tags reach the list and not its entries.
Tags.of(named):add("team", "network")

-- From another stack.
local two = Stack(app, "Two")
local remote = ec2.NetworkAcl(two, "Remote", { vpc = vpc, subnet_selection = { subnet_group_name = "data", one_per_az = true } })
remote:add_entry("All", { cidr = ec2.AclCidr.any_ipv4(), traffic = ec2.AclTraffic.all_traffic(), rule_number = 100 })
named:add_entry("FromTwo", { cidr = ec2.AclCidr.any_ipv4(), traffic = ec2.AclTraffic.all_traffic(), rule_number = 1000 })

-- What the parts say of themselves.
local config = ec2.AclTraffic.tcp_port_range(1, 2):to_traffic_config()
CfnOutput(stack, "Protocol", { value = string.format("%s:%s-%s", config.protocol, config.port_range.from, config.port_range.to) })
local ping = ec2.AclTraffic.icmp({ type = 3, code = 4 }):to_traffic_config()
CfnOutput(stack, "Icmp", { value = string.format("%s:%s/%s", ping.protocol, ping.icmp.type, ping.icmp.code) })
CfnOutput(stack, "Cidr4", { value = ec2.AclCidr.ipv4("10.0.0.0/8"):to_cidr_config().cidr_block })
CfnOutput(stack, "Cidr6", { value = ec2.AclCidr.any_ipv6():to_cidr_config().ipv6_cidr_block })
