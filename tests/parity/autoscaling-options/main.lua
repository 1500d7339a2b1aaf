-- What groups of instances can be told besides.

local app = App()
local stack = Stack(app, "Options")
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "eu-west-1a", "eu-west-1b" }, private_subnet_ids = { "subnet-12345678", "subnet-23456789" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
local group = function(id, props)
  props.vpc = vpc
  props.instance_type = ec2.InstanceType("t3.micro")
  props.machine_image = ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-0123456789abcdef0" })
  return autoscaling.AutoScalingGroup(stack, id, props)
end

local all = group("All", {
  auto_scaling_group_name = "all",
  min_capacity = 2,
  max_capacity = 10,
  cooldown = Duration.minutes(2),
  ignore_unmodified_size_properties = false,
  max_instance_lifetime = Duration.days(7),
  default_instance_warmup = Duration.seconds(5),
  capacity_rebalance = true,
  az_capacity_distribution_strategy = autoscaling.CapacityDistributionStrategy.BALANCED_ONLY,
  deletion_protection = autoscaling.DeletionProtection.PREVENT_ALL_DELETION,
  instance_lifecycle_policy = { retention_triggers = { terminate_hook_abandon = autoscaling.TerminateHookAbandonAction.RETAIN } },
  max_healthy_percentage = 200,
  min_healthy_percentage = 100,
  group_metrics = { autoscaling.GroupMetrics.all(), autoscaling.GroupMetrics(autoscaling.GroupMetric.MIN_SIZE, autoscaling.GroupMetric.MAX_SIZE, autoscaling.GroupMetric.MIN_SIZE, autoscaling.GroupMetric("GroupWarmPoolMinSize")) },
  notifications = {
    { topic = sns.Topic(stack, "Everything") },
    { topic = sns.Topic(stack, "Bad"), scaling_events = autoscaling.ScalingEvents.ERRORS },
    { topic = sns.Topic(stack, "Come"), scaling_events = autoscaling.ScalingEvents.LAUNCH_EVENTS },
    { topic = sns.Topic(stack, "Go"), scaling_events = autoscaling.ScalingEvents.TERMINATION_EVENTS },
    { topic = sns.Topic(stack, "Some"), scaling_events = autoscaling.ScalingEvents(autoscaling.ScalingEvent.TEST_NOTIFICATION, autoscaling.ScalingEvent.INSTANCE_LAUNCH) },
  },
  termination_policies = { autoscaling.TerminationPolicy.CUSTOM_LAMBDA_FUNCTION, autoscaling.TerminationPolicy.OLDEST_INSTANCE, autoscaling.TerminationPolicy.DEFAULT },
  termination_policy_custom_lambda_function_arn = "arn:aws:lambda:eu-west-1:111111111111:function:chooses",
  health_checks = autoscaling.HealthChecks.with_additional_checks({
    grace_period = Duration.seconds(100),
    additional_types = { autoscaling.AdditionalHealthCheckType.EBS, autoscaling.AdditionalHealthCheckType.ELB, autoscaling.AdditionalHealthCheckType.VPC_LATTICE },
  }),
})
CfnOutput(stack, "Lifetime", { value = string.format("%s", all.max_instance_lifetime:to_days()) })
group("Ec2", { health_checks = autoscaling.HealthChecks.ec2({ grace_period = Duration.minutes(3) }) })
group("Checked", { health_checks = autoscaling.HealthChecks.ec2() })
group("OlderEc2", { health_check = autoscaling.HealthCheck.ec2() })
group("OlderElb", { health_check = autoscaling.HealthCheck.elb({ grace = Duration.minutes(15) }) })
group("Cleared", { max_healthy_percentage = -1, min_healthy_percentage = -1, max_instance_lifetime = Duration.days(0), default_instance_warmup = Duration.seconds(0) })
group("Empty", { notifications = {}, group_metrics = {}, termination_policies = {}, instance_lifecycle_policy = {}, deletion_protection = autoscaling.DeletionProtection.NONE })
group("Policies", {
  termination_policies = { autoscaling.TerminationPolicy.ALLOCATION_STRATEGY, autoscaling.TerminationPolicy.CLOSEST_TO_NEXT_INSTANCE_HOUR, autoscaling.TerminationPolicy.NEWEST_INSTANCE, autoscaling.TerminationPolicy.OLDEST_LAUNCH_CONFIGURATION, autoscaling.TerminationPolicy.OLDEST_LAUNCH_TEMPLATE },
  instance_lifecycle_policy = { retention_triggers = {} },
  allow_all_outbound = false,
})
local checks = autoscaling.HealthChecks.with_additional_checks({ additional_types = { autoscaling.AdditionalHealthCheckType.ELB } })
local older = autoscaling.HealthCheck.elb({ grace = Duration.minutes(1) })
CfnOutput(stack, "Checks", { value = string.format("%s %s %s %s", checks.types[1], older.type, older.grace_period:to_seconds(), autoscaling.GroupMetric.TOTAL_INSTANCES.name) })
