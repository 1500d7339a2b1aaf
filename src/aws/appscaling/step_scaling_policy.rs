//! Capacities that follow a metric in steps.

use super::{
    AdjustmentType, MetricAggregationType, ScalableTarget, ScalingInterval, StepScalingAction,
    StepScalingActionProps,
};
use crate::aws::autoscaling_common::{Alarms, Step, StepScaling};
use crate::aws::cloudwatch::{Alarm, AnyMetric};
use crate::core::{Construct, Cx, Duration, Number, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// How a capacity follows a metric in steps.
#[props(module = "appscaling")]
pub struct BasicStepScalingPolicyProps {
    /// What is followed.
    pub metric: AnyMetric,
    /// What happens in which interval of the metric: 2 to 40 steps, with one gap at most.
    pub scaling_steps: Vec<ScalingInterval>,
    /// How changes are meant.
    #[default(AdjustmentType::CHANGE_IN_CAPACITY)]
    pub adjustment_type: AdjustmentType,
    /// How long nothing is changed again. Default: no time.
    pub cooldown: Option<Duration>,
    /// By how much the capacity changes at least, where changes are percentages. Default: 1.
    pub min_adjustment_magnitude: Option<Number>,
    /// Over how many periods the metric is compared. Default: 1.
    pub evaluation_periods: Option<Number>,
    /// How many of the periods must be beyond a step. Default: all.
    pub datapoints_to_alarm: Option<Number>,
    /// How the values of the metric become one. Default: by the statistic of the metric, else `AVERAGE`.
    pub metric_aggregation_type: Option<MetricAggregationType>,
}

/// What a [`StepScalingPolicy`] needs.
#[props(module = "appscaling")]
pub struct StepScalingPolicyProps {
    /// What changes its capacity.
    pub scaling_target: ScalableTarget,
    /// How it follows the metric.
    #[extends(required)]
    pub scaling: BasicStepScalingPolicyProps,
}

/// A capacity that follows a metric in steps: alarms, each with what it does.
#[construct(module = "appscaling", base = Construct, state = Alarms<StepScalingAction>)]
impl StepScalingPolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StepScalingPolicyProps) -> Result<Self> {
        let this: StepScalingPolicy = cx.create(scope, id, Alarms::default())?;
        let path = cx.path(this.0);
        let alarms = props.build(cx, this).map_err(|error| error.on(&path))?;
        *cx.state_mut(this) = alarms;
        Ok(this)
    }

    /// The alarm for when there is too much capacity, where a step lies below the gap.
    #[attribute]
    pub fn lower_alarm(self, cx: &Cx) -> Option<Alarm> {
        cx.state(self).lower_alarm
    }

    /// What the lower alarm does.
    #[attribute]
    pub fn lower_action(self, cx: &Cx) -> Option<StepScalingAction> {
        cx.state(self).lower_action
    }

    /// The alarm for when there is too little capacity, where a step lies above the gap.
    #[attribute]
    pub fn upper_alarm(self, cx: &Cx) -> Option<Alarm> {
        cx.state(self).upper_alarm
    }

    /// What the upper alarm does.
    #[attribute]
    pub fn upper_action(self, cx: &Cx) -> Option<StepScalingAction> {
        cx.state(self).upper_action
    }
}

impl StepScalingPolicyProps {
    fn build(self, cx: &mut Cx, this: StepScalingPolicy) -> Result<Alarms<StepScalingAction>> {
        let scaling = self.scaling;
        let of_metric = || MetricAggregationType::of(&scaling.metric);
        let action = StepScalingActionProps {
            adjustment_type: Some(scaling.adjustment_type),
            cooldown: scaling.cooldown,
            min_adjustment_magnitude: scaling.min_adjustment_magnitude,
            metric_aggregation_type: scaling.metric_aggregation_type.or_else(of_metric),
            ..StepScalingActionProps::new(self.scaling_target)
        };
        let scaling = StepScaling {
            metric: scaling.metric,
            steps: scaling.scaling_steps.into_iter().map(Step::from).collect(),
            is_exact: matches!(scaling.adjustment_type, AdjustmentType::EXACT_CAPACITY),
            evaluation_periods: scaling.evaluation_periods,
            datapoints_to_alarm: scaling.datapoints_to_alarm,
        };
        scaling.build(cx, this.into(), |cx, id| StepScalingAction::new(cx, this.into(), id, action.clone()))
    }
}
