//! Starting response plans.

use super::alarm_action::arn;
use crate::core::{Cx, Stack, Text};
use crate::declare::class;

/// Starts a response plan of Systems Manager's Incident Manager.
#[derive(Clone, Debug)]
pub struct SsmIncidentAction(Text);

/// Starts a response plan of Systems Manager's Incident Manager.
#[class(module = "cloudwatch_actions")]
impl SsmIncidentAction {
    /// Names the plan.
    pub fn new(response_plan_name: Text) -> Self {
        SsmIncidentAction(response_plan_name)
    }
}

impl SsmIncidentAction {
    pub(super) fn arn(&self, cx: &Cx, stack: Stack) -> Text {
        arn([":ssm-incidents::".into(), stack.account(cx), ":response-plan/".into(), self.0.clone()])
    }
}
