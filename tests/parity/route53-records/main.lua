-- Records of all types, how one of several is chosen, and resources of AWS that records lead to.

local app = App()
local stack = Stack(app, "Records", { env = { account = "111111111111", region = "eu-west-1" } })
local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
local target = route53.RecordTarget.from_ip_addresses("192.0.2.1", "192.0.2.2")

-- types
local a = route53.ARecord(stack, "A", { zone = zone, target = target })
route53.AaaaRecord(stack, "Aaaa", { zone = zone, record_name = "www", target = route53.RecordTarget.from_values("2001:db8::1"), ttl = Duration.seconds(7), comment = "six" })
route53.CnameRecord(stack, "Cname", { zone = zone, record_name = "c.example.com", domain_name = "x.example.net" })
route53.CnameRecord(stack, "Inside", { zone = zone, record_name = "notexample.com", domain_name = "x.example.net" })
route53.TxtRecord(stack, "Txt", { zone = zone, record_name = "complete.example.com.", values = { "hello you", "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789" } })
route53.SrvRecord(stack, "Srv", { zone = zone, record_name = "_sip._tcp", values = { { priority = 1, weight = 2, port = 3, host_name = "sip.example.com" } } })
route53.CaaRecord(stack, "Caa", { zone = zone, values = { { flag = 0, tag = route53.CaaTag.ISSUE, value = "ca.example.net" }, { flag = 128, tag = route53.CaaTag.IODEF, value = "mailto:ca@example.com" } } })
route53.CaaAmazonRecord(stack, "CaaAmazon", { zone = zone, record_name = "amazon" })
route53.MxRecord(stack, "Mx", { zone = zone, values = { { priority = 10, host_name = "mx.example.com" } } })
route53.NsRecord(stack, "Ns", { zone = zone, record_name = "n", values = { "ns1.example.net", "ns2.example.net." } })
route53.DsRecord(stack, "Ds", { zone = zone, record_name = "n", values = { "12345 3 1 123456789abcdef67890123456789abcdef67890" } })
route53.ZoneDelegationRecord(stack, "Delegation", { zone = zone, record_name = "sub", name_servers = { "ns1.example.net", "ns2.example.net." } })
route53.SvcbRecord(stack, "Svcb", {
  zone = zone,
  record_name = "_api",
  values = {
    route53.SvcbRecordValue.alias("x.example.net"),
    route53.SvcbRecordValue.service(),
    route53.SvcbRecordValue.service({ priority = 2, target_name = "t.example.net", mandatory = { "port", "alpn" }, alpn = { route53.Alpn.H2, route53.Alpn.H3, route53.Alpn.HTTP1_1, route53.Alpn.of("q") }, no_default_alpn = true, port = 8443, ipv4hint = { "192.0.2.1", "192.0.2.2" }, ipv6hint = { "2001:db8::1" } }),
  },
})
route53.HttpsRecord(stack, "Https", { zone = zone, values = { route53.HttpsRecordValue.alias("x.example.net"), route53.HttpsRecordValue.service({ alpn = { route53.Alpn.H3 } }) } })
route53.HttpsRecord(stack, "HttpsTarget", { zone = zone, record_name = "h", target = route53.RecordTarget.from_values("1 .") })
route53.RecordSet(stack, "Ptr", { zone = zone, record_name = "10", record_type = route53.RecordType.PTR, target = route53.RecordTarget.from_values("host.example.com") })
CfnOutput(stack, "Name", { value = a.domain_name })

-- what is known later
local parameter = CfnParameter(stack, "Parameter")
local late_zone = route53.HostedZone(stack, "LateZone", { zone_name = parameter.value_as_string })
route53.ARecord(stack, "LateName", { zone = zone, record_name = parameter.value_as_string, target = route53.RecordTarget.from_ip_addresses(parameter.value_as_string) })
route53.ARecord(stack, "InLateZone", { zone = late_zone, record_name = "www", target = target })
route53.ARecord(stack, "RootOfLateZone", { zone = late_zone, target = target })
route53.ARecord(stack, "SameAsLateZone", { zone = late_zone, record_name = parameter.value_as_string, weight = 3, target = target })
route53.NsRecord(stack, "LateServers", { zone = zone, record_name = "late", values = late_zone.hosted_zone_name_servers })
route53.TxtRecord(stack, "LateText", { zone = zone, record_name = "text", values = { parameter.value_as_string } })

-- one of several
local check = route53.HealthCheck(stack, "Check", { type = route53.HealthCheckType.HTTP, fqdn = "example.com" })
route53.ARecord(stack, "Weight", { zone = zone, record_name = "w", target = target, weight = 0 })
route53.ARecord(stack, "WeightNamed", { zone = zone, record_name = "w", target = target, weight = 20, set_identifier = "second", health_check = check })
route53.ARecord(stack, "LateWeight", { zone = zone, record_name = "w", target = target, weight = CfnParameter(stack, "HowMuch", { type = "Number", default = 1 }).value_as_number })
route53.ARecord(stack, "WeightWithALongNameThatIsCutInTheMiddleOfItself", { zone = zone, record_name = "w", target = target, weight = CfnParameter(stack, "HowMuchMore", { type = "Number", default = 1 }).value_as_number })
route53.ARecord(stack, "LateRegionWithALongNameThatIsCutInTheMiddleOfItself", { zone = zone, record_name = "here", target = target, region = Aws.REGION })
route53.ARecord(stack, "Region", { zone = zone, record_name = "r", target = target, region = "us-east-1" })
route53.ARecord(stack, "Multi", { zone = zone, record_name = "m", target = target, multi_value_answer = true })
route53.ARecord(stack, "NotMulti", { zone = zone, record_name = "nm", target = target, multi_value_answer = false })
route53.ARecord(stack, "Primary", { zone = zone, record_name = "f", target = target, failover = route53.Failover.PRIMARY, health_check = check })
route53.ARecord(stack, "Secondary", { zone = zone, record_name = "f", target = target, failover = route53.Failover.SECONDARY })
route53.ARecord(stack, "Continent", { zone = zone, record_name = "g", target = target, geo_location = route53.GeoLocation.continent(route53.Continent.EUROPE) })
route53.ARecord(stack, "Country", { zone = zone, record_name = "g", target = target, geo_location = route53.GeoLocation.country("DE") })
route53.ARecord(stack, "State", { zone = zone, record_name = "g", target = target, geo_location = route53.GeoLocation.subdivision("WA") })
route53.ARecord(stack, "Oblast", { zone = zone, record_name = "g", target = target, geo_location = route53.GeoLocation.subdivision("05", "UA") })
route53.ARecord(stack, "Anywhere", { zone = zone, record_name = "g", target = target, geo_location = route53.GeoLocation.default() })
route53.ARecord(stack, "Cidr", { zone = zone, record_name = "i", target = target, cidr_routing_config = route53.CidrRoutingConfig.create({ collection_id = "12345678-1234-1234-1234-123456789abc", location_name = "office" }), set_identifier = "office" })
route53.ARecord(stack, "CidrElse", { zone = zone, record_name = "i", target = target, cidr_routing_config = route53.CidrRoutingConfig.with_default_location_name("12345678-1234-1234-1234-123456789abc"), set_identifier = "else" })
local deep = Construct(Construct(stack, "VeryLongConstructNameNumberOne"), "VeryLongConstructNameNumberTwo")
route53.ARecord(deep, "VeryLongConstructNameNumberThree", { zone = zone, record_name = "deep", target = target, region = "eu-central-1" })

-- records that make way
route53.ARecord(stack, "Instead", { zone = zone, record_name = "instead", delete_existing = true, target = target })
route53.TxtRecord(stack, "InsteadText", { zone = zone, record_name = "instead", delete_existing = true, values = { "new" } })

-- resources of AWS
local vpc = ec2.Vpc(stack, "Vpc", { availability_zones = { "eu-west-1a", "eu-west-1b" }, nat_gateways = 0 })
local inside = { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED }
local application = elbv2.ApplicationLoadBalancer(stack, "Application", { vpc = vpc, vpc_subnets = inside })
local network = elbv2.NetworkLoadBalancer(stack, "Network", { vpc = vpc, vpc_subnets = inside })
local old = elbv2.NetworkLoadBalancer.from_network_load_balancer_attributes(stack, "OldNetwork", { load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067", load_balancer_dns_name = "old.example.net", load_balancer_canonical_hosted_zone_id = "Z8" })
local endpoint = ec2.InterfaceVpcEndpoint(stack, "Endpoint", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.SQS, subnets = inside })
local site = s3.Bucket(stack, "Site", { website_index_document = "index.html" })
route53.ARecord(stack, "ToApplication", { zone = zone, record_name = "t1", target = route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(application)), ttl = Duration.seconds(3) })
route53.AaaaRecord(stack, "ToNetwork", { zone = zone, record_name = "t2", target = route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(network, { evaluate_target_health = true })) })
route53.ARecord(stack, "ToOld", { zone = zone, record_name = "t3", target = route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(old)) })
route53.ARecord(stack, "ToEndpoint", { zone = zone, record_name = "t4", target = route53.RecordTarget.from_alias(route53_targets.InterfaceVpcEndpointTarget(endpoint)) })
route53.ARecord(stack, "ToSite", { zone = zone, record_name = "t5", target = route53.RecordTarget.from_alias(route53_targets.BucketWebsiteTarget(site)) })
route53.ARecord(stack, "ToSiteHealthy", { zone = zone, record_name = "t6", target = route53.RecordTarget.from_alias(route53_targets.BucketWebsiteTarget(site, { evaluate_target_health = true })) })
route53.ARecord(stack, "ToRecord", { zone = zone, record_name = "t7", target = route53.RecordTarget.from_alias(route53_targets.Route53RecordTarget(a)) })
route53.ARecord(stack, "ToBeanstalk", { zone = zone, record_name = "t8", target = route53.RecordTarget.from_alias(route53_targets.ElasticBeanstalkEnvironmentEndpointTarget("shop.eu-west-1.elasticbeanstalk.com")) })
route53.ARecord(stack, "ToAccelerator", { zone = zone, record_name = "t9", target = route53.RecordTarget.from_alias(route53_targets.GlobalAcceleratorDomainTarget("a1.awsglobalaccelerator.com", { evaluate_target_health = true })) })
route53.ARecord(stack, "ToApi", { zone = zone, record_name = "t10", target = route53.RecordTarget.from_alias(route53_targets.ApiGatewayv2DomainProperties("d-1.execute-api.eu-west-1.amazonaws.com", "Z7")) })
route53.ARecord.from_a_record_attributes(stack, "ToKnown", { zone = zone, record_name = "t11", target_dns = "known.example.com" })
