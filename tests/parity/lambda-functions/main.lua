-- Functions: their code, their settings, their roles.

local app = App()
local stack = Stack(app, "Functions")
local plain = lambda.Function(stack, "Plain", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
})
plain:add_environment("LATER", "text")
local full = lambda.Function(stack, "Full", {
  code = lambda.Code.from_inline("def handler(event, context): pass"),
  handler = "index.handler",
  runtime = lambda.Runtime.PYTHON_3_14,
  environment = { B = "x", A = Aws.REGION, aws = "lower" },
  description = "words",
  timeout = Duration.minutes(2),
  memory_size = 256,
  function_name = "full-of_it",
  architecture = lambda.Architecture.ARM_64,
  tracing = lambda.Tracing.ACTIVE,
  ephemeral_storage_size = Size.mebibytes(512),
  reserved_concurrent_executions = 3,
  initial_policy = { iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }) },
  environment_encryption = kms.Key(stack, "Key"),
  logging_format = lambda.LoggingFormat.JSON,
  application_log_level_v2 = lambda.ApplicationLogLevel.DEBUG,
  system_log_level_v2 = lambda.SystemLogLevel.WARN,
  recursive_loop = lambda.RecursiveLoop.ALLOW,
  runtime_management_mode = lambda.RuntimeManagementMode.FUNCTION_UPDATE,
  snap_start = lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
})
full:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:PutObject" }, resources = { "*" } }))
Tags.of(full):add("team", "blue")

local code = lambda.Code.from_asset("handler")
lambda.Function(stack, "Asset", { code = code, handler = "index.handler", runtime = lambda.Runtime.NODEJS_22_X, tracing = lambda.Tracing.PASS_THROUGH })
lambda.Function(stack, "SameAsset", { code = code, handler = "index.other", runtime = lambda.Runtime.NODEJS_22_X, tracing = lambda.Tracing.DISABLED })
local bucket = s3.Bucket.from_bucket_name(stack, "Bucket", "code-of-ours")
local late = lambda.Function(stack, "InBucket", {
  code = lambda.Code.from_bucket(bucket, "key.zip", "version-1"),
  handler = "com.example.Handler",
  runtime = lambda.Runtime.JAVA_25,
  max_event_age = Duration.hours(1),
  retry_attempts = 0,
  runtime_management_mode = lambda.RuntimeManagementMode.manual("arn:aws:lambda:eu-west-1::runtime:x"),
})
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local ruled = lambda.Function(stack, "Ruled", {
  code = lambda.Code.from_bucket_v2(bucket, "key.zip", { object_version = "v" }),
  handler = "main",
  runtime = lambda.Runtime.PROVIDED_AL2023,
  role = role,
  timeout = Duration.seconds(5),
})
lambda.Function(stack, "Foreign", {
  code = lambda.Code.from_bucket(bucket, "key.zip"),
  handler = "main",
  runtime = lambda.Runtime("python9.9", lambda.RuntimeFamily.PYTHON, { supports_inline_code = true }),
  role = iam.Role.from_role_arn(stack, "Known", "arn:aws:iam::111111111111:role/x"),
  architecture = lambda.Architecture.custom("riscv"),
})
ruled.grant_principal:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:ListBucket" }, resources = { "*" } }))
bucket:grant_read(late)
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s %s %s", plain.function_arn, plain.function_name, full.runtime.name, full.architecture.name, full.latest_version.function_arn, full.latest_version.version) })
