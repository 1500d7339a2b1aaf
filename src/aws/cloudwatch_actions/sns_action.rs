//! Telling a topic.

use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::aws::sns::Topic;
use crate::core::{Construct, Cx};
use crate::declare::class;

/// Sends a message to a topic.
#[derive(Clone, Debug)]
pub struct SnsAction(Topic);

/// Sends a message to a topic.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors" });
/// let alarm = errors.create_alarm(stack, "Errors", #{ threshold: 1, evaluation_periods: 2 });
/// alarm.add_alarm_action(cloudwatch_actions.SnsAction(sns.Topic(stack, "Alerts")));
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors" })
/// local alarm = errors:create_alarm(stack, "Errors", { threshold = 1, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.SnsAction(sns.Topic(stack, "Alerts")))
/// ```
#[class(module = "cloudwatch_actions")]
impl SnsAction {
    /// Takes a topic.
    pub fn new(topic: Topic) -> Self {
        SnsAction(topic)
    }

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, _scope: Construct, _alarm: AlarmBase) -> AlarmActionConfig {
        AlarmActionConfig { alarm_action_arn: self.0.topic_arn(cx) }
    }
}
