-- Groups of instances that are targets of load balancers.

local app = App()
local stack = Stack(app, "Targets")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local group = function(id) return autoscaling.AutoScalingGroup(stack, id, {
  vpc = vpc,
  max_capacity = 4,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-0123456789abcdef1" }),
}) end

local shop = group("Shop")
local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc, internet_facing = true })
local listener = balancer:add_listener("Listener", { port = 80 })
listener:add_targets("Shop", { port = 8080, targets = { shop } })
local requests = shop:scale_on_request_count("Requests", { target_requests_per_minute = 60, disable_scale_in = true })
CfnOutput(stack, "Policy", { value = requests.scaling_policy_arn })

local ruled = group("Ruled")
local target = elbv2.ApplicationTargetGroup(stack, "Target", { vpc = vpc, port = 80, targets = { ruled } })
listener:add_target_groups("Rule", { target_groups = { target }, priority = 4, conditions = { elbv2.ListenerCondition.path_patterns({ "/ruled" }) } })
ruled:scale_on_request_count("Requests", { target_requests_per_minute = 10 })

local both = group("Both")
local first = elbv2.ApplicationTargetGroup(stack, "First", { vpc = vpc, port = 443 })
local second = elbv2.ApplicationTargetGroup(stack, "Second", { vpc = vpc, port = 443 })
listener:add_action("Weighted", {
  priority = 5,
  conditions = { elbv2.ListenerCondition.path_patterns({ "/both" }) },
  action = elbv2.ListenerAction.weighted_forward({ { target_group = first, weight = 1 }, { target_group = second, weight = 1 } }),
})
both:attach_to_application_target_group(first)
both:attach_to_application_target_group(second)
local known = elbv2.ApplicationTargetGroup.from_target_group_attributes(stack, "Known", { target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789abcdef" })
both:attach_to_application_target_group(known)

local network = elbv2.NetworkLoadBalancer(stack, "Network", { vpc = vpc, security_groups = { ec2.SecurityGroup(stack, "NetworkGroup", { vpc = vpc }) } })
local direct = group("Direct")
network:add_listener("Listener", { port = 80 }):add_targets("Direct", { port = 80, targets = { direct } })
direct:attach_to_network_target_group(elbv2.NetworkTargetGroup(stack, "Other", { vpc = vpc, port = 22 }))
local template = ec2.LaunchTemplate.from_launch_template_attributes(stack, "Template", { launch_template_name = "shop" })
local given = autoscaling.AutoScalingGroup(stack, "Given", { vpc = vpc, launch_template = template })
network:add_listener("Second", { port = 443 }):add_targets("Given", { port = 443, targets = { given } })
