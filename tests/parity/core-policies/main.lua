-- What stands beside a resource's properties, and how it is taken away again.

local app = App()
local stack = Stack(app, "Policies")
local condition = CfnCondition(stack, "Condition", { expression = Fn.condition_equals(Aws.REGION, "x") })
local full = CfnResource(stack, "Full", { type = "AWS::Test::Full", properties = { Name = "x" } })
full.cfn_options.creation_policy = {
  auto_scaling_creation_policy = { min_successful_instances_percent = 50 },
  resource_signal = { count = 2, timeout = "PT5M" },
  start_fleet = true,
}
full.cfn_options.update_policy = {
  auto_scaling_replacing_update = { will_replace = true },
  auto_scaling_rolling_update = {
    max_batch_size = 1,
    min_instances_in_service = 2,
    min_successful_instances_percent = 3,
    min_active_instances_percent = 4,
    pause_time = "PT1M",
    suspend_processes = { "Launch", "Terminate" },
    wait_on_resource_signals = true,
  },
  auto_scaling_instance_refresh = {
    strategy = "Rolling",
    preferences = {
      min_healthy_percentage = 1,
      max_healthy_percentage = 2,
      instance_warmup = 3,
      skip_matching = false,
      checkpoint_percentages = { 50, 100 },
      checkpoint_delay = 4,
      bake_time = 5,
      alarm_specification = { alarms = { "alarm" } },
      scale_in_protected_instances = "Wait",
      standby_instances = "Ignore",
    },
  },
  auto_scaling_scheduled_action = { ignore_unmodified_group_size_properties = true },
  code_deploy_lambda_alias_update = {
    application_name = "app",
    deployment_group_name = "group",
    before_allow_traffic_hook = "before",
    after_allow_traffic_hook = "after",
  },
  use_online_resharding = true,
  enable_version_upgrade = false,
}
full.cfn_options.version = "1"
full.cfn_options.description = "Described"
full.cfn_options.metadata = { a = Aws.REGION, z = 1 }
full:add_metadata("added", { "x" })
full.cfn_options.condition = condition
full.cfn_options.deletion_policy = CfnDeletionPolicy.RETAIN
full.cfn_options.update_replace_policy = CfnDeletionPolicy.SNAPSHOT

local partial = CfnResource(stack, "Partial", { type = "AWS::Test::Partial" })
partial.cfn_options.creation_policy = { resource_signal = {} }
partial.cfn_options.update_policy = { auto_scaling_rolling_update = { suspend_processes = {} } }
partial.cfn_options.deletion_policy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE

local cleared = CfnResource(stack, "Cleared", { type = "AWS::Test::Cleared" })
cleared.cfn_options.condition = condition
cleared.cfn_options.version = "2"
cleared.cfn_options.description = "gone"
cleared.cfn_options.deletion_policy = CfnDeletionPolicy.DELETE
cleared.cfn_options.condition = nil
cleared.cfn_options.version = nil
cleared.cfn_options.description = nil
cleared.cfn_options.deletion_policy = nil

local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" })
vpc.cfn_options.update_policy = { use_online_resharding = false }
vpc:add_override("UpdatePolicy.AutoScalingReplacingUpdate.WillReplace", true)
vpc:add_deletion_override("UpdatePolicy.UseOnlineResharding")
