-- Groups as peers, rules between stacks, groups without inline rules, imported groups.

local app = App()
local stack = Stack(app, "One")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local a = ec2.SecurityGroup(stack, "A", { vpc = vpc, allow_all_outbound = false })
local b = ec2.SecurityGroup(stack, "B", { vpc = vpc })

-- rules with a group as the peer are resources of their own
a:add_ingress_rule(b, ec2.Port.tcp(443), "from b")
a:add_ingress_rule(b, ec2.Port.tcp(80))
a:add_ingress_rule(b, ec2.Port.tcp(80), "the same once more")
a:add_ingress_rule(a, ec2.Port.all_traffic(), "from itself")
a:add_egress_rule(b, ec2.Port.tcp(5432))
a:add_egress_rule(a, ec2.Port.tcp_range(1, 2), "to itself")
b:add_egress_rule(a, ec2.Port.tcp(1), "ignored")

-- a group whose rules are never inline
local separate = ec2.SecurityGroup(stack, "Separate", { vpc = vpc, disable_inline_rules = true })
separate:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "https")
separate:add_ingress_rule(ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.tcp(80), "late")
separate:add_ingress_rule(ec2.Peer.ipv6("2001:db8::/32"), ec2.Port.tcp(22))
local separate_closed = ec2.SecurityGroup(stack, "SeparateClosed", { vpc = vpc, disable_inline_rules = true, allow_all_outbound = false })
separate_closed:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
local separate_strict = ec2.SecurityGroup(stack, "SeparateStrict", { vpc = vpc, disable_inline_rules = true, allow_all_outbound = false, allow_all_ipv6_outbound = true })
separate_strict:add_egress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(443), "out")

-- imported groups
local open = ec2.SecurityGroup.from_security_group_id(stack, "Open", "sg-aaaaaaaa")
open:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "ssh")
open:add_ingress_rule(a, ec2.Port.tcp(22))
open:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "ignored")
local limited = ec2.SecurityGroup.from_security_group_id(stack, "Limited", "sg-bbbbbbbb", { allow_all_outbound = false })
limited:add_egress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(443))
limited:add_egress_rule(a, ec2.Port.tcp(443), "to a")
local frozen = ec2.SecurityGroup.from_security_group_id(stack, "Frozen", "sg-cccccccc", { mutable = false })
frozen:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "ignored")
a:add_ingress_rule(frozen, ec2.Port.tcp(22), "from frozen")

-- between stacks: the rule stands where its group does
local two = Stack(app, "Two")
local c = ec2.SecurityGroup(two, "C", { vpc = vpc, allow_all_outbound = false })
c:add_ingress_rule(b, ec2.Port.tcp(9000), "from the other stack")
c:add_egress_rule(b, ec2.Port.tcp(9001), "to the other stack")
-- ... and with a remote rule where its peer does
local three = Stack(app, "Three")
local d = ec2.SecurityGroup(three, "D", { vpc = vpc, allow_all_outbound = false })
b:add_ingress_rule(d, ec2.Port.tcp(9100), "remote", true)
local here = ec2.SecurityGroup(stack, "Here", { vpc = vpc })
here:add_ingress_rule(a, ec2.Port.tcp(9200), "remote in the same stack", true)
