//! Doing something with an instance.

use super::alarm_action::config;
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx};
use crate::declare::{choice, class};
use crate::diag::Result;

/// What is done with the instance.
#[choice(module = "cloudwatch_actions")]
pub enum Ec2InstanceAction {
    /// It is stopped.
    #[value = "stop"]
    STOP,
    /// It is terminated.
    #[value = "terminate"]
    TERMINATE,
    /// It is moved to healthy hardware.
    #[value = "recover"]
    RECOVER,
    /// It is started anew.
    #[value = "reboot"]
    REBOOT,
}

/// Does something with the instance that the alarm watches.
#[derive(Clone, Debug)]
pub struct Ec2Action(Ec2InstanceAction);

/// Does something with the instance that the alarm watches. The metric must have the dimension `InstanceId`.
///
/// ```rhai
/// let failed = cloudwatch.Metric(#{
///     namespace: "AWS/EC2",
///     metric_name: "StatusCheckFailed",
///     dimensions_map: #{ InstanceId: "i-0123456789abcdef0" },
/// });
/// let alarm = failed.create_alarm(stack, "Failed", #{ threshold: 1, evaluation_periods: 2 });
/// alarm.add_alarm_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.REBOOT));
/// ```
///
/// ```lua
/// local failed = cloudwatch.Metric({
///   namespace = "AWS/EC2",
///   metric_name = "StatusCheckFailed",
///   dimensions_map = { InstanceId = "i-0123456789abcdef0" },
/// })
/// local alarm = failed:create_alarm(stack, "Failed", { threshold = 1, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.Ec2Action(cloudwatch_actions.Ec2InstanceAction.REBOOT))
/// ```
#[class(module = "cloudwatch_actions")]
impl Ec2Action {
    /// Says what is done.
    pub fn new(instance_action: Ec2InstanceAction) -> Self {
        Ec2Action(instance_action)
    }

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, scope: Construct, _alarm: AlarmBase) -> Result<AlarmActionConfig> {
        let action = format!(":ec2:{}", self.0.value());
        config(cx, scope, |stack| [":automate:".into(), stack.region(cx), action.into()])
    }
}
