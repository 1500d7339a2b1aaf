-- Grants on L1s of topics and queues: their policies are L1s, too. A flag that keeps keys of queues to their topics.

local app = App()
local stack = Stack(app, "OfL1s")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local topic = sns.CfnTopic(stack, "Topic", { display_name = "L1" })
sns.TopicGrants.from_topic(topic):publish(role)
sns.TopicGrants.from_topic(topic):publish(iam.ServicePrincipal("events.amazonaws.com"))
sns.TopicGrants.from_topic(topic):subscribe(iam.AccountPrincipal("111111111111"))
local queue = sqs.CfnQueue(stack, "Queue", { delay_seconds = 1 })
sqs.QueueGrants.from_queue(queue):send_messages(iam.ServicePrincipal("events.amazonaws.com"))
sqs.QueueGrants.from_queue(queue):purge(iam.AccountPrincipal("111111111111"))
sqs.QueueGrants.from_queue(queue):consume_messages(role)

local strict = Stack(app, "Strict")
strict.node:set_context("@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption", true)
local news = sns.Topic(strict, "News")
news:add_subscription(sns_subscriptions.SqsSubscription(sqs.Queue(strict, "Secret", { encryption = sqs.QueueEncryption.KMS })))
