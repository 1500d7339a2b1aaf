//! What a group that follows a metric is told.

use super::BaseTargetTrackingProps;
use crate::aws::cloudwatch::Metric;
use crate::core::Number;
use crate::declare::props;

/// How busy the processors of a group shall be.
#[props(module = "autoscaling")]
pub struct CpuUtilizationScalingProps {
    /// How the size follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The percentage that shall be busy.
    pub target_utilization_percent: Number,
}

/// How much an instance of a group shall send or receive.
#[props(module = "autoscaling")]
pub struct NetworkUtilizationScalingProps {
    /// How the size follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The bytes in a second.
    pub target_bytes_per_second: Number,
}

/// Which value a metric shall have.
#[props(module = "autoscaling")]
pub struct MetricTargetTrackingProps {
    /// How the size follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The metric: the more of it, the more instances are needed.
    pub metric: Metric,
    /// The value.
    pub target_value: Number,
}
