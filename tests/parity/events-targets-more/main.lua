-- Targets that need functions of the library: log groups, and calls of the AWS SDK.

local app = App()
local stack = Stack(app, "More")
local daily = events.Schedule.rate(Duration.days(1))

-- log groups
local group = logs.LogGroup(stack, "Group", { log_group_name = "/aws/events/shop" })
local targets = {
  events_targets.CloudWatchLogGroup(group, { install_latest_aws_sdk = false }),
  events_targets.CloudWatchLogGroup(group, {
    log_event = events_targets.LogGroupTargetInput.from_object_v2({ message = events.EventField.from_path("$.detail.m") }),
    dead_letter_queue = sqs.Queue(stack, "Dead"),
    retry_attempts = 1,
  }),
  events_targets.CloudWatchLogGroup(group, { log_event = events_targets.LogGroupTargetInput.from_object_v2() }),
  events_targets.CloudWatchLogGroup(group, {
    event = events.RuleTargetInput.from_object({ message = "fixed", timestamp = events.EventField.time }),
  }),
}
for i, target in ipairs(targets) do
  events.Rule(stack, string.format("Logged%s", (i - 1)), { schedule = daily, targets = { target } })
end
events.Rule(stack, "Known", {
  schedule = daily,
  targets = { events_targets.CloudWatchLogGroup(logs.LogGroup.from_log_group_name(stack, "KnownGroup", "/aws/events/known")) },
})

-- calls
local called = events.Rule(stack, "Called", { schedule = daily })
called:add_target(events_targets.AwsApi({
  service = "ECS",
  action = "updateService",
  parameters = { forceNewDeployment = true, service = "shop" },
}))
called:add_target(events_targets.AwsApi({
  service = "RDS",
  action = "createDBSnapshot",
  parameters = { DBInstanceIdentifier = "shop" },
  catch_error_pattern = "Fault$",
  policy_statement = iam.PolicyStatement({ actions = { "rds:CreateDBSnapshot" }, resources = { "arn:aws:rds:*:*:db:shop" } }),
}))
called:add_target(events_targets.AwsApi({ service = "cloudwatch-logs", action = "describeLogGroups" }))
