-- L1s in the place of L2s, wherever the CDK asks for a reference: networks, roles, certificates, keys, groups of logs.

local app = App()

local network = Stack(app, "Network")
local vpc = ec2.Vpc(network, "Vpc", { max_azs = 1, nat_gateways = 0, subnet_configuration = { { name = "Public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 } } })
local subnet = ec2.CfnSubnet(network, "Subnet", { vpc_id = vpc.vpc_id, cidr_block = "10.0.200.0/24", availability_zone = "us-east-1a" })
local acl = ec2.CfnNetworkAcl(network, "Acl", { vpc_id = vpc.vpc_id })
ec2.FlowLog(network, "OfSubnet", { resource_type = ec2.FlowLogResourceType.from_subnet(subnet) })
ec2.SubnetNetworkAclAssociation(network, "L1List", { network_acl = acl, subnet = vpc.public_subnets[1] })
local placement = ec2.CfnPlacementGroup(network, "Placement", { strategy = "cluster" })
ec2.LaunchTemplate(network, "Template", { placement_group = placement })
ec2.Instance(network, "Near", {
  vpc = vpc,
  placement_group = placement,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  instance_type = ec2.InstanceType("c5.large"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
})
local eip = ec2.CfnEIP(network, "Eip")
ec2.Vpc(network, "Regional", { max_azs = 1, nat_gateway_provider = ec2.RegionalNatGatewayProvider({ eip = eip }) })
local volume = ec2.Volume(network, "Volume", { availability_zone = "us-east-1a", size = Size.gibibytes(1) })
local instance = ec2.CfnInstance(network, "Plain", { image_id = "ami-0123456789abcdef0" })
local attaching = iam.Role(network, "Attaching", { assumed_by = iam.AccountRootPrincipal() })
volume:grant_attach_volume(attaching, { instance })
volume:grant_detach_volume(attaching, { instance })

local vpn = Stack(app, "Vpn")
local home = ec2.Vpc(vpn, "Vpc", { max_azs = 1, nat_gateways = 0, subnet_configuration = { { name = "Public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 } } })
local certificate = "arn:aws:acm:us-east-1:123456789012:certificate/server"
local saml = iam.CfnSAMLProvider(vpn, "Saml", { saml_metadata_document = "<EntityDescriptor/>" })
local endpoint = home:add_client_vpn_endpoint("Endpoint", {
  cidr = "10.100.0.0/16",
  server_certificate_arn = certificate,
  user_based_authentication = ec2.ClientVpnUserBasedAuthentication.federated(saml, saml),
  log_group = logs.CfnLogGroup(vpn, "Group"),
  log_stream = logs.CfnLogStream(vpn, "Stream", { log_group_name = "group" }),
})
local aside = ec2.CfnSubnet(vpn, "Aside", { vpc_id = home.vpc_id, cidr_block = "10.0.200.0/24" })
endpoint:add_route("Route", { cidr = "0.0.0.0/0", target = ec2.ClientVpnRouteTarget.subnet(aside) })
local plain = ec2.CfnClientVpnEndpoint(vpn, "PlainEndpoint", {
  authentication_options = { { type = "certificate-authentication", mutual_authentication = { client_root_certificate_chain_arn = certificate } } },
  client_cidr_block = "10.101.0.0/22",
  connection_log_options = { enabled = false },
  server_certificate_arn = certificate,
})
ec2.ClientVpnAuthorizationRule(vpn, "Rule", { cidr = "10.0.10.0/32", client_vpn_endpoint = plain })

local balancing = Stack(app, "Balancing")
local store = elbv2.CfnTrustStore(balancing, "Store", { name = "store" })
local roots = s3.CfnBucket(balancing, "Roots")
elbv2.TrustStore(balancing, "Own", { bucket = roots, key = "roots.pem" })
elbv2.TrustStoreRevocation(balancing, "Revoked", { trust_store = store, revocation_contents = { { bucket = roots, key = "revoked.pem" } } })
local balancer = elbv2.ApplicationLoadBalancer(balancing, "Balancer", { vpc = ec2.Vpc(balancing, "Vpc", { max_azs = 2, nat_gateways = 0 }) })
balancer:add_listener("Mutual", {
  port = 443,
  certificates = { elbv2.ListenerCertificate.from_arn(certificate) },
  mutual_authentication = { mutual_authentication_mode = elbv2.MutualAuthenticationMode.VERIFY, trust_store = store },
  default_action = elbv2.ListenerAction.fixed_response(200),
})
local listener = elbv2.CfnListener(balancing, "Plain", {
  default_actions = { { type = "fixed-response", fixed_response_config = { status_code = "200" } } },
  load_balancer_arn = balancer.load_balancer_arn,
  port = 8443,
  protocol = "HTTPS",
  certificates = { { certificate_arn = certificate } },
})
local more = acm.CfnCertificate(balancing, "More", { domain_name = "example.com", validation_method = "DNS" })
elbv2.ApplicationListenerCertificate(balancing, "Certificates", {
  listener = listener,
  certificates = { elbv2.ListenerCertificate.from_certificate_manager(more) },
})

local naming = Stack(app, "Naming")
local service = ec2.CfnVPCEndpointService(naming, "Service", {})
local zone = route53.PublicHostedZone(naming, "Zone", { zone_name = "example.com" })
route53.VpcEndpointServiceDomainName(naming, "Name", { endpoint_service = service, domain_name = "service.example.com", public_hosted_zone = zone })

local identities = Stack(app, "Identities")
local trust = { Statement = { { Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" } } }, Version = "2012-10-17" }
local role = iam.CfnRole(identities, "Role", { assume_role_policy_document = trust })
local group = iam.CfnGroup(identities, "Group")
local user = iam.CfnUser(identities, "User")
local policy = iam.ManagedPolicy(identities, "Policy", {
  groups = { group },
  statements = { iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }) },
})
policy:attach_to_user(user)
policy:attach_to_group(iam.CfnGroup(identities, "Other"))
local person = iam.User(identities, "Person")
iam.RoleGrants.from_role(role):assume_role(person)
iam.RoleGrants.from_role(role):pass_role(person)
local open_id = iam.CfnOIDCProvider(identities, "OpenId", { url = "https://id.example.com" })
local provider = iam.CfnSAMLProvider(identities, "Saml", { saml_metadata_document = "<EntityDescriptor/>" })
iam.Role(identities, "ByOpenId", { assumed_by = iam.OpenIdConnectPrincipal(open_id) })
iam.Role(identities, "BySaml", { assumed_by = iam.SamlPrincipal(provider, { StringEquals = { ["SAML:aud"] = "https://signin.aws.amazon.com/saml" } }) })
local bus = events.CfnEventBus(identities, "Bus", { name = "bus" })
events.Rule(identities, "Rule", { event_bus = bus, event_pattern = { source = { "own" } }, role = role })
local destination = logs.CrossAccountDestination(identities, "Destination", { role = role, target_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/logs" })
destination:add_to_policy(iam.PolicyStatement({ actions = { "logs:PutSubscriptionFilter" }, principals = { iam.AccountPrincipal("111111111111") }, resources = { "*" } }))
sns.Topic(identities, "Topic", { logging_configs = { { protocol = sns.LoggingProtocol.SQS, failure_feedback_role = role, success_feedback_role = role } } })
local delegated = route53.PublicHostedZone(identities, "Zone", { zone_name = "sub.example.com" })
route53.CrossAccountZoneDelegationRecord(identities, "Delegation", { delegated_zone = delegated, parent_hosted_zone_name = "example.com", delegation_role = role })

local code = Stack(app, "Code")
local key = kms.CfnKey(code, "Key", {
  key_policy = { Statement = { { Action = "kms:*", Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Resource = "*" } }, Version = "2012-10-17" },
})
local signed = lambda.CfnCodeSigningConfig(code, "Signed", { allowed_publishers = { signing_profile_version_arns = { "arn:aws:signer:us-east-1:123456789012:/signing-profiles/profile/abcdefghij" } } })
local fun = lambda.Function(code, "Function", {
  runtime = lambda.Runtime.NODEJS_22_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  code_signing_config = signed,
  environment_encryption = key,
})
custom_resources.Provider(code, "Provider", { on_event_handler = fun, provider_function_env_encryption = key })
ecr.Repository(code, "Images", { encryption_key = key })
local reached = ec2.Vpc(code, "Vpc", { max_azs = 1, nat_gateways = 0 })
local members = ec2.CfnSecurityGroup(code, "Members", { group_description = "members", vpc_id = reached.vpc_id })
lambda.NetworkConnector(code, "Connector", {
  operator_role = iam.CfnRole(code, "Operator", { assume_role_policy_document = trust }),
  configuration = lambda.NetworkConnectorConfiguration.vpc_egress({
    vpc = reached,
    security_groups = { members },
    compute_type = lambda.NetworkConnectorComputeType.WEB_FUNCTION,
  }),
})

local watched = Stack(app, "Watched")
local lines = logs.CfnLogGroup(watched, "Lines")
ec2.Vpc(watched, "Vpc", { max_azs = 1, nat_gateways = 0 }):add_flow_log("Flow", { destination = ec2.FlowLogDestination.to_cloud_watch_logs(lines) })
events.Rule(watched, "Kept", { event_pattern = { source = { "own" } }, targets = { events_targets.CloudWatchLogGroup(lines) } })
logs.LogStream(watched, "Stream", { log_group = lines })
logs.LogGroup(watched, "Masked", {
  data_protection_policy = logs.DataProtectionPolicy({ identifiers = { logs.DataIdentifier.EMAILADDRESS }, log_group_audit_destination = lines, s3_bucket_audit_destination = s3.CfnBucket(watched, "Audits") }),
})
logs.QueryDefinition(watched, "Query", { query_definition_name = "query", query_string = logs.QueryString({ fields = { "@message" } }), log_groups = { lines } })
local alarm = cloudwatch.CfnAlarm(watched, "Alarm", { comparison_operator = "GreaterThanThreshold", evaluation_periods = 1, metric_name = "Errors", namespace = "AWS/Lambda", period = 60, statistic = "Sum", threshold = 1 })
cloudwatch.CompositeAlarm(watched, "Both", { alarm_rule = cloudwatch.AlarmRule.from_alarm(alarm, cloudwatch.AlarmState.ALARM), actions_suppressor = alarm })
cloudwatch.Dashboard(watched, "Dashboard", { widgets = { { cloudwatch.AlarmWidget({ alarm = alarm }) } } })
