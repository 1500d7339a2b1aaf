-- What the library knows of regions by itself: every attribute and method of RegionInfo, in several partitions.

local app = App()
local stack = Stack(app, "Facts")

local function show(stack, id, value)
  CfnOutput(stack, id, { value = value })
end

local function or_none(value)
  if value == nil then
    return "none"
  end
  return value
end

local function truth(value)
  if value then
    return "yes"
  end
  return "no"
end

local regions = { "eu-west-1", "us-east-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "eusc-de-east-1", "af-south-1", "me-west-1", "nowhere-1" }
for index, name in ipairs(regions) do
  local region = region_info.RegionInfo.get(name)
  local id = string.format("R%s", (index - 1))
  show(stack, string.format("%sName", id), region.name)
  show(stack, string.format("%sPartition", id), or_none(region.partition))
  show(stack, string.format("%sSuffix", id), or_none(region.domain_suffix))
  show(stack, string.format("%sMetadata", id), truth(region.cdk_metadata_resource_available))
  show(stack, string.format("%sOptIn", id), truth(region.is_opt_in_region))
  show(stack, string.format("%sWebsite", id), or_none(region.s3_static_website_endpoint))
  show(stack, string.format("%sWebsiteZone", id), or_none(region.s3_static_website_hosted_zone_id))
  show(stack, string.format("%sPrefix", id), or_none(region.vpc_endpoint_service_name_prefix))
  show(stack, string.format("%sElb", id), or_none(region.elbv2_account))
  show(stack, string.format("%sDlc", id), or_none(region.dlc_repository_account))
  show(stack, string.format("%sMesh", id), or_none(region.app_mesh_repository_account))
  show(stack, string.format("%sFirehose", id), or_none(region.firehose_cidr_block))
  show(stack, string.format("%sSaml", id), or_none(region.saml_sign_on_url))
  show(stack, string.format("%sInsights", id), or_none(region:cloudwatch_lambda_insights_arn("1.0.98.0")))
  show(stack, string.format("%sInsightsArm", id), or_none(region:cloudwatch_lambda_insights_arn("1.0.333.0", "arm64")))
  show(stack, string.format("%sAppConfig", id), or_none(region:app_config_lambda_arn("2.0.181")))
  show(stack, string.format("%sAppConfigArm", id), or_none(region:app_config_lambda_arn("2.0.181", "arm64")))
  show(stack, string.format("%sAdot", id), or_none(region:adot_lambda_layer_arn("GENERIC", "0.115.0", "x86_64")))
  show(stack, string.format("%sSecrets", id), or_none(region:params_and_secrets_lambda_layer_arn("1.0.103", "arm64")))
end
show(stack, "BeanstalkZone", region_info.RegionInfo.get("eu-west-1").ebs_env_endpoint_hosted_zone_id)
show(stack, "Unknown", or_none(region_info.RegionInfo.get("eu-west-1"):cloudwatch_lambda_insights_arn("9.9.9")))

-- Whole tables of a fact.
local accounts = region_info.RegionInfo.region_map(region_info.FactName.ELBV2_ACCOUNT)
show(stack, "AccountOfIreland", accounts["eu-west-1"])
local china = region_info.RegionInfo.limited_region_map(region_info.FactName.DOMAIN_SUFFIX, { "aws-cn" })
show(stack, "SuffixOfBeijing", china["cn-north-1"])

-- The names.
show(stack, "Regions", string.format("%s", #region_info.Fact.regions))
show(stack, "FirstRegion", region_info.Fact.regions[1])
show(stack, "SomeRegion", region_info.RegionInfo.regions[10].name)
show(stack, "Names", string.format("%s", #region_info.Fact.names))
for index, name in ipairs(region_info.Fact.names) do
  show(stack, string.format("Name%s", (index - 1)), name)
end
for index, name in ipairs(region_info.Fact.regions) do
  show(stack, string.format("Region%s", (index - 1)), name)
end

show(stack, "NameInsights", region_info.FactName.cloudwatch_lambda_insights_version("1.0.98.0"))
show(stack, "NameInsightsArm", region_info.FactName.cloudwatch_lambda_insights_version("1.0.98.0", "arm64"))
show(stack, "NameAppConfig", region_info.FactName.app_config_lambda_layer_version("2.0.181"))
show(stack, "NameAdot", region_info.FactName.adot_lambda_layer("JAVA_SDK", "1.30.0", "arm64"))
show(stack, "NameSecrets", region_info.FactName.params_and_secrets_lambda_layer("1.0.103", "x86_64"))
show(stack, "NameNode", region_info.FactName.LATEST_NODE_RUNTIME)
show(stack, "FoundNode", region_info.Fact.find("eu-west-1", region_info.FactName.LATEST_NODE_RUNTIME))
show(stack, "Required", region_info.Fact.require_fact("ap-northeast-1", region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT))

-- Names of services as principals, old style.
show(stack, "Prefix", region_info.Default.VPC_ENDPOINT_SERVICE_NAME_PREFIX)
local services = { "s3", "s3.amazonaws.com.cn", "states", "codedeploy", "logs", "config", "dms", "elasticmapreduce", "delivery.logs", "ec2.c2s.ic.gov" }
local places = { "eu-west-1", "cn-north-1", "us-iso-east-1", "us-isob-east-1" }
for s, service in ipairs(services) do
  show(stack, string.format("Fact%s", (s - 1)), region_info.FactName.service_principal(service))
  show(stack, string.format("Info%s", (s - 1)), region_info.RegionInfo.get("eu-west-1"):service_principal(service))
  for p, place in ipairs(places) do
    show(stack, string.format("Default%sIn%s", (s - 1), (p - 1)), region_info.Default.service_principal(service, place, "suffix.example"))
  end
end
