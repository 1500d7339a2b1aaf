-- Functions on instances of EC2 that Lambda looks after.

local app = App()
local stack = Stack(app, "Instances")
local subnets = { ec2.Subnet.from_subnet_id(stack, "Subnet", "subnet-12345678") }
local security_groups = { ec2.SecurityGroup.from_security_group_id(stack, "Group", "sg-12345678") }
local code = lambda.Code.from_inline("x")
local runtime = lambda.Runtime.NODEJS_24_X

local plain = lambda.CapacityProvider(stack, "Plain", { subnets = subnets, security_groups = security_groups })
local whole = lambda.CapacityProvider(stack, "Whole", {
  subnets = subnets,
  security_groups = security_groups,
  capacity_provider_name = "shop_instances-1",
  architectures = { lambda.Architecture.ARM_64 },
  instance_type_filter = lambda.InstanceTypeFilter.allow({ ec2.InstanceType("m7g.large") }),
  max_v_cpu_count = 20,
  scaling_options = lambda.ScalingOptions.manual({ lambda.TargetTrackingScalingPolicy.cpu_utilization(70) }),
  kms_key = kms.Key(stack, "Key"),
  propagate_tags = lambda.PropagateTags.explicit({ cost = "shop", team = "web" }),
  log_group = logs.LogGroup(stack, "Log"),
  system_log_level = lambda.SystemLogLevel.DEBUG,
})
Tags.of(whole):add("owner", "web")
lambda.CapacityProvider(stack, "Other", {
  subnets = subnets,
  security_groups = security_groups,
  operator_role = iam.Role(stack, "Operator", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }),
  instance_type_filter = lambda.InstanceTypeFilter.exclude({ ec2.InstanceType("t3.micro") }),
  scaling_options = lambda.ScalingOptions.auto(),
  propagate_tags = lambda.PropagateTags.none(),
})
local quiet = lambda.Function(stack, "Quiet", { code = code, handler = "index.handler", runtime = runtime })
plain:add_function(quiet)
local busy = lambda.Function(stack, "Busy", {
  code = code,
  handler = "index.handler",
  runtime = runtime,
  current_version_options = { min_execution_environments = 3, max_execution_environments = 30 },
})
whole:add_function(busy, {
  per_execution_environment_max_concurrency = 5,
  execution_environment_memory_gib_per_v_cpu = 4,
  publish_to_latest_published = false,
  latest_published_scaling_config = { min_execution_environments = 1, max_execution_environments = 5 },
})
busy:add_alias("live")
local by_name = lambda.CapacityProvider.from_capacity_provider_name(stack, "ByName", "known")
local by_arn = lambda.CapacityProvider.from_capacity_provider_arn(stack, "ByArn", "arn:aws:lambda:us-east-1:111111111111:capacity-provider:known")
local by_late_arn = lambda.CapacityProvider.from_capacity_provider_attributes(stack, "ByLateArn", { capacity_provider_arn = Fn.import_value("known") })
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", plain.capacity_provider_name, by_name.capacity_provider_name, by_arn.capacity_provider_name, by_late_arn.capacity_provider_name) })
CfnOutput(stack, "Arns", { value = string.format("%s %s %s", plain.capacity_provider_arn, by_name.capacity_provider_arn, whole.capacity_provider_ref.capacity_provider_arn) })
