-- Application Load Balancers: what they can be told, their listeners, rules, actions, target groups, metrics and logs.

local app = App()
local stack = Stack(app, "Application", { env = { account = "111111111111", region = "eu-west-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { availability_zones = { "eu-west-1a", "eu-west-1b" }, nat_gateways = 1 })
local ok = elbv2.ListenerAction.fixed_response(200)

-- what they can be told
local full = elbv2.ApplicationLoadBalancer(stack, "Full", {
  vpc = vpc,
  internet_facing = true,
  load_balancer_name = "full",
  ip_address_type = elbv2.IpAddressType.DUAL_STACK,
  http2_enabled = false,
  idle_timeout = Duration.seconds(30),
  drop_invalid_header_fields = true,
  desync_mitigation_mode = elbv2.DesyncMitigationMode.STRICTEST,
  client_keep_alive = Duration.seconds(60),
  preserve_host_header = true,
  x_amzn_tls_version_and_cipher_suite_headers = true,
  preserve_xff_client_port = true,
  xff_header_processing_mode = elbv2.XffHeaderProcessingMode.PRESERVE,
  waf_fail_open = true,
  deletion_protection = true,
  cross_zone_enabled = true,
  deny_all_igw_traffic = true,
  minimum_capacity_unit = 200,
})
full:add_listener("Dual", { port = 80, default_action = ok })
elbv2.ApplicationLoadBalancer(stack, "Off", {
  vpc = vpc,
  http2_enabled = true,
  drop_invalid_header_fields = false,
  preserve_host_header = false,
  x_amzn_tls_version_and_cipher_suite_headers = false,
  preserve_xff_client_port = false,
  waf_fail_open = false,
  minimum_capacity_unit = 0,
})
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = false })
local grouped = elbv2.ApplicationLoadBalancer(stack, "Grouped", { vpc = vpc, security_group = group })
grouped:add_security_group(ec2.SecurityGroup.from_security_group_id(stack, "OldGroup", "sg-00000009"))
grouped:add_listener("Http", { port = 80, default_action = ok })
elbv2.ApplicationLoadBalancer(stack, "NoPublic", { vpc = vpc, internet_facing = true, ip_address_type = elbv2.IpAddressType.DUAL_STACK_WITHOUT_PUBLIC_IPV4 }):add_listener("Http", { port = 80, default_action = ok })

-- listeners
local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
local certificate = elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")
local another = elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/def")
local https = balancer:add_listener("Https", { protocol = elbv2.ApplicationProtocol.HTTPS, certificates = { certificate, another }, open = false, default_action = ok })
https.connections:allow_default_port_from_any_ipv4("Open")
https:add_certificates("More", { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/ghi") })
local strict = balancer:add_listener("Strict", { port = 8443, certificates = { certificate }, ssl_policy = elbv2.SslPolicy.TLS13_13, default_action = ok })
elbv2.ApplicationListenerCertificate(stack, "Certificates", { listener = strict, certificates = { another, certificate } })
balancer:add_redirect()
balancer:add_redirect({ source_protocol = elbv2.ApplicationProtocol.HTTPS, source_port = 9443, target_protocol = elbv2.ApplicationProtocol.HTTP, target_port = 8080, open = false }):add_certificates("C", { certificate })
CfnOutput(stack, "Listeners", { value = string.format("%s %s", #balancer.listeners, balancer.listeners[1].node.id) })
CfnOutput(stack, "Listener", { value = string.format("%s %s %s", https.port, https.listener_arn, https.is_application_listener) })

-- certificates of clients
local bucket = s3.Bucket(stack, "Bucket")
local store = elbv2.TrustStore(stack, "Store", { bucket = bucket, key = "roots.pem", version = "v1" })
elbv2.TrustStore(stack, "NamedStore", { trust_store_name = "named", bucket = bucket, key = "roots.pem" })
balancer:add_listener("Verify", {
  port = 444,
  protocol = elbv2.ApplicationProtocol.HTTPS,
  certificates = { certificate },
  default_action = ok,
  mutual_authentication = { mutual_authentication_mode = elbv2.MutualAuthenticationMode.VERIFY, trust_store = store, ignore_client_certificate_expiry = true, advertise_trust_store_ca_names = false },
})
balancer:add_listener("Pass", { port = 445, protocol = elbv2.ApplicationProtocol.HTTPS, certificates = { certificate }, default_action = ok, mutual_authentication = { mutual_authentication_mode = elbv2.MutualAuthenticationMode.PASS_THROUGH } })
local old_store = elbv2.TrustStore.from_trust_store_arn(stack, "OldStore", "arn:aws:elasticloadbalancing:eu-west-1:111111111111:truststore/old/50dc6c495c0c9188")
balancer:add_listener("NoMode", { port = 446, protocol = elbv2.ApplicationProtocol.HTTPS, certificates = { certificate }, default_action = ok, mutual_authentication = { trust_store = old_store, advertise_trust_store_ca_names = true } })
elbv2.TrustStoreRevocation(stack, "Revocation", {
  trust_store = store,
  revocation_contents = { { bucket = bucket, key = "a.crl" }, { bucket = bucket, key = "b.crl", version = "3", revocation_type = elbv2.RevocationType.CRL } },
})
CfnOutput(stack, "Stores", { value = Fn.join(" ", { store.trust_store_name, store.trust_store_arn, store.status, old_store.trust_store_name, old_store.trust_store_arn }) })

-- rules and actions
local listener = balancer:add_listener("Rules", { port = 81, protocol = elbv2.ApplicationProtocol.HTTP })
local one = elbv2.ApplicationTargetGroup(stack, "One", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
local two = elbv2.ApplicationTargetGroup(stack, "Two", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
listener:add_action("Default", { action = elbv2.ListenerAction.fixed_response(404, { content_type = "text/plain", message_body = "no" }) })
listener:add_action("Weighted", { priority = 1, conditions = { elbv2.ListenerCondition.path_patterns({ "/a", "/b" }) }, action = elbv2.ListenerAction.weighted_forward({ { target_group = one, weight = 0 }, { target_group = two } }, { stickiness_duration = Duration.seconds(5) }) })
listener:add_action("All", {
  priority = 2,
  conditions = {
    elbv2.ListenerCondition.host_headers({ "h" }),
    elbv2.ListenerCondition.http_header("x", { "y" }),
    elbv2.ListenerCondition.http_request_methods({ "GET" }),
    elbv2.ListenerCondition.query_strings({ { key = "a", value = "b" }, { value = "c" } }),
    elbv2.ListenerCondition.source_ips({ "1.2.3.0/24" }),
  },
  action = elbv2.ListenerAction.redirect({ host = "h", path = "/p", port = "1", protocol = "HTTPS", query = "q", permanent = true }),
})
listener:add_action("Suffix", { priority = 3, remove_suffix = true, conditions = { elbv2.ListenerCondition.path_patterns({ "/c" }) }, action = elbv2.ListenerAction.redirect({ host = "z" }) })
listener:add_target_groups("Groups", { priority = 4, conditions = { elbv2.ListenerCondition.path_patterns({ "/e" }) }, target_groups = { one, two } })
local targets = listener:add_targets("Targets", {
  priority = 5,
  conditions = { elbv2.ListenerCondition.path_patterns({ "/f" }) },
  targets = { elbv2_targets.IpTarget("10.0.1.2") },
  port = 80,
  protocol_version = elbv2.ApplicationProtocolVersion.HTTP2,
  slow_start = Duration.seconds(40),
  stickiness_cookie_duration = Duration.minutes(5),
  stickiness_cookie_name = "mine",
  target_group_name = "targets",
  deregistration_delay = Duration.seconds(0),
  health_check = { enabled = true, path = "/h", healthy_grpc_codes = "0-5" },
  load_balancing_algorithm_type = elbv2.TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
})
listener:add_action("Sticky", { priority = 6, conditions = { elbv2.ListenerCondition.path_patterns({ "/g" }) }, action = elbv2.ListenerAction.forward({ one }, { stickiness_duration = Duration.hours(1) }) })
local oidc = {
  authorization_endpoint = "https://example.com/a",
  client_id = "id",
  client_secret = SecretValue.secrets_manager("secret"),
  issuer = "https://example.com/i",
  token_endpoint = "https://example.com/t",
  user_info_endpoint = "https://example.com/u",
}
https:add_action("Oidc", {
  priority = 7,
  conditions = { elbv2.ListenerCondition.path_patterns({ "/o" }) },
  action = elbv2.ListenerAction.authenticate_oidc({
    authorization_endpoint = oidc.authorization_endpoint,
    client_id = oidc.client_id,
    client_secret = oidc.client_secret,
    issuer = oidc.issuer,
    token_endpoint = oidc.token_endpoint,
    user_info_endpoint = oidc.user_info_endpoint,
    scope = "x",
    session_cookie_name = "c",
    session_timeout = Duration.hours(2),
    authentication_request_extra_params = { AbC = "d" },
    on_unauthenticated_request = elbv2.UnauthenticatedAction.DENY,
    next = elbv2.ListenerAction.forward({ two }),
  }),
})
https:add_action("Jwt", { priority = 8, conditions = { elbv2.ListenerCondition.path_patterns({ "/j" }) }, action = elbv2.ListenerAction.authenticate_jwt({ issuer = "https://example.com/i", jwks_endpoint = "https://example.com/j", next = ok }) })
local closed = elbv2.ApplicationLoadBalancer(stack, "Closed", { vpc = vpc })
closed:add_listener("Oidc", {
  port = 443,
  certificates = { certificate },
  default_action = elbv2.ListenerAction.authenticate_oidc({
    authorization_endpoint = oidc.authorization_endpoint,
    client_id = oidc.client_id,
    client_secret = oidc.client_secret,
    issuer = oidc.issuer,
    token_endpoint = oidc.token_endpoint,
    user_info_endpoint = oidc.user_info_endpoint,
    session_timeout = Duration.days(1),
    allow_https_outbound = false,
    next = ok,
  }),
})
local rule = elbv2.ApplicationListenerRule(stack, "Rule", { listener = listener, priority = 20, conditions = { elbv2.ListenerCondition.path_patterns({ "/0" }) }, target_groups = { one } })
rule:add_condition(elbv2.ListenerCondition.host_headers({ "example.com" }))
CfnOutput(stack, "RuleArn", { value = rule.listener_rule_arn })

-- target groups
local awkward = elbv2.ApplicationTargetGroup(stack, "Awkward", {
  vpc = vpc,
  target_type = elbv2.TargetType.IP,
  port = 8080,
  protocol = elbv2.ApplicationProtocol.HTTP,
  protocol_version = elbv2.ApplicationProtocolVersion.GRPC,
  slow_start = Duration.seconds(30),
  stickiness_cookie_duration = Duration.hours(1),
  deregistration_delay = Duration.seconds(20),
  cross_zone_enabled = true,
  ip_address_type = elbv2.TargetGroupIpAddressType.IPV6,
  target_group_health = { dns_minimum_healthy_target_count = 0, dns_minimum_healthy_target_percentage = 3, routing_minimum_healthy_target_count = 4, routing_minimum_healthy_target_percentage = 5 },
  health_check = { path = "/first" },
})
awkward:enable_cookie_stickiness(Duration.minutes(1), "other")
awkward:configure_health_check({ healthy_http_codes = "200,202" })
awkward:set_attribute("x", "1")
awkward:add_target(elbv2_targets.IpTarget("2001:db8::1", 90), elbv2_targets.IpTarget("10.0.0.9", 91, "all"))
elbv2.ApplicationTargetGroup(stack, "Random", { vpc = vpc, target_type = elbv2.TargetType.INSTANCE, protocol = elbv2.ApplicationProtocol.HTTPS, load_balancing_algorithm_type = elbv2.TargetGroupLoadBalancingAlgorithmType.WEIGHTED_RANDOM, enable_anomaly_mitigation = true, slow_start = nil })
elbv2.ApplicationTargetGroup(stack, "NoMitigation", { vpc = vpc, target_type = elbv2.TargetType.INSTANCE, port = 8008, enable_anomaly_mitigation = false })
elbv2.ApplicationTargetGroup(stack, "Headers", { target_type = elbv2.TargetType.LAMBDA, multi_value_headers_enabled = true })
elbv2.ApplicationTargetGroup(stack, "FunctionHealth", { vpc = vpc, target_type = elbv2.TargetType.LAMBDA, health_check = { enabled = true, interval = Duration.seconds(40) } })
local handler = lambda.Function(stack, "Handler", { code = lambda.Code.from_inline("exports.handler = async () => ({ statusCode: 200 });"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
listener:add_targets("Function", { priority = 30, conditions = { elbv2.ListenerCondition.path_patterns({ "/l" }) }, targets = { elbv2_targets.LambdaTarget(handler) } })
listener:add_targets("Again", { priority = 31, conditions = { elbv2.ListenerCondition.path_patterns({ "/m" }) }, targets = { elbv2_targets.LambdaTarget(handler) }, health_check = { enabled = true } })
local server = ec2.Instance(stack, "Server", { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-12345678" }) })
listener:add_targets("Server", { priority = 32, conditions = { elbv2.ListenerCondition.path_patterns({ "/s" }) }, port = 8080, targets = { elbv2_targets.InstanceTarget(server), elbv2_targets.InstanceTarget(server, 9090) } })
one:register_connectable(server)
two:register_connectable(server, ec2.Port.tcp_range(8000, 8010))
local imported = elbv2.ApplicationTargetGroup.from_target_group_attributes(stack, "Imported", {
  target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/old/50dc6c495c0c9188",
  load_balancer_arns = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067",
})
listener:add_target_groups("Imported", { priority = 33, conditions = { elbv2.ListenerCondition.path_patterns({ "/i" }) }, target_groups = { imported } })

-- what exists already
local old = elbv2.ApplicationLoadBalancer.from_application_load_balancer_attributes(stack, "Old", {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067",
  security_group_id = "sg-00000001",
  load_balancer_dns_name = "old.example.com",
  load_balancer_canonical_hosted_zone_id = "Z2",
  security_group_allows_all_outbound = false,
  vpc = vpc,
})
old:add_listener("New", { port = 80 }):add_targets("T", { port = 80, targets = { elbv2_targets.IpTarget("10.0.0.1") } })
old.connections:allow_to_any_ipv4(ec2.Port.tcp(1))
local old_listener = elbv2.ApplicationListener.from_application_listener_attributes(stack, "OldListener", {
  listener_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/old/50dc6c495c0c9188/f2f7dc8efc522ab2",
  security_group = ec2.SecurityGroup.from_security_group_id(stack, "OldListenerGroup", "sg-00000002", { allow_all_outbound = false }),
  default_port = 99,
})
local three = elbv2.ApplicationTargetGroup(stack, "Three", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
old_listener:add_action("Action", { priority = 1, conditions = { elbv2.ListenerCondition.path_patterns({ "/" }) }, action = ok })
old_listener:add_action("Short", { priority = 2, remove_suffix = true, conditions = { elbv2.ListenerCondition.path_patterns({ "/" }) }, action = ok })
old_listener:add_target_groups("Groups", { priority = 3, conditions = { elbv2.ListenerCondition.path_patterns({ "/" }) }, target_groups = { three } })
old_listener:add_certificates("Certificates", { certificate, another })
old_listener.connections:allow_default_port_from_any_ipv4()
three:register_connectable(server)

-- logs
balancer:log_access_logs(bucket, "access")
balancer:log_connection_logs(bucket, "connections")
closed:log_access_logs(bucket)
local china = Stack(app, "China", { env = { account = "111111111111", region = "cn-north-1" } })
local spain = Stack(app, "Spain", { env = { account = "111111111111", region = "eu-south-2" } })
local china_vpc = ec2.Vpc.from_vpc_attributes(china, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-12345678", "subnet-87654321" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
elbv2.ApplicationLoadBalancer(china, "Balancer", { vpc = china_vpc }):log_access_logs(s3.Bucket(china, "Logs"))
local spain_vpc = ec2.Vpc.from_vpc_attributes(spain, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-12345678", "subnet-87654321" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
elbv2.ApplicationLoadBalancer(spain, "Balancer", { vpc = spain_vpc }):log_access_logs(s3.Bucket(spain, "Logs"))

-- metrics
local first = targets.metrics
local all = balancer.metrics
cloudwatch.Dashboard(stack, "Dashboard", {
  widgets = { {
    cloudwatch.GraphWidget({
      left = {
        all:active_connection_count(),
        all:client_tls_negotiation_error_count(),
        all:consumed_lc_us(),
        all:http_fixed_response_count(),
        all:http_redirect_count(),
        all:http_redirect_url_limit_exceeded_count(),
        all:http_code_elb(elbv2.HttpCodeElb.ELB_5XX_COUNT),
        all:http_code_target(elbv2.HttpCodeTarget.TARGET_2XX_COUNT),
        all:ipv6_processed_bytes(),
        all:ipv6_request_count(),
        all:new_connection_count(),
        all:processed_bytes(),
        all:rejected_connection_count(),
        all:request_count(),
        all:rule_evaluations(),
        all:target_connection_error_count(),
        all:target_response_time(),
        all:target_tls_negotiation_error_count(),
        all:elb_auth_error(),
        all:elb_auth_failure(),
        all:elb_auth_latency(),
        all:elb_auth_success(),
        all:custom("Other"),
        balancer:metric("Other"),
        balancer:metric_request_count(),
        balancer:metric_http_code_elb(elbv2.HttpCodeElb.ELB_3XX_COUNT),
        old.metrics:request_count(),
      },
      right = {
        first:ipv6_request_count(),
        first:request_count(),
        first:healthy_host_count(),
        first:unhealthy_host_count(),
        first:http_code_target(elbv2.HttpCodeTarget.TARGET_5XX_COUNT),
        first:request_count_per_target(),
        first:target_connection_error_count(),
        first:target_response_time(),
        first:target_tls_negotiation_error_count(),
        first:custom("Other", { statistic = "p99" }),
        targets:metric("Other"),
        targets:metric_http_code_target(elbv2.HttpCodeTarget.TARGET_4XX_COUNT),
        imported.metrics:request_count(),
        three.metrics:request_count(),
      },
    }),
  } },
})
