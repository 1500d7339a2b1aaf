-- Connections: every way of allowing, between groups, instances, peers and stacks.

local function host(scope, id, vpc, group)
  return ec2.Instance(scope, id, {
    vpc = vpc,
    security_group = group,
    instance_type = ec2.InstanceType("t3.nano"),
    machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
  })
end

local app = App()
local env = { account = "123456789012", region = "us-east-1" }
local stack = Stack(app, "One", { env = env })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })

local closed = ec2.SecurityGroup(stack, "Closed", { vpc = vpc, allow_all_outbound = false })
local open = ec2.SecurityGroup(stack, "Open", { vpc = vpc })
local web = host(stack, "Web", vpc, closed)
local db = host(stack, "Db", vpc, open)

web.connections:allow_from_any_ipv4(ec2.Port.tcp(443), "https")
web.connections:allow_from_any_ipv4(ec2.Port.tcp(80))
web.connections:allow_to_any_ipv4(ec2.Port.tcp(123), "ntp")
web.connections:allow_to(db, ec2.Port.tcp(5432), "queries")
web.connections:allow_from(db, ec2.Port.tcp(8080))
db.connections:allow_from(web, ec2.Port.tcp(5433))
web.connections:allow_internally(ec2.Port.all_traffic(), "cluster")
db.connections:allow_internally(ec2.Port.tcp(7000))
web.connections:allow_from(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(22), "ssh")
web.connections:allow_to(ec2.Peer.ipv6("::/0"), ec2.Port.tcp(443))
web.connections:allow_to(ec2.Peer.prefix_list("pl-1"), ec2.Port.tcp(443), "s3")

-- groups connect too
open.connections:allow_from(closed, ec2.Port.icmp_ping(), "ping")
closed.connections:allow_to(open, ec2.Port.icmp_ping(), "ping back")

-- a connectable of the caller's own, with a default port and two groups
local extra = ec2.SecurityGroup(stack, "Extra", { vpc = vpc, allow_all_outbound = false })
local cluster = ec2.Connections({ security_groups = { open, extra }, default_port = ec2.Port.tcp(3306) })
cluster:allow_default_port_from(web, "clients")
cluster:allow_default_port_from_any_ipv4("the world")
cluster:allow_default_port_internally()
cluster:allow_default_port_to(web)
web.connections:allow_to_default_port(cluster, "to default")

-- a group added later gets the rules of before
local later = ec2.SecurityGroup(stack, "Later", { vpc = vpc, allow_all_outbound = false })
web.connections:add_security_group(later)
web.connections:allow_from_any_ipv4(ec2.Port.tcp(8443), "both groups")

-- between stacks
local two = Stack(app, "Two", { env = env })
local remote_group = ec2.SecurityGroup(two, "RemoteGroup", { vpc = vpc, allow_all_outbound = false })
local remote = host(two, "Remote", vpc, remote_group)
remote.connections:allow_from(db, ec2.Port.tcp(1000), "from the first stack")
remote.connections:allow_to(web, ec2.Port.tcp(1001), "to the first stack")
