-- A provider whose functions share a role: the example of the documentation, which is a circle.

local app = App()
local stack = Stack(app, "Shared")
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local provider = custom_resources.Provider(stack, "Provider", {
  on_event_handler = lambda.Function(stack, "OnEvent", props),
  is_complete_handler = lambda.Function(stack, "IsComplete", props),
  log_group = logs.LogGroup(stack, "Log", { retention = logs.RetentionDays.ONE_DAY }),
  role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }),
})
CustomResource(stack, "First", { service_token = provider.service_token })
