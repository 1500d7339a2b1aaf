-- A web service as many have one: a load balancer before a group of instances, a name, a certificate, an alarm, and
-- the same service for others by a private link.

local app = App()
local env = { account = "111111111111", region = "eu-west-1" }
local network = Stack(app, "Network", { env = env })
local vpc = ec2.Vpc(network, "Vpc", { nat_gateways = 1, availability_zones = { "eu-west-1a", "eu-west-1b" } })

local stack = Stack(app, "Web", { env = env })
local zone = route53.PublicHostedZone(stack, "Zone", { zone_name = "example.com" })
local certificate = acm.Certificate(stack, "Certificate", {
  domain_name = "www.example.com",
  validation = acm.CertificateValidation.from_dns(zone),
})
local archive = s3.Bucket(stack, "Archive", { removal_policy = RemovalPolicy.DESTROY })
local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc, internet_facing = true, http2_enabled = true })
balancer:log_access_logs(archive, "web")
balancer:add_redirect()

local group = autoscaling.AutoScalingGroup(stack, "Fleet", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }),
  min_capacity = 2,
  max_capacity = 8,
  require_imdsv2 = true,
  ssm_session_permissions = true,
  health_checks = autoscaling.HealthChecks.with_additional_checks({
    additional_types = { autoscaling.AdditionalHealthCheckType.ELB },
    grace_period = Duration.minutes(2),
  }),
  update_policy = autoscaling.UpdatePolicy.rolling_update({ min_instances_in_service = 1 }),
})
group:add_user_data("dnf install -y nginx", "systemctl enable --now nginx")
group:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { archive:arn_for_objects("*") } }))

local listener = balancer:add_listener("Https", { port = 443, certificates = { certificate }, ssl_policy = elbv2.SslPolicy.RECOMMENDED_TLS })
local fleet = listener:add_targets("Fleet", {
  port = 80,
  targets = { group },
  health_check = { path = "/health", healthy_http_codes = "200-299", interval = Duration.seconds(20) },
  deregistration_delay = Duration.seconds(30),
})
listener:add_action("Maintenance", {
  priority = 10,
  conditions = { elbv2.ListenerCondition.path_patterns({ "/admin/*" }), elbv2.ListenerCondition.source_ips({ "10.0.0.0/8" }) },
  action = elbv2.ListenerAction.fixed_response(503, { content_type = "text/plain", message_body = "back soon" }),
})
group:scale_on_request_count("Requests", { target_requests_per_minute = 600 })
group:scale_on_schedule("Morning", { schedule = autoscaling.Schedule.cron({ hour = "7", minute = "30" }), min_capacity = 4 })

route53.ARecord(stack, "Name", {
  zone = zone,
  record_name = "www",
  target = route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(balancer)),
})
local topic = sns.Topic(stack, "Alerts")
local alarm = cloudwatch.Alarm(stack, "Errors", {
  metric = fleet.metrics:http_code_target(elbv2.HttpCodeTarget.TARGET_5XX_COUNT, { period = Duration.minutes(1) }),
  threshold = 10,
  evaluation_periods = 3,
})
alarm:add_alarm_action(cloudwatch_actions.SnsAction(topic))

-- The same service, for other accounts.
local link = elbv2.NetworkLoadBalancer(stack, "Link", { vpc = vpc })
link:add_listener("Tls", { port = 443 }):add_targets("Balancer", {
  port = 443,
  targets = { elbv2_targets.AlbListenerTarget(listener) },
})
local service = ec2.VpcEndpointService(stack, "Service", {
  vpc_endpoint_service_load_balancers = { link },
  allowed_principals = { iam.ArnPrincipal("arn:aws:iam::222222222222:root") },
})
route53.VpcEndpointServiceDomainName(stack, "ServiceName", {
  endpoint_service = service,
  domain_name = "link.example.com",
  public_hosted_zone = zone,
})
