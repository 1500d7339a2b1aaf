//! When capacities change.

use crate::aws::events;
use crate::core::{Data, Duration, Expiration, Number, Str, Text, TimeZone};
use crate::declare::{class, props};
use crate::diag::Result;
use crate::fields;

/// When a capacity changes: like an entry of a crontab.
#[props(module = "appscaling")]
pub struct CronOptions {
    /// The parts of the entry.
    #[extends]
    pub cron: events::CronOptions,
}

/// When a capacity changes.
#[derive(Clone, Debug)]
pub struct Schedule(events::Schedule);

/// When a capacity changes.
#[class(module = "appscaling")]
impl Schedule {
    /// A schedule as Application Auto Scaling writes it: `rate(5 minutes)`.
    pub fn expression(expression: Text) -> Self {
        Schedule(events::Schedule::expression(expression))
    }

    /// Again and again, with so much time in between: a whole number of minutes.
    pub fn rate(duration: Duration) -> Result<Self> {
        events::Schedule::rate(duration).map(Schedule)
    }

    /// Once.
    pub fn at(
        /// The time: `2030-01-01T00:00:00Z`.
        moment: Str,
    ) -> Result<Self> {
        let moment = Expiration::from_string(moment)?.to_iso();
        Ok(Self::expression(format!("at({})", moment.trim_end_matches('Z')).into()))
    }

    /// At certain times, in UTC or in the time zone of the schedule.
    pub fn cron(options: CronOptions) -> Result<Self> {
        events::Schedule::cron(options.cron).map(Schedule)
    }

    /// The schedule as Application Auto Scaling writes it.
    #[attribute]
    pub fn expression_string(&self) -> Text {
        self.0.expression_string()
    }
}

/// How a capacity changes at certain times. It needs a `min_capacity` or a `max_capacity`.
#[props(module = "appscaling")]
pub struct ScalingSchedule {
    /// When.
    pub schedule: Schedule,
    /// From when on: `2030-01-01T00:00:00Z`. Default: at once.
    pub start_time: Option<Str>,
    /// Until when. Default: for ever.
    pub end_time: Option<Str>,
    /// The least capacity from then on. Default: it stays.
    pub min_capacity: Option<Number>,
    /// The greatest capacity from then on. Default: it stays.
    pub max_capacity: Option<Number>,
    /// The time zone of the schedule. Default: UTC.
    pub time_zone: Option<TimeZone>,
}

impl ScalingSchedule {
    /// What the target says of it.
    pub(super) fn to_data(&self, id: &Str) -> Result<Data> {
        let moment = |text: &Option<Str>| {
            text.clone()
                .map(|text| Ok::<_, crate::diag::Error>(Expiration::from_string(text)?.to_iso()))
                .transpose()
        };
        Ok(Data::Map(fields! {
            "EndTime": moment(&self.end_time)?,
            "ScalableTargetAction": Data::Map(fields! {
                "MaxCapacity": self.max_capacity.clone(),
                "MinCapacity": self.min_capacity.clone(),
            }),
            "Schedule": self.schedule.expression_string(),
            "ScheduledActionName": id.clone(),
            "StartTime": moment(&self.start_time)?,
            "Timezone": self.time_zone.as_ref().map(TimeZone::timezone_name),
        }))
    }
}
