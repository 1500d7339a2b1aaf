-- The metrics of graphs: each once, with those that expressions need, of any account and region.

local function math(expression, metrics)
  return cloudwatch.MathExpression({ expression = expression, using_metrics = metrics })
end
local function draw(dashboard, left, right)
  dashboard:add_widgets(cloudwatch.GraphWidget({ left = left, right = right }))
end

local app = App()
local stack = Stack(app, "Graphs", { env = { account = "111111111111", region = "eu-west-1" } })
local dashboard = cloudwatch.Dashboard(stack, "Dashboard")
local minute = Duration.minutes(1)
local a = cloudwatch.Metric({ namespace = "N", metric_name = "A" })
local b = cloudwatch.Metric({ namespace = "N", metric_name = "B" })

-- how a metric is written
draw(dashboard, { a, a:with({ statistic = "sum" }), a:with({ period = minute }), a:with({ period = Duration.seconds(300), dimensions_map = { c = "1", a = "2", B = "3", A = "4" } }) }, {})
draw(dashboard, { a:with({ label = "" }), a:with({ statistic = "p99.9", color = "#fff", label = "l", id = "mine", visible = true }), b:with({ visible = false }) }, {})
draw(dashboard, {}, { a:with({ statistic = "tm(10%:90%)", color = "#fff", label = "l", id = "mine", visible = false, account = "222222222222", region = "us-east-1", period = minute }) })
draw(dashboard, { a:with({ account = "111111111111", region = "eu-west-1" }), b:attach_to(stack), b:with({ stack_account = "222222222222", stack_region = "us-east-1" }), a:with({ region = "us-east-2", stack_region = "eu-west-1" }) }, {})
draw(dashboard, { cloudwatch.Metric({ namespace = stack.stack_name, metric_name = Aws.STACK_NAME, label = string.format("in %s", Aws.PARTITION), dimensions_map = { Name = Aws.STACK_NAME } }) }, {})

-- how an expression is written
draw(dashboard, { math("a + b", { a = a, b = b }) }, { math("b / a", { b = b, a = a }) })
draw(dashboard, { math("a * 2", { a = a }):with({ label = "double", color = "#111", visible = false, period = minute }) }, { math("m * 3", { m = a }):with({ label = "", color = "#222", visible = true }) })
draw(dashboard, { math("SEARCH(1)", {}):with({ search_account = "222222222222", search_region = "us-east-1", period = minute }), math("SEARCH(2)", {}):with({ search_account = "111111111111", search_region = "eu-west-1" }) }, {})
draw(dashboard, { math("a + b", { a = math("c * d", { c = a, d = b }), b = b }) }, { math("z", { z = math("y", { y = a }):with({ label = "inner", color = "#333", visible = true, search_region = "us-east-1" }) }) })
draw(dashboard, { math("a", { a = a:with({ label = "inner", color = "#1", visible = true, id = "other", region = "us-east-1", account = "222222222222" }) }) }, {})
draw(dashboard, { cloudwatch.Metric.anomaly_detection_for({ metric = a }), math("hidden", { hidden = math("x", {}):with({ label = "" }) }), math("v", {}):with({ visible = false }) }, {})

-- searches
local search = cloudwatch.SearchExpression({ expression = "SEARCH('{AWS/EC2,InstanceId}', 'Average', 300)" })
draw(dashboard, { search, search:with({ label = "later" }), search:with({ search_region = "us-east-1", label = "found", color = "#444", visible = false, period = minute }), search:with({ search_account = "222222222222", label = "", visible = true }) }, { math("SUM(s) + a", { s = search, a = a }) })

-- each metric once
draw(dashboard, { a, a:with({ label = "x" }), a:with({ visible = false }), a:with({ unit = cloudwatch.Unit.BYTES }) }, { a, b })
draw(dashboard, { a, math("m + 1", { m = a }) }, { math("m + 2", { m = a }) })
draw(dashboard, { math("m + 1", { m = a:with({ label = "inner" }) }), a:with({ label = "outer" }) }, {})
draw(dashboard, { math("m + 1", { m = a }), math("n + 1", { n = a }), a }, {})
draw(dashboard, { math("m + 1", { m = a }) }, { a, math("m + 1", { m = a }) })
draw(dashboard, { math("m + n", { m = a, n = a }) }, {})
draw(dashboard, { math("m + 2", { m = math("n * 2", { n = b }) }), math("n * 2", { n = b }) }, {})
draw(dashboard, { math("n * 2", { n = b }), math("m + 2", { m = math("n * 2", { n = b }) }) }, {})
draw(dashboard, { a:with({ id = "m" }), math("m + 1", { m = a }), b:with({ id = "m" }) }, {})
draw(dashboard, { a:with({ visible = false }), math("m + 1", { m = a }) }, {})
draw(dashboard, { b:with({ id = "known" }), math("known * 2", {}) }, {})

-- metrics that come later
local graph = cloudwatch.GraphWidget({})
dashboard:add_widgets(graph)
graph:add_right_metric(b)
graph:add_left_metric(a)
local gauge = cloudwatch.GaugeWidget({ metrics = { a } })
local table = cloudwatch.TableWidget({})
dashboard:add_widgets(gauge, table, cloudwatch.SingleValueWidget({ metrics = { a, math("m + 1", { m = a }) } }))
gauge:add_metric(b)
table:add_metric(math("m + 1", { m = a }))

-- the same graphs in a stack of no environment
local agnostic = Stack(app, "Agnostic")
local shared = cloudwatch.GraphWidget({
  left = { b:attach_to(stack), b:attach_to(agnostic), a:with({ region = agnostic.region, account = agnostic.account }), math("SEARCH(1)", {}):with({ search_account = agnostic.account, search_region = "eu-west-1" }) },
})
cloudwatch.Dashboard(agnostic, "Dashboard"):add_widgets(shared)
dashboard:add_widgets(shared)

-- graphs of what another stack makes
local other = Stack(app, "Other", { env = { account = "111111111111", region = "us-east-1" } })
local near = Stack(app, "Near", { env = { account = "111111111111", region = "eu-west-1" } })
local resource = CfnResource(near, "Resource", { type = "AWS::SNS::Topic" })
local watched = cloudwatch.Metric({ namespace = "AWS/SNS", metric_name = "NumberOfMessagesPublished", dimensions_map = { TopicName = Token.as_string(resource:get_att("TopicName")) } }):attach_to(near)
draw(dashboard, { watched }, {})
cloudwatch.Dashboard(near, "Near"):add_widgets(cloudwatch.GraphWidget({ left = { watched, a:attach_to(other) } }))
local config = a:with({ dimensions_map = { X = "1" }, label = "l", region = "eu-west-1", stack_account = "1", unit = cloudwatch.Unit.BYTES, id = "i" }):to_metric_config()
CfnOutput(near, "Config", { value = string.format("%s %s %s %s %s %s %s %s %s", config.metric_stat.namespace, config.metric_stat.metric_name, config.metric_stat.statistic, config.metric_stat.account, config.metric_stat.region, config.metric_stat.region_override, config.metric_stat.period:to_iso_string(), config.rendering_properties["label"], config.metric_stat.dimensions[1].name) })
local computed = math("m + 1", { m = a }):with({ search_region = "us-east-1" }):to_metric_config()
CfnOutput(near, "Computed", { value = string.format("%s %s %s", computed.math_expression.expression, computed.math_expression.period, computed.math_expression.search_region) })
local found = search:to_metric_config()
CfnOutput(near, "Found", { value = string.format("%s %s", found.search_expression.expression, found.search_expression.period) })
