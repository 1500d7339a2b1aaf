-- Subscriptions: every prop, filters of every kind, delivery policies.

local app = App()
local stack = Stack(app, "Filters")
local topic = sns.Topic(stack, "Topic")
local dead = sqs.Queue(stack, "Dead")
local whole = sns.Subscription(stack, "Whole", {
  topic = topic,
  protocol = sns.SubscriptionProtocol.HTTPS,
  endpoint = "https://example.com/news",
  raw_message_delivery = true,
  region = "eu-west-1",
  dead_letter_queue = dead,
  filter_policy = { there = sns.SubscriptionFilter.exists_filter() },
  delivery_policy = {
    healthy_retry_policy = {
      min_delay_target = Duration.seconds(1),
      max_delay_target = Duration.minutes(1),
      num_retries = 10,
      num_no_delay_retries = 1,
      num_min_delay_retries = 2,
      num_max_delay_retries = 3,
      backoff_function = sns.BackoffFunction.EXPONENTIAL,
    },
    throttle_policy = { max_receives_per_second = 10 },
    request_policy = { header_content_type = "application/json" },
  },
})
CfnOutput(stack, "DeadArn", { value = whole.dead_letter_queue.queue_arn })

local function filtered(topic, id, filter_policy)
  sns.Subscription(topic, id, {
    topic = topic,
    protocol = sns.SubscriptionProtocol.EMAIL,
    endpoint = "shop@example.com",
    filter_policy = filter_policy,
  })
end
filtered(topic, "Texts", {
  one = sns.SubscriptionFilter.string_filter({ allowlist = { "red", "blue" } }),
  none = sns.SubscriptionFilter.string_filter({ denylist = { "green" } }),
  starts = sns.SubscriptionFilter.string_filter({ match_prefixes = { "a", "b" } }),
  ends = sns.SubscriptionFilter.string_filter({ match_suffixes = { "ball" } }),
  all = sns.SubscriptionFilter.string_filter({
    allowlist = { "x" },
    denylist = { "y", "z" },
    match_prefixes = { "p" },
    match_suffixes = { "s", "t" },
  }),
})
filtered(topic, "Numbers", {
  some = sns.SubscriptionFilter.numeric_filter({ allowlist = { 1, 2.5 } }),
  above = sns.SubscriptionFilter.numeric_filter({ greater_than = 0, greater_than_or_equal_to = 1 }),
  below = sns.SubscriptionFilter.numeric_filter({ less_than = 0, less_than_or_equal_to = 2 }),
  between = sns.SubscriptionFilter.numeric_filter({ between = { start = 1, stop = 2 }, between_strict = { start = 3, stop = 4 } }),
  all = sns.SubscriptionFilter.numeric_filter({
    allowlist = { 7 },
    greater_than = 3,
    greater_than_or_equal_to = 4,
    less_than = 5,
    less_than_or_equal_to = 6,
    between = { start = 1, stop = 2 },
    between_strict = { start = 3, stop = 4 },
  }),
})
filtered(topic, "Others", {
  there = sns.SubscriptionFilter.exists_filter(),
  missing = sns.SubscriptionFilter.not_exists_filter(),
  own = sns.SubscriptionFilter({ "a", { ["anything-but"] = { "b" } } }),
})

local inside = sns.FilterOrPolicy.policy({
  country = sns.FilterOrPolicy.filter(sns.SubscriptionFilter.string_filter({ allowlist = { "AT", "DE" } })),
  address = sns.FilterOrPolicy.policy({ street = sns.Filter(sns.SubscriptionFilter.not_exists_filter()) }),
})
sns.Subscription(stack, "Body", {
  topic = topic,
  protocol = sns.SubscriptionProtocol.EMAIL_JSON,
  endpoint = "shop@example.com",
  filter_policy_with_message_body = {
    customer = inside,
    order = sns.Policy({ price = sns.FilterOrPolicy.filter(sns.SubscriptionFilter.numeric_filter({ greater_than = 100 })) }),
    id = sns.FilterOrPolicy.filter(sns.SubscriptionFilter.exists_filter()),
  },
})
CfnOutput(stack, "Kinds", { value = string.format("%s %s", inside:is_policy(), inside:is_filter()) })
CfnOutput(stack, "Same", { value = string.format("%s", inside.type == sns.FilterOrPolicyType.POLICY) })

-- delivery
local function delivered(topic, id, delivery_policy)
  sns.Subscription(topic, id, {
    topic = topic,
    protocol = sns.SubscriptionProtocol.HTTP,
    endpoint = "http://example.com/news",
    delivery_policy = delivery_policy,
  })
end
delivered(topic, "Defaults", { healthy_retry_policy = {} })
delivered(topic, "Once", { healthy_retry_policy = { num_retries = 0 } })
delivered(topic, "Slowly", { healthy_retry_policy = { max_delay_target = Duration.hours(1), backoff_function = sns.BackoffFunction.GEOMETRIC } })
delivered(topic, "Often", { throttle_policy = { max_receives_per_second = 1 } })
delivered(topic, "Typed", { request_policy = { header_content_type = "text/csv" } })

-- other protocols
sns.Subscription(stack, "Phone", { topic = topic, protocol = sns.SubscriptionProtocol.SMS, endpoint = "+15555551234" })
sns.Subscription(stack, "App", {
  topic = topic,
  protocol = sns.SubscriptionProtocol.APPLICATION,
  endpoint = "arn:aws:sns:us-east-1:123456789012:endpoint/GCM/app/5e3e9847-3183-3f18-a7e8-671c3a57d4b3",
})
sns.Subscription(stack, "Stream", {
  topic = topic,
  protocol = sns.SubscriptionProtocol.FIREHOSE,
  endpoint = "arn:aws:firehose:us-east-1:123456789012:deliverystream/news",
  subscription_role_arn = "arn:aws:iam::123456789012:role/deliver",
  raw_message_delivery = false,
})
