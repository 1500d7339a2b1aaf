//! What actions tell alarms.

use crate::core::Text;
use crate::declare::props;

/// What an action tells an alarm.
#[props(module = "cloudwatch", output = true)]
pub struct AlarmActionConfig {
    /// The ARN of what is done.
    pub alarm_action_arn: Text,
}
