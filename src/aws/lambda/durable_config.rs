//! Calls that go on for days.

use crate::bail;
use crate::core::{Data, Duration, Number};
use crate::declare::props;
use crate::diag::{Code, Result};
use crate::fields;

/// How long a durable call may go on, and how long its state is kept. CloudFormation replaces a function to which this
/// is added.
#[props(module = "lambda")]
pub struct DurableConfig {
    /// How long a call may go on, 1 second to 366 days.
    pub execution_timeout: Duration,
    /// How long the state of a call is kept when it is over, 1 to 90 days. Default: Lambda's, 14 days.
    pub retention_period: Option<Duration>,
}

/// The longest call, in seconds. Source: the Lambda developer guide, "Durable functions".
const MOST_SECONDS: i64 = 31_622_400;
const MOST_DAYS: i64 = 90;

impl DurableConfig {
    pub(super) fn to_data(&self) -> Result<Data> {
        let seconds = self.execution_timeout.to_seconds(None)?;
        let days = self.retention_period.as_ref().map(|period| period.to_days(None)).transpose()?;
        check("execution_timeout", &seconds, MOST_SECONDS, "seconds")?;
        if let Some(days) = &days {
            check("retention_period", days, MOST_DAYS, "days")?;
        }
        Ok(Data::Map(fields! { "ExecutionTimeout": seconds, "RetentionPeriodInDays": days }))
    }
}

fn check(name: &str, number: &Number, most: i64, unit: &str) -> Result<()> {
    match number.literal() {
        Some(known) if !(1..=most).contains(&known) => {
            bail!(Code::OutOfRange, "`{name}` must be between 1 and {most} {unit}, not {known}")
        }
        _ => Ok(()),
    }
}
