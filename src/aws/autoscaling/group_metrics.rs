//! What is measured of a group as a whole.

use crate::core::{Data, Str};
use crate::declare::{Rest, class};
use crate::fields;

/// Something that is measured of a group as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMetric(Str);

macro_rules! group_metrics {
    ($($docs:literal $constant:ident = $name:literal)+) => {
        #[allow(non_snake_case)]
        /// Something that is measured of a group as a whole.
        #[class(module = "autoscaling")]
        impl GroupMetric {
            /// What CloudWatch calls so: `GroupMinSize`.
            pub fn new(name: Str) -> Self {
                GroupMetric(name)
            }

            /// What CloudWatch calls it.
            #[attribute]
            pub fn name(&self) -> Str {
                self.0.clone()
            }

            $(#[doc = $docs]
            #[constant]
            pub fn $constant() -> Self {
                GroupMetric(Str::new_static($name))
            })+
        }
    };
}

group_metrics! {
    "The least size." MIN_SIZE = "GroupMinSize"
    "The greatest size." MAX_SIZE = "GroupMaxSize"
    "The size that is wished." DESIRED_CAPACITY = "GroupDesiredCapacity"
    "The instances that serve." IN_SERVICE_INSTANCES = "GroupInServiceInstances"
    "The instances that are about to serve." PENDING_INSTANCES = "GroupPendingInstances"
    "The instances in standby." STANDBY_INSTANCES = "GroupStandbyInstances"
    "The instances that are about to end." TERMINATING_INSTANCES = "GroupTerminatingInstances"
    "All instances." TOTAL_INSTANCES = "GroupTotalInstances"
}

/// What is measured of a group as a whole.
#[derive(Clone, Debug)]
pub struct GroupMetrics(Vec<GroupMetric>);

/// What is measured of a group as a whole: every minute, at no cost.
///
/// ```rhai
/// let sizes = autoscaling.GroupMetrics(autoscaling.GroupMetric.MIN_SIZE, autoscaling.GroupMetric.MAX_SIZE);
/// ```
///
/// ```lua
/// local sizes = autoscaling.GroupMetrics(autoscaling.GroupMetric.MIN_SIZE, autoscaling.GroupMetric.MAX_SIZE)
/// ```
#[class(module = "autoscaling")]
impl GroupMetrics {
    /// These; without any, all.
    pub fn new(metrics: Rest<GroupMetric>) -> Self {
        let mut different: Vec<GroupMetric> = Vec::with_capacity(metrics.0.len());
        for metric in metrics.0 {
            if !different.contains(&metric) {
                different.push(metric);
            }
        }
        GroupMetrics(different)
    }

    /// Everything.
    pub fn all() -> Self {
        GroupMetrics(Vec::new())
    }
}

impl GroupMetrics {
    /// The property of a group.
    pub(super) fn to_data(&self) -> Data {
        let names = self.0.iter().map(|metric| metric.name().into()).collect();
        Data::Map(fields! { "Granularity": "1Minute", "Metrics": Data::List(names).or_absent() })
    }
}
