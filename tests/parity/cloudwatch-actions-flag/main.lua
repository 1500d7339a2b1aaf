-- Functions that several alarms call, where the flag puts the id of the alarm into that of the permission.

local app = App()
local stack = Stack(app, "Flag")
local metric = cloudwatch.Metric({ namespace = "N", metric_name = "M" })
local called = lambda.Function(stack, "Called", { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = async () => {};") })
for _, name in ipairs({ "One", "Two" }) do
  local alarm = metric:create_alarm(stack, name, { threshold = 1, evaluation_periods = 1 })
  alarm:add_alarm_action(cloudwatch_actions.LambdaAction(called))
  alarm:add_ok_action(cloudwatch_actions.LambdaAction(called))
end
metric:create_alarm(stack, "Three", { threshold = 1, evaluation_periods = 1 }):add_alarm_action(cloudwatch_actions.LambdaAction(called, { use_unique_permission_id = true }))
