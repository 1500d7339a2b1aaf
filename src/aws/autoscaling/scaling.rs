//! What a group that follows a metric is told.

use super::BaseTargetTrackingProps;
use crate::aws::cloudwatch::Metric;
use crate::bail;
use crate::core::Number;
use crate::declare::props;
use crate::diag::{Code, Result};

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

/// How many requests an instance of a group shall answer. It needs a `target_requests_per_minute`.
#[props(module = "autoscaling")]
pub struct RequestCountScalingProps {
    /// How the size follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The requests in a minute.
    pub target_requests_per_minute: Option<Number>,
    /// The requests in a second.
    #[deprecated_name = "use `target_requests_per_minute`"]
    pub target_requests_per_second: Option<Number>,
}

const SECONDS_OF_A_MINUTE: f64 = 60.0;

impl RequestCountScalingProps {
    /// The requests in a minute.
    ///
    /// # Errors
    /// When they are not given, or twice, or as a number of seconds that is late-bound.
    pub(super) fn per_minute(&self) -> Result<Number> {
        match (&self.target_requests_per_minute, self.target_requests_per_second.as_ref().map(Number::known))
        {
            (Some(requests), None) => Ok(requests.clone()),
            (None, Some(Some(requests))) => Ok(Number::Float(requests * SECONDS_OF_A_MINUTE)),
            _ => bail!(
                Code::MissingArgument,
                "`target_requests_per_minute` is missing: it says how many requests an instance answers"
            ),
        }
    }
}
