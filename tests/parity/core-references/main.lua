-- By what constructs are referred to: the maps that every L1 and every L2 has, of what is made and what is imported.

local app = App()

-- networks
local network = Stack(app, "Network")
local vpc = ec2.Vpc(network, "Vpc", { max_azs = 1, nat_gateways = 0, restrict_default_security_group = false })
local subnet = vpc.public_subnets[1]
local group = ec2.SecurityGroup(network, "Group", { vpc = vpc })
local keys = ec2.KeyPair(network, "Keys")
local machine = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-1" })
local instance = ec2.Instance(network, "Instance", { vpc = vpc, vpc_subnets = { subnets = { subnet } }, instance_type = ec2.InstanceType("t3.micro"), machine_image = machine })
local bastion = ec2.BastionHostLinux(network, "Bastion", { vpc = vpc, subnet_selection = { subnets = { subnet } } })
local launch_template = ec2.LaunchTemplate(network, "Template", { machine_image = machine })
local acl = ec2.NetworkAcl(network, "Acl", { vpc = vpc })
local entry = acl:add_entry("Entry", { cidr = ec2.AclCidr.any_ipv4(), rule_number = 100, traffic = ec2.AclTraffic.all_traffic() })
local association = ec2.SubnetNetworkAclAssociation(network, "Association", { network_acl = acl, subnet = subnet })
local placement = ec2.PlacementGroup(network, "Placement")
local prefix_list = ec2.PrefixList(network, "Prefixes", { max_entries = 5 })
local volume = ec2.Volume(network, "Volume", { availability_zone = "us-east-1a", size = Size.gibibytes(8) })
local gateway_endpoint = vpc:add_gateway_endpoint("Gateway", { service = ec2.GatewayVpcEndpointAwsService.S3 })
local flow_log = vpc:add_flow_log("Flows")
local vpn_gateway = ec2.VpnGateway(network, "VpnGateway", { type = "ipsec.1" })
local zones = ec2.Vpc.from_vpc_attributes(network, "Imported", { vpc_id = "vpc-1", availability_zones = { "us-east-1a" } })
local known = ec2.SecurityGroup.from_security_group_id(network, "Known", "sg-1")
local lone = ec2.Subnet.from_subnet_id(network, "Lone", "subnet-1")
local old_keys = ec2.KeyPair.from_key_pair_name(network, "OldKeys", "mine")
local ids = {
  vpc.vpc_ref.vpc_id,
  subnet.subnet_ref.subnet_id,
  group.security_group_ref.security_group_id,
  keys.key_pair_ref.key_name,
  instance.instance_ref.instance_id,
  bastion.instance_ref.instance_id,
  launch_template.launch_template_ref.launch_template_id,
  acl.network_acl_ref.network_acl_id,
  entry.network_acl_entry_ref.network_acl_entry_id,
  association.subnet_network_acl_association_ref.association_id,
  placement.placement_group_ref.group_name,
  prefix_list.prefix_list_ref.prefix_list_id,
  prefix_list.prefix_list_ref.prefix_list_arn,
  volume.volume_ref.volume_id,
  gateway_endpoint.vpc_endpoint_ref.vpc_endpoint_id,
  flow_log.flow_log_ref.flow_log_id,
  vpn_gateway.vpn_gateway_ref.vpn_gateway_id,
  zones.vpc_ref.vpc_id,
  known.security_group_ref.security_group_id,
  lone.subnet_ref.subnet_id,
  old_keys.key_pair_ref.key_name,
}
for index, id in ipairs(ids) do
  CfnOutput(network, "Id" .. (index - 1), { value = id })
end

-- identities and keys
local access = Stack(app, "Access")
local role = iam.Role(access, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local user = iam.User(access, "User")
local team = iam.Group(access, "Team")
local policy = iam.Policy(access, "Policy", { roles = { role }, statements = { iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }) } })
local managed = iam.ManagedPolicy(access, "Managed", { statements = { iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }) } })
local profile = iam.InstanceProfile(access, "Profile", { role = role })
local oidc = iam.OidcProviderNative(access, "Oidc", { url = "https://token.example.com", thumbprints = { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" } })
local saml = iam.SamlProvider(access, "Saml", { metadata_document = iam.SamlMetadataDocument.from_xml("<xml/>") })
local access_key = iam.AccessKey(access, "AccessKey", { user = user })
local key = kms.Key(access, "Key")
local alias = key:add_alias("mine")
local old_role = iam.Role.from_role_arn(access, "OldRole", "arn:aws:iam::111111111111:role/path/old")
local old_policy = iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess")
local old_key = kms.Key.from_key_arn(access, "OldKey", "arn:aws:kms:us-east-1:111111111111:key/k")
local owners = {
  role.role_ref.role_name,
  role.role_ref.role_arn,
  user.user_ref.user_name,
  user.user_ref.user_arn,
  team.group_ref.group_name,
  team.group_ref.group_arn,
  policy.policy_ref.policy_id,
  managed.managed_policy_ref.policy_arn,
  profile.instance_profile_ref.instance_profile_name,
  profile.instance_profile_ref.instance_profile_arn,
  oidc.oidc_provider_ref.oidc_provider_arn,
  saml.saml_provider_ref.saml_provider_arn,
  access_key.access_key_ref.access_key_id,
  key.key_ref.key_id,
  key.key_ref.key_arn,
  alias.alias_ref.alias_name,
  alias.key_ref.key_id,
  alias.key_ref.key_arn,
  old_role.role_ref.role_name,
  old_role.role_ref.role_arn,
  old_policy.managed_policy_arn,
  old_key.key_ref.key_id,
  old_key.key_ref.key_arn,
}
for index, id in ipairs(owners) do
  CfnOutput(access, "Id" .. (index - 1), { value = id })
end

-- data and programs
local data = Stack(app, "Data")
local bucket = s3.Bucket(data, "Bucket", { enforce_ssl = true })
local queue = sqs.Queue(data, "Queue")
local parameter = ssm.StringParameter(data, "Parameter", { string_value = "v", parameter_name = "/app/v" })
local list = ssm.StringListParameter.from_string_list_parameter_name(data, "List", "list")
local events = logs.LogGroup(data, "Events")
local stream = logs.LogStream(data, "Stream", { log_group = events })
local code = lambda.Code.from_inline("exports.handler = async () => {}")
local handler = lambda.Function(data, "Handler", { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = code })
local live = lambda.Alias(data, "Live", { alias_name = "live", version = handler.current_version })
local url = handler:add_function_url()
local alarm = cloudwatch.Alarm(data, "Alarm", { metric = cloudwatch.Metric({ namespace = "App", metric_name = "Errors" }), threshold = 1, evaluation_periods = 1 })
local old_bucket = s3.Bucket.from_bucket_name(data, "OldBucket", "old")
local old_queue = sqs.Queue.from_queue_arn(data, "OldQueue", "arn:aws:sqs:us-east-1:111111111111:old")
local old_handler = lambda.Function.from_function_arn(data, "OldHandler", "arn:aws:lambda:us-east-1:111111111111:function:old")
local old_group = logs.LogGroup.from_log_group_name(data, "OldGroup", "old")
local images = ecr.Repository.from_repository_name(data, "Images", "images")
local old_alarm = cloudwatch.Alarm.from_alarm_name(data, "OldAlarm", "old")
local stores = {
  bucket.bucket_ref.bucket_name,
  bucket.bucket_ref.bucket_arn,
  bucket.policy.bucket_policy_ref.bucket,
  queue.queue_ref.queue_url,
  queue.queue_ref.queue_arn,
  parameter.parameter_ref.parameter_name,
  parameter.parameter_ref.parameter_arn,
  list.parameter_ref.parameter_name,
  list.parameter_ref.parameter_arn,
  events.log_group_ref.log_group_name,
  events.log_group_ref.log_group_arn,
  stream.log_stream_ref.log_stream_name,
  stream.log_stream_ref.log_group_name,
  handler.function_ref.function_name,
  handler.function_ref.function_arn,
  handler.current_version.version_ref.function_arn,
  handler.current_version.function_ref.function_name,
  live.alias_ref.alias_arn,
  live.function_ref.function_name,
  live.function_ref.function_arn,
  url.url_ref.function_arn,
  alarm.alarm_ref.alarm_name,
  alarm.alarm_ref.alarm_arn,
  old_bucket.bucket_ref.bucket_name,
  old_bucket.bucket_ref.bucket_arn,
  old_queue.queue_ref.queue_url,
  old_queue.queue_ref.queue_arn,
  old_handler.function_ref.function_name,
  old_handler.function_ref.function_arn,
  old_group.log_group_ref.log_group_name,
  old_group.log_group_ref.log_group_arn,
  images.repository_ref.repository_name,
  images.repository_ref.repository_arn,
  old_alarm.alarm_ref.alarm_name,
  old_alarm.alarm_ref.alarm_arn,
}
for index, id in ipairs(stores) do
  CfnOutput(data, "Id" .. (index - 1), { value = id })
end
