//! What alarms do that change the size of groups in steps.

use super::{AdjustmentTier, AdjustmentType, AutoScalingGroup, MetricAggregationType};
use crate::aws::autoscaling_common::{StepAction, StepActionState};
use crate::aws::cloudwatch_actions::{AlarmAction, AutoScalingAction};
use crate::core::{CfnResource, Construct, Cx, Duration, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What a [`StepScalingAction`] needs.
#[props(module = "autoscaling")]
pub struct StepScalingActionProps {
    /// The group whose size changes.
    pub auto_scaling_group: AutoScalingGroup,
    /// Has no effect: policies with steps have no cooldown.
    pub cooldown: Option<Duration>,
    /// How long a new instance takes until it counts. Default: the warm-up of the group.
    pub estimated_instance_warmup: Option<Duration>,
    /// How changes are meant. Default: `CHANGE_IN_CAPACITY`.
    pub adjustment_type: Option<AdjustmentType>,
    /// By how many instances the size changes at least, where changes are percentages. Default: 1.
    pub min_adjustment_magnitude: Option<Number>,
    /// How the values of the metric become one. Default: `AVERAGE`.
    pub metric_aggregation_type: Option<MetricAggregationType>,
}

/// What an alarm does that changes the size of a group in steps. `scale_on_metric` makes one with its alarm.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let more = autoscaling.StepScalingAction(stack, "More", #{ auto_scaling_group: group });
/// more.add_adjustment(#{ adjustment: 1, lower_bound: 0, upper_bound: 50 });
/// more.add_adjustment(#{ adjustment: 3, lower_bound: 50 });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local more = autoscaling.StepScalingAction(stack, "More", { auto_scaling_group = group })
/// more:add_adjustment({ adjustment = 1, lower_bound = 0, upper_bound = 50 })
/// more:add_adjustment({ adjustment = 3, lower_bound = 50 })
/// ```
#[construct(module = "autoscaling", base = Construct, state = StepActionState)]
impl StepScalingAction {
    /// Makes an action without steps.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StepScalingActionProps) -> Result<Self> {
        let this: StepScalingAction = cx.create(scope, id, StepActionState::default())?;
        if props.cooldown.is_some() {
            let message = "`cooldown` has no effect on a policy with steps".to_owned();
            cx.warn(Diag::warning(Code::Surprise, message).hint("leave it out").on(cx.path(this.0)));
        }
        let warmup = props.estimated_instance_warmup;
        let properties = fields! {
            "AdjustmentType": props.adjustment_type.map(AdjustmentType::value),
            "AutoScalingGroupName": props.auto_scaling_group.auto_scaling_group_name(cx),
            "EstimatedInstanceWarmup": warmup.map(|span| span.to_seconds(None)).transpose()?,
            "MetricAggregationType": props.metric_aggregation_type.map(MetricAggregationType::value),
            "MinAdjustmentMagnitude": props.min_adjustment_magnitude,
            "PolicyType": "StepScaling",
            "StepAdjustments": this.adjustments(),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::AutoScaling::ScalingPolicy", properties)?;
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
        AutoScalingAction::new(self).into()
    }
}
