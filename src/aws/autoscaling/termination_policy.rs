//! Which instances end first.

use crate::declare::choice;

/// Which instances end first when a group becomes smaller.
#[choice(module = "autoscaling")]
pub enum TerminationPolicy {
    /// Those without which the kinds of instances are as the allocation strategy wants them.
    #[value = "AllocationStrategy"]
    ALLOCATION_STRATEGY,
    /// Those whose next hour is about to be charged.
    #[value = "ClosestToNextInstanceHour"]
    CLOSEST_TO_NEXT_INSTANCE_HOUR,
    /// As the service does it by itself.
    #[value = "Default"]
    DEFAULT,
    /// The newest.
    #[value = "NewestInstance"]
    NEWEST_INSTANCE,
    /// The oldest.
    #[value = "OldestInstance"]
    OLDEST_INSTANCE,
    /// Those with the oldest launch configuration.
    #[value = "OldestLaunchConfiguration"]
    OLDEST_LAUNCH_CONFIGURATION,
    /// Those with the oldest launch template.
    #[value = "OldestLaunchTemplate"]
    OLDEST_LAUNCH_TEMPLATE,
    /// Those that a function names: `termination_policy_custom_lambda_function_arn`. It must be the first policy.
    #[value = "CustomLambdaFunction"]
    CUSTOM_LAMBDA_FUNCTION,
}
