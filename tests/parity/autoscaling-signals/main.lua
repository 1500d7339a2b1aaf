-- For how many instances CloudFormation waits, and what becomes of running instances.

local app = App()
local stack = Stack(app, "Signals")
local vpc = ec2.Vpc.from_vpc_attributes(stack, "Vpc", { vpc_id = "vpc-12345678", availability_zones = { "eu-west-1a", "eu-west-1b" }, private_subnet_ids = { "subnet-12345678", "subnet-23456789" }, private_subnet_route_table_ids = { "rtb-1", "rtb-2" } })
local group = function(id, props)
  props.vpc = vpc
  props.instance_type = ec2.InstanceType("t3.micro")
  props.machine_image = ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-0123456789abcdef0" })
  return autoscaling.AutoScalingGroup(stack, id, props)
end

group("All", { min_capacity = 2, signals = autoscaling.Signals.wait_for_all({ timeout = Duration.minutes(3) }) })
group("AllWished", { desired_capacity = 3, signals = autoscaling.Signals.wait_for_all({ min_success_percentage = 50 }) })
group("Least", { min_capacity = 2, desired_capacity = 4, signals = autoscaling.Signals.wait_for_min_capacity({ min_success_percentage = 0, timeout = Duration.hours(1) }) })
group("Some", { signals = autoscaling.Signals.wait_for_count(5, { timeout = Duration.seconds(90) }), role = iam.Role.from_role_arn(stack, "Known", "arn:aws:iam::111111111111:role/known") })

group("Replacing", { update_policy = autoscaling.UpdatePolicy.replacing_update(), signals = autoscaling.Signals.wait_for_all() })
group("Rolling", { update_policy = autoscaling.UpdatePolicy.rolling_update() })
group("RollingSignals", { update_policy = autoscaling.UpdatePolicy.rolling_update(), signals = autoscaling.Signals.wait_for_all({ min_success_percentage = 30, timeout = Duration.minutes(9) }) })
group("RollingAll", {
  max_capacity = 4,
  update_policy = autoscaling.UpdatePolicy.rolling_update({
    max_batch_size = 2,
    min_instances_in_service = 1,
    suspend_processes = { autoscaling.ScalingProcess.AZ_REBALANCE, autoscaling.ScalingProcess.HEALTH_CHECK },
    wait_on_resource_signals = true,
    pause_time = Duration.seconds(345),
    min_success_percentage = 40,
  }),
  signals = autoscaling.Signals.wait_for_all({ min_success_percentage = 30, timeout = Duration.minutes(9) }),
})
group("RollingDeaf", { update_policy = autoscaling.UpdatePolicy.rolling_update({ wait_on_resource_signals = false, suspend_processes = {} }), signals = autoscaling.Signals.wait_for_all() })
group("RollingWaits", { update_policy = autoscaling.UpdatePolicy.rolling_update({ wait_on_resource_signals = true }) })

local alarm = cloudwatch.Alarm(stack, "Alarm", { metric = cloudwatch.Metric({ namespace = "Shop", metric_name = "Errors" }), threshold = 1, evaluation_periods = 1 })
group("Refresh", { update_policy = autoscaling.UpdatePolicy.instance_refresh({ strategy = autoscaling.InstanceRefreshStrategy.ROLLING }) })
group("RefreshAll", {
  update_policy = autoscaling.UpdatePolicy.instance_refresh({
    strategy = autoscaling.InstanceRefreshStrategy.REPLACE_ROOT_VOLUME,
    min_healthy_percentage = 90,
    max_healthy_percentage = 100,
    instance_warmup = Duration.seconds(300),
    skip_matching = false,
    checkpoint_percentages = { 50, 100 },
    checkpoint_delay = Duration.minutes(10),
    bake_time = Duration.minutes(1),
    alarms = { alarm, cloudwatch.Alarm.from_alarm_name(stack, "KnownAlarm", "known") },
    scale_in_protected_instances = autoscaling.ScaleInProtectedInstances.REFRESH,
    standby_instances = autoscaling.StandbyInstances.IGNORE,
  }),
})
group("RefreshLittle", { update_policy = autoscaling.UpdatePolicy.instance_refresh({ strategy = autoscaling.InstanceRefreshStrategy.ROLLING, min_healthy_percentage = 50, alarms = {} }), signals = autoscaling.Signals.wait_for_all() })

local init = function() return ec2.CloudFormationInit.from_elements(ec2.InitFile.from_string("/etc/shop", "open"), ec2.InitPackage.yum("nginx")) end
group("Init", { init = init(), signals = autoscaling.Signals.wait_for_all({ timeout = Duration.minutes(10) }) })
group("InitOptions", {
  init = init(),
  init_options = { config_sets = { "default" }, embed_fingerprint = false, print_log = false, ignore_failures = true, include_role = true, include_url = true },
  signals = autoscaling.Signals.wait_for_all(),
  update_policy = autoscaling.UpdatePolicy.replacing_update(),
})
local later = group("Later", { signals = autoscaling.Signals.wait_for_all() })
later:apply_cloud_formation_init(init())
local rendered = autoscaling.Signals.wait_for_count(3, { timeout = Duration.minutes(2) }):render_creation_policy({ desired_capacity = 4 })
CfnOutput(stack, "Rendered", { value = string.format("%s %s", rendered.resource_signal.count, rendered.resource_signal.timeout) })
