-- Dashboards: their props, and where their widgets stand.

local function text(name, width, height)
  return cloudwatch.TextWidget({ markdown = name, width = width, height = height })
end

local app = App()
local stack = Stack(app, "Dashboards")

local empty = cloudwatch.Dashboard(stack, "Empty")
empty:add_widgets()
local named = cloudwatch.Dashboard(stack, "Named", {
  dashboard_name = "my_Board-1",
  start = "-P7D",
  end_ = "2018-12-17T06:00:00.000Z",
  period_override = cloudwatch.PeriodOverride.INHERIT,
  widgets = { { text("a", 6, 6), text("b", 4, 2) }, { text("c", 3, 3) }, {} },
})
CfnOutput(stack, "Name", { value = named.dashboard_name })
CfnOutput(stack, "Arn", { value = named.dashboard_arn })
CfnOutput(stack, "EmptyName", { value = empty.dashboard_name })
local intervals = { Duration.days(7), Duration.minutes(90), Duration.seconds(90), Duration.hours(25) }
for index, interval in ipairs(intervals) do
  cloudwatch.Dashboard(stack, "Interval" .. (index - 1), { default_interval = interval, period_override = cloudwatch.PeriodOverride.AUTO })
end

-- rows, columns, spacers
local layout = cloudwatch.Dashboard(stack, "Layout", { start = "2018-12-17T06:00:00.000Z" })
layout:add_widgets(text("wide", 12, 2), text("high", 12, 6), text("below", 12, 4))
layout:add_widgets(text("alone", 24, 1))
layout:add_widgets(cloudwatch.Column(text("a", 6, 2), text("b", 8, 3)), cloudwatch.Column(cloudwatch.Row(text("c", 6, 2), text("d", 6, 4)), text("e", 9, 1)), cloudwatch.Spacer({ width = 2, height = 3 }), text("f", 6, 6))
layout:add_widgets(cloudwatch.Spacer(), text("after a spacer", 1, 1))
layout:add_widgets(cloudwatch.Row(text("g", 10, 2), text("h", 10, 9), text("i", 6, 5), text("j", 6, 3), text("k", 20, 1), text("l", 4, 1)))
layout:add_widgets(cloudwatch.Row(), text("nothing before", 2, 2))
layout:add_widgets(text("z", 1, 1))

-- widgets that come later
local later = cloudwatch.Dashboard(stack, "Later")
local row = cloudwatch.Row(text("a", 10, 2), text("b", 10, 9))
local column = cloudwatch.Column(text("c", 6, 2))
local grows = cloudwatch.Row()
later:add_widgets(row)
later:add_widgets(column, text("beside", 2, 2))
later:add_widgets(cloudwatch.Column(column))
later:add_widgets(grows)
later:add_widgets(text("last", 1, 1))
local added = { text("d", 6, 5), text("e", 6, 3), text("f", 20, 1), text("g", 4, 1) }
for _, widget in ipairs(added) do
  row:add_widget(widget)
end
local others = { text("m", 10, 2), text("n", 10, 9), text("o", 6, 5), text("p", 6, 3), text("q", 20, 1), text("r", 4, 1) }
for _, widget in ipairs(others) do
  grows:add_widget(widget)
end
column:add_widget(text("h", 9, 3))
local inner = cloudwatch.Row(text("i", 6, 2))
later:add_widgets(cloudwatch.Row(inner, text("j", 6, 3)))
inner:add_widget(text("k", 6, 4))
local sizes = { row, column, grows, inner, cloudwatch.Spacer({ width = 3 }) }
for index, widget in ipairs(sizes) do
  CfnOutput(stack, "Size" .. (index - 1), { value = string.format("%s x %s", widget.width, widget.height) })
end
CfnOutput(stack, "Inside", { value = string.format("%s", #row.widgets) })

-- one widget in several places
local twice = cloudwatch.Dashboard(stack, "Twice")
local same = text("same", 6, 2)
twice:add_widgets(same, same)
twice:add_widgets(same)

-- what is known later
local tokens = cloudwatch.Dashboard(stack, "Tokens", { dashboard_name = Aws.STACK_NAME, start = Fn.ref("AWS::StackName") })
tokens:add_widgets(cloudwatch.TextWidget({ markdown = string.format([[# %s "quoted" \ 
 %s]], stack.region, Aws.STACK_NAME) }))
tokens:add_widgets(
  cloudwatch.TextWidget({ markdown = Fn.join("\"", { "a\"b", stack.region, Fn.import_value("x\"y") }) }),
  cloudwatch.TextWidget({ markdown = Fn.sub("x \"${AWS::Region}\"") }),
  cloudwatch.TextWidget({ markdown = Lazy.string(function() return "lazy \"text\"" end) })
)

-- a dashboard of another environment
local here = Stack(app, "Here", { env = { account = "111111111111", region = "us-east-1" } })
local there = Stack(app, "There", { env = { account = "222222222222", region = "us-east-2" } })
local far = cloudwatch.Dashboard(here, "Far", { dashboard_name = "far" })
CfnOutput(there, "Name", { value = far.dashboard_name })
CfnOutput(there, "Arn", { value = far.dashboard_arn })
