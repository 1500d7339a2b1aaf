-- Buses: every prop, their policies, grants, archives, imports.

local app = App()
local stack = Stack(app, "Buses")
local key = kms.Key(stack, "Key")
local plain = events.EventBus(stack, "Plain")
local full = events.EventBus(stack, "Full", {
  event_bus_name = "full",
  description = "All of it",
  dead_letter_queue = sqs.Queue(stack, "Dead"),
  kms_key = key,
  log_config = { include_detail = events.IncludeDetail.FULL, level = events.Level.INFO },
})
events.EventBus(stack, "Keyed", { kms_key = key, log_config = { level = events.Level.TRACE } })
local partner = events.EventBus(stack, "Partner", { event_source_name = "aws.partner/example.com/shop" })
events.EventBus(stack, "Late", { event_bus_name = Fn.import_value("name") })
CfnOutput(stack, "PlainName", { value = plain.event_bus_name })
CfnOutput(stack, "PlainArn", { value = plain.event_bus_arn })
CfnOutput(stack, "PartnerSource", { value = partner.event_source_name })

-- policies
local added = full:add_to_resource_policy(iam.PolicyStatement({
  sid = "One",
  actions = { "events:PutEvents" },
  principals = { iam.AccountPrincipal("111111111111") },
  resources = { full.event_bus_arn },
}))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })
full:add_to_resource_policy(iam.PolicyStatement({
  sid = "Two",
  effect = iam.Effect.DENY,
  actions = { "events:*" },
  principals = { iam.AnyPrincipal() },
  resources = { full.event_bus_arn },
  conditions = { StringNotEquals = { ["aws:SourceAccount"] = stack.account } },
}))

-- grants
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
full:grant_put_events_to(role)
full.grants:actions(role, { "events:PutRule" })
full.grants:actions(role, { "events:DeleteRule" }, { resource_arns = { "*" } })
full.grants:all_put_events(role)
events.EventBus.grant_all_put_events(role)
events.EventBusGrants.from_event_bus(plain):actions(role, { "events:DescribeEventBus" })
full:grant_put_events_to(iam.AccountPrincipal("111111111111"), "Ignored")

-- archives
local archive = full:archive("Kept", {
  archive_name = "kept",
  description = "What was sold",
  event_pattern = { account = { stack.account }, detail = { state = { "sold" } } },
  retention = Duration.days(30),
})
CfnOutput(stack, "ArchiveName", { value = archive.archive_name })
CfnOutput(stack, "ArchiveArn", { value = archive.archive_arn })
plain:archive("All", { event_pattern = { source = events.Match.prefix("") } })
events.Archive(stack, "Encrypted", { source_event_bus = plain, event_pattern = { source = { "shop" } }, kms_key = key, retention = Duration.hours(48) })

-- imports
local by_name = events.EventBus.from_event_bus_name(stack, "ByName", "default")
by_name:archive("Kept", { event_pattern = { source = { "shop" } } })
local by_arn = events.EventBus.from_event_bus_arn(stack, "ByArn", "arn:aws:events:us-east-1:111111111111:event-bus/known")
local said = events.EventBus.from_event_bus_attributes(stack, "Said", {
  event_bus_arn = "arn:aws:events:us-east-1:111111111111:event-bus/said",
  event_bus_name = "other",
  event_bus_policy = "{}",
  event_source_name = "aws.partner/example.com/shop",
})
CfnOutput(stack, "ByNameArn", { value = by_name.event_bus_arn })
CfnOutput(stack, "ByArnName", { value = by_arn.event_bus_name })
CfnOutput(stack, "ByArnRegion", { value = by_arn.env.region })
CfnOutput(stack, "SaidName", { value = string.format("%s %s", said.event_bus_name, said.event_source_name) })
by_arn:grant_put_events_to(role)

-- services are let in by the policy of the bus, under a flag
local strict = Stack(app, "Strict")
strict.node:set_context("@aws-cdk/aws-events:requireEventBusPolicySid", true)
local open = events.EventBus(strict, "Open")
open:grant_put_events_to(iam.AccountPrincipal("111111111111"), "Friend")
open:grant_put_events_to(iam.ServicePrincipal("scheduler.amazonaws.com"), "Scheduler")
open:grant_put_events_to(iam.Role(strict, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") }))
