-- What alarms do: functions with their permissions, topics.

local function watch(scope, id)
  local metric = cloudwatch.Metric({ namespace = "N", metric_name = "M" })
  return metric:create_alarm(scope, id, { threshold = 1, evaluation_periods = 1 })
end
local function make(scope, id)
  return lambda.Function(scope, id, { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = async () => {};") })
end

local app = App()
local stack = Stack(app, "Actions")

-- one alarm, one function, twice
local one = watch(stack, "One")
local called = make(stack, "Called")
one:add_alarm_action(cloudwatch_actions.LambdaAction(called))
one:add_ok_action(cloudwatch_actions.LambdaAction(called))

-- several alarms, one function
local shared = make(stack, "Shared")
local below = Construct(stack, "Below")
local alarms = { watch(stack, "Two"), watch(stack, "Three"), watch(below, "Two") }
for _, alarm in ipairs(alarms) do
  alarm:add_alarm_action(cloudwatch_actions.LambdaAction(shared, { use_unique_permission_id = true }))
  alarm:add_insufficient_data_action(cloudwatch_actions.LambdaAction(shared, { use_unique_permission_id = true }))
end

-- versions, aliases, functions that exist already, alarms of other kinds
local versioned = make(stack, "Versioned")
watch(stack, "OfVersion"):add_alarm_action(cloudwatch_actions.LambdaAction(versioned.current_version))
local alias = lambda.Alias(stack, "Alias", { alias_name = "live", version = versioned.current_version })
watch(stack, "OfAlias"):add_alarm_action(cloudwatch_actions.LambdaAction(alias))
local imported = lambda.Function.from_function_arn(stack, "Imported", "arn:aws:lambda:us-east-1:123456789012:function:MyFn")
watch(stack, "OfImported"):add_alarm_action(cloudwatch_actions.LambdaAction(imported))
local near = lambda.Function.from_function_attributes(stack, "Near", { function_arn = "arn:aws:lambda:us-east-1:123456789012:function:Near", same_environment = true })
watch(stack, "OfNear"):add_alarm_action(cloudwatch_actions.LambdaAction(near))
local composite = cloudwatch.CompositeAlarm(stack, "Composite", { alarm_rule = one })
composite:add_alarm_action(cloudwatch_actions.LambdaAction(make(stack, "OfComposite")))

-- topics
local topic = sns.Topic(stack, "Topic")
local known = sns.Topic.from_topic_arn(stack, "Known", "arn:aws:sns:us-east-1:123456789012:known")
one:add_alarm_action(cloudwatch_actions.SnsAction(topic))
one:add_ok_action(cloudwatch_actions.SnsAction(topic), cloudwatch_actions.SnsAction(known))
composite:add_insufficient_data_action(cloudwatch_actions.SnsAction(known))
local config = cloudwatch_actions.SsmIncidentAction("plan"):bind(stack, one)
CfnOutput(stack, "Config", { value = config.alarm_action_arn })

-- the permission of a concrete environment
local concrete = Stack(app, "Concrete", { env = { account = "123456789012", region = "us-east-1" } })
watch(concrete, "Alarm"):add_alarm_action(cloudwatch_actions.LambdaAction(make(concrete, "Function")))
