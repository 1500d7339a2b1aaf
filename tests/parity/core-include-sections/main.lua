-- Parameters, mappings, conditions, rules, hooks, outputs and the other sections: all of them can be changed.

local app = App()
local stack = Stack(app, "Sections", { description = "of the program" })
stack.template_options.metadata = { Own = 1 }
local template = CfnInclude(stack, "Template", { template_file = "template.yaml" })

local param = template:get_parameter("Size")
param.default = "large"
param.max_length = 30
local condition = template:get_condition("IsProd")
condition.expression = Fn.condition_equals(param.value_as_string, "production")
local mapping = template:get_mapping("Images")
mapping:set_value("eu-west-1", "AMI", "ami-9")
mapping:set_value("us-east-1", "AMI", "ami-1")
local rule = template:get_rule("Sizes")
rule:add_assertion(Fn.condition_contains({ "small", "large" }, param.value_as_string), "the size must be known")
local output = template:get_output("Address")
output.value = template:get_resource("Instance").attr_public_ip
output.export_name = "the-address"
local role = iam.Role(stack, "MyRole", { assumed_by = iam.ServicePrincipal("codedeploy.amazonaws.com") })
local hook = template:get_hook("Green")
hook.service_role = role.role_arn
hook.traffic_routing_config = { type = CfnTrafficRoutingType.TIME_BASED_LINEAR, time_based_linear = { step_percentage = 20, bake_time_mins = 5 } }
CfnOutput(stack, "Mapped", { value = mapping:find_in_map(Aws.REGION, "AMI"), condition = condition })

-- A hook of one's own.
local other = Stack(app, "Hooks")
CfnHook(other, "Plain", { type = "My::Hook", properties = { Key = Aws.REGION } })
CfnCodeDeployBlueGreenHook(other, "BlueGreen", {
  service_role = "role",
  applications = { {
    target = { type = "AWS::ECS::Service", logical_id = "Service" },
    ecs_attributes = {
      task_definitions = { "A", "B" },
      task_sets = { "C", "D" },
      traffic_routing = {
        prod_traffic_route = { type = "AWS::ElasticLoadBalancingV2::Listener", logical_id = "Prod" },
        test_traffic_route = { type = "AWS::ElasticLoadBalancingV2::Listener", logical_id = "Test" },
        target_groups = { "E", "F" },
      },
    },
  } },
  additional_options = { termination_wait_time_in_minutes = 30 },
  lifecycle_event_hooks = { before_install = "a", after_allow_traffic = "b" },
})
