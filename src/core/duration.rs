//! Lengths of time.

use super::{Number, Str, Text};
use crate::bail;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// A length of time: an amount, which may be late-bound, of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Duration {
    amount: Number,
    unit: Unit,
}

/// A unit of time, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
}

/// How a length of time is converted.
#[props]
pub struct TimeConversionOptions {
    /// Whether a result that is not whole is an error.
    #[default(true)]
    pub integral: bool,
}

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
    pub fn millis(amount: Number) -> Result<Duration> {
        Duration::of(amount, Unit::Milliseconds)
    }
    /// So many seconds.
    pub fn seconds(amount: Number) -> Result<Duration> {
        Duration::of(amount, Unit::Seconds)
    }
    /// So many minutes.
    pub fn minutes(amount: Number) -> Result<Duration> {
        Duration::of(amount, Unit::Minutes)
    }
    /// So many hours.
    pub fn hours(amount: Number) -> Result<Duration> {
        Duration::of(amount, Unit::Hours)
    }
    /// So many days of 24 hours.
    pub fn days(amount: Number) -> Result<Duration> {
        Duration::of(amount, Unit::Days)
    }
    /// What ISO 8601 writes with days, hours, minutes and seconds: `P1DT12H`, `PT1.5S`.
    pub fn parse(duration: Str) -> Result<Duration> {
        match milliseconds_of(&duration) {
            Some(amount) => Duration::of(amount.into(), Unit::Milliseconds),
            None => bail!(Code::InvalidValue, "`{duration}` is not a duration of ISO 8601";
                hint: "durations look like `PT15M`, `P1DT2H3M4.5S`; years, months and weeks have no fixed length"),
        }
    }
    /// The sum of two lengths of time, in the finer of their units.
    pub fn plus(&self, rhs: Duration) -> Result<Duration> {
        let unit = self.unit.min(rhs.unit);
        Duration::of((self.in_unit(unit, false)? + rhs.in_unit(unit, false)?).into(), unit)
    }
    /// The difference of two lengths of time, in the finer of their units.
    pub fn minus(&self, rhs: Duration) -> Result<Duration> {
        let unit = self.unit.min(rhs.unit);
        Duration::of((self.in_unit(unit, false)? - rhs.in_unit(unit, false)?).into(), unit)
    }
    /// The length in milliseconds.
    pub fn to_milliseconds(&self, opts: Option<TimeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Milliseconds, opts)
    }
    /// The length in seconds.
    pub fn to_seconds(&self, opts: Option<TimeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Seconds, opts)
    }
    /// The length in minutes.
    pub fn to_minutes(&self, opts: Option<TimeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Minutes, opts)
    }
    /// The length in hours.
    pub fn to_hours(&self, opts: Option<TimeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Hours, opts)
    }
    /// The length in days.
    pub fn to_days(&self, opts: Option<TimeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Days, opts)
    }
    /// The length as ISO 8601 writes it: `PT15M`.
    pub fn to_iso_string(&self) -> Result<String> {
        let milliseconds = self.in_unit(Unit::Milliseconds, false)?;
        if milliseconds == 0.0 {
            return Ok("PT0S".to_owned());
        }
        let [days, hours, minutes, seconds, millis] = parts_of(milliseconds);
        let seconds = seconds + millis / Unit::Seconds.milliseconds();
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
        Ok(text)
    }
    /// The length in words, in the two coarsest units: `1 hour 30 minutes`.
    pub fn to_human_string(&self) -> Result<String> {
        if self.is_unresolved() {
            return Ok(format!("<token> {}", self.unit.label()));
        }
        let milliseconds = self.in_unit(Unit::Milliseconds, false)?;
        if milliseconds == 0.0 {
            return Ok(counted(0.0, self.unit));
        }
        let units = [Unit::Days, Unit::Hours, Unit::Minutes, Unit::Seconds, Unit::Milliseconds];
        let counts = parts_of(milliseconds).into_iter().zip(units).filter(|(count, _)| *count > 0.0);
        const SHOWN: usize = 2;
        Ok(counts.take(SHOWN).map(|(count, unit)| counted(count, unit)).collect::<Vec<_>>().join(" "))
    }
    /// The length as a program writes it: `Duration.minutes(5)`.
    #[name = "to_string"]
    pub fn describe(&self) -> Text {
        Text::concat([
            format!("Duration.{}(", self.unit.label()).into(),
            self.amount.clone().into_text(),
            ")".into(),
        ])
    }
    /// Whether the amount is late-bound.
    pub fn is_unresolved(&self) -> bool {
        matches!(self.amount, Number::Late(_))
    }
    /// The unit: `seconds`.
    pub fn unit_label(&self) -> Str {
        Str::new_static(self.unit.label())
    }
    /// The amount and its unit, also where the amount is late-bound: `5 minutes`.
    pub fn format_token_to_number(&self) -> Text {
        Text::concat([self.amount.clone().into_text(), format!(" {}", self.unit.label()).into()])
    }
}

impl Duration {
    fn of(amount: Number, unit: Unit) -> Result<Duration> {
        if let Some(amount) = amount.known()
            && amount < 0.0
        {
            bail!(Code::OutOfRange, "a duration cannot be negative, `{amount}` was given");
        }
        Ok(Duration { amount, unit })
    }

    fn convert(&self, unit: Unit, opts: Option<TimeConversionOptions>) -> Result<Number> {
        if unit == self.unit && self.is_unresolved() {
            return Ok(self.amount.clone());
        }
        self.in_unit(unit, opts.unwrap_or_default().integral).map(Number::from)
    }

    /// The length in a unit, where it is known now.
    fn in_unit(&self, unit: Unit, integral: bool) -> Result<f64> {
        let Some(amount) = self.amount.known() else {
            if unit == self.unit {
                bail!(Code::LateBound, "there is no calculating with a late-bound duration";
                    hint: "its value is known only when the stack is deployed");
            }
            bail!(Code::LateBound, "a late-bound duration cannot be converted";
                hint: "make it with `Duration.{}(...)` here, it was made with `Duration.{}(...)`", unit.label(), self.unit.label());
        };
        let value = amount * (self.unit.milliseconds() / unit.milliseconds());
        if integral && value.fract() != 0.0 {
            bail!(Code::InvalidValue, "`{amount} {}` is not a whole number of {}", self.unit.label(), unit.label();
                hint: "give a length of whole {0}; `to_{0}` gives a fraction only with `integral: false`", unit.label());
        }
        Ok(value)
    }
}

impl Unit {
    fn milliseconds(self) -> f64 {
        match self {
            Unit::Milliseconds => 1.0,
            Unit::Seconds => 1000.0,
            Unit::Minutes => 60_000.0,
            Unit::Hours => 3_600_000.0,
            Unit::Days => 86_400_000.0,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Unit::Milliseconds => "millis",
            Unit::Seconds => "seconds",
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::Days => "days",
        }
    }
}

/// Days, hours, minutes, seconds and milliseconds.
fn parts_of(milliseconds: f64) -> [f64; 5] {
    let mut rest = milliseconds;
    let whole = [Unit::Days, Unit::Hours, Unit::Minutes, Unit::Seconds].map(|unit| {
        let count = (rest / unit.milliseconds()).floor();
        rest -= count * unit.milliseconds();
        count
    });
    let [days, hours, minutes, seconds] = whole;
    [days, hours, minutes, seconds, rest]
}

/// `1 minute`, `2 minutes`.
fn counted(count: f64, unit: Unit) -> String {
    let label = unit.label();
    match count == 1.0 {
        true => format!("{count} {}", label.trim_end_matches('s')),
        false => format!("{count} {label}"),
    }
}

/// The milliseconds of a duration of ISO 8601.
fn milliseconds_of(text: &str) -> Option<f64> {
    let text = text.strip_prefix('P')?;
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, time),
        None => (text, ""),
    };
    let mut rest = date;
    let days = count_before(&mut rest, 'D', false)?;
    let mut sum = days.unwrap_or(0.0) * Unit::Days.milliseconds();
    if !rest.is_empty() {
        return None;
    }
    rest = time;
    let mut found = days.is_some();
    for (letter, unit) in [('H', Unit::Hours), ('M', Unit::Minutes), ('S', Unit::Seconds)] {
        if let Some(count) = count_before(&mut rest, letter, unit == Unit::Seconds)? {
            found = true;
            sum += count * unit.milliseconds();
        }
    }
    (found && rest.is_empty()).then_some(sum)
}

/// The number in front of a letter, taken off; nothing where the letter does not come, an error where what
/// stands before it is no number.
fn count_before(rest: &mut &str, letter: char, fraction: bool) -> Option<Option<f64>> {
    let Some((number, after)) = rest.split_once(letter) else { return Some(None) };
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || (fraction && byte == b'.'));
    if !plain || number.starts_with('.') || number.ends_with('.') {
        return None;
    }
    *rest = after;
    number.parse().ok().map(Some)
}
