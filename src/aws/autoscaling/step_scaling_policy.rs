//! Sizes of groups that follow a metric in steps.

use super::{
    AdjustmentType, AutoScalingGroup, MetricAggregationType, ScalingInterval, StepScalingAction,
    StepScalingActionProps,
};
use crate::aws::autoscaling_common::{Alarms, Step, StepScaling};
use crate::aws::cloudwatch::{Alarm, AnyMetric};
use crate::core::{Construct, Cx, Duration, Number, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// How the size of a group follows a metric in steps.
#[props(module = "autoscaling")]
pub struct BasicStepScalingPolicyProps {
    /// What is followed.
    pub metric: AnyMetric,
    /// What happens in which interval of the metric: 2 to 40 steps, with one gap at most.
    pub scaling_steps: Vec<ScalingInterval>,
    /// How changes are meant.
    #[default(AdjustmentType::CHANGE_IN_CAPACITY)]
    pub adjustment_type: AdjustmentType,
    /// Has no effect: policies with steps have no cooldown.
    pub cooldown: Option<Duration>,
    /// How long a new instance takes until it counts. Default: the warm-up of the group.
    pub estimated_instance_warmup: Option<Duration>,
    /// By how many instances the size changes at least, where changes are percentages. Default: 1.
    pub min_adjustment_magnitude: Option<Number>,
    /// Over how many periods the metric is compared. Default: 1.
    pub evaluation_periods: Option<Number>,
    /// How many of the periods must be beyond a step. Default: all.
    pub datapoints_to_alarm: Option<Number>,
    /// How the values of the metric become one. Default: by the statistic of the metric, else `AVERAGE`.
    pub metric_aggregation_type: Option<MetricAggregationType>,
}

/// What a [`StepScalingPolicy`] needs.
#[props(module = "autoscaling")]
pub struct StepScalingPolicyProps {
    /// The group whose size changes.
    pub auto_scaling_group: AutoScalingGroup,
    /// How it follows the metric.
    #[extends(required)]
    pub scaling: BasicStepScalingPolicyProps,
}

/// The size of a group that follows a metric in steps: alarms, each with what it does.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// group.scale_on_metric("Waiting", #{
///     metric: cloudwatch.Metric(#{ namespace: "Shop", metric_name: "Waiting" }),
///     scaling_steps: [
///         #{ upper: 10, change: -1 },
///         #{ lower: 50, change: 1 },
///         #{ lower: 200, change: 3 },
///     ],
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// group:scale_on_metric("Waiting", {
///   metric = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting" }),
///   scaling_steps = {
///     { upper = 10, change = -1 },
///     { lower = 50, change = 1 },
///     { lower = 200, change = 3 },
///   },
/// })
/// ```
#[construct(module = "autoscaling", base = Construct, state = Alarms<StepScalingAction>)]
impl StepScalingPolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StepScalingPolicyProps) -> Result<Self> {
        let this: StepScalingPolicy = cx.create(scope, id, Alarms::default())?;
        let path = cx.path(this.0);
        let alarms = props.build(cx, this).map_err(|error| error.on(&path))?;
        *cx.state_mut(this) = alarms;
        Ok(this)
    }

    /// The alarm for when there are too many instances, where a step lies below the gap.
    #[attribute]
    pub fn lower_alarm(self, cx: &Cx) -> Option<Alarm> {
        cx.state(self).lower_alarm
    }

    /// What the lower alarm does.
    #[attribute]
    pub fn lower_action(self, cx: &Cx) -> Option<StepScalingAction> {
        cx.state(self).lower_action
    }

    /// The alarm for when there are too few instances, where a step lies above the gap.
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
            estimated_instance_warmup: scaling.estimated_instance_warmup,
            min_adjustment_magnitude: scaling.min_adjustment_magnitude,
            metric_aggregation_type: scaling.metric_aggregation_type.or_else(of_metric),
            ..StepScalingActionProps::new(self.auto_scaling_group)
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
