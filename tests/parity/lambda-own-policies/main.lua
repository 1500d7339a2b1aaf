-- A policy for each statement that is added to the role of a function.

local app = App()
local stack = Stack(app, "Policies")
local code = lambda.Code.from_inline("x")
local runtime = lambda.Runtime.NODEJS_24_X
local queue = sqs.Queue(stack, "Queue")
local function allow(action)
  return iam.PolicyStatement({ actions = { action }, resources = { "*" } })
end
local works = lambda.Function(stack, "Works", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  initial_policy = { allow("s3:GetObject") },
  tracing = lambda.Tracing.ACTIVE,
  dead_letter_queue_enabled = true,
  events = { lambda_event_sources.SqsEventSource(queue) },
  on_failure = lambda_destinations.SqsDestination(queue),
})
works:add_to_role_policy(allow("s3:PutObject"))
works:add_to_role_policy(allow("s3:DeleteObject"))
works.current_version:add_to_role_policy(allow("s3:ListBucket"))
local live = works:add_alias("live")
live:add_to_role_policy(allow("s3:GetBucketLocation"))
works:add_event_source(lambda_event_sources.ManagedKafkaEventSource({ cluster_arn = "arn:aws:kafka:us-east-1:111111111111:cluster/shop/1", topic = "orders", starting_position = lambda.StartingPosition.LATEST }))
local shared = iam.Role(stack, "Shared", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local one = lambda.Function(stack, "One", { code = code, handler = "index.handler", runtime = runtime, role = shared })
one:add_to_role_policy(allow("s3:GetObject"))
local single = lambda.SingletonFunction(stack, "Single", { uuid = "u", code = code, handler = "index.handler", runtime = runtime })
single:add_to_role_policy(allow("s3:GetObject"))
single:add_to_role_policy(allow("s3:PutObject"))
local known = lambda.Function.from_function_attributes(stack, "Known", {
  function_arn = "arn:aws:lambda:us-east-1:111111111111:function:known",
  role = iam.Role.from_role_arn(stack, "KnownRole", "arn:aws:iam::111111111111:role/known"),
})
known:add_to_role_policy(allow("s3:GetObject"))
custom_resources.Provider(stack, "Provider", { on_event_handler = one, is_complete_handler = one })
