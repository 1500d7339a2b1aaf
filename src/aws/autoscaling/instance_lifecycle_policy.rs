//! Instances that are kept although they should end.

use crate::core::Data;
use crate::declare::{choice, props};
use crate::fields;

/// What becomes of an instance whose hook at its end was given up.
#[choice(module = "autoscaling")]
pub enum TerminateHookAbandonAction {
    /// It is kept, outside the group's size, until somebody ends it.
    #[value = "retain"]
    RETAIN,
    /// It ends.
    #[value = "terminate"]
    TERMINATE,
}

/// When instances are kept.
#[props(module = "autoscaling")]
pub struct RetentionTriggers {
    /// What becomes of an instance whose hook at its end was given up. Default: it ends.
    pub terminate_hook_abandon: Option<TerminateHookAbandonAction>,
}

/// Which instances are kept although they should end. The group must have a hook at their end.
#[props(module = "autoscaling")]
pub struct InstanceLifecyclePolicy {
    /// When they are kept. Default: never.
    pub retention_triggers: Option<RetentionTriggers>,
}

impl InstanceLifecyclePolicy {
    /// The property of a group.
    pub(super) fn to_data(&self) -> Data {
        let Some(triggers) = &self.retention_triggers else { return Data::Absent };
        let abandoned = triggers.terminate_hook_abandon.map(TerminateHookAbandonAction::value);
        Data::object("RetentionTriggers", Data::Map(fields! { "TerminateHookAbandon": abandoned }))
    }
}
