-- Who is told of messages: queues, functions, mail addresses, addresses of the web, phones.

local app = App()
local stack = Stack(app, "Subscriptions")
local topic = sns.Topic(stack, "Topic")
local other = sns.Topic(stack, "Other")
local dead = sqs.Queue(stack, "Dead")
local filters = { price = sns.SubscriptionFilter.numeric_filter({ greater_than = 1000 }) }

-- queues
local queue = sqs.Queue(stack, "Queue")
local made = topic:add_subscription(sns_subscriptions.SqsSubscription(queue))
CfnOutput(stack, "MadePath", { value = made.node.path })
other:add_subscription(sns_subscriptions.SqsSubscription(queue, {
  raw_message_delivery = true,
  dead_letter_queue = dead,
  filter_policy = filters,
}))
local secret = sqs.Queue(stack, "Secret", { encryption = sqs.QueueEncryption.KMS })
topic:add_subscription(sns_subscriptions.SqsSubscription(secret))
local key = kms.Key(stack, "Key")
local keyed = sqs.Queue(stack, "Keyed", { encryption_master_key = key })
topic:add_subscription(sns_subscriptions.SqsSubscription(keyed, { raw_message_delivery = false }))
local known = sqs.Queue.from_queue_arn(stack, "Known", "arn:aws:sqs:us-east-1:123456789012:known")
topic:add_subscription(sns_subscriptions.SqsSubscription(known))
local ordered = sns.Topic(stack, "Ordered", { fifo = true })
ordered:add_subscription(sns_subscriptions.SqsSubscription(sqs.Queue(stack, "OrderedQueue", { fifo = true })))

-- functions
local hears = lambda.Function(stack, "Hears", {
  runtime = lambda.Runtime.NODEJS_24_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => {};"),
})
local heard = topic:add_subscription(sns_subscriptions.LambdaSubscription(hears))
CfnOutput(stack, "HeardPath", { value = heard.node.path })
other:add_subscription(sns_subscriptions.LambdaSubscription(hears, { dead_letter_queue = dead, filter_policy = filters }))
topic:add_subscription(sns_subscriptions.LambdaSubscription(hears:add_alias("live")))

-- mail, phones, addresses of the web
topic:add_subscription(sns_subscriptions.EmailSubscription("shop@example.com"))
topic:add_subscription(sns_subscriptions.EmailSubscription("ops@example.com", {
  json = true,
  dead_letter_queue = dead,
  filter_policy_with_message_body = { price = sns.FilterOrPolicy.filter(sns.SubscriptionFilter.exists_filter()) },
}))
topic:add_subscription(sns_subscriptions.SmsSubscription("+15555551234"))
topic:add_subscription(sns_subscriptions.SmsSubscription("+15555551235", { filter_policy = filters }))
topic:add_subscription(sns_subscriptions.UrlSubscription("https://example.com/news"))
topic:add_subscription(sns_subscriptions.UrlSubscription("http://example.com/news", {
  raw_message_delivery = true,
  delivery_policy = { throttle_policy = { max_receives_per_second = 4 } },
  dead_letter_queue = dead,
}))
topic:add_subscription(sns_subscriptions.UrlSubscription("https://example.com/more", { raw_message_delivery = false, protocol = sns.SubscriptionProtocol.HTTP }))

-- endpoints that are known late
local address = CfnParameter(stack, "Address")
topic:add_subscription(sns_subscriptions.EmailSubscription(address.value_as_string))
topic:add_subscription(sns_subscriptions.UrlSubscription(address.value_as_string, { protocol = sns.SubscriptionProtocol.HTTPS }))
local phone = topic:add_subscription(sns_subscriptions.SmsSubscription(address.value_as_string))
CfnOutput(stack, "PhonePath", { value = phone.node.path })
other:add_subscription(sns_subscriptions.EmailSubscription(string.format("news@%s", address.value_as_string)))
