-- Every widget, with nothing and with everything.

local app = App()
local stack = Stack(app, "Widgets")
local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
local load = cloudwatch.Metric({ namespace = "App", metric_name = "Load" })
local alarm = errors:create_alarm(stack, "Alarm", { threshold = 5, evaluation_periods = 2 })
local composite = cloudwatch.CompositeAlarm(stack, "Composite", { alarm_rule = alarm })
local known = cloudwatch.Alarm.from_alarm_name(stack, "Known", "known")

local plain = cloudwatch.Dashboard(stack, "Plain")
plain:add_widgets(cloudwatch.GraphWidget({}), cloudwatch.GaugeWidget({}), cloudwatch.SingleValueWidget({ metrics = {} }), cloudwatch.TableWidget({}))
plain:add_widgets(cloudwatch.TextWidget({ markdown = "" }), cloudwatch.AlarmWidget({ alarm = alarm }), cloudwatch.AlarmStatusWidget({ alarms = {} }))
plain:add_widgets(cloudwatch.LogQueryWidget({ log_group_names = { "a" }, query_lines = {} }), cloudwatch.CustomWidget({ function_arn = "arn:aws:lambda:us-east-1:123456789012:function:F", title = "" }))

local graph = cloudwatch.GraphWidget({
  title = "Errors and load",
  region = "eu-west-1",
  width = 24,
  height = 9,
  account_id = "123456789012",
  left = { errors },
  right = { load },
  left_y_axis = { min = 0, max = 10.5, label = "errors", show_units = false },
  right_y_axis = { label = "load" },
  left_annotations = {
    { value = 1800, label = Duration.minutes(30):to_human_string(), color = cloudwatch.Color.RED, fill = cloudwatch.Shading.ABOVE, visible = true },
    { value = 0.25 },
    alarm:to_annotation(),
  },
  right_annotations = { { value = -3, fill = cloudwatch.Shading.NONE }, { value = 4, fill = cloudwatch.Shading.BELOW, visible = false } },
  vertical_annotations = {
    { date = "2022-10-19T00:00:00Z", label = "deployment", color = cloudwatch.Color.BLUE, fill = cloudwatch.VerticalShading.AFTER, visible = false },
    { date = "2022-10-19T00:00:00" },
    { date = "2022-10-19T10:20:30.123Z", fill = cloudwatch.VerticalShading.BEFORE },
    { date = "2022-10-19T10:20:30+0100", fill = cloudwatch.VerticalShading.NONE },
  },
  stacked = true,
  legend_position = cloudwatch.LegendPosition.RIGHT,
  live_data = true,
  display_labels_on_chart = true,
  view = cloudwatch.GraphWidgetView.PIE,
  set_period_to_time_range = true,
  period = Duration.minutes(1),
  statistic = "p99",
  start = "-P7D",
  end_ = "2022-12-17T06:00:00.000Z",
})
local off = cloudwatch.GraphWidget({
  stacked = false,
  live_data = false,
  set_period_to_time_range = false,
  display_labels_on_chart = false,
  legend_position = cloudwatch.LegendPosition.BOTTOM,
  view = cloudwatch.GraphWidgetView.BAR,
  left = {},
  left_annotations = {},
  vertical_annotations = {},
  left_y_axis = {},
})
local full = cloudwatch.Dashboard(stack, "Full")
full:add_widgets(graph)
full:add_widgets(off)
full:add_widgets(
  cloudwatch.GaugeWidget({
    title = "Load",
    region = "eu-west-1",
    account_id = "123456789012",
    width = 3,
    height = 4,
    metrics = { load },
    annotations = { { value = 50, label = "half", color = cloudwatch.Color.ORANGE, fill = cloudwatch.Shading.BELOW } },
    left_y_axis = { min = 5, max = 1000, label = "load", show_units = true },
    legend_position = cloudwatch.LegendPosition.HIDDEN,
    live_data = true,
    set_period_to_time_range = true,
    period = Duration.minutes(15),
    statistic = cloudwatch.Stats.MAXIMUM,
    start = "-P7D",
    end_ = "2022-12-17T06:00:00.000Z",
  }),
  cloudwatch.GaugeWidget({ left_y_axis = { max = 7 }, metrics = { load } })
)
full:add_widgets(
  cloudwatch.SingleValueWidget({
    title = "Errors",
    region = "eu-west-1",
    account_id = "123456789012",
    width = 4,
    height = 5,
    metrics = { errors, load },
    full_precision = true,
    sparkline = true,
    live_data = true,
    period = Duration.minutes(15),
    start = "-P7D",
    end_ = "2022-12-17T06:00:00.000Z",
  }),
  cloudwatch.SingleValueWidget({ metrics = { errors }, set_period_to_time_range = true, full_precision = false, sparkline = false })
)
full:add_widgets(
  cloudwatch.TableWidget({
    title = "Table",
    region = "eu-west-1",
    account_id = "123456789012",
    width = 12,
    height = 4,
    metrics = { errors },
    layout = cloudwatch.TableLayout.VERTICAL,
    summary = {
      columns = { cloudwatch.TableSummaryColumn.AVERAGE, cloudwatch.TableSummaryColumn.SUM, cloudwatch.TableSummaryColumn.MINIMUM, cloudwatch.TableSummaryColumn.MAXIMUM },
      sticky = true,
      hide_non_summary_columns = true,
    },
    thresholds = {
      cloudwatch.TableThreshold.above(1000, cloudwatch.Color.RED),
      cloudwatch.TableThreshold.between(500, 1000, cloudwatch.Color.ORANGE),
      cloudwatch.TableThreshold.below(500, cloudwatch.Color.GREEN),
      cloudwatch.TableThreshold.above(1.5),
      cloudwatch.TableThreshold.between(3, 2),
    },
    show_units_in_label = true,
    full_precision = true,
    live_data = true,
    set_period_to_time_range = true,
    period = Duration.minutes(5),
    statistic = "Sum",
    start = "-P7D",
    end_ = "2022-12-17T06:00:00.000Z",
  }),
  cloudwatch.TableWidget({ layout = cloudwatch.TableLayout.HORIZONTAL, summary = {}, show_units_in_label = false, full_precision = false, thresholds = {} })
)
local group = logs.LogGroup(stack, "Group", { removal_policy = RemovalPolicy.DESTROY })
full:add_widgets(
  cloudwatch.TextWidget({ markdown = "# Title\n\n- \"quoted\" \\ and\ttabs, é", width = 4, height = 1, background = cloudwatch.TextWidgetBackground.SOLID }),
  cloudwatch.AlarmWidget({ alarm = composite, title = "Alarm", region = "eu-west-1", account_id = "123456789012", width = 3, height = 4, left_y_axis = { min = 0, max = 5, label = "n", show_units = false } }),
  cloudwatch.AlarmStatusWidget({
    alarms = { alarm, composite, known },
    title = "All",
    width = 5,
    height = 5,
    sort_by = cloudwatch.AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
    states = { cloudwatch.AlarmState.ALARM, cloudwatch.AlarmState.OK, cloudwatch.AlarmState.INSUFFICIENT_DATA },
  }),
  cloudwatch.AlarmStatusWidget({ alarms = { alarm }, sort_by = cloudwatch.AlarmStatusWidgetSortBy.DEFAULT }),
  cloudwatch.AlarmStatusWidget({ alarms = { alarm }, sort_by = cloudwatch.AlarmStatusWidgetSortBy.TIMESTAMP })
)
full:add_widgets(
  cloudwatch.LogQueryWidget({
    log_group_names = { group.log_group_name, "other" },
    query_lines = { "fields @message", "filter @message like /Error/" },
    title = "Logs",
    region = "eu-west-1",
    account_id = "123456789012",
    width = 4,
    height = 5,
    view = cloudwatch.LogQueryVisualizationType.STACKEDAREA,
    query_language = cloudwatch.LogQueryLanguage.SQL,
  })
)
local views = { cloudwatch.LogQueryVisualizationType.TABLE, cloudwatch.LogQueryVisualizationType.LINE, cloudwatch.LogQueryVisualizationType.BAR, cloudwatch.LogQueryVisualizationType.PIE }
local languages = { cloudwatch.LogQueryLanguage.LOGS_INSIGHTS, cloudwatch.LogQueryLanguage.PPL }
for _, view in ipairs(views) do
  for _, language in ipairs(languages) do
    full:add_widgets(cloudwatch.LogQueryWidget({ log_group_names = { "a" }, query_string = "fields @timestamp\n| limit 5", view = view, query_language = language }))
  end
end
full:add_widgets(
  cloudwatch.CustomWidget({
    function_arn = stack:format_arn({ service = "lambda", resource = "function", resource_name = "Board", arn_format = ArnFormat.COLON_RESOURCE_NAME }),
    title = "Custom",
    width = 3,
    height = 4,
    update_on_refresh = false,
    update_on_resize = false,
    update_on_time_range_change = false,
    params = { account = stack.account, list = { 1.5, true, "x" }, nested = { a = "b" } },
  })
)
