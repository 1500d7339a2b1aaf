//! Opening items of OpsCenter.

use super::alarm_action::config;
use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::core::{Construct, Cx};
use crate::declare::{choice, class};
use crate::diag::Result;

/// How grave an item is.
#[choice(module = "cloudwatch_actions")]
pub enum OpsItemSeverity {
    /// The gravest.
    #[value = "1"]
    CRITICAL,
    /// Grave.
    #[value = "2"]
    HIGH,
    /// Less grave.
    #[value = "3"]
    MEDIUM,
    /// The least grave.
    #[value = "4"]
    LOW,
}

/// Of what kind an item is.
#[choice(module = "cloudwatch_actions")]
pub enum OpsItemCategory {
    /// Something cannot be reached.
    #[value = "Availability"]
    AVAILABILITY,
    /// Something costs too much.
    #[value = "Cost"]
    COST,
    /// Something is too slow.
    #[value = "Performance"]
    PERFORMANCE,
    /// Something must be restored.
    #[value = "Recovery"]
    RECOVERY,
    /// Something is not secure.
    #[value = "Security"]
    SECURITY,
}

/// Opens an item of Systems Manager's OpsCenter.
#[derive(Clone, Debug)]
pub struct SsmAction {
    severity: OpsItemSeverity,
    category: Option<OpsItemCategory>,
}

/// Opens an item of Systems Manager's OpsCenter.
#[class(module = "cloudwatch_actions")]
impl SsmAction {
    /// Says what item is opened.
    pub fn new(severity: OpsItemSeverity, category: Option<OpsItemCategory>) -> Self {
        SsmAction { severity, category }
    }

    /// What the action tells an alarm.
    pub fn bind(&self, cx: &Cx, scope: Construct, _alarm: AlarmBase) -> Result<AlarmActionConfig> {
        let category = self.category.map(|category| format!("#CATEGORY={}", category.value()));
        let item = format!(":opsitem:{}{}", self.severity.value(), category.unwrap_or_default());
        config(cx, scope, |stack| {
            [":ssm:".into(), stack.region(cx), ":".into(), stack.account(cx), item.into()]
        })
    }
}
