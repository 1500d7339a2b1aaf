//! What EC2 Auto Scaling and Application Auto Scaling share: capacities that follow metrics in steps, and how a metric
//! that is followed is written.

mod intervals;
mod step_scaling;
mod tracked_metric;

pub(super) use intervals::Step;
pub(super) use step_scaling::{
    Adjustment, Alarms, StepAction, StepActionState, StepScaling, step_scaling_types,
};
pub(super) use tracked_metric::tracked_metric;

use crate::diag::{Code, Diag};

/// The problem that one number is greater than another that it must not be above.
pub(super) fn not_above(low: (&str, Option<f64>), high: (&str, Option<f64>)) -> Option<Diag> {
    let (less, more) = (low.1?, high.1?);
    (less > more).then(|| {
        Diag::new(Code::OutOfRange, format!("`{}` is {less}, more than `{}`, {more}", low.0, high.0))
    })
}
