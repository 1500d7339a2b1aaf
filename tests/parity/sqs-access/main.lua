-- Who may use queues: grants, with keys and without; policies; TLS; other accounts and stacks.

local app = App()
local stack = Stack(app, "Access", { env = { account = "123456789012", region = "eu-west-1" } })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local secret = sqs.Queue(stack, "Secret", { encryption = sqs.QueueEncryption.KMS, queue_name = "secret" })
secret:grant_consume_messages(role)
secret:grant_send_messages(role)
secret:grant_purge(role)
secret:grant(role, "sqs:ListQueueTags", "sqs:TagQueue")
local plain = sqs.Queue(stack, "Plain")
plain.grants:consume_messages(role)
plain.grants:actions(role, { "sqs:UntagQueue" })
plain:grant_send_messages(iam.ServicePrincipal("events.amazonaws.com"))
local given = sqs.Queue(stack, "Given", { encryption_master_key = kms.Key(stack, "Key") })
given:grant_send_messages(iam.ServicePrincipal("s3.amazonaws.com"))
given:grant_consume_messages(iam.AccountPrincipal("111111111111"))

local tls = sqs.Queue(stack, "Tls", { enforce_ssl = true })
tls:add_to_resource_policy(iam.PolicyStatement({
  actions = { "sqs:SendMessage" },
  resources = { tls.queue_arn },
  principals = { iam.ServicePrincipal("sns.amazonaws.com") },
}))
local policy = sqs.QueuePolicy(stack, "Policy", { queues = { plain, secret } })
policy.document:add_statements(iam.PolicyStatement({ actions = { "sqs:SendMessage" }, resources = { "*" }, principals = { iam.AccountRootPrincipal() } }))

-- queues that exist already
local known = sqs.Queue.from_queue_attributes(stack, "Known", {
  queue_arn = "arn:aws:sqs:eu-west-1:123456789012:known",
  key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
})
known:grant_send_messages(role)
known:add_to_resource_policy(iam.PolicyStatement({ actions = { "sqs:*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }))

-- other stacks
local near = Stack(app, "Near", { env = { account = "123456789012", region = "eu-west-1" } })
local near_role = iam.Role(near, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
plain:grant_consume_messages(near_role)
local far = Stack(app, "Far", { env = { account = "111111111111", region = "eu-west-1" } })
local far_role = iam.Role(far, "Role", { role_name = "far", assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local named = sqs.Queue(stack, "Named", { queue_name = "named" })
named:grant_send_messages(far_role)
CfnOutput(far, "NamedArn", { value = named.queue_arn })
CfnOutput(far, "NamedName", { value = named.queue_name })
