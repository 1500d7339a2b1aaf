-- Hooks of a template, and the one for blue and green deployments.

local app = App()
local stack = Stack(app, "Hooks")
local thing = CfnResource(stack, "Thing", { type = "AWS::Test::Thing" })
CfnHook(stack, "Raw", { type = "Own::Hook", properties = { Thing = thing.ref } })
CfnHook(stack, "Bare", { type = "Own::Hook" })
local full = CfnCodeDeployBlueGreenHook(stack, "Full", {
  service_role = "role",
  applications = { {
    target = { type = "AWS::ECS::Service", logical_id = thing.logical_id },
    ecs_attributes = {
      task_definitions = { "BlueDefinition", "GreenDefinition" },
      task_sets = { "BlueSet", "GreenSet" },
      traffic_routing = {
        prod_traffic_route = { type = "AWS::ElasticLoadBalancingV2::Listener", logical_id = "Prod" },
        test_traffic_route = { type = "AWS::ElasticLoadBalancingV2::Listener", logical_id = "Test" },
        target_groups = { "Blue", "Green" },
      },
    },
  } },
  traffic_routing_config = {
    type = CfnTrafficRoutingType.TIME_BASED_CANARY,
    time_based_canary = { step_percentage = 15, bake_time_mins = 0 },
  },
  additional_options = { termination_wait_time_in_minutes = 30 },
  lifecycle_event_hooks = {
    before_install = "a",
    after_install = "b",
    after_allow_test_traffic = "c",
    before_allow_traffic = "d",
    after_allow_traffic = "e",
  },
})
CfnCodeDeployBlueGreenHook(stack, "Least", { service_role = "role", applications = {} })
CfnCodeDeployBlueGreenHook(stack, "Linear", {
  service_role = "role",
  applications = full.applications,
  traffic_routing_config = {
    type = CfnTrafficRoutingType.TIME_BASED_LINEAR,
    time_based_linear = { step_percentage = 20 },
  },
  additional_options = {},
})
local changed = CfnCodeDeployBlueGreenHook(stack, "Changed", { service_role = "role", applications = {} })
changed.service_role = "other"
changed.applications = full.applications
changed.traffic_routing_config = { type = CfnTrafficRoutingType.ALL_AT_ONCE }
changed.additional_options = { termination_wait_time_in_minutes = 1 }
changed.lifecycle_event_hooks = { after_install = "z" }
CfnOutput(stack, "Type", { value = full.type })
