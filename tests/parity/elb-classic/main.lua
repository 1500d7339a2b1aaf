-- Classic load balancers: listeners, targets, checks, and who may connect.

local app = App()
local stack = Stack(app, "Classic")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local server = ec2.Instance(stack, "Server", { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2023() })
local other = ec2.Instance(stack, "Other", { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2023() })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })

-- plain, with listeners before and behind targets
local plain = elb.LoadBalancer(stack, "Plain", { vpc = vpc })
plain:add_listener({ external_port = 80 })
plain:add_target(elb.InstanceTarget(server))
local https = plain:add_listener({ external_port = 443, ssl_certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/023077d8-2bfa-4eb0-8f22-05c96deade77" })
plain:add_target(elb.InstanceTarget(other))
group.connections:allow_to_default_port(https)

-- with everything
local full = elb.LoadBalancer(stack, "Full", {
  vpc = vpc,
  internet_facing = true,
  listeners = {
    { external_port = 8080, external_protocol = elb.LoadBalancingProtocol.HTTP, internal_port = 8081, internal_protocol = elb.LoadBalancingProtocol.HTTP, policy_names = { "policy" }, allow_connections_from = {} },
    { external_port = 6379, external_protocol = elb.LoadBalancingProtocol.TCP, allow_connections_from = { group, ec2.Peer.ipv4("10.1.0.0/16") } },
    { external_port = 6380, external_protocol = elb.LoadBalancingProtocol.SSL, internal_port = 6379 },
  },
  targets = { elb.InstanceTarget(server) },
  health_check = { port = 80 },
  cross_zone = false,
  subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC, one_per_az = true },
  access_logging_policy = { enabled = true, s3_bucket_name = "logs", emit_interval = 5, s3_bucket_prefix = "elb" },
})
full.listener_ports[1].connections:allow_default_port_from_any_ipv4("open")
full.connections:allow_to_any_ipv4(ec2.Port.tcp(443), "outside")

-- checks
elb.LoadBalancer(stack, "Checked", { vpc = vpc, health_check = { port = 8080, protocol = elb.LoadBalancingProtocol.HTTP, path = "/health", healthy_threshold = 3, unhealthy_threshold = 4, interval = Duration.seconds(20), timeout = Duration.seconds(4) } })
elb.LoadBalancer(stack, "CheckedSecurely", { vpc = vpc, health_check = { port = 443 } })
elb.LoadBalancer(stack, "CheckedTcp", { vpc = vpc, health_check = { port = 6379, protocol = elb.LoadBalancingProtocol.TCP } })
elb.LoadBalancer(stack, "CheckedSsl", { vpc = vpc, health_check = { port = 6379, protocol = elb.LoadBalancingProtocol.SSL } })

-- groups of Auto Scaling
local fleet = autoscaling.AutoScalingGroup(stack, "Fleet", { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2023() })
local before = elb.LoadBalancer(stack, "Before", { vpc = vpc, targets = { fleet } })
before:add_listener({ external_port = 80, internal_port = 8080, internal_protocol = elb.LoadBalancingProtocol.HTTP })
fleet:attach_to_classic_lb(plain)

-- names, and records
CfnOutput(stack, "Names", { value = string.format("%s %s %s", plain.load_balancer_name, plain.load_balancer_canonical_hosted_zone_name_id, plain.load_balancer_canonical_hosted_zone_name) })
CfnOutput(stack, "More", { value = string.format("%s %s %s %s", plain.load_balancer_dns_name, plain.load_balancer_source_security_group_group_name, plain.load_balancer_source_security_group_owner_alias, plain.load_balancer_ref.load_balancer_name) })
local zone = route53.PublicHostedZone(stack, "Zone", { zone_name = "example.com" })
route53.ARecord(stack, "Record", { zone = zone, target = route53.RecordTarget.from_alias(route53_targets.ClassicLoadBalancerTarget(plain)) })
route53.ARecord(stack, "Evaluated", { zone = zone, record_name = "evaluated", target = route53.RecordTarget.from_alias(route53_targets.ClassicLoadBalancerTarget(full, { evaluate_target_health = true })) })
