-- Metrics: every option, statistics in every spelling, expressions, what is expected of a metric.

local app = App()
local stack = Stack(app, "Metrics")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
cloudwatch.Metric.grant_put_metric_data(role)

local spellings = { "max", "AVERAGE", "avg", "n", "Samplecount", "sum", "min", "iqm", "P99", "p99.9", "tm90", "tm(10%:90%)", "TM(10:90)", "tm(:90%)", "ts(80%:)", "wm(5%:95%)", "pr(0:1)", "PR(:300)", "tc99", "Tm99", "tc(0.005:0.030)" }
for index, spelling in ipairs(spellings) do
  local metric = cloudwatch.Metric({ namespace = "N", metric_name = "M", statistic = spelling })
  CfnOutput(stack, "Spelling" .. (index - 1), { value = metric.statistic })
  metric:create_alarm(stack, "Alarm" .. (index - 1), { threshold = (index - 1), evaluation_periods = 1 })
end
local stats = {
  cloudwatch.Stats.SAMPLE_COUNT,
  cloudwatch.Stats.AVERAGE,
  cloudwatch.Stats.SUM,
  cloudwatch.Stats.MINIMUM,
  cloudwatch.Stats.MAXIMUM,
  cloudwatch.Stats.IQM,
  cloudwatch.Stats.percentile(99.9),
  cloudwatch.Stats.p(99),
  cloudwatch.Stats.trimmed_mean(90),
  cloudwatch.Stats.tm(10, 90),
  cloudwatch.Stats.winsorized_mean(90),
  cloudwatch.Stats.wm(0.5, 99),
  cloudwatch.Stats.trimmed_count(1, 2),
  cloudwatch.Stats.tc(5),
  cloudwatch.Stats.trimmed_sum(5),
  cloudwatch.Stats.ts(5, 95),
  cloudwatch.Stats.percentile_rank(3),
  cloudwatch.Stats.pr(3, 4),
}
for index, stat in ipairs(stats) do
  CfnOutput(stack, "Stat" .. (index - 1), { value = stat })
end

local full = cloudwatch.Metric({
  namespace = "App",
  metric_name = "Latency",
  period = Duration.minutes(1),
  statistic = "p95",
  dimensions_map = { Place = "b", Code = "a" },
  unit = cloudwatch.Unit.MILLISECONDS,
  label = "latency",
  color = "#1f77b4",
  id = "mine",
  visible = false,
  account = "111122223333",
  region = "eu-west-1",
})
CfnOutput(stack, "Full", { value = full.namespace .. full.metric_name .. full.period:to_iso_string() .. full.statistic .. full.label .. full.color .. full.account .. full.region })
local changed = full:with({ statistic = "Sum", label = "other", account = "444455556666" })
CfnOutput(stack, "Changed", { value = changed.label .. changed.statistic .. changed.account .. changed.region .. changed.metric_name })
local plain = cloudwatch.Metric({ namespace = "App", metric_name = "Errors" })
CfnOutput(stack, "Plain", { value = plain.period:to_iso_string() .. plain.statistic })
local math = cloudwatch.MathExpression({
  expression = "errors / latency",
  using_metrics = { errors = plain, latency = full },
  label = "rate",
  color = "#fff",
  period = Duration.minutes(10),
})
CfnOutput(stack, "Math", { value = math.expression .. math.label .. math.color .. math.period:to_iso_string() })
CfnOutput(stack, "Longer", { value = math:with({ period = Duration.hours(1) }).period:to_iso_string() })
local search = cloudwatch.SearchExpression({ expression = "SEARCH('x')", label = "found", period = Duration.minutes(1) })
CfnOutput(stack, "Search", { value = search.expression .. search.label .. search:with({ label = "more" }).label })
local band = cloudwatch.Metric.anomaly_detection_for({ metric = plain, std_devs = 3 })
CfnOutput(stack, "Band", { value = band.expression .. band.label })
