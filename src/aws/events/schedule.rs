//! When rules do something.
//! Source: the EventBridge user guide, "Schedule expressions".

use crate::bail;
use crate::core::{Duration, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// When a rule does something: like an entry of a crontab, in UTC.
#[props(module = "events")]
pub struct CronOptions {
    /// The minutes: `0`, `0-30`, `0/15`. Default: every minute.
    pub minute: Option<Text>,
    /// The hours: `8`, `8-18`. Default: every hour.
    pub hour: Option<Text>,
    /// The days of the month: `1`, `L`. Default: every day.
    pub day: Option<Text>,
    /// The months: `1`, `JAN`. Default: every month.
    pub month: Option<Text>,
    /// The years. Default: every year.
    pub year: Option<Text>,
    /// The days of the week: `MON-FRI`. Not together with `day`. Default: every day.
    pub week_day: Option<Text>,
}

/// When a rule does something.
#[derive(Clone, Debug)]
pub struct Schedule {
    expression: Text,
    /// Whether it runs every minute without the program having said so.
    pub(super) surprises: bool,
}

/// When a rule does something.
///
/// ```rhai
/// let nightly = events.Schedule.cron(#{ minute: "30", hour: "2" });
/// events.Rule(stack, "Nightly", #{ schedule: nightly });
/// events.Rule(stack, "Often", #{ schedule: events.Schedule.rate(Duration.minutes(5)) });
/// ```
///
/// ```lua
/// local nightly = events.Schedule.cron({ minute = "30", hour = "2" })
/// events.Rule(stack, "Nightly", { schedule = nightly })
/// events.Rule(stack, "Often", { schedule = events.Schedule.rate(Duration.minutes(5)) })
/// ```
#[class(module = "events")]
impl Schedule {
    /// A schedule as EventBridge writes it: `rate(5 minutes)`.
    pub fn expression(expression: Text) -> Self {
        Schedule { expression, surprises: false }
    }

    /// Again and again, with so much time in between: a whole number of minutes.
    pub fn rate(duration: Duration) -> Result<Self> {
        const UNITS: [&str; 3] = ["minutes", "hours", "days"];
        if duration.is_unresolved() {
            if !UNITS.contains(&duration.unit_label().as_str()) {
                bail!(Code::InvalidValue, "a rate that is not known now is in minutes, hours or days, not in {}", duration.unit_label();
                    hint: "use `Duration.minutes(...)`");
            }
            let amount = duration.format_token_to_number();
            return Ok(Self::expression(Text::concat(["rate(".into(), amount, ")".into()])));
        }
        let Ok(minutes) = duration.to_minutes(None) else {
            bail!(Code::InvalidValue, "a rate is a whole number of minutes, not {}", duration.to_human_string()?;
                hint: "EventBridge does something once a minute at most");
        };
        match minutes.literal() {
            Some(minutes) if minutes > 0 => Ok(Self::expression(format!("rate({})", rate(minutes)).into())),
            _ => bail!(Code::OutOfRange, "a rate must be more than 0"),
        }
    }

    /// At certain times, in UTC.
    pub fn cron(options: CronOptions) -> Result<Self> {
        if options.day.is_some() && options.week_day.is_some() {
            bail!(Code::InvalidValue, "a schedule has a `day` or a `week_day`, not both");
        }
        let surprises = options.minute.is_none();
        let any = |part: Option<Text>| part.unwrap_or_else(|| "*".into());
        let (day, week_day) = match (options.day, options.week_day) {
            (day, None) => (any(day), "?".into()),
            (_, Some(week_day)) => ("?".into(), week_day),
        };
        let (minute, hour) = (any(options.minute), any(options.hour));
        let (month, year) = (any(options.month), any(options.year));
        let space = || Text::from(" ");
        let words = ["cron(".into(), minute, space(), hour, space(), day, space(), month, space()];
        let last = [week_day, space(), year, ")".into()];
        Ok(Schedule { expression: Text::concat(words.into_iter().chain(last)), surprises })
    }

    /// The schedule as EventBridge writes it.
    #[attribute]
    pub fn expression_string(&self) -> Text {
        self.expression.clone()
    }
}

/// So many minutes in the coarsest unit that they fill.
fn rate(minutes: i64) -> String {
    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    let (count, unit) = match minutes {
        _ if minutes % DAY == 0 => (minutes / DAY, "day"),
        _ if minutes % HOUR == 0 => (minutes / HOUR, "hour"),
        _ => (minutes, "minute"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}
