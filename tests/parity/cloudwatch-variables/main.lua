-- Variables of dashboards.

local app = App()
local stack = Stack(app, "Variables")
local dashboard = cloudwatch.Dashboard(stack, "Dashboard", {
  variables = {
    cloudwatch.DashboardVariable({
      id = "region",
      type = cloudwatch.VariableType.PROPERTY,
      label = "Region",
      input_type = cloudwatch.VariableInputType.RADIO,
      value = "region",
      values = cloudwatch.Values.from_values({ label = "IAD", value = "us-east-1" }, { value = "us-west-2" }),
      default_value = cloudwatch.DefaultValue.value("us-east-1"),
      visible = true,
    }),
  },
})
dashboard:add_variable(cloudwatch.DashboardVariable({
  id = "typed",
  type = cloudwatch.VariableType.PATTERN,
  input_type = cloudwatch.VariableInputType.INPUT,
  value = "us-east-1",
  visible = false,
}))
dashboard:add_variable(cloudwatch.DashboardVariable({
  id = "function",
  type = cloudwatch.VariableType.PATTERN,
  input_type = cloudwatch.VariableInputType.SELECT,
  value = "originalName",
  values = cloudwatch.Values.from_search_components({ namespace = "AWS/Lambda", dimensions = { "FunctionName", "Resource" }, metric_name = "Duration", populate_from = "FunctionName" }),
  default_value = cloudwatch.DefaultValue.FIRST,
}))
dashboard:add_variable(cloudwatch.DashboardVariable({
  id = "instance",
  type = cloudwatch.VariableType.PROPERTY,
  input_type = cloudwatch.VariableInputType.SELECT,
  value = stack.region,
  values = cloudwatch.Values.from_search("{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\"", "InstanceId"),
  default_value = cloudwatch.DefaultValue.value(5),
}))
CfnOutput(stack, "First", { value = cloudwatch.DefaultValue.FIRST.val })
local colors = { cloudwatch.Color.BLUE, cloudwatch.Color.BROWN, cloudwatch.Color.GREEN, cloudwatch.Color.GREY, cloudwatch.Color.ORANGE, cloudwatch.Color.PINK, cloudwatch.Color.PURPLE, cloudwatch.Color.RED }
CfnOutput(stack, "Colors", { value = Fn.join(",", colors) })
