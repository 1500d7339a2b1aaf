//! For how many instances CloudFormation waits.

use crate::core::{
    CfnCreationPolicy, CfnResourceAutoScalingCreationPolicy, CfnResourceSignal, Duration, Number, Text,
    out_of_range,
};
use crate::declare::{class, props};
use crate::diag::{Error, Result};

/// How CloudFormation waits for instances.
#[props(module = "autoscaling")]
pub struct SignalsOptions {
    /// The percentage of signals that must tell of a success. Default: 100.
    pub min_success_percentage: Option<Number>,
    /// How long the signals are waited for: 12 hours at most. Default: 5 minutes.
    pub timeout: Option<Duration>,
}

/// What a group is, as [`Signals::render_creation_policy`] needs it.
#[props(module = "autoscaling")]
pub struct RenderSignalsOptions {
    /// The size that is wished.
    pub desired_capacity: Option<Number>,
    /// The least size.
    pub min_capacity: Option<Number>,
}

/// For how many instances CloudFormation waits.
#[derive(Clone, Debug)]
pub struct Signals {
    count: Count,
    options: SignalsOptions,
}

#[derive(Clone, Debug)]
enum Count {
    All,
    Min,
    Fixed(Number),
}

/// For how many instances CloudFormation waits before it takes a group for created or updated. Each instance tells it
/// by `cfn-signal` when it is ready; an `init` does so by itself.
///
/// ```rhai
/// let signals = autoscaling.Signals.wait_for_all(#{ timeout: Duration.minutes(10) });
/// ```
///
/// ```lua
/// local signals = autoscaling.Signals.wait_for_all({ timeout = Duration.minutes(10) })
/// ```
#[class(module = "autoscaling")]
impl Signals {
    /// For all: as many as are wished, else the least size.
    pub fn wait_for_all(options: SignalsOptions) -> Result<Self> {
        Self::checked(Count::All, options)
    }

    /// For the least size.
    pub fn wait_for_min_capacity(options: SignalsOptions) -> Result<Self> {
        Self::checked(Count::Min, options)
    }

    /// For so many.
    pub fn wait_for_count(count: Number, options: SignalsOptions) -> Result<Self> {
        Self::checked(Count::Fixed(count), options)
    }

    /// The policy by which a group of a certain size is created.
    pub fn render_creation_policy(&self, render_options: RenderSignalsOptions) -> Result<CfnCreationPolicy> {
        let count = match &self.count {
            Count::All => render_options.desired_capacity.or(render_options.min_capacity),
            Count::Min => render_options.min_capacity,
            Count::Fixed(count) => Some(count.clone()),
        };
        let timeout = self.options.timeout.as_ref().map(Duration::to_iso_string).transpose()?;
        let successes = self.options.min_success_percentage.clone();
        Ok(CfnCreationPolicy {
            auto_scaling_creation_policy: successes.map(|percentage| CfnResourceAutoScalingCreationPolicy {
                min_successful_instances_percent: Some(percentage),
            }),
            resource_signal: Some(CfnResourceSignal { count, timeout: timeout.map(Text::from) }),
            start_fleet: None,
        })
    }
}

impl Signals {
    fn checked(count: Count, options: SignalsOptions) -> Result<Self> {
        check_percentage("min_success_percentage", options.min_success_percentage.as_ref())?;
        Ok(Signals { count, options })
    }
}

/// Refuses what is no percentage.
///
/// # Errors
/// When it is out of range.
pub(super) fn check_percentage(name: &str, percentage: Option<&Number>) -> Result<()> {
    Error::from_all(out_of_range(name, percentage, 0..=100, "").into_iter().collect())
}
