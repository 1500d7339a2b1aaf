-- A VPC with tiers, reserved addresses and one NAT gateway; groups in two stacks.
local app = App()
local env = { account = "123456789012", region = "eu-west-1" }
local network = Stack(app, "Network", { env = env })
local vpc = ec2.Vpc(network, "Vpc", {
    ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/20"),
    availability_zones = { "eu-west-1a", "eu-west-1b" },
    nat_gateways = 1,
    subnet_configuration = {
        { name = "public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 26 },
        { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 24 },
        { name = "later", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 25, reserved = true },
        { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = 26 },
    },
})
local web = ec2.SecurityGroup(network, "Web", { vpc = vpc })
web:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "https from anywhere")
web:add_ingress_rule(ec2.Peer.ipv6("2001:db8::/32"), ec2.Port.tcp_range(8000, 8080))
local database = ec2.SecurityGroup(network, "Database", { vpc = vpc, allow_all_outbound = false })
database.connections:allow_from(web, ec2.Port.tcp(5432), "queries")
database.connections:allow_internally(ec2.Port.all_icmp())

local service = Stack(app, "Service", { env = env })
local server = ec2.Instance(service, "Server", {
    vpc = vpc,
    instance_type = ec2.InstanceType("t3.micro"),
    machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
server.connections:allow_to(database, ec2.Port.udp(53), "names")
