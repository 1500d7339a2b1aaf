//! Whatever an alarm can do.

use super::{
    ApplicationScalingAction, AutoScalingAction, Ec2Action, LambdaAction, SnsAction, SsmAction,
    SsmIncidentAction,
};
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx, Handle, Stack, Text};
use crate::declare::union;
use crate::diag::Result;

/// What an alarm does: CDK's `IAlarmAction`.
#[union]
pub enum AlarmAction {
    /// Changes a capacity.
    ApplicationScaling(ApplicationScalingAction),
    /// Changes the size of an Auto Scaling group.
    AutoScaling(AutoScalingAction),
    /// Something with the instance.
    Ec2(Ec2Action),
    /// Calls a function.
    Lambda(LambdaAction),
    /// Tells a topic.
    Sns(SnsAction),
    /// Opens an item of Systems Manager's OpsCenter.
    Ssm(SsmAction),
    /// Starts a response plan.
    Incident(SsmIncidentAction),
}

impl AlarmAction {
    /// Prepares the action for an alarm, and gives its ARN.
    ///
    /// # Errors
    /// When the alarm is in no stack, or the action cannot be its.
    pub fn arn(&self, cx: &mut Cx, alarm: AlarmBase) -> Result<Text> {
        let scope = alarm.into();
        let config = match self {
            AlarmAction::ApplicationScaling(action) => Ok(action.bind(cx, scope, alarm)),
            AlarmAction::AutoScaling(action) => Ok(action.bind(cx, scope, alarm)),
            AlarmAction::Ec2(action) => action.bind(cx, scope, alarm),
            AlarmAction::Lambda(action) => action.bind(cx, scope, alarm),
            AlarmAction::Sns(action) => Ok(action.bind(cx, scope, alarm)),
            AlarmAction::Ssm(action) => action.bind(cx, scope, alarm),
            AlarmAction::Incident(action) => action.bind(cx, scope, alarm),
        };
        Ok(config?.alarm_action_arn)
    }
}

/// An ARN in the partition of a stack: `arn:aws:`, and what follows.
pub(super) fn config<const N: usize>(
    cx: &Cx,
    scope: Construct,
    rest: impl FnOnce(Stack) -> [Text; N],
) -> Result<AlarmActionConfig> {
    let stack = cx.stack_of(scope.id())?;
    let start = ["arn:".into(), stack.partition(cx)];
    let rest = rest(stack);
    Ok(AlarmActionConfig { alarm_action_arn: Text::concat(start.into_iter().chain(rest)) })
}
