-- Connections with addresses of the web, the addresses, and rules that tell them.

local app = App()
local stack = Stack(app, "Connections")
local basic = events.Connection(stack, "Basic", {
  connection_name = "basic",
  description = "With a password",
  authorization = events.Authorization.basic("me", SecretValue.secrets_manager("password")),
  header_parameters = {
    closed = events.HttpParameter.from_secret(SecretValue.secrets_manager("closed")),
    open = events.HttpParameter.from_string("seen"),
  },
  body_parameters = { shop = events.HttpParameter.from_string("one") },
  query_string_parameters = { v = events.HttpParameter.from_string("2") },
})
local key = events.Connection(stack, "ApiKey", {
  authorization = events.Authorization.api_key("x-api-key", SecretValue.secrets_manager("key")),
})
events.Connection(stack, "OAuth", {
  authorization = events.Authorization.oauth({
    authorization_endpoint = "https://example.com/token",
    client_id = "me",
    client_secret = SecretValue.secrets_manager("client"),
    http_method = events.HttpMethod.GET,
    body_parameters = { a = events.HttpParameter.from_string("x") },
    header_parameters = { b = events.HttpParameter.from_string("y") },
    query_string_parameters = { c = events.HttpParameter.from_string("z") },
  }),
})
CfnOutput(stack, "Name", { value = basic.connection_name })
CfnOutput(stack, "Arn", { value = basic.connection_arn })
CfnOutput(stack, "SecretArn", { value = basic.connection_secret_arn })
local known = events.Connection.from_event_bus_arn(stack, "Known", "arn:aws:events:us-east-1:111111111111:connection/known/1234", "arn:aws:secretsmanager:us-east-1:111111111111:secret:known")
CfnOutput(stack, "KnownName", { value = known.connection_name })
local said = events.Connection.from_connection_attributes(stack, "Said", {
  connection_arn = "arn:aws:events:us-east-1:111111111111:connection/said/1234",
  connection_name = "other",
  connection_secret_arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:said",
})
CfnOutput(stack, "SaidName", { value = string.format("%s %s", said.connection_name, said.connection_secret_arn) })

-- addresses
local full = events.ApiDestination(stack, "Full", {
  connection = basic,
  endpoint = "https://example.com/*/orders",
  api_destination_name = "full",
  description = "All of it",
  http_method = events.HttpMethod.PUT,
  rate_limit_per_second = 5,
})
local plain = events.ApiDestination(stack, "Plain", { connection = known, endpoint = "https://example.com" })
local found = events.ApiDestination.from_api_destination_attributes(stack, "Found", {
  api_destination_arn = "arn:aws:events:us-east-1:111111111111:api-destination/found/1234",
  connection = key,
})
CfnOutput(stack, "FullName", { value = full.api_destination_name })
CfnOutput(stack, "FullArn", { value = full.api_destination_arn })
CfnOutput(stack, "FoundName", { value = found.api_destination_name })

-- rules
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("events.amazonaws.com") })
local rule = events.Rule(stack, "Rule", { schedule = events.Schedule.rate(Duration.days(1)) })
rule:add_target(events_targets.ApiDestination(full, {
  path_parameter_values = { "one" },
  header_parameters = { h = "v" },
  query_string_parameters = { q = "w" },
  event = events.RuleTargetInput.from_text("x"),
  retry_attempts = 1,
}))
rule:add_target(events_targets.ApiDestination(plain, { event_role = role }))
rule:add_target(events_targets.ApiDestination(found))
rule:add_target(events_targets.ApiDestination(full))
