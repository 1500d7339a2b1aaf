-- Topics and those who are told of their messages, in different stacks, regions and accounts.

local app = App()
local environments = {
  Here = { account = "111111111111", region = "us-east-1" },
  There = { account = "111111111111", region = "eu-west-1" },
  Others = { account = "222222222222", region = "us-east-1" },
}
local here = Stack(app, "Here", { env = environments.Here })
local news = sns.Topic(here, "News", { topic_name = "news" })
local ordered = sns.Topic(here, "Ordered", { topic_name = "ordered", fifo = true })
local unnamed = sns.Topic(here, "Unnamed")

local function subscribe(stack, topic)
  topic:add_subscription(sns_subscriptions.SqsSubscription(sqs.Queue(stack, "Queue" .. topic.node.id)))
  local hears = lambda.Function(stack, "Hears" .. topic.node.id, {
    runtime = lambda.Runtime.NODEJS_24_X,
    handler = "index.handler",
    code = lambda.Code.from_inline("exports.handler = async () => {};"),
  })
  topic:add_subscription(sns_subscriptions.LambdaSubscription(hears))
end
subscribe(Stack(app, "Neighbour", { env = environments.Here }), unnamed)
local there = Stack(app, "There", { env = environments.There })
subscribe(there, news)
subscribe(there, ordered)
subscribe(Stack(app, "Others", { env = environments.Others }), news)

-- topics that exist already say where they are
local imports = Stack(app, "Imports", { env = environments.Here })
subscribe(imports, sns.Topic.from_topic_arn(imports, "Far", "arn:aws:sns:us-west-2:111111111111:far"))
subscribe(imports, sns.Topic.from_topic_arn(imports, "Near", "arn:aws:sns:us-east-1:111111111111:near"))
subscribe(imports, sns.Topic.from_topic_arn(imports, "Late", Fn.import_value("arn")))

-- stacks that may be anywhere
local anywhere = Stack(app, "Anywhere")
subscribe(Stack(app, "AlsoAnywhere"), sns.Topic(anywhere, "Topic"))
