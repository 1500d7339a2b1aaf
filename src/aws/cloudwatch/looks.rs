//! What metrics of every kind have: how they are drawn, and the interval over which values are summed up.

use crate::core::{Duration, Number, Str, Text};
use crate::diag::Result;

/// How a metric of any kind is drawn, and the interval over which its values are summed up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Looks {
    pub(super) label: Option<Text>,
    pub(super) color: Option<Str>,
    pub(super) visible: Option<bool>,
    pub(super) period: Duration,
}

impl Looks {
    /// Takes what a program says; the interval is 5 minutes where it says none.
    pub(super) fn new(
        label: Option<Text>,
        color: Option<Str>,
        visible: Option<bool>,
        period: Option<Duration>,
    ) -> Result<Self> {
        let period = period.map_or_else(|| Duration::minutes(Number::Int(5)), Ok)?;
        Ok(Looks { label, color, visible, period })
    }
}

/// Declares the class of a metric: its own functions, and those that metrics of every kind have. The type has a
/// function `looks`.
macro_rules! metric_class {
    ($(#[doc = $docs:literal])* impl $name:ident { $($own:tt)* }) => {
        $(#[doc = $docs])*
        #[$crate::declare::class(module = "cloudwatch")]
        impl $name {
            $($own)*

            /// What it is called where it is drawn.
            #[attribute]
            pub fn label(&self) -> Option<$crate::core::Text> {
                self.looks().label.clone()
            }

            /// The colour where it is drawn.
            #[attribute]
            pub fn color(&self) -> Option<$crate::core::Str> {
                self.looks().color.clone()
            }

            /// Whether it is drawn.
            #[attribute]
            pub fn visible(&self) -> Option<bool> {
                self.looks().visible
            }

            /// The interval over which values are summed up.
            #[attribute]
            pub fn period(&self) -> $crate::core::Duration {
                self.looks().period.clone()
            }

            /// What it consists of.
            pub fn to_metric_config(&self) -> $crate::diag::Result<$crate::aws::cloudwatch::MetricConfig> {
                $crate::aws::cloudwatch::MetricConfig::of(&self.clone().into())
            }

            /// What CloudWatch may not understand of it. Nothing where there is nothing.
            #[attribute]
            pub fn warnings(&self) -> Option<Vec<String>> {
                $crate::aws::cloudwatch::AnyMetric::from(self.clone()).warnings().messages()
            }

            /// What CloudWatch may not understand of it, by the ids of the warnings. Nothing where there is nothing.
            #[attribute]
            pub fn warnings_v2(&self) -> Option<$crate::declare::Dict<String>> {
                $crate::aws::cloudwatch::AnyMetric::from(self.clone()).warnings().by_id()
            }
        }
    };
}
pub(super) use metric_class;
