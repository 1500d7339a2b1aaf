//! What alarms do that change capacities in steps.

use super::{AdjustmentTier, AdjustmentType, MetricAggregationType, ScalableTarget};
use crate::aws::autoscaling_common::{StepAction, StepActionState};
use crate::aws::cloudwatch_actions::{AlarmAction, ApplicationScalingAction};
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Names, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`StepScalingAction`] needs.
#[props(module = "appscaling")]
pub struct StepScalingActionProps {
    /// What changes its capacity.
    pub scaling_target: ScalableTarget,
    /// The name of the policy. Default: from the path.
    pub policy_name: Option<Text>,
    /// How changes are meant. Default: `CHANGE_IN_CAPACITY`.
    pub adjustment_type: Option<AdjustmentType>,
    /// How long nothing is changed again. Default: no time.
    pub cooldown: Option<Duration>,
    /// By how much the capacity changes at least, where changes are percentages. Default: 1.
    pub min_adjustment_magnitude: Option<Number>,
    /// How the values of the metric become one. Default: `AVERAGE`.
    pub metric_aggregation_type: Option<MetricAggregationType>,
}

/// What an alarm does that changes a capacity in steps. `scale_on_metric` makes one with its alarm.
///
/// ```rhai
/// let target = appscaling.ScalableTarget(stack, "Target", #{
///     service_namespace: appscaling.ServiceNamespace.ECS,
///     resource_id: "service/default/shop",
///     scalable_dimension: "ecs:service:DesiredCount",
///     min_capacity: 1,
///     max_capacity: 10,
/// });
/// let more = appscaling.StepScalingAction(stack, "More", #{ scaling_target: target });
/// more.add_adjustment(#{ adjustment: 2, lower_bound: 0 });
/// let waiting = cloudwatch.Metric(#{ namespace: "Shop", metric_name: "Waiting" });
/// let alarm = waiting.create_alarm(stack, "Busy", #{ threshold: 100, evaluation_periods: 2 });
/// alarm.add_alarm_action(cloudwatch_actions.ApplicationScalingAction(more));
/// ```
///
/// ```lua
/// local target = appscaling.ScalableTarget(stack, "Target", {
///   service_namespace = appscaling.ServiceNamespace.ECS,
///   resource_id = "service/default/shop",
///   scalable_dimension = "ecs:service:DesiredCount",
///   min_capacity = 1,
///   max_capacity = 10,
/// })
/// local more = appscaling.StepScalingAction(stack, "More", { scaling_target = target })
/// more:add_adjustment({ adjustment = 2, lower_bound = 0 })
/// local waiting = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting" })
/// local alarm = waiting:create_alarm(stack, "Busy", { threshold = 100, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.ApplicationScalingAction(more))
/// ```
#[construct(module = "appscaling", base = Construct, state = StepActionState)]
impl StepScalingAction {
    /// Makes an action without steps.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StepScalingActionProps) -> Result<Self> {
        let this: StepScalingAction = cx.create(scope, id, StepActionState::default())?;
        let configuration = fields! {
            "AdjustmentType": props.adjustment_type.map(AdjustmentType::value),
            "Cooldown": props.cooldown.map(|span| span.to_seconds(None)).transpose()?,
            "MetricAggregationType": props.metric_aggregation_type.map(MetricAggregationType::value),
            "MinAdjustmentMagnitude": props.min_adjustment_magnitude,
            "StepAdjustments": this.adjustments(),
        };
        let properties = fields! {
            "PolicyName": props.policy_name.unwrap_or_else(|| Names::unique_id(cx, this.into()).into()),
            "PolicyType": "StepScaling",
            "ScalingTargetId": props.scaling_target.scalable_target_id(cx),
            "StepScalingPolicyConfiguration": Data::Map(configuration),
        };
        let kind = "AWS::ApplicationAutoScaling::ScalingPolicy";
        let resource = CfnResource::add(cx, this, "Resource", kind, properties)?;
        cx.state_mut(this).arn = Some(resource.reference());
        Ok(this)
    }

    /// The ARN of the policy.
    #[attribute]
    pub fn scaling_policy_arn(self, cx: &Cx) -> Text {
        self.arn(cx)
    }

    /// Adds a step.
    pub fn add_adjustment(self, cx: &mut Cx, adjustment: AdjustmentTier) -> Result<()> {
        self.add(cx, adjustment)
    }
}

impl StepAction for StepScalingAction {
    fn alarm_action(self) -> AlarmAction {
        ApplicationScalingAction::new(self).into()
    }
}
