//! Starting response plans.

use super::alarm_action::config;
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx, Text};
use crate::declare::class;
use crate::diag::Result;

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

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, scope: Construct, _alarm: AlarmBase) -> Result<AlarmActionConfig> {
        config(cx, scope, |stack| {
            [":ssm-incidents::".into(), stack.account(cx), ":response-plan/".into(), self.0.clone()]
        })
    }
}
