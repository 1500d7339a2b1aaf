//! Capacities that change in steps: which alarms that takes, and what each of them changes.

use super::intervals::{Interval, Step, complete};
use super::not_above;
use crate::aws::cloudwatch::{
    Alarm, AlarmBase, AlarmProps, AnyMetric, ComparisonOperator, CreateAlarmOptions, CreateAlarmOptionsBase,
};
use crate::aws::cloudwatch_actions::AlarmAction;
use crate::core::{Construct, Cx, Data, Handle, Late, Number, Str, Text};
use crate::declare::Rest;
use crate::diag::{Code, Diag, Error, Result};
use crate::{bail, fields};

/// Declares, for a module, the values of which step scaling consists; both modules have them.
macro_rules! step_scaling_types {
    ($module:tt) => {
        /// How a change of a capacity is meant.
        #[$crate::declare::choice(module = $module)]
        pub enum AdjustmentType {
            /// It is added to the capacity.
            #[value = "ChangeInCapacity"]
            CHANGE_IN_CAPACITY,
            /// It is a percentage of the capacity, from -100 on, which is added to it.
            #[value = "PercentChangeInCapacity"]
            PERCENT_CHANGE_IN_CAPACITY,
            /// It is the capacity itself.
            #[value = "ExactCapacity"]
            EXACT_CAPACITY,
        }

        /// How the values of a metric become one.
        #[$crate::declare::choice(module = $module)]
        pub enum MetricAggregationType {
            /// Their average.
            #[value = "Average"]
            AVERAGE,
            /// The least.
            #[value = "Minimum"]
            MINIMUM,
            /// The greatest.
            #[value = "Maximum"]
            MAXIMUM,
        }

        /// What an alarm changes, by how far the metric is from its threshold. It needs a `lower_bound` or an
        /// `upper_bound`.
        #[$crate::declare::props(module = $module)]
        pub struct AdjustmentTier {
            /// How the capacity changes, as the type of the adjustment means it.
            pub adjustment: $crate::core::Number,
            /// The least distance to the threshold. Default: none, or the upper bound of the tier before.
            pub lower_bound: Option<$crate::core::Number>,
            /// The distance to the threshold that is too much. Default: none.
            pub upper_bound: Option<$crate::core::Number>,
        }

        /// What happens to a capacity while a metric is in an interval. It needs a `lower` or an `upper`.
        #[$crate::declare::props(module = $module)]
        pub struct ScalingInterval {
            /// Where the interval begins. Default: where the one before it ends, or at 0.
            pub lower: Option<f64>,
            /// Where the interval ends. Default: where the next one begins, or never.
            pub upper: Option<f64>,
            /// How the capacity changes, as the type of the adjustment means it.
            pub change: f64,
        }

        impl MetricAggregationType {
            /// By the statistic of a metric: the least, the greatest, else the average. What is computed from metrics
            /// says nothing.
            pub(super) fn of(metric: &$crate::aws::cloudwatch::AnyMetric) -> Option<Self> {
                let $crate::aws::cloudwatch::AnyMetric::Metric(metric) = metric else { return None };
                Some(match metric.statistic().as_str() {
                    "Minimum" => Self::MINIMUM,
                    "Maximum" => Self::MAXIMUM,
                    _ => Self::AVERAGE,
                })
            }
        }

        impl From<AdjustmentTier> for $crate::aws::autoscaling_common::Adjustment {
            fn from(it: AdjustmentTier) -> Self {
                Self { change: it.adjustment, lower: it.lower_bound, upper: it.upper_bound }
            }
        }

        impl From<$crate::aws::autoscaling_common::Adjustment> for AdjustmentTier {
            fn from(it: $crate::aws::autoscaling_common::Adjustment) -> Self {
                Self { adjustment: it.change, lower_bound: it.lower, upper_bound: it.upper }
            }
        }

        impl From<ScalingInterval> for $crate::aws::autoscaling_common::Step {
            fn from(it: ScalingInterval) -> Self {
                Self { lower: it.lower, upper: it.upper, change: it.change }
            }
        }
    };
}
pub(in crate::aws) use step_scaling_types;

/// A change of a capacity, by how far a metric is from the threshold of an alarm.
#[derive(Clone, Debug)]
pub struct Adjustment {
    pub change: Number,
    pub lower: Option<Number>,
    pub upper: Option<Number>,
}

impl Adjustment {
    /// The property of a policy.
    ///
    /// # Errors
    /// When it has no bound.
    pub fn to_data(&self) -> Result<Data> {
        if self.lower.is_none() && self.upper.is_none() {
            bail!(Code::MissingArgument, "an adjustment needs a `lower_bound` or an `upper_bound`");
        }
        Ok(Data::Map(fields! {
            "MetricIntervalLowerBound": self.lower.clone(),
            "MetricIntervalUpperBound": self.upper.clone(),
            "ScalingAdjustment": self.change.clone(),
        }))
    }
}

/// What an action keeps that changes a capacity in steps.
#[derive(Clone, Debug, Default)]
pub struct StepActionState {
    /// The ARN of the policy, once it is made.
    pub arn: Option<Text>,
    adjustments: Vec<Data>,
}

/// What an alarm does that changes a capacity in steps.
pub trait StepAction: Handle<State = StepActionState> {
    /// What an alarm is told.
    fn alarm_action(self) -> AlarmAction;

    /// Adds a step.
    ///
    /// # Errors
    /// When the step has no bound.
    fn add(self, cx: &mut Cx, adjustment: impl Into<Adjustment>) -> Result<()> {
        let adjustment = adjustment.into().to_data()?;
        cx.state_mut(self).adjustments.push(adjustment);
        Ok(())
    }

    /// The steps, as a property that is computed in the end.
    fn adjustments(self) -> Data {
        Late::deferred(self.id(), |cx, node| Data::List(cx.state(Self::at(node)).adjustments.clone())).into()
    }

    /// The ARN of the policy.
    fn arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone().unwrap_or_else(|| "".into())
    }
}

/// The alarms of a policy, each with what it does: one for when there is too much capacity, one for when there is too
/// little.
#[derive(Clone, Copy, Debug)]
pub struct Alarms<A> {
    pub lower_alarm: Option<Alarm>,
    pub lower_action: Option<A>,
    pub upper_alarm: Option<Alarm>,
    pub upper_action: Option<A>,
}

impl<A> Default for Alarms<A> {
    fn default() -> Self {
        Alarms { lower_alarm: None, lower_action: None, upper_alarm: None, upper_action: None }
    }
}

/// How a capacity follows a metric in steps.
#[derive(Clone, Debug)]
pub struct StepScaling {
    pub metric: AnyMetric,
    pub steps: Vec<Step>,
    /// Whether the steps give capacities, not changes.
    pub is_exact: bool,
    pub evaluation_periods: Option<Number>,
    pub datapoints_to_alarm: Option<Number>,
}

/// What is on one side of the interval in which nothing changes.
struct Side {
    name: &'static str,
    threshold: f64,
    adjustments: Vec<Adjustment>,
    operator: ComparisonOperator,
}

impl StepScaling {
    /// Makes the alarms, and with `make` what they do, below a construct.
    ///
    /// # Errors
    /// When the steps or the periods cannot be.
    pub fn build<A: StepAction>(
        &self,
        cx: &mut Cx,
        scope: Construct,
        make: impl Fn(&mut Cx, Str) -> Result<A>,
    ) -> Result<Alarms<A>> {
        self.check_periods()?;
        let (lower, upper) = self.sides()?;
        let mut build = |side: Option<Side>| -> Result<(Option<Alarm>, Option<A>)> {
            let Some(side) = side else { return Ok((None, None)) };
            let action = make(cx, format!("{}Policy", side.name).into())?;
            for adjustment in &side.adjustments {
                action.add(cx, adjustment.clone())?;
            }
            let alarm = self.alarm(cx, scope, &side)?;
            AlarmBase::from(alarm).add_alarm_action(cx, Rest(vec![action.alarm_action()]))?;
            Ok((Some(alarm), Some(action)))
        };
        let (lower_alarm, lower_action) = build(lower)?;
        let (upper_alarm, upper_action) = build(upper)?;
        Ok(Alarms { lower_alarm, lower_action, upper_alarm, upper_action })
    }

    fn check_periods(&self) -> Result<()> {
        let Some(datapoints) = &self.datapoints_to_alarm else { return Ok(()) };
        let Some(periods) = &self.evaluation_periods else {
            bail!(
                Code::MissingArgument,
                "`evaluation_periods` is missing: `datapoints_to_alarm` are some of them"
            );
        };
        let (datapoints, periods) = (datapoints.known(), periods.known());
        let too_few = datapoints.filter(|datapoints| *datapoints < 1.0).map(|datapoints| {
            Diag::new(Code::OutOfRange, format!("`datapoints_to_alarm` must be 1 or more, not {datapoints}"))
        });
        let too_many = not_above(("datapoints_to_alarm", datapoints), ("evaluation_periods", periods));
        Error::from_all(too_few.into_iter().chain(too_many).collect())
    }

    /// What is below and above the gap, or the middle where there is no gap.
    fn sides(&self) -> Result<(Option<Side>, Option<Side>)> {
        let intervals = complete(self.steps.clone(), self.is_exact)?;
        let gap = intervals.iter().position(|interval| interval.change.is_none());
        let (below, above) = match gap {
            Some(gap) => (&intervals[..gap], &intervals[gap + 1..]),
            None => intervals.split_at(intervals.len() / 2),
        };
        Ok((lower_side(below), upper_side(above)))
    }

    fn alarm(&self, cx: &mut Cx, scope: Construct, side: &Side) -> Result<Alarm> {
        let base = CreateAlarmOptionsBase {
            alarm_description: Some(format!("{} threshold scaling alarm", side.name).into()),
            datapoints_to_alarm: self.datapoints_to_alarm.clone(),
            ..CreateAlarmOptionsBase::new(self.evaluation_periods.clone().unwrap_or(Number::Int(1)))
        };
        let options = CreateAlarmOptions {
            base,
            comparison_operator: side.operator,
            threshold: Number::Float(side.threshold),
        };
        let props = AlarmProps { metric: self.metric.clone(), options };
        Alarm::new(cx, scope, format!("{}Alarm", side.name).into(), props)
    }
}

/// What happens below a threshold: from it down, the last step without an end.
fn lower_side(below: &[Interval]) -> Option<Side> {
    let threshold = below.last()?.upper;
    let adjustment = |(index, interval): (usize, &Interval)| {
        Some(Adjustment {
            change: Number::Float(interval.change?),
            lower: (index > 0).then_some(Number::Float(interval.lower - threshold)),
            upper: Some(Number::Float(interval.upper - threshold)),
        })
    };
    let adjustments = below.iter().enumerate().rev().filter_map(adjustment).collect();
    let operator = ComparisonOperator::LESS_THAN_OR_EQUAL_TO_THRESHOLD;
    Some(Side { name: "Lower", threshold, adjustments, operator })
}

/// What happens above a threshold: from it up, the last step without an end.
fn upper_side(above: &[Interval]) -> Option<Side> {
    let threshold = above.first()?.lower;
    let adjustment = |(index, interval): (usize, &Interval)| {
        Some(Adjustment {
            change: Number::Float(interval.change?),
            lower: Some(Number::Float(interval.lower - threshold)),
            upper: (index + 1 < above.len()).then_some(Number::Float(interval.upper - threshold)),
        })
    };
    let adjustments = above.iter().enumerate().filter_map(adjustment).collect();
    let operator = ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
    Some(Side { name: "Upper", threshold, adjustments, operator })
}
