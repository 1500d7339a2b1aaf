-- Certificates and how it is shown whose their domains are; listeners that use them.

local app = App()
local stack = Stack(app, "Certificates")
local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })

local plain = acm.Certificate(stack, "Plain", { domain_name = "a.example.com" })
acm.Certificate(stack, "Full", {
  domain_name = "a.example.com",
  subject_alternative_names = { "*.example.com", "b.example.com" },
  validation = acm.CertificateValidation.from_dns(zone),
  certificate_name = "named",
  key_algorithm = acm.KeyAlgorithm.EC_PRIME256V1,
  transparency_logging_enabled = false,
  allow_export = true,
})
acm.Certificate(stack, "ByHand", { domain_name = "a.example.com", validation = acm.CertificateValidation.from_dns(), transparency_logging_enabled = true })
acm.Certificate(stack, "Zones", { domain_name = "a.example.com", subject_alternative_names = { "x.example.net", "y.example.net" }, validation = acm.CertificateValidation.from_dns_multi_zone({ ["a.example.com"] = zone, ["y.example.net"] = route53.HostedZone.from_hosted_zone_id(stack, "OtherZone", "Z1") }) })
acm.Certificate(stack, "Mail", { domain_name = "a.b.example.com", subject_alternative_names = { "x.example.net", "shop.example.co.uk" }, validation = acm.CertificateValidation.from_email({ ["x.example.net"] = "example.net" }) })
acm.Certificate(stack, "Late", { domain_name = CfnParameter(stack, "Domain").value_as_string, validation = acm.CertificateValidation.from_dns(zone) })
local domain = CfnParameter(stack, "Other").value_as_string
acm.Certificate(stack, "Wildcard", { domain_name = "*.example.com", subject_alternative_names = { "example.com" }, validation = acm.CertificateValidation.from_dns(zone) })
acm.Certificate(stack, "WildcardAlone", { domain_name = "*.example.com", validation = acm.CertificateValidation.from_dns(zone) })
acm.Certificate(stack, "Wildcards", { domain_name = domain, subject_alternative_names = { "*.a.example.com", "b.example.com", "*.b.example.com", domain }, validation = acm.CertificateValidation.from_dns(zone) })
acm.Certificate(stack, "WildcardByMail", { domain_name = "*.example.com", subject_alternative_names = { "example.com" } })
local known = acm.Certificate.from_certificate_arn(stack, "Known", "arn:aws:acm:us-east-1:111111111111:certificate/abc")
CfnOutput(stack, "Arns", { value = Fn.join(" ", { plain.certificate_arn, known.certificate_arn }) })
cloudwatch.Alarm(stack, "Alarm", { metric = plain:metric_days_to_expiry(), threshold = 30, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "KnownAlarm", { metric = known:metric_days_to_expiry({ period = Duration.hours(1) }), threshold = 30, evaluation_periods = 1 })

local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-12345678", "subnet-87654321" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
local listener = balancer:add_listener("Https", { port = 443, certificates = { plain }, default_action = elbv2.ListenerAction.fixed_response(200) })
listener:add_certificates("More", { elbv2.ListenerCertificate.from_certificate_manager(known) })
