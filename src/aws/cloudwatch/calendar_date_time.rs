//! Dates and times of the calendar.

use std::ops::RangeInclusive;

use crate::declare::props;
use crate::diag::{Code, Diag, Error, Result};

/// A date and a time, in the time zone of the schedule where it is used.
#[props(module = "cloudwatch")]
pub struct CalendarDateTime {
    /// The year.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: i64,
    /// The day of the month, 1 to 31.
    pub day: i64,
    /// The hour, 0 to 23.
    pub hour: i64,
    /// The minute, 0 to 59.
    pub minute: i64,
}

impl CalendarDateTime {
    /// The date as CloudWatch writes it.
    pub(super) fn write(&self) -> Result<String> {
        let parts: [(&str, i64, RangeInclusive<i64>); 4] = [
            ("month", self.month, 1..=12),
            ("day", self.day, 1..=31),
            ("hour", self.hour, 0..=23),
            ("minute", self.minute, 0..=59),
        ];
        let problems = parts.iter().filter(|(_, value, range)| !range.contains(value));
        let problems = problems.map(|(name, value, range)| {
            let message =
                format!("the `{name}` of a date is {} to {}, not {value}", range.start(), range.end());
            Diag::new(Code::OutOfRange, message)
        });
        Error::from_all(problems.collect())?;
        let CalendarDateTime { year, month, day, hour, minute } = self;
        Ok(format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}"))
    }
}
