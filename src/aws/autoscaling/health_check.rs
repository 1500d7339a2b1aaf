//! How a group finds instances that do not work, as it was said before.

use super::HealthChecks;
use crate::core::Duration;
use crate::declare::{class, props};

/// How EC2 looks at instances.
#[props(module = "autoscaling")]
pub struct Ec2HealthCheckOptions {
    /// How long a new instance is left alone. Default: no time.
    pub grace: Option<Duration>,
}

/// How the load balancer looks at instances.
#[props(module = "autoscaling")]
pub struct ElbHealthCheckOptions {
    /// How long a new instance is left alone.
    pub grace: Duration,
}

/// How a group finds instances that do not work. `HealthChecks` is newer.
#[derive(Clone, Debug)]
pub struct HealthCheck {
    kind: &'static str,
    grace: Option<Duration>,
}

/// How a group finds instances that do not work. `HealthChecks` is newer.
///
/// ```rhai
/// let check = autoscaling.HealthCheck.elb(#{ grace: Duration.minutes(1) });
/// ```
///
/// ```lua
/// local check = autoscaling.HealthCheck.elb({ grace = Duration.minutes(1) })
/// ```
#[class(module = "autoscaling")]
impl HealthCheck {
    /// EC2 looks.
    pub fn ec2(options: Option<Ec2HealthCheckOptions>) -> Self {
        HealthCheck { kind: "EC2", grace: options.unwrap_or_default().grace }
    }

    /// The load balancer looks, and EC2.
    pub fn elb(options: ElbHealthCheckOptions) -> Self {
        HealthCheck { kind: "ELB", grace: Some(options.grace) }
    }

    /// Who looks: `EC2` or `ELB`.
    #[attribute]
    pub fn r#type(&self) -> &'static str {
        self.kind
    }

    /// How long a new instance is left alone.
    #[attribute]
    pub fn grace_period(&self) -> Option<Duration> {
        self.grace.clone()
    }
}

impl From<HealthCheck> for HealthChecks {
    fn from(it: HealthCheck) -> Self {
        HealthChecks::of(it.kind, it.grace)
    }
}
