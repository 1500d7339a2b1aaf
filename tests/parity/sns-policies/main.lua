-- Who may do what with topics: their policies, grants, keys.

local app = App()
local stack = Stack(app, "Policies")
local service = iam.ServicePrincipal("events.amazonaws.com")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })

-- policies of topics
local strict = sns.Topic(stack, "Strict", { enforce_ssl = true })
local added = strict:add_to_resource_policy(iam.PolicyStatement({
  actions = { "sns:Publish" },
  principals = { service },
  resources = { strict.topic_arn },
}))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })
local open = sns.Topic(stack, "Open")
for _, action in ipairs({ "sns:Publish", "sns:Subscribe" }) do
  open:add_to_resource_policy(iam.PolicyStatement({
    actions = { action },
    principals = { iam.AccountRootPrincipal() },
    resources = { open.topic_arn },
  }))
end
open:add_to_resource_policy(iam.PolicyStatement({
  sid = "Named",
  actions = { "sns:GetTopicAttributes" },
  principals = { iam.AnyPrincipal() },
  resources = { open.topic_arn },
}))

-- policies of their own
local first = sns.Topic(stack, "First")
local second = sns.Topic(stack, "Second")
local shared = sns.TopicPolicy(stack, "Shared", { topics = { first, second } })
shared.document:add_statements(iam.PolicyStatement({
  actions = { "sns:Publish" },
  principals = { service },
  resources = { first.topic_arn, second.topic_arn },
}))
local given = iam.PolicyDocument({
  statements = {
    iam.PolicyStatement({ actions = { "sns:Publish" }, principals = { service }, resources = { first.topic_arn } }),
  },
})
sns.TopicPolicy(stack, "Given", { topics = { first }, policy_document = given, enforce_ssl = true })

-- grants
local key = kms.Key(stack, "Key")
local secret = sns.Topic(stack, "Secret", { master_key = key })
secret:grant_publish(role)
secret:grant_subscribe(role)
secret.grants:actions(role, { "sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic" })
secret.grants:actions(role, { "sns:SetTopicAttributes" }, { key_actions = { "kms:DescribeKey" }, resource_arns = { "*" } })
secret:grant_on_key(role, "kms:Encrypt")
secret:grant_publish(service)
secret.grants:subscribe(iam.AccountPrincipal("111111111111"))
open:grant_publish(role)
open:grant_on_key(role, "kms:Encrypt")
sns.TopicGrants.from_topic(second):publish(service)

-- imported topics
local known = sns.Topic.from_topic_arn(stack, "Known", "arn:aws:sns:us-east-1:123456789012:known")
local ignored = known:add_to_resource_policy(iam.PolicyStatement({
  actions = { "sns:Publish" },
  principals = { service },
  resources = { "*" },
}))
CfnOutput(stack, "Ignored", { value = string.format("%s", ignored.statement_added) })
known:grant_publish(role)
known:grant_publish(service)
local encrypted = sns.Topic.from_topic_attributes(stack, "Encrypted", {
  topic_arn = "arn:aws:sns:us-east-1:123456789012:encrypted",
  key_arn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
})
encrypted:grant_publish(role)

-- rules of CodeStar Notifications
local target = open:bind_as_notification_rule_target(stack)
CfnOutput(stack, "Target", { value = string.format("%s %s", target.target_type, target.target_address) })
