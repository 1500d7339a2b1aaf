-- Custom resources: what is told to the function, and what it gives.

local app = App()
local stack = Stack(app, "Custom")
local token = "arn:aws:lambda:eu-west-1:111111111111:function:handler"
local plain = CustomResource(stack, "Plain", { service_token = token })
local full = CustomResource(stack, "Full", {
  service_token = Fn.import_value("Handler"),
  service_timeout = Duration.minutes(5),
  resource_type = "Custom::My_Own-Type@1",
  removal_policy = RemovalPolicy.RETAIN,
  pascal_case_properties = true,
  properties = { bucketName = plain.ref, deep = { innerKey = { 1, plain:get_att_string("Name") } }, Kept = true },
})
CustomResource(stack, "AsWritten", {
  service_token = token,
  service_timeout = Duration.seconds(Lazy.number(function() return 30 end)),
  properties = { bucketName = "x", nested = { a = full:get_att("A") } },
})
CfnOutput(stack, "Att", { value = full:get_att_string("Some.Thing") })
CfnOutput(stack, "Ref", { value = full.ref })
