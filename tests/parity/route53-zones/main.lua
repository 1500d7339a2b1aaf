-- Hosted zones, delegations within and between accounts, signing, health checks, names of endpoint services.

local app = App()
local stack = Stack(app, "Zones", { env = { account = "111111111111", region = "eu-west-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { availability_zones = { "eu-west-1a", "eu-west-1b" }, nat_gateways = 0 })

-- zones
local plain = route53.HostedZone(stack, "Plain", { zone_name = "example.com", comment = "ours", query_logs_log_group_arn = "arn:aws:logs:us-east-1:111111111111:log-group:queries:*" })
route53.HostedZone(stack, "NoDot", { zone_name = "example.org", add_trailing_dot = false })
route53.HostedZone(stack, "Dot", { zone_name = "example.net." })
local secret = route53.PrivateHostedZone(stack, "Private", { zone_name = "internal.example.com", vpc = vpc })
secret:add_vpc(ec2.Vpc.from_vpc_attributes(stack, "Far", { vpc_id = "vpc-12345678", availability_zones = { "a" }, region = "us-west-2" }))
route53.HostedZone(stack, "Several", { zone_name = "several.example.com", vpcs = { vpc } }):add_vpc(ec2.Vpc.from_vpc_attributes(stack, "Near", { vpc_id = "vpc-87654321", availability_zones = { "a" } }))
local parameter = CfnParameter(stack, "Domain")
local late = route53.HostedZone(stack, "Late", { zone_name = parameter.value_as_string })
local open = route53.PublicHostedZone(stack, "Public", { zone_name = "public.example.com", caa_amazon = true, accelerated_recovery_enabled = true })
local part = route53.PublicHostedZone(stack, "Part", { zone_name = "part.public.example.com" })
open:add_delegation(part)
open:add_delegation(route53.PublicHostedZone(stack, "Other", { zone_name = "other.public.example.com" }), { comment = "other", ttl = Duration.minutes(1) })
local shared = route53.PublicHostedZone(stack, "Shared", { zone_name = "shared.example.com", cross_account_zone_delegation_principal = iam.AccountPrincipal("222222222222"), cross_account_zone_delegation_role_name = "delegates" })
CfnOutput(stack, "Names", { value = Fn.join(" ", { plain.hosted_zone_id, plain.zone_name, plain.name, plain.hosted_zone_arn, late.zone_name, shared.cross_account_zone_delegation_role.role_arn, string.format("%s", plain.hosted_zone_ref.hosted_zone_id) }) })
CfnOutput(stack, "Servers", { value = Fn.join(" ", plain.hosted_zone_name_servers) })

-- zones that exist already
local by_id = route53.HostedZone.from_hosted_zone_id(stack, "ById", "Z1")
local known = route53.HostedZone.from_hosted_zone_attributes(stack, "Known", { hosted_zone_id = "Z2", zone_name = "known.example.com" })
local known_public = route53.PublicHostedZone.from_public_hosted_zone_attributes(stack, "KnownPublic", { hosted_zone_id = "Z3", zone_name = "open.example.com" })
local known_private = route53.PrivateHostedZone.from_private_hosted_zone_attributes(stack, "KnownPrivate", { hosted_zone_id = "Z4", zone_name = "closed.example.com" })
local public_by_id = route53.PublicHostedZone.from_public_hosted_zone_id(stack, "PublicById", "Z5")
local private_by_id = route53.PrivateHostedZone.from_private_hosted_zone_id(stack, "PrivateById", "Z6")
local found = route53.HostedZone.from_lookup(stack, "Found", { domain_name = "found.example.com" })
local found_private = route53.HostedZone.from_lookup(stack, "FoundPrivate", { domain_name = "found.example.com", private_zone = true, vpc_id = "vpc-12345678" })
CfnOutput(stack, "Known2", { value = Fn.join(" ", { by_id.hosted_zone_arn, known.zone_name, known_public.hosted_zone_id, known_private.zone_name, public_by_id.hosted_zone_arn, private_by_id.hosted_zone_id, found.hosted_zone_id, found_private.zone_name }) })

-- who may delegate
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountPrincipal("222222222222") })
plain:grant_delegation(role)
plain.grants:delegation(iam.Role(stack, "Some", { assumed_by = iam.AccountPrincipal("222222222222") }), { delegated_zone_names = { "beta.example.com", "a_b.example.com", "*.example.com", "x!y.example.com" } })
known:grant_delegation(role, { delegated_zone_names = { parameter.value_as_string } })
route53.HostedZoneGrants.from_hosted_zone(known):delegation(role)

-- delegations between accounts
local theirs = iam.Role.from_role_arn(stack, "Theirs", "arn:aws:iam::222222222222:role/delegates")
route53.CrossAccountZoneDelegationRecord(stack, "ByName", { delegated_zone = part, parent_hosted_zone_name = "example.com", delegation_role = theirs })
route53.CrossAccountZoneDelegationRecord(stack, "ByZone", { delegated_zone = part, parent_hosted_zone_id = "Z9", delegation_role = role, ttl = Duration.seconds(60), removal_policy = RemovalPolicy.RETAIN, assume_role_region = "us-gov-west-1" })
route53.CrossAccountZoneDelegationRecord(stack, "OfKnown", { delegated_zone = known, parent_hosted_zone_name = "example.com", delegation_role = theirs })

-- signing
local key = kms.Key(stack, "Key", { key_spec = kms.KeySpec.ECC_NIST_P256, key_usage = kms.KeyUsage.SIGN_VERIFY })
local signing = route53.KeySigningKey(stack, "Signing", { hosted_zone = plain, kms_key = key })
local enabled = open:enable_dnssec({ kms_key = key, key_signing_key_name = "mine" })
local known_key = route53.KeySigningKey.from_key_signing_key_attributes(stack, "KnownKey", { hosted_zone = plain, key_signing_key_name = "theirs" })
route53.KeySigningKey(stack, "Inactive", { hosted_zone = known, kms_key = kms.Key.from_key_arn(stack, "KnownKmsKey", "arn:aws:kms:us-east-1:111111111111:key/12345678-1234-1234-1234-123456789012"), status = route53.KeySigningKeyStatus.INACTIVE })
CfnOutput(stack, "Keys", { value = Fn.join(" ", { signing.key_signing_key_name, signing.key_signing_key_id, enabled.key_signing_key_name, known_key.key_signing_key_id, enabled.node.path }) })

-- health checks
local check = route53.HealthCheck(stack, "Http", { type = route53.HealthCheckType.HTTP, fqdn = "example.com" })
local types = route53.HealthCheckType
route53.HealthCheck(stack, "Https", { type = types.HTTPS, fqdn = "example.com", resource_path = "/health", failure_threshold = 5, measure_latency = true, request_interval = Duration.seconds(10), regions = { "us-east-1", "eu-west-1", "ap-southeast-1" } })
route53.HealthCheck(stack, "Text", { type = types.HTTPS_STR_MATCH, ip_address = "192.0.2.1", port = 8443, enable_sni = false, search_string = "ok", inverted = true })
route53.HealthCheck(stack, "HttpText", { type = types.HTTP_STR_MATCH, fqdn = "example.com", search_string = "ok" })
route53.HealthCheck(stack, "Tcp", { type = types.TCP, ip_address = "192.0.2.1", port = 22 })
route53.HealthCheck(stack, "Alarm", { type = types.CLOUDWATCH_METRIC, alarm_identifier = { region = "us-east-1", name = "busy" } })
route53.HealthCheck(stack, "QuietAlarm", { type = types.CLOUDWATCH_METRIC, alarm_identifier = { region = "us-east-1", name = "busy" }, insufficient_data_health_status = route53.InsufficientDataHealthStatusEnum.UNHEALTHY })
route53.HealthCheck(stack, "Control", { type = types.RECOVERY_CONTROL, routing_control = "arn:aws:route53-recovery-control::111111111111:controlpanel/abc/routingcontrol/def" })
local old_check = route53.HealthCheck.from_health_check_id(stack, "OldCheck", "12345678-1234-1234-1234-123456789012")
route53.HealthCheck(stack, "All", { type = types.CALCULATED, child_health_checks = { check, old_check } })
route53.HealthCheck(stack, "One", { type = types.CALCULATED, child_health_checks = { check, old_check }, health_threshold = 1 })

-- the name of an endpoint service
local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = vpc, vpc_subnets = { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } })
local service = ec2.VpcEndpointService(stack, "Service", { vpc_endpoint_service_load_balancers = { balancer } })
local named = route53.VpcEndpointServiceDomainName(stack, "ServiceName", { endpoint_service = service, domain_name = "api.public.example.com", public_hosted_zone = open })
CfnOutput(stack, "ServiceDomain", { value = named.domain_name })
