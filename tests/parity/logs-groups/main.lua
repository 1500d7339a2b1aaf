-- Log groups: every prop, streams, grants, policies of resources, imports by name and by ARN, metrics.

local app = App()
local stack = Stack(app, "Groups")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local key = kms.Key(stack, "Key")

logs.LogGroup(stack, "Plain")
local group = logs.LogGroup(stack, "Group", {
  log_group_name = "/my/group",
  retention = logs.RetentionDays.ONE_WEEK,
  log_group_class = logs.LogGroupClass.STANDARD,
  encryption_key = key,
  removal_policy = RemovalPolicy.DESTROY,
  deletion_protection_enabled = true,
  field_index_policies = {
    logs.FieldIndexPolicy({ fields = { "Operation", "RequestId" } }),
    logs.FieldIndexPolicy({ fields = { "timestamp" } }),
  },
})
logs.LogGroup(stack, "Forever", { retention = logs.RetentionDays.INFINITE })
logs.LogGroup(stack, "Rare", {
  log_group_class = logs.LogGroupClass.INFREQUENT_ACCESS,
  removal_policy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  retention = logs.RetentionDays.TEN_YEARS,
})
logs.LogGroup(stack, "Delivery", { log_group_class = logs.LogGroupClass.DELIVERY })
logs.LogGroup(stack, "Off", { deletion_protection_enabled = false, encryption_key = kms.Alias.from_alias_name(stack, "Alias", "alias/logs") })

group:add_stream("Stream")
local stream = group:add_stream("Named", { log_stream_name = "my-stream" })
logs.LogStream(stack, "Own", { log_group = group, removal_policy = RemovalPolicy.DESTROY })
local imported_stream = logs.LogStream.from_log_stream_name(stack, "ImportedStream", "that-stream")
local attributed_stream = logs.LogStream.from_log_stream_attributes(stack, "AttributedStream", { log_group_name = "g", log_stream_name = "s" })
CfnOutput(stack, "StreamName", { value = stream.log_stream_name })
CfnOutput(stack, "ImportedStreamName", { value = imported_stream.log_stream_name .. attributed_stream.log_stream_name })

-- grants
group:grant_write(role)
group:grant_read(role)
group:grant(role, "logs:DescribeLogStreams", "logs:GetLogRecord")
group.grants:write(iam.User(stack, "User"))
group:grant_write(iam.ServicePrincipal("es.amazonaws.com"))
group:grant_read(iam.AccountPrincipal("111122223333"))
group.grants:read(iam.ArnPrincipal("arn:aws:iam::444455556666:role/reader"))
group:add_to_resource_policy(iam.PolicyStatement({
  sid = "Own",
  actions = { "logs:CreateLogStream", "logs:PutLogEvents" },
  principals = { iam.ServicePrincipal("delivery.logs.amazonaws.com"), iam.ArnPrincipal("arn:aws:iam::777788889999:user/somebody") },
  resources = { group.log_group_arn },
}))

group:add_to_resource_policy(iam.PolicyStatement({ actions = { "logs:DescribeLogStreams" }, principals = { iam.AccountPrincipal("888899990000") } }))

-- policies of their own
logs.ResourcePolicy(stack, "Policy", {
  resource_policy_name = "named",
  policy_statements = { iam.PolicyStatement({ actions = { "logs:PutLogEvents" }, resources = { "*" }, principals = { iam.ServicePrincipal("route53.amazonaws.com") } }) },
})
local later = logs.ResourcePolicy(stack, "Later")
later.document:add_statements(iam.PolicyStatement({ actions = { "logs:PutLogEvents" }, resources = { "*" }, principals = { iam.ServicePrincipal("es.amazonaws.com") } }))

-- imports
local named = logs.LogGroup.from_log_group_name(stack, "ByName", "their-group")
named:grant_write(role)
named:add_stream("Stream", { log_stream_name = "x" })
named:grant_read(iam.ServicePrincipal("es.amazonaws.com"))
CfnOutput(stack, "ByNameArn", { value = named.log_group_arn })
local arned = logs.LogGroup.from_log_group_arn(stack, "ByArn", "arn:aws:logs:us-east-1:123456789012:log-group:my-log-group")
local starred = logs.LogGroup.from_log_group_arn(stack, "ByStar", "arn:aws:logs:us-east-1:123456789012:log-group:my-log-group:*")
starred:grant_read(role)
CfnOutput(stack, "ByArnArn", { value = arned.log_group_arn })
CfnOutput(stack, "ByArnName", { value = arned.log_group_name })
CfnOutput(stack, "ByStarArn", { value = starred.log_group_arn })
CfnOutput(stack, "ByStarName", { value = starred.log_group_name })
local late = logs.LogGroup.from_log_group_arn(stack, "ByLate", Fn.import_value("the-group"))
late:grant_read(role)
CfnOutput(stack, "ByLateArn", { value = late.log_group_arn })
CfnOutput(stack, "ByLateName", { value = late.log_group_name })
CfnOutput(stack, "PhysicalName", { value = group:log_group_physical_name() })
CfnOutput(stack, "Name", { value = group.log_group_name })
CfnOutput(stack, "Arn", { value = group.log_group_arn })

-- metrics
local bytes = group:metric_incoming_bytes()
local events = group:metric_incoming_log_events({ statistic = "Average", period = Duration.minutes(1) })
local extracted = group:extract_metric("$.latency", "App", "Latency")
local other = group:metric("ForwardedBytes", { label = "forwarded", unit = cloudwatch.Unit.BYTES })
CfnOutput(stack, "BytesName", { value = bytes.namespace .. " " .. bytes.metric_name .. " " .. bytes.statistic })
CfnOutput(stack, "EventsName", { value = events.metric_name .. " " .. events.statistic .. " " .. events.period:to_iso_string() })
CfnOutput(stack, "ExtractedName", { value = extracted.namespace .. " " .. extracted.metric_name .. " " .. extracted.statistic })
CfnOutput(stack, "OtherName", { value = other.metric_name .. " " .. other.label .. " " .. other.statistic })

-- across stacks
local second = Stack(app, "Second")
local far = iam.Role(second, "Far", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
group:grant_write(far)
logs.LogStream(second, "FarStream", { log_group = group })

-- names and environments
local concrete = Stack(app, "Concrete", { env = { account = "123456789012", region = "eu-west-1" } })
local concrete_group = logs.LogGroup(concrete, "Group", { log_group_name = "concrete" })
concrete_group:grant_write(iam.AccountPrincipal("123456789012"))
concrete_group:grant_write(iam.ServicePrincipal("events.amazonaws.com"))
concrete_group:grant_read(iam.Role(concrete, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
logs.LogGroup.from_log_group_name(concrete, "Named", "named"):grant_read(iam.Role.from_role_arn(concrete, "Theirs", "arn:aws:iam::999988887777:role/theirs"))
