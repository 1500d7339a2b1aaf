-- Topics of Kafka that call functions: of Amazon MSK, and of clusters of one's own.

local app = App()
local stack = Stack(app, "Kafka")
local function works(stack, id)
  return lambda.Function(stack, id, { runtime = lambda.Runtime.NODEJS_22_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = async () => {};") })
end
local secret = secretsmanager.Secret(stack, "Secret")
local certificate = secretsmanager.Secret(stack, "Certificate")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })

-- of Amazon MSK
works(stack, "Managed"):add_event_source(lambda_event_sources.ManagedKafkaEventSource({
  cluster_arn = "arn:aws:kafka:us-east-1:111111111111:cluster/shop/4b6d0c3e-52b4-4b2f-8a7e-2f0f5a7c1d11-1",
  topic = "orders",
  secret = secret,
  starting_position = lambda.StartingPosition.LATEST,
}))

-- over the internet, two topics and two clusters for one function
local one = works(stack, "One")
one:add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({ bootstrap_servers = { "kafka-1.example.com:9092", "kafka-2.example.com:9092" }, topic = "orders", secret = secret, starting_position = lambda.StartingPosition.TRIM_HORIZON }))
one:add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({ bootstrap_servers = { "kafka-1.example.com:9092", "kafka-2.example.com:9092" }, topic = "returns", secret = secret, starting_position = lambda.StartingPosition.TRIM_HORIZON }))
one:add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({ bootstrap_servers = { "other.example.com:9092" }, topic = "orders", secret = secret, starting_position = lambda.StartingPosition.TRIM_HORIZON }))

-- in a VPC
works(stack, "Inside"):add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrap_servers = { "kafka-1.example.com:9092" },
  topic = "orders",
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
  security_group = group,
  starting_position = lambda.StartingPosition.TRIM_HORIZON,
}))
works(stack, "Full"):add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({
  bootstrap_servers = { "kafka-1.example.com:9092" },
  topic = "orders",
  secret = secret,
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  security_group = group,
  authentication_method = lambda_event_sources.AuthenticationMethod.CLIENT_CERTIFICATE_TLS_AUTH,
  root_ca_certificate = certificate,
  consumer_group_id = "readers",
  batch_size = 10,
  max_batching_window = Duration.seconds(20),
  enabled = false,
  on_failure = lambda_event_sources.KafkaDlq("failed"),
  provisioned_poller_config = { minimum_pollers = 1, maximum_pollers = 8 },
  filters = { lambda.FilterCriteria.filter({ amount = lambda.FilterRule.is_equal(1) }) },
  starting_position = lambda.StartingPosition.TRIM_HORIZON,
}))
works(stack, "Sha256"):add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({ bootstrap_servers = { "kafka-1.example.com:9092" }, topic = "orders", secret = secret, authentication_method = lambda_event_sources.AuthenticationMethod.SASL_SCRAM_256_AUTH, starting_position = lambda.StartingPosition.TRIM_HORIZON }))
works(stack, "Basic"):add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({ bootstrap_servers = { "kafka-1.example.com:9092" }, topic = "orders", secret = secret, authentication_method = lambda_event_sources.AuthenticationMethod.BASIC_AUTH, starting_position = lambda.StartingPosition.TRIM_HORIZON }))

-- a query that logs in with a secret
events.Rule(stack, "Rule", { schedule = events.Schedule.rate(Duration.hours(1)) }):add_target(
  events_targets.RedshiftQuery("arn:aws:redshift:us-east-1:111111111111:cluster:shop", { database = "orders", sql = { "SELECT 1" }, secret = secret })
)
