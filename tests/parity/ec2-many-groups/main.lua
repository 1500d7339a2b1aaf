-- Security groups, ports, peers and network ACLs as the integration tests of the CDK make them.

local app = App()
local stack = Stack(app, "Groups", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "TheVPC", { max_azs = 1, nat_gateways = 0 })
local ports = ec2.SecurityGroup(stack, "Ports", { vpc = vpc, allow_all_outbound = false, allow_all_ipv6_outbound = true })
local all = {
  ec2.Port.tcp(80),
  ec2.Port.tcp_range(1000, 1010),
  ec2.Port.all_tcp(),
  ec2.Port.udp(53),
  ec2.Port.udp_range(100, 110),
  ec2.Port.all_udp(),
  ec2.Port.icmp_type_and_code(3, 1),
  ec2.Port.icmp_type(8),
  ec2.Port.all_icmp(),
  ec2.Port.all_icmp_v6(),
  ec2.Port.icmp_ping(),
  ec2.Port.all_traffic(),
  ec2.Port.esp(),
  ec2.Port.ah(),
  ec2.Port.SSH,
  ec2.Port.SMTP,
  ec2.Port.DNS_UDP,
  ec2.Port.DNS_TCP,
  ec2.Port.HTTP,
  ec2.Port.POP3,
  ec2.Port.IMAP,
  ec2.Port.LDAP,
  ec2.Port.HTTPS,
  ec2.Port.SMB,
  ec2.Port.IMAPS,
  ec2.Port.POP3S,
  ec2.Port.MSSQL,
  ec2.Port.NFS,
  ec2.Port.MYSQL_AURORA,
  ec2.Port.RDP,
  ec2.Port.POSTGRES,
  ec2.Port({ protocol = ec2.Protocol.GRE, string_representation = "GRE" }),
}
for _, port in ipairs(all) do
  ports:add_ingress_rule(ec2.Peer.ipv4("10.0.0.0/8"), port)
end
local peers = ec2.SecurityGroup(stack, "Peers", { vpc = vpc, allow_all_outbound = false, security_group_name = "peers", description = "peers" })
local others = {
  ec2.Peer.any_ipv4(),
  ec2.Peer.any_ipv6(),
  ec2.Peer.ipv6("2001:db8::/32"),
  ec2.Peer.prefix_list("pl-0123456789abcdef0"),
  ec2.Peer.security_group_id("sg-0123456789abcdef0"),
  ec2.Peer.security_group_id("sg-0123456789abcdef1", "123456789012"),
  ports,
}
for _, peer in ipairs(others) do
  peers:add_ingress_rule(peer, ec2.Port.tcp(443), "in")
  peers:add_egress_rule(peer, ec2.Port.tcp(444))
end
local alone = ec2.SecurityGroup(stack, "Alone", { vpc = vpc, disable_inline_rules = true, allow_all_ipv6_outbound = true })
alone:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "ssh")
alone.connections:allow_internally(ec2.Port.all_traffic(), "all")
alone.connections:allow_to(peers, ec2.Port.tcp(5432))
local known = ec2.SecurityGroup.from_security_group_id(stack, "Known", "sg-0123456789abcdef2", { allow_all_outbound = false, mutable = true })
known:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(80))
known.connections:allow_from(alone, ec2.Port.tcp(81))
local frozen = ec2.SecurityGroup.from_security_group_id(stack, "Frozen", "sg-0123456789abcdef3", { mutable = false })
frozen.connections:allow_from(alone, ec2.Port.tcp(82))
local found = ec2.SecurityGroup.from_lookup_by_id(stack, "Found", "sg-0123456789abcdef4")
found:add_ingress_rule(alone, ec2.Port.tcp(83))
local named = ec2.SecurityGroup.from_lookup_by_name(stack, "Named", "web", ec2.Vpc.from_lookup(stack, "Default", { is_default = true }))
named:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(84))
local connections = ec2.Connections({ security_groups = { alone, peers }, default_port = ec2.Port.tcp(9000), peer = ec2.Peer.ipv4("10.9.0.0/16") })
connections:allow_default_port_from_any_ipv4()
connections:allow_default_port_from(ports, "default")
connections:allow_default_port_internally()
ports.connections:allow_to_default_port({ connections = connections }, "to default")
connections:add_security_group(known)

local acl = ec2.NetworkAcl(stack, "Acl", { vpc = vpc, subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC }, network_acl_name = "front" })
acl:add_entry("In", { cidr = ec2.AclCidr.any_ipv4(), rule_number = 100, traffic = ec2.AclTraffic.tcp_port(443), direction = ec2.TrafficDirection.INGRESS, rule_action = ec2.Action.ALLOW, network_acl_entry_name = "https" })
acl:add_entry("Out", { cidr = ec2.AclCidr.ipv4("10.0.0.0/8"), rule_number = 110, traffic = ec2.AclTraffic.tcp_port_range(1024, 65535), direction = ec2.TrafficDirection.EGRESS })
acl:add_entry("Six", { cidr = ec2.AclCidr.any_ipv6(), rule_number = 120, traffic = ec2.AclTraffic.all_traffic(), direction = ec2.TrafficDirection.EGRESS, rule_action = ec2.Action.DENY })
acl:add_entry("Ping", { cidr = ec2.AclCidr.any_ipv4(), rule_number = 130, traffic = ec2.AclTraffic.icmp({ type = 8, code = 0 }), direction = ec2.TrafficDirection.INGRESS })
acl:add_entry("Ping6", { cidr = ec2.AclCidr.ipv6("2001:db8::/32"), rule_number = 140, traffic = ec2.AclTraffic.icmpv6({ type = 128, code = -1 }), direction = ec2.TrafficDirection.INGRESS })
acl:add_entry("Udp", { cidr = ec2.AclCidr.any_ipv4(), rule_number = 150, traffic = ec2.AclTraffic.udp_port(53), direction = ec2.TrafficDirection.INGRESS })
acl:add_entry("Udps", { cidr = ec2.AclCidr.any_ipv4(), rule_number = 160, traffic = ec2.AclTraffic.udp_port_range(60, 70), direction = ec2.TrafficDirection.EGRESS })
acl:associate_with_subnet("More", { subnets = { vpc.isolated_subnets[1] } })
vpc.isolated_subnets[1]:associate_network_acl("Again", ec2.NetworkAcl.from_network_acl_id(stack, "KnownAcl", "acl-0123456789abcdef0"))
ec2.SubnetNetworkAclAssociation(stack, "Association", { network_acl = acl, subnet = vpc.public_subnets[1], subnet_network_acl_association_name = "association" })
