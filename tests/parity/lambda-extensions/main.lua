-- What layers of AWS add to functions, and settings that need no other service.

local app = App()
local function extended(scope)
  local code = lambda.Code.from_inline("def handler(event, context): pass")
  lambda.Function(scope, "Insights", {
    code = code,
    handler = "index.handler",
    runtime = lambda.Runtime.PYTHON_3_13,
    insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_333_0,
  })
  lambda.Function(scope, "Arm", {
    code = code,
    handler = "index.handler",
    runtime = lambda.Runtime.PYTHON_3_13,
    architecture = lambda.Architecture.ARM_64,
    insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_498_0,
    params_and_secrets = lambda.ParamsAndSecretsLayerVersion.from_version(lambda.ParamsAndSecretsVersions.V1_0_103, {
      cache_enabled = false,
      cache_size = 500,
      http_port = 8080,
      log_level = lambda.ParamsAndSecretsLogLevel.NONE,
      max_connections = 5,
      secrets_manager_timeout = Duration.millis(250),
      secrets_manager_ttl = Duration.seconds(180),
      parameter_store_timeout = Duration.seconds(1),
      parameter_store_ttl = Duration.minutes(4),
    }),
    adot_instrumentation = {
      layer_version = lambda.AdotLayerVersion.from_python_sdk_layer_version(lambda.AdotLambdaLayerPythonSdkVersion.LATEST),
      exec_wrapper = lambda.AdotLambdaExecWrapper.INSTRUMENT_HANDLER,
    },
    tracing = lambda.Tracing.PASS_THROUGH,
    environment = { AWS_LAMBDA_EXEC_WRAPPER = "mine", OWN = "x" },
  })
end
extended(Stack(app, "Anywhere"))
extended(Stack(app, "There", { env = { account = "111111111111", region = "eu-west-1" } }))

local stack = Stack(app, "All")
local layers = lambda.LayerVersion.from_layer_version_arn(stack, "Layer", "arn:aws:lambda:eu-west-1:111111111111:layer:own:1")
local all = lambda.Function(stack, "All", {
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  layers = { layers },
  insights_version = lambda.LambdaInsightsVersion.from_insight_version_arn("arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53"),
  params_and_secrets = lambda.ParamsAndSecretsLayerVersion.from_version_arn("arn:aws:lambda:eu-west-1:015030872274:layer:AWS-Parameters-and-Secrets-Lambda-Extension:4"),
  adot_instrumentation = {
    layer_version = lambda.AdotLayerVersion.from_java_script_sdk_layer_version(lambda.AdotLambdaLayerJavaScriptSdkVersion.V1_7_0),
    exec_wrapper = lambda.AdotLambdaExecWrapper.REGULAR_HANDLER,
  },
})
CfnOutput(stack, "Version", { value = all.current_version.version })
local node = lambda.Code.from_inline("exports.handler = async () => 1;")
local java = lambda.AdotLayerVersion.from_java_auto_instrumentation_layer_version(lambda.AdotLambdaLayerJavaAutoInstrumentationVersion.V1_32_0_1)
lambda.Function(stack, "Auto", {
  code = node,
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  adot_instrumentation = { layer_version = java, exec_wrapper = lambda.AdotLambdaExecWrapper.STREAM_HANDLER },
})
local sdk = lambda.AdotLayerVersion.from_java_sdk_layer_version(lambda.AdotLambdaLayerJavaSdkVersion.V1_19_0)
lambda.Function(stack, "Sdk", {
  code = node,
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  adot_instrumentation = { layer_version = sdk, exec_wrapper = lambda.AdotLambdaExecWrapper.SQS_HANDLER },
})
local generic = lambda.AdotLayerVersion.from_generic_layer_version(lambda.AdotLambdaLayerGenericVersion.LATEST)
lambda.Function(stack, "Generic", {
  code = node,
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  adot_instrumentation = { layer_version = generic, exec_wrapper = lambda.AdotLambdaExecWrapper.PROXY_HANDLER },
})
local code = lambda.Code.from_inline("def handler(event, context): pass")
local apart = lambda.Function(stack, "Apart", {
  code = code,
  handler = "index.handler",
  runtime = lambda.Runtime.PYTHON_3_13,
  tenancy_config = lambda.TenancyConfig.PER_TENANT,
  log_format = lambda.LogFormat.JSON,
  application_log_level = "INFO",
  system_log_level = lambda.SystemLogLevel.DEBUG,
})
lambda.Version(stack, "ApartVersion", { lambda = apart, min_execution_environments = 1, max_execution_environments = 3 })
lambda.Function(stack, "Durable", {
  code = code,
  handler = "index.handler",
  runtime = lambda.Runtime.PYTHON_3_13,
  durable_config = { execution_timeout = Duration.days(1), retention_period = Duration.days(3) },
})
