//! When alarms are muted.

use super::CalendarDateTime;
use crate::bail;
use crate::core::{Str, TimeZone};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// When something happens, over and over. What is not said stands for all.
#[props(module = "cloudwatch")]
pub struct CronOptions {
    /// The minutes: `0`, `*/5`.
    pub minute: Str,
    /// The hours: `8-17`. Default: all.
    pub hour: Option<Str>,
    /// The days of the month; this or `week_day`. Default: all.
    pub day: Option<Str>,
    /// The months. Default: all.
    pub month: Option<Str>,
    /// The days of the week: `MON-FRI`; this or `day`. Default: all.
    pub week_day: Option<Str>,
    /// The time zone. Default: UTC.
    pub time_zone: Option<TimeZone>,
}

/// When alarms are muted.
#[derive(Clone, Debug)]
pub struct ScheduleExpression {
    expression: Str,
    time_zone: Option<TimeZone>,
}

/// When alarms are muted. See [`AlarmMuteRule`](super::AlarmMuteRule).
#[class(module = "cloudwatch")]
impl ScheduleExpression {
    /// Once. The time zone is UTC unless it is given.
    pub fn at(date: CalendarDateTime, time_zone: Option<TimeZone>) -> Result<ScheduleExpression> {
        Ok(ScheduleExpression { expression: format!("at({})", date.write()?).into(), time_zone })
    }

    /// As CloudWatch writes it. The time zone is UTC unless it is given.
    pub fn expression(expression: Str, time_zone: Option<TimeZone>) -> ScheduleExpression {
        ScheduleExpression { expression, time_zone }
    }

    /// Over and over.
    pub fn cron(options: CronOptions) -> Result<ScheduleExpression> {
        if options.day.is_some() && options.week_day.is_some() {
            bail!(Code::InvalidValue, "a schedule takes either a `day` or a `week_day`");
        }
        let or_all = |part: Option<Str>| part.unwrap_or_else(|| Str::new_static("*"));
        let [hour, day, month, week_day] =
            [options.hour, options.day, options.month, options.week_day].map(or_all);
        let expression = format!("cron({} {hour} {day} {month} {week_day})", options.minute).into();
        Ok(ScheduleExpression { expression, time_zone: options.time_zone })
    }

    /// The schedule as CloudWatch writes it.
    #[attribute]
    pub fn expression_string(&self) -> Str {
        self.expression.clone()
    }

    /// The time zone, where it is said.
    #[attribute]
    pub fn time_zone(&self) -> Option<TimeZone> {
        self.time_zone.clone()
    }
}
