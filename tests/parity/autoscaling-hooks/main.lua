-- Instances that wait when they come or go, who hears of it, and pools of instances that are ready.

local app = App()
local stack = Stack(app, "Hooks")
local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
local launching = autoscaling.LifecycleTransition.INSTANCE_LAUNCHING
local terminating = autoscaling.LifecycleTransition.INSTANCE_TERMINATING
local plain = group:add_lifecycle_hook("Plain", { lifecycle_transition = launching })
local queue = sqs.Queue(stack, "Queue", { encryption = sqs.QueueEncryption.KMS })
local full = group:add_lifecycle_hook("Full", {
  lifecycle_transition = terminating,
  lifecycle_hook_name = "full",
  default_result = autoscaling.DefaultResult.ABANDON,
  heartbeat_timeout = Duration.minutes(3),
  notification_metadata = "drain it",
  notification_target = autoscaling_hooktargets.QueueHook(queue),
})
local topic = sns.Topic(stack, "Topic")
local topic_hook = autoscaling_hooktargets.TopicHook(topic)
group:add_lifecycle_hook("First", { lifecycle_transition = launching, notification_target = topic_hook, default_result = autoscaling.DefaultResult.CONTINUE })
group:add_lifecycle_hook("Second", { lifecycle_transition = terminating, notification_target = topic_hook })
local drain = function(id) return lambda.Function(stack, id, { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }) end
group:add_lifecycle_hook("Function", { lifecycle_transition = terminating, notification_target = autoscaling_hooktargets.FunctionHook(drain("Drains")) })
local key = kms.Key(stack, "Key")
group:add_lifecycle_hook("Secret", { lifecycle_transition = terminating, notification_target = autoscaling_hooktargets.FunctionHook(drain("DrainsInSecret"), key) })
local role = iam.Role(stack, "Tells", { assumed_by = iam.ServicePrincipal("autoscaling.amazonaws.com") })
group:add_lifecycle_hook("Roled", { lifecycle_transition = terminating, role = role, notification_target = autoscaling_hooktargets.FunctionHook(drain("DrainsAsRole"), key) })
local hook = autoscaling.LifecycleHook(stack, "Hook", { auto_scaling_group = group, lifecycle_transition = launching, role = role, notification_target = autoscaling_hooktargets.QueueHook(queue) })
local bound = autoscaling_hooktargets.QueueHook(queue):bind(stack, { lifecycle_hook = plain })
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s %s %s", plain.lifecycle_hook_name, full.lifecycle_hook_name, full.role.role_arn, hook.role.role_arn, bound.created_role.role_arn, bound.notification_target_arn) })

group:add_warm_pool()
local other = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Other", "other")
other:add_warm_pool({ min_size = 1, reuse_on_scale_in = true, max_group_prepared_capacity = 3, pool_state = autoscaling.PoolState.HIBERNATED })
autoscaling.WarmPool(stack, "Pool", { auto_scaling_group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Third", "third"), reuse_on_scale_in = false, max_group_prepared_capacity = -1, pool_state = autoscaling.PoolState.RUNNING })
