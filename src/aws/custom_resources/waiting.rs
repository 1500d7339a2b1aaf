//! How long a provider waits until an operation is complete.

use super::waiter_state_machine::seconds;
use crate::bail;
use crate::core::Duration;
use crate::diag::{Code, Result};

/// How often is asked where nothing is said, in seconds.
const INTERVAL: i64 = 5;
/// How long is asked where nothing is said, in seconds.
const TIMEOUT: i64 = 1800;

/// How long is waited between two questions, and how often is asked.
///
/// # Errors
/// When the number of questions is not whole.
pub(super) fn waiting(interval: Option<Duration>, total: Option<Duration>) -> Result<(Duration, i64)> {
    let interval = interval.map_or_else(|| Duration::seconds(INTERVAL.into()), Ok)?;
    let total = total.map_or(Ok(TIMEOUT), |total| seconds(&total))?;
    let each = seconds(&interval)?;
    if each <= 0 || total % each != 0 {
        bail!(Code::InvalidValue, "`total_timeout`, {total} seconds, is not a multiple of `query_interval`, {each} seconds";
            hint: "choose them so that the number of questions is whole");
    }
    Ok((interval, total / each))
}
