-- Clients who are authenticated by Cognito, as the default of a listener and in a rule.

local app = App()
local stack = Stack(app, "Actions")
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "a", "b" }, private_subnet_ids = { "subnet-12345678", "subnet-87654321" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
local pool = cognito.CfnUserPool(stack, "Pool")
local client = cognito.CfnUserPoolClient(stack, "Client", { user_pool_id = pool.ref, generate_secret = true })
local domain = cognito.CfnUserPoolDomain(stack, "Domain", { user_pool_id = pool.ref, domain = "people" })
local certificate = elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012")

local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
local listener = balancer:add_listener("Https", {
  port = 443,
  certificates = { certificate },
  default_action = elbv2_actions.AuthenticateCognitoAction({
    user_pool = { user_pool_arn = pool.attr_arn },
    user_pool_client = { user_pool_client_id = client.ref },
    user_pool_domain = { domain_name = domain.ref },
    scope = "openid email",
    session_timeout = Duration.days(1),
    session_cookie_name = "session",
    on_unauthenticated_request = elbv2.UnauthenticatedAction.DENY,
    authentication_request_extra_params = { display = "x" },
    next = elbv2.ListenerAction.fixed_response(200),
  }),
})
listener:add_action("Rule", {
  priority = 1,
  conditions = { elbv2.ListenerCondition.path_patterns({ "/private" }) },
  action = elbv2_actions.AuthenticateCognitoAction({
    user_pool = { user_pool_arn = pool.attr_arn },
    user_pool_client = { user_pool_client_id = client.ref },
    user_pool_domain = { domain_name = domain.ref },
    session_timeout = Duration.days(1),
    next = elbv2.ListenerAction.fixed_response(201),
  }),
})
local closed = elbv2.ApplicationLoadBalancer(stack, "Closed", { vpc = vpc })
closed:add_listener("Https", {
  port = 443,
  certificates = { certificate },
  default_action = elbv2_actions.AuthenticateCognitoAction({
    user_pool = { user_pool_arn = pool.attr_arn },
    user_pool_client = { user_pool_client_id = client.ref },
    user_pool_domain = { domain_name = domain.ref },
    allow_https_outbound = false,
    next = elbv2.ListenerAction.fixed_response(200),
  }),
})
