-- Where the functions and the state machine behind custom resources log, and roles of other accounts.

local app = App()
local stack = Stack(app, "Logged")
local code = lambda.Code.from_inline("exports.handler = async () => ({});")
local begin = lambda.Function(stack, "Begin", { code = code, handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local check = lambda.Function(stack, "Check", { code = code, handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local group = logs.LogGroup(stack, "Group")
custom_resources.Provider(stack, "Plain", { on_event_handler = begin, is_complete_handler = check, disable_waiter_state_machine_logging = false, log_group = group })
custom_resources.Provider(stack, "All", {
  on_event_handler = begin,
  is_complete_handler = check,
  log_retention = logs.RetentionDays.ONE_WEEK,
  disable_waiter_state_machine_logging = false,
  waiter_state_machine_log_options = { destination = group, include_execution_data = true, level = sfn.LogLevel.ALL },
})
custom_resources.Provider(stack, "Silent", { on_event_handler = begin, is_complete_handler = check, waiter_state_machine_log_options = { level = sfn.LogLevel.FATAL } })
local waiter = custom_resources.WaiterStateMachine(stack, "Waiter", {
  is_complete_handler = check,
  timeout_handler = begin,
  interval = Duration.seconds(10),
  max_attempts = 3,
  backoff_rate = 1.5,
})
waiter:grant_start_execution(iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() }))
custom_resources.WaiterStateMachine(stack, "Quiet", {
  is_complete_handler = check,
  timeout_handler = begin,
  interval = Duration.minutes(1),
  max_attempts = 10,
  backoff_rate = 1,
  disable_logging = true,
})
CfnOutput(stack, "Names", { value = string.format("%s %s", waiter.state_machine_arn, custom_resources.AwsCustomResource.PROVIDER_FUNCTION_UUID) })

local calls = Stack(app, "Calls")
custom_resources.AwsCustomResource(calls, "Other", {
  on_update = {
    assumed_role_arn = "arn:aws:iam::111111111111:role/other",
    external_id = "agreed",
    service = "STS",
    action = "getCallerIdentity",
    physical_resource_id = custom_resources.PhysicalResourceId.of("x"),
  },
  on_delete = { service = "STS", action = "getSessionToken" },
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = { "*" } }),
  install_latest_aws_sdk = true,
  log_retention = logs.RetentionDays.ONE_DAY,
})
