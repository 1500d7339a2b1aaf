-- Network Load Balancers: what they can be told, their listeners, actions, target groups, metrics and logs.

local app = App()
local stack = Stack(app, "Network", { env = { account = "111111111111", region = "eu-west-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { availability_zones = { "eu-west-1a", "eu-west-1b" }, nat_gateways = 1 })

-- what they can be told
local plain = elbv2.NetworkLoadBalancer(stack, "Plain", { vpc = vpc })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local full = elbv2.NetworkLoadBalancer(stack, "Full", {
  vpc = vpc,
  internet_facing = true,
  load_balancer_name = "full",
  deletion_protection = true,
  cross_zone_enabled = true,
  deny_all_igw_traffic = true,
  minimum_capacity_unit = 6000,
  security_groups = { group },
  ip_address_type = elbv2.IpAddressType.DUAL_STACK,
  client_routing_policy = elbv2.ClientRoutingPolicy.AVAILABILITY_ZONE_AFFINITY,
  enforce_security_group_inbound_rules_on_private_link_traffic = false,
  zonal_shift = true,
  enable_prefix_for_ipv6_source_nat = true,
})
full:set_attribute("some.key", "some value")
full:set_attribute("other.key", "other value")
full:remove_attribute("some.key")
full.connections:allow_from_any_ipv4(ec2.Port.tcp(443))
elbv2.NetworkLoadBalancer(stack, "Off", {
  vpc = vpc,
  deletion_protection = false,
  cross_zone_enabled = false,
  zonal_shift = false,
  enable_prefix_for_ipv6_source_nat = false,
  security_groups = {},
  enforce_security_group_inbound_rules_on_private_link_traffic = true,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
})
local late = elbv2.NetworkLoadBalancer(stack, "Late", { vpc = vpc })
CfnOutput(stack, "NoGroups", { value = string.format("%s", late.security_groups == nil) })
late:add_security_group(group)
elbv2.NetworkLoadBalancer(stack, "Mapped", {
  vpc = vpc,
  internet_facing = true,
  subnet_mappings = {
    { subnet = vpc.public_subnets[1], allocation_id = "eipalloc-1" },
    { subnet = vpc.public_subnets[2] },
  },
})
elbv2.NetworkLoadBalancer(stack, "MappedInside", {
  vpc = vpc,
  ip_address_type = elbv2.IpAddressType.DUAL_STACK,
  enable_prefix_for_ipv6_source_nat = true,
  subnet_mappings = {
    { subnet = vpc.private_subnets[1], private_ipv4_address = "10.0.128.9", ipv6_address = "2001:db8::9", source_nat_ipv6_prefix = elbv2.SourceNatIpv6Prefix.auto_assigned() },
    { subnet = vpc.private_subnets[2], source_nat_ipv6_prefix = elbv2.SourceNatIpv6Prefix.from_ipv6_prefix("2001:db8::/80") },
  },
})
CfnOutput(stack, "Names", { value = Fn.join(" ", { plain.load_balancer_arn, plain.load_balancer_full_name, plain.load_balancer_name, plain.load_balancer_dns_name, plain.load_balancer_canonical_hosted_zone_id, string.format("%s", full.enforce_security_group_inbound_rules_on_private_link_traffic) }) })
CfnOutput(stack, "Groups", { value = Fn.join(" ", full.load_balancer_security_groups) })
plain:log_access_logs(s3.Bucket(stack, "Logs", { encryption = s3.BucketEncryption.KMS }))
full:log_access_logs(s3.Bucket.from_bucket_name(stack, "OldLogs", "old-logs"), "prefix")

-- listeners
local listener = plain:add_listener("Tcp", { port = 443 })
local targets = listener:add_targets("Servers", { port = 443, targets = { elbv2_targets.InstanceIdTarget("i-1"), elbv2_targets.InstanceIdTarget("i-2", 99) } })
local certificate = elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")
local tls = plain:add_listener("Tls", {
  port = 8443,
  certificates = { certificate, elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/def") },
  alpn_policy = elbv2.AlpnPolicy.HTTP2_PREFERRED,
  ssl_policy = elbv2.SslPolicy.TLS12,
  tcp_idle_timeout = Duration.minutes(2),
})
tls:add_certificates("More", { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/ghi") })
tls:add_targets("Tls", {
  port = 8443,
  protocol = elbv2.Protocol.TCP,
  target_group_name = "tls",
  deregistration_delay = Duration.seconds(10),
  proxy_protocol_v2 = true,
  preserve_client_ip = false,
  health_check = { interval = Duration.seconds(10), healthy_threshold_count = 2, unhealthy_threshold_count = 2, path = "/health", protocol = elbv2.Protocol.HTTP, port = "80", timeout = Duration.seconds(6), healthy_http_codes = "200-299" },
  targets = { elbv2_targets.IpTarget("10.0.1.1") },
})
tls:set_attribute("tcp.other", "1")
local one = elbv2.NetworkTargetGroup(stack, "One", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
local two = elbv2.NetworkTargetGroup(stack, "Two", { vpc = vpc, port = 81, target_type = elbv2.TargetType.IP })
plain:add_listener("Both", { port = 1, default_action = elbv2.NetworkListenerAction.forward({ one, two }) })
plain:add_listener("Sticky", { port = 2, default_action = elbv2.NetworkListenerAction.forward({ one }, { stickiness_duration = Duration.minutes(2) }) })
plain:add_listener("Weighted", { port = 3, default_action = elbv2.NetworkListenerAction.weighted_forward({ { target_group = one, weight = 3 }, { target_group = two } }, { stickiness_duration = Duration.minutes(2) }) })
plain:add_listener("Udp", { port = 4, protocol = elbv2.Protocol.UDP }):add_action("Action", { action = elbv2.NetworkListenerAction.weighted_forward({ { target_group = one } }) })
plain:add_listener("Groups", { port = 5 }):add_target_groups("Unused", one, two)
elbv2.NetworkListener(stack, "Own", { load_balancer = plain, port = 6, default_target_groups = { two } })

-- target groups
local awkward = elbv2.NetworkTargetGroup(stack, "Awkward", {
  vpc = vpc,
  port = 1,
  protocol = elbv2.Protocol.TCP_UDP,
  proxy_protocol_v2 = false,
  preserve_client_ip = true,
  connection_termination = true,
  target_type = elbv2.TargetType.INSTANCE,
  cross_zone_enabled = true,
  ip_address_type = elbv2.TargetGroupIpAddressType.IPV4,
  target_group_health = { dns_minimum_healthy_target_count = 2, dns_minimum_healthy_target_percentage = 0, routing_minimum_healthy_target_count = 4, routing_minimum_healthy_target_percentage = 5 },
  deregistration_delay = Duration.seconds(1),
  target_group_name = "awkward",
})
awkward:set_attribute("x", "y")
awkward:configure_health_check({ protocol = elbv2.Protocol.TCP })
awkward:add_target(elbv2_targets.InstanceIdTarget("i-3"))
local imported = elbv2.NetworkTargetGroup.from_target_group_attributes(stack, "Imported", {
  target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/old/50dc6c495c0c9188",
  load_balancer_arns = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067",
})
plain:add_listener("ToImported", { port = 7, default_target_groups = { imported } })
CfnOutput(stack, "GroupNames", { value = Fn.join(" ", { targets.target_group_arn, targets.target_group_full_name, targets.target_group_name, targets.first_load_balancer_full_name, imported.target_group_name, imported.target_group_arn, imported.load_balancer_arns }) })
CfnOutput(stack, "GroupBalancers", { value = Fn.join(" ", targets.target_group_load_balancer_arns) })
local waits = CfnResource(stack, "Waits", { type = "AWS::CloudFormation::WaitConditionHandle" })
waits.node:add_dependency(one.load_balancer_attached)

-- targets of Network Load Balancers that are load balancers
local web = elbv2.ApplicationLoadBalancer(stack, "Web", { vpc = vpc })
local web_listener = web:add_listener("Listener", { port = 80, default_action = elbv2.ListenerAction.fixed_response(200) })
late:add_listener("Waiting", { port = 80 }):add_targets("Web", { port = 80, targets = { elbv2_targets.AlbListenerTarget(web_listener) } })
late:add_listener("NotWaiting", { port = 81 }):add_targets("Web", { port = 80, targets = { elbv2_targets.AlbTarget(web, 80) }, health_check = { protocol = elbv2.Protocol.HTTP } })
late:add_listener("ByArn", { port = 82 }):add_targets("Web", { port = 81, targets = { elbv2_targets.AlbArnTarget("arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067", 81) } })

-- what exists already
local old = elbv2.NetworkLoadBalancer.from_network_load_balancer_attributes(stack, "Old", {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067",
  load_balancer_canonical_hosted_zone_id = "Z2",
  load_balancer_dns_name = "old.example.com",
  vpc = vpc,
  load_balancer_security_groups = { "sg-00000001" },
})
old.connections:allow_from_any_ipv4(ec2.Port.tcp(1))
old:add_listener("New", { port = 1 }):add_targets("T", { port = 2, targets = { elbv2_targets.IpTarget("10.1.2.3", 90, "all") } })
local old_listener = elbv2.NetworkListener.from_network_listener_arn(stack, "OldListener", "arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/net/old/73e2d6bc24d8a067/f2f7dc8efc522ab2")
CfnOutput(stack, "OldNames", { value = Fn.join(" ", { old.load_balancer_arn, old.load_balancer_dns_name, old.load_balancer_canonical_hosted_zone_id, old_listener.listener_arn }) })
ec2.VpcEndpointService(stack, "Service", { vpc_endpoint_service_load_balancers = { plain, old } })

-- metrics
cloudwatch.Dashboard(stack, "Dashboard", {
  widgets = { {
    cloudwatch.GraphWidget({
      left = {
        plain.metrics:active_flow_count(),
        plain.metrics:consumed_lc_us(),
        plain.metrics:new_flow_count(),
        plain.metrics:processed_bytes(),
        plain.metrics:tcp_client_reset_count(),
        plain.metrics:tcp_elb_reset_count(),
        plain.metrics:tcp_target_reset_count(),
        plain.metrics:custom("Other", { statistic = "p99" }),
        plain:metric("Other"),
        plain:metric_active_flow_count(),
        old.metrics:active_flow_count(),
      },
      right = { targets.metrics:healthy_host_count(), targets.metrics:un_healthy_host_count(), targets.metrics:custom("Other"), targets:metric_healthy_host_count(), imported.metrics:healthy_host_count() },
    }),
  } },
})

-- with a security group of its own by a feature flag
local flagged = Stack(app, "Flagged")
flagged.node:set_context("@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault", true)
flagged.node:set_context("@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy", true)
local flagged_vpc = ec2.Vpc.from_vpc_attributes(flagged, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-12345678", "subnet-87654321" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
local guarded = elbv2.NetworkLoadBalancer(flagged, "Guarded", { vpc = flagged_vpc })
guarded:add_listener("Tls", { port = 443, certificates = { certificate } }):add_targets("T", { port = 1, targets = { elbv2_targets.IpTarget("10.0.0.1") } })
guarded:add_listener("Tcp", { port = 444 }):add_targets("T", { port = 1, targets = { elbv2_targets.IpTarget("10.0.0.1") } })
guarded.connections:allow_from_any_ipv4(ec2.Port.tcp(443))
elbv2.NetworkLoadBalancer(flagged, "Open", { vpc = flagged_vpc, disable_security_groups = true })

-- what is known later of what exists already
local late_group = elbv2.NetworkTargetGroup.from_target_group_attributes(flagged, "LateGroup", { target_group_arn = CfnParameter(flagged, "GroupArn").value_as_string, load_balancer_arns = CfnParameter(flagged, "BalancerArn").value_as_string })
CfnOutput(flagged, "LateGroupName", { value = late_group.target_group_name })
cloudwatch.Alarm(flagged, "LateAlarm", { metric = late_group.metrics:healthy_host_count(), threshold = 1, evaluation_periods = 1 })
