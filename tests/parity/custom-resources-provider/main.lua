-- Custom resources that functions of a program manage: at once, and after a while.

local app = App()
local stack = Stack(app, "AssetOf")
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local handler = lambda.Function(stack, "Handler", props)
local completes = lambda.Function(stack, "Completes", props)
local plain = custom_resources.Provider(stack, "Plain", { on_event_handler = handler })
local made = CustomResource(stack, "Made", { service_token = plain.service_token, resource_type = "Custom::Made", properties = { A = 1 } })
local waiting = custom_resources.Provider(stack, "Waiting", {
  on_event_handler = handler,
  is_complete_handler = completes,
  query_interval = Duration.seconds(10),
  total_timeout = Duration.minutes(2),
})
CustomResource(stack, "Waited", { service_token = waiting.service_token })
CfnOutput(stack, "Value", { value = made:get_att_string("Some.Value") })

local placed = Stack(app, "Placed", { env = { account = "111111111111", region = "eu-west-1" } })
local vpc = ec2.Vpc(placed, "Vpc", { max_azs = 1, nat_gateways = 1 })
local known = lambda.Function.from_function_name(placed, "Known", "known")
local role = iam.Role(placed, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
custom_resources.Provider(placed, "InVpc", {
  on_event_handler = known,
  vpc = vpc,
  provider_function_name = "named",
  framework_lambda_logging_level = lambda.ApplicationLogLevel.INFO,
})
custom_resources.Provider(placed, "Roles", { on_event_handler = known, is_complete_handler = known, framework_on_event_role = role })
