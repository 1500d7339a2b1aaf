-- Load balancers and listeners that are looked up: what stands for them, and the keys under which they are asked for.

local app = App()
local stack = Stack(app, "Lookups", { env = { account = "111111111111", region = "us-east-1" } })

local by_arn = elbv2.NetworkLoadBalancer.from_lookup(stack, "NetworkByArn", { load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/my-lb/73e2d6bc24d8a067" })
local by_tags = elbv2.NetworkLoadBalancer.from_lookup(stack, "NetworkByTags", { load_balancer_tags = { b = "c", a = "d" } })
local listener = elbv2.NetworkListener.from_lookup(stack, "NetworkListener", { load_balancer_tags = { x = "y" }, listener_port = 12, listener_protocol = elbv2.Protocol.TCP })
local application = elbv2.ApplicationLoadBalancer.from_lookup(stack, "Application", { load_balancer_tags = { x = "y" } })
local application_listener = elbv2.ApplicationListener.from_lookup(stack, "ApplicationListener", {
  listener_arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/my-lb/50dc6c495c0c9188/f2f7dc8efc522ab2",
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/my-lb/50dc6c495c0c9188",
  listener_port = 12,
  listener_protocol = elbv2.ApplicationProtocol.HTTPS,
})
CfnOutput(stack, "Names", { value = Fn.join(" ", { by_arn.load_balancer_arn, by_arn.load_balancer_dns_name, by_tags.load_balancer_canonical_hosted_zone_id, by_tags.vpc.vpc_id, application.load_balancer_arn, listener.listener_arn, application_listener.listener_arn }) })
application:add_listener("New", { port = 80, default_action = elbv2.ListenerAction.fixed_response(200) })
application_listener.connections:allow_default_port_from_any_ipv4("open")
application_listener:add_action("Rule", { priority = 3, conditions = { elbv2.ListenerCondition.path_patterns({ "/x" }) }, action = elbv2.ListenerAction.fixed_response(201) })
