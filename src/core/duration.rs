//! Lengths of time.

use crate::bail;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    milliseconds: f64,
}

/// How a length of time is converted.
#[props]
pub struct TimeConversionOptions {
    /// Whether a result that is not whole is an error.
    #[default(true)]
    pub integral: bool,
}

const SECOND: f64 = 1000.0;
const MINUTE: f64 = 60.0 * SECOND;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// A length of time.
///
/// ```rhai
/// let role = iam.Role(stack, "Role", #{
///     assumed_by: iam.ServicePrincipal("ec2.amazonaws.com"),
///     max_session_duration: Duration.hours(4),
/// });
/// ```
///
/// ```lua
/// local role = iam.Role(stack, "Role", {
///   assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"),
///   max_session_duration = Duration.hours(4),
/// })
/// ```
#[class(module = "")]
impl Duration {
    /// So many milliseconds.
    pub fn millis(amount: f64) -> Result<Duration> {
        make(amount)
    }
    /// So many seconds.
    pub fn seconds(amount: f64) -> Result<Duration> {
        make(amount * SECOND)
    }
    /// So many minutes.
    pub fn minutes(amount: f64) -> Result<Duration> {
        make(amount * MINUTE)
    }
    /// So many hours.
    pub fn hours(amount: f64) -> Result<Duration> {
        make(amount * HOUR)
    }
    /// So many days of 24 hours.
    pub fn days(amount: f64) -> Result<Duration> {
        make(amount * DAY)
    }
    /// The sum of two lengths of time.
    pub fn plus(self, rhs: Duration) -> Duration {
        Duration { milliseconds: self.milliseconds + rhs.milliseconds }
    }
    /// The difference of two lengths of time.
    pub fn minus(self, rhs: Duration) -> Result<Duration> {
        make(self.milliseconds - rhs.milliseconds)
    }
    /// The length in milliseconds.
    pub fn to_milliseconds(self, opts: Option<TimeConversionOptions>) -> Result<f64> {
        self.in_unit(1.0, "milliseconds", opts)
    }
    /// The length in seconds.
    pub fn to_seconds(self, opts: Option<TimeConversionOptions>) -> Result<f64> {
        self.in_unit(SECOND, "seconds", opts)
    }
    /// The length in minutes.
    pub fn to_minutes(self, opts: Option<TimeConversionOptions>) -> Result<f64> {
        self.in_unit(MINUTE, "minutes", opts)
    }
    /// The length in hours.
    pub fn to_hours(self, opts: Option<TimeConversionOptions>) -> Result<f64> {
        self.in_unit(HOUR, "hours", opts)
    }
    /// The length in days.
    pub fn to_days(self, opts: Option<TimeConversionOptions>) -> Result<f64> {
        self.in_unit(DAY, "days", opts)
    }
    /// The length as ISO 8601 writes it: `PT15M`.
    pub fn to_iso_string(self) -> String {
        if self.milliseconds == 0.0 {
            return "PT0S".to_owned();
        }
        let mut rest = self.milliseconds;
        let mut part = |unit: f64| {
            let count = (rest / unit).floor();
            rest -= count * unit;
            count
        };
        let (days, hours, minutes) = (part(DAY), part(HOUR), part(MINUTE));
        let seconds = rest / SECOND;
        let mut text = "P".to_owned();
        if days > 0.0 {
            text.push_str(&format!("{days}D"));
        }
        if hours > 0.0 || minutes > 0.0 || seconds > 0.0 {
            text.push('T');
        }
        for (count, letter) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
            if count > 0.0 {
                text.push_str(&format!("{count}{letter}"));
            }
        }
        text
    }
}

impl Duration {
    fn in_unit(self, unit: f64, name: &str, opts: Option<TimeConversionOptions>) -> Result<f64> {
        let value = self.milliseconds / unit;
        if value.fract() != 0.0 && opts.unwrap_or_default().integral {
            bail!(Code::InvalidValue, "`{}` is not a whole number of {name}", self.to_iso_string();
                hint: "pass `integral: false` to get a fraction");
        }
        Ok(value)
    }
}

fn make(milliseconds: f64) -> Result<Duration> {
    if milliseconds < 0.0 {
        bail!(Code::OutOfRange, "a duration cannot be negative");
    }
    Ok(Duration { milliseconds })
}
