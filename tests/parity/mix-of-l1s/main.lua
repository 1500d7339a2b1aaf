-- L1s that stand in for what the library makes: log groups, alarms, buses, connections, repositories.

local app = App()
local stack = Stack(app, "OfL1s")
local account = iam.AccountPrincipal("111111111111")

-- log groups
local group = logs.CfnLogGroup(stack, "Group")
logs.LogGroupGrants.from_log_group(group):write(account)
logs.LogGroupGrants.from_log_group(group):read(account)
logs.LogGroupGrants.from_log_group(group):write(iam.ServicePrincipal("events.amazonaws.com"))
logs.LogGroupGrants.from_log_group(group):read(iam.Role(stack, "Reads", { assumed_by = account }))
local named = logs.CfnLogGroup(stack, "Named", { log_group_name = "named" })
logs.LogGroupGrants.from_log_group(named):actions(iam.Role(stack, "Acts", { assumed_by = account }), { "logs:DescribeLogStreams" })
logs.MetricFilter(stack, "Filter", { log_group = group, filter_pattern = logs.FilterPattern.all_events(), metric_name = "All", metric_namespace = "App" })
logs.LogStream(stack, "Stream", { log_group = group })
local destination = logs.CrossAccountDestination(stack, "Destination", {
  role = iam.Role(stack, "Sends", { assumed_by = iam.ServicePrincipal("logs.amazonaws.com") }),
  target_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/logs",
})
destination:add_to_policy(iam.PolicyStatement({ actions = { "logs:PutSubscriptionFilter" }, principals = { account }, resources = { "arn:aws:logs:us-east-1:123456789012:destination:logs" } }))
logs.SubscriptionFilter(stack, "Sent", { log_group = group, filter_pattern = logs.FilterPattern.all_events(), destination = destination })
logs.QueryDefinition(stack, "Query", { query_definition_name = "query", query_string = logs.QueryString({ fields = { "@message" } }), log_groups = { group } })
logs.LogGroup(stack, "Protected", {
  data_protection_policy = logs.DataProtectionPolicy({
    identifiers = { logs.DataIdentifier.ADDRESS },
    log_group_audit_destination = group,
    s3_bucket_audit_destination = s3.CfnBucket(stack, "Audit"),
  }),
})

-- buckets
local bucket = s3.CfnBucket(stack, "Bucket")
s3.BucketGrants.from_bucket(bucket):delete(account)
local policed = s3.CfnBucket(stack, "Policed")
s3.CfnBucketPolicy(stack, "BucketPolicy", {
  bucket = policed.ref,
  policy_document = { Statement = { { Action = "s3:*", Effect = "Deny", Principal = "*", Resource = policed.attr_arn, Condition = { Bool = { ["aws:SecureTransport"] = "false" } } } } },
})
s3.BucketGrants.from_bucket(policed):read(account)
local both = s3.CfnBucket(stack, "Both")
s3.Bucket.from_cfn_bucket(both):grant_read(account)
s3.BucketGrants.from_bucket(both):put(iam.AccountPrincipal("222222222222"))

-- metrics of log groups
local made = logs.LogGroup(stack, "Made")
cloudwatch.Alarm(stack, "Many", { metric = made:metric_incoming_log_events(), threshold = 1000, evaluation_periods = 1 })
cloudwatch.Alarm(stack, "Large", {
  metric = made:metric_incoming_bytes({ period = Duration.minutes(1), dimensions_map = { LogGroupName = made.log_group_name } }),
  threshold = 1000000,
  evaluation_periods = 1,
})
made:metric("DeliveryErrors", { statistic = "max" }):create_alarm(stack, "Errors", { threshold = 1, evaluation_periods = 1 })

-- alarms
local alarm = cloudwatch.CfnAlarm(stack, "Alarm", { comparison_operator = "GreaterThanThreshold", evaluation_periods = 1, namespace = "App", metric_name = "Load", period = 60, statistic = "Average", threshold = 1 })
cloudwatch.CompositeAlarm(stack, "Composite", {
  alarm_rule = cloudwatch.AlarmRule.from_alarm(cloudwatch.Alarm.from_alarm_name(stack, "Known", "known"), cloudwatch.AlarmState.ALARM),
  actions_suppressor = alarm,
})
cloudwatch.Dashboard(stack, "Board", {
  widgets = { { cloudwatch.AlarmStatusWidget({ alarms = { alarm } }), cloudwatch.AlarmWidget({ alarm = alarm }) } },
})
local muted = cloudwatch.AlarmMuteRule(stack, "Muted", {
  alarms = { alarm },
  schedule = cloudwatch.ScheduleExpression.cron({ minute = "0", hour = "1" }),
  duration = Duration.hours(1),
})
CfnOutput(stack, "MutedArn", { value = muted.alarm_mute_rule_ref.alarm_mute_rule_arn })

-- buses and connections
local bus = events.CfnEventBus(stack, "Bus", { name = "orders" })
events.Rule(stack, "Rule", { event_bus = bus, event_pattern = { source = { "shop" } } })
events.Archive(stack, "Archive", { source_event_bus = bus, event_pattern = { source = { "shop" } } })
local connection = events.CfnConnection(stack, "Connection", {
  authorization_type = "API_KEY",
  auth_parameters = { api_key_auth_parameters = { api_key_name = "key", api_key_value = "value" } },
})
events.ApiDestination(stack, "Api", { connection = connection, endpoint = "https://example.com/orders" })

-- mixins of repositories
local repository = ecr.CfnRepository(stack, "Repository")
repository:with(ecr.mixins.RepositoryAutoDeleteImages())
local owner = ecr.Repository(stack, "Owner")
owner:with(ecr.mixins.RepositoryAutoDeleteImages())
CfnOutput(stack, "Supported", {
  value = string.format("%s %s", ecr.mixins.RepositoryAutoDeleteImages():supports(repository), ecr.mixins.RepositoryAutoDeleteImages():supports(group)),
})
