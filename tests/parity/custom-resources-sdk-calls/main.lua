-- Custom resources that are calls of the AWS SDK.

local app = App()
local stack = Stack(app, "Calls")
local full = custom_resources.AwsCustomResource(stack, "Full", {
  on_create = {
    service = "SSM",
    action = "getParameter",
    parameters = { Name = "x", With = { Deep = { 1, true, "z", Aws.REGION } } },
    physical_resource_id = custom_resources.PhysicalResourceId.of("id"),
  },
  on_update = {
    assumed_role_arn = "arn:aws:iam::111111111111:role/x",
    service = "@aws-sdk/client-ssm",
    action = "GetParameterCommand",
    parameters = { Again = custom_resources.PhysicalResourceIdReference(), Name = "y" },
    physical_resource_id = custom_resources.PhysicalResourceId.from_response("Parameter.ARN"),
    region = "us-east-1",
    output_paths = { "Parameter.Value" },
    api_version = "2012-01-01",
    logging = custom_resources.Logging.with_data_hidden(),
  },
  on_delete = { service = "CloudWatchLogs", action = "deleteLogGroup", parameters = { logGroupName = "x" }, logging = custom_resources.Logging.all() },
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE }),
  resource_type = "Custom::Mine",
  timeout = Duration.minutes(3),
  install_latest_aws_sdk = false,
  function_name = "named",
  memory_size = 256,
  removal_policy = RemovalPolicy.RETAIN,
  service_timeout = Duration.seconds(50),
})
local updated = custom_resources.AwsCustomResource(stack, "Updated", {
  on_update = { service = "S3", action = "listBuckets", physical_resource_id = custom_resources.PhysicalResourceId.of("b") },
  policy = custom_resources.AwsCustomResourcePolicy.from_statements({
    iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }),
  }),
})
custom_resources.AwsCustomResource(stack, "Deleted", {
  on_delete = { service = "ApiGatewayV2", action = "deleteApi", parameters = { ApiId = "x" } },
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = { "arn:aws:apigateway:::x", "arn:aws:apigateway:::y" } }),
})
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
custom_resources.AwsCustomResource(stack, "OwnRole", {
  on_create = { service = "cloudwatch-logs", action = "describeLogGroups", physical_resource_id = custom_resources.PhysicalResourceId.of(Fn.import_value("x")), ignore_error_codes_matching = "Not.*" },
  role = role,
})
s3.Bucket.from_bucket_name(stack, "Bucket", "there"):grant_read(updated)
local other = Stack(app, "Other")
custom_resources.AwsCustomResource(other, "ByRole", {
  on_create = { service = "SecretsManager", action = "describeSecret", physical_resource_id = custom_resources.PhysicalResourceId.of("x") },
  on_update = { service = "SecretsManager", action = "describeSecret" },
  role = iam.Role.from_role_arn(other, "Known", "arn:aws:iam::111111111111:role/x"),
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = { "*" } }),
})
CfnOutput(stack, "Fields", { value = string.format("%s %s", full:get_response_field("Parameter.Value"), updated:get_response_field("Buckets.0.Name")) })
