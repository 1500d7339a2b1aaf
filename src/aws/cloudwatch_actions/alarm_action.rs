//! Whatever an alarm can do.

use super::{Ec2Action, SnsAction, SsmAction, SsmIncidentAction};
use crate::aws::cloudwatch::AlarmBase;
use crate::core::{Cx, Handle, Late, Text};
use crate::declare::union;
use crate::diag::Result;

/// What an alarm does: CDK's `IAlarmAction`.
#[union]
pub enum AlarmAction {
    /// Something with the instance.
    Ec2(Ec2Action),
    /// Opens an item of Systems Manager's OpsCenter.
    Ssm(SsmAction),
    /// Sends a message to a topic.
    Sns(SnsAction),
    /// Starts a response plan.
    Incident(SsmIncidentAction),
}

impl AlarmAction {
    /// Prepares the action for an alarm, and gives its ARN.
    ///
    /// # Errors
    /// When the alarm is in no stack.
    pub fn arn(&self, cx: &mut Cx, alarm: AlarmBase) -> Result<Text> {
        let stack = cx.stack_of(alarm.id())?;
        match self {
            AlarmAction::Ec2(action) => Ok(action.arn(cx, stack)),
            AlarmAction::Ssm(action) => Ok(action.arn(cx, stack)),
            AlarmAction::Sns(action) => Ok(action.arn(cx)),
            AlarmAction::Incident(action) => Ok(action.arn(cx, stack)),
        }
    }
}

/// `arn:aws:`, in the partition of the stack, and what follows.
pub(super) fn arn(rest: impl IntoIterator<Item = Text>) -> Text {
    let start = ["arn:".into(), Late::pseudo("AWS::Partition").into()];
    Text::concat(start.into_iter().chain(rest))
}
