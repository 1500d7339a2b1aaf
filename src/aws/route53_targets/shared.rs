//! What every alias can be told.

use crate::core::Text;
use crate::declare::props;

/// What an alias can be told.
#[props(module = "route53_targets")]
pub struct IAliasRecordTargetProps {
    /// The hosted zone of the resource. Default: that of its region.
    pub hosted_zone_id: Option<Text>,
    /// Whether the record is given only while the resource is healthy. Default: `false`.
    pub evaluate_target_health: Option<bool>,
}
