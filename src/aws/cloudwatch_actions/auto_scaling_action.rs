//! Changing sizes of Auto Scaling groups.

use crate::aws::autoscaling::StepScalingAction;
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx};
use crate::declare::class;

/// Changes the size of an Auto Scaling group in steps.
#[derive(Clone, Debug)]
pub struct AutoScalingAction(StepScalingAction);

/// Changes the size of an Auto Scaling group in steps.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let more = autoscaling.StepScalingAction(stack, "More", #{ auto_scaling_group: group });
/// more.add_adjustment(#{ adjustment: 1, lower_bound: 0 });
/// let waiting = cloudwatch.Metric(#{ namespace: "Shop", metric_name: "Waiting" });
/// let alarm = waiting.create_alarm(stack, "Busy", #{ threshold: 100, evaluation_periods: 2 });
/// alarm.add_alarm_action(cloudwatch_actions.AutoScalingAction(more));
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local more = autoscaling.StepScalingAction(stack, "More", { auto_scaling_group = group })
/// more:add_adjustment({ adjustment = 1, lower_bound = 0 })
/// local waiting = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting" })
/// local alarm = waiting:create_alarm(stack, "Busy", { threshold = 100, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.AutoScalingAction(more))
/// ```
#[class(module = "cloudwatch_actions")]
impl AutoScalingAction {
    /// Takes what changes it.
    pub fn new(step_scaling_action: StepScalingAction) -> Self {
        AutoScalingAction(step_scaling_action)
    }

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, _scope: Construct, _alarm: AlarmBase) -> AlarmActionConfig {
        AlarmActionConfig { alarm_action_arn: self.0.scaling_policy_arn(cx) }
    }
}
