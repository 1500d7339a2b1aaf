-- Functions that answer requests of the web, their endpoints, and who may call them.

local app = App()
local stack = Stack(app, "Web")
local runtime = lambda.WebFunctionRuntime.NODEJS_24_X
local known = s3.Bucket.from_bucket_name(stack, "Known", "known-archives")
local code = lambda.WebFunctionCode.from_bucket(known, "app.zip", "v1")
local signed = lambda.WebFunctionAuthType.IAM_AUTH

local plain = lambda.WebFunction(stack, "Plain", { code = code, runtime = runtime, default_endpoint_auth = signed })
CfnOutput(stack, "PlainNames", { value = string.format("%s %s %s %s", plain.web_function_arn, plain.web_function_name, plain.revision_arn, plain.revision_id) })
CfnOutput(stack, "PlainEndpoint", { value = string.format("%s %s %s", plain.endpoint.endpoint_arn, plain.endpoint.domain_name, plain.endpoint.web_function_arn) })
CfnOutput(stack, "PlainLog", { value = plain.log_group.log_group_ref.log_group_name })
plain.resource:add_override("Properties.SomeField", "value")
plain.resource_revision:add_override("Properties.SomeField", "value")
plain.endpoint.resource:add_override("Properties.SomeField", "value")

local archives = s3.Bucket(stack, "Archives", { versioned = true, encryption_key = kms.Key(stack, "ArchivesKey") })
local whole = lambda.WebFunction(stack, "Whole", {
  web_function_name = "shop",
  code = lambda.WebFunctionCode.from_bucket(archives, "shop.zip"),
  runtime = lambda.WebFunctionRuntime.NODEJS_LATEST,
  default_endpoint_auth = lambda.WebFunctionAuthType.APPLICATION_MANAGED,
  environment = { FIRST = "1", SECOND = "2" },
  timeout = Duration.seconds(40),
  max_concurrency_per_environment = 3,
  entry_point = "src/server.js",
  revision_description = "words",
  tags = { team = "shop" },
  application_log_level = lambda.ApplicationLogLevel.DEBUG,
  system_log_level = lambda.SystemLogLevel.WARN,
  kms_key = kms.Key(stack, "Key"),
  log_group = logs.LogGroup(stack, "Log"),
  default_endpoint = { endpoint_location = lambda.WebFunctionEndpointLocation.multi_region({ "us-east-1", "eu-west-1", "us-east-1" }) },
})
local internal = whole:add_endpoint("Internal", { auth_type = signed, endpoint_description = "internal", max_environments = 5, rate_limit = 100 })
local caller = iam.Role(stack, "Caller", { assumed_by = iam.AccountRootPrincipal() })
internal.grants:invoke(caller)
internal.grants:invoke(iam.ServicePrincipal("cloudfront.amazonaws.com", { conditions = { ArnLike = { ["aws:SourceArn"] = "arn:aws:cloudfront::111111111111:distribution/x" } } }))
whole:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
whole:add_to_resource_policy(iam.PolicyStatement({ actions = { "lambda:GetWebFunction" }, principals = { iam.AccountPrincipal("111111111111") }, resources = { "*" } }))
Tags.of(whole):add("owner", "web")

lambda.WebFunction(stack, "Roles", {
  code = code,
  runtime = lambda.WebFunctionRuntime.of("nodejs26.x"),
  role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }),
  default_endpoint_auth = signed,
  default_endpoint = { endpoint_name = "named", endpoint_description = "named", endpoint_location = lambda.WebFunctionEndpointLocation.home_region() },
})

local imported = lambda.WebFunction.from_web_function_arn(stack, "Imported", "arn:aws:lambda:us-east-1:111111111111:web-function/known")
local regional = lambda.WebFunctionEndpoint(stack, "Regional", {
  web_function = imported,
  traffic = lambda.WebFunctionTraffic.single("rev-1"),
  auth_type = signed,
  endpoint_location = lambda.WebFunctionEndpointLocation.per_region({ "us-west-2" }),
})
regional.grants:invoke(caller)
local endpoint = lambda.WebFunctionEndpoint.from_web_function_endpoint_attributes(stack, "KnownEndpoint", {
  endpoint_arn = "arn:aws:lambda:us-east-1:111111111111:web-function/known/endpoint/prod",
  domain_name = "abcd1234.lambda-web.us-east-1.on.aws",
  endpoint_type = lambda.WebFunctionEndpointType.HOME_REGION,
  auth_type = signed,
})
endpoint.grants:invoke(caller)
CfnOutput(stack, "KnownNames", { value = string.format("%s %s %s", imported.web_function_name, endpoint.web_function_arn, endpoint.domain_name) })

local placed = Stack(app, "Placed", { env = { account = "111111111111", region = "eu-west-1" } })
local near = lambda.WebFunction(placed, "Near", {
  code = lambda.WebFunctionCode.from_bucket(s3.Bucket.from_bucket_name(placed, "KnownNear", "known-archives"), "app.zip", "v1"),
  runtime = runtime,
  default_endpoint_auth = signed,
  default_endpoint = { endpoint_location = lambda.WebFunctionEndpointLocation.multi_region({ "us-east-1", "eu-west-1" }) },
})
near.endpoint.grants:invoke(iam.AccountPrincipal("222222222222"))

local inside = Stack(app, "Inside")
local vpc = ec2.Vpc(inside, "Vpc", { max_azs = 1 })
local group = ec2.SecurityGroup(inside, "Group", { vpc = vpc })
local connector = lambda.NetworkConnector(inside, "Connector", {
  configuration = lambda.NetworkConnectorConfiguration.vpc_egress({ compute_type = lambda.NetworkConnectorComputeType.WEB_FUNCTION, vpc = vpc, security_groups = { group } }),
})
lambda.NetworkConnector(inside, "Whole", {
  network_connector_name = "whole",
  operator_role = iam.Role(inside, "Operator", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }),
  configuration = lambda.NetworkConnectorConfiguration.vpc_egress({
    compute_type = lambda.NetworkConnectorComputeType.MICRO_VM,
    vpc = vpc,
    vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
    security_groups = { group },
    network_protocol = lambda.NetworkConnectorProtocol.DUAL_STACK,
  }),
  tags = { team = "shop" },
})
local in_code = lambda.WebFunctionCode.from_bucket(s3.Bucket.from_bucket_name(inside, "KnownInside", "known-archives"), "app.zip", "v1")
lambda.WebFunction(inside, "Leads", { code = in_code, runtime = runtime, default_endpoint_auth = signed, egress_network_connector = connector })
local version = lambda.NetworkConnector.from_network_connector_version_arn(inside, "Version", "arn:aws:lambda:us-west-2:111111111111:network-connector:nc-1:3")
lambda.WebFunction(inside, "LeadsToo", { code = in_code, runtime = runtime, default_endpoint_auth = signed, egress_network_connector = version })
CfnOutput(inside, "Arns", { value = string.format("%s %s %s %s", connector.network_connector_arn, connector.latest_version_arn, version.network_connector_arn, version.latest_version_arn) })
