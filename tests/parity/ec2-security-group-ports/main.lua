-- Every factory of ports, inline with the default description, and as rules of their own.

local app = App()
local stack = Stack(app, "Ports")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local ports = {
  ec2.Port.tcp(80),
  ec2.Port.tcp_range(80, 90),
  ec2.Port.all_tcp(),
  ec2.Port.udp(53),
  ec2.Port.udp_range(53, 60),
  ec2.Port.all_udp(),
  ec2.Port.icmp_type(3),
  ec2.Port.icmp_type_and_code(3, 4),
  ec2.Port.icmp_ping(),
  ec2.Port.all_icmp(),
  ec2.Port.all_icmp_v6(),
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
}
local inline = ec2.SecurityGroup(stack, "Inline", { vpc = vpc })
local other = ec2.SecurityGroup(stack, "Other", { vpc = vpc, allow_all_outbound = false })
local peer = ec2.SecurityGroup(stack, "Peer", { vpc = vpc })
for _, port in ipairs(ports) do
  inline:add_ingress_rule(ec2.Peer.ipv4("10.0.0.0/8"), port)
  other:add_ingress_rule(peer, port)
  other:add_egress_rule(ec2.Peer.ipv4("10.0.0.0/8"), port)
end
-- one of the caller's own
inline:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port({ protocol = ec2.Protocol.TCP, from_port = 7000, to_port = 7001, string_representation = "my ports" }))
inline:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port({ protocol = ec2.Protocol.GRE, string_representation = "gre" }))
