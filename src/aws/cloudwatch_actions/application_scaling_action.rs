//! Changing capacities.

use crate::aws::appscaling::StepScalingAction;
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx};
use crate::declare::class;

/// Changes a capacity in steps.
#[derive(Clone, Debug)]
pub struct ApplicationScalingAction(StepScalingAction);

/// Changes a capacity in steps.
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
/// more.add_adjustment(#{ adjustment: 1, lower_bound: 0 });
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
/// more:add_adjustment({ adjustment = 1, lower_bound = 0 })
/// local waiting = cloudwatch.Metric({ namespace = "Shop", metric_name = "Waiting" })
/// local alarm = waiting:create_alarm(stack, "Busy", { threshold = 100, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.ApplicationScalingAction(more))
/// ```
#[class(module = "cloudwatch_actions")]
impl ApplicationScalingAction {
    /// Takes what changes it.
    pub fn new(step_scaling_action: StepScalingAction) -> Self {
        ApplicationScalingAction(step_scaling_action)
    }

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, _scope: Construct, _alarm: AlarmBase) -> AlarmActionConfig {
        AlarmActionConfig { alarm_action_arn: self.0.scaling_policy_arn(cx) }
    }
}
