//! What widgets of metrics have in common.

use super::widget::Size;
use crate::bail;
use crate::core::{Data, Duration, Fields, Late, Str, Text};
use crate::declare::{choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What every widget of metrics can be told.
#[props(module = "cloudwatch")]
pub struct MetricWidgetProps {
    /// What stands above it. Default: nothing.
    pub title: Option<Text>,
    /// The region of the metrics. Default: the region of the stack.
    pub region: Option<Text>,
    /// How many units of the grid it is wide, 1 to 24. Default: 6.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 6; 3 for a `SingleValueWidget`.
    pub height: Option<i64>,
    /// The account of the metrics. Default: the account of the stack.
    pub account_id: Option<Text>,
}

/// Which values a widget of metrics shows, besides where it is.
#[props(module = "cloudwatch")]
pub struct MetricWidgetTimes {
    /// Those of all widgets of metrics.
    #[extends]
    pub widget: MetricWidgetProps,
    /// The interval over which values are summed up, where a metric does not say its own. Default: CloudWatch's,
    /// 5 minutes.
    pub period: Option<Duration>,
    /// Whether a value is that of the whole time that is shown, not of the last interval. Default: CloudWatch's, `false`.
    pub set_period_to_time_range: Option<bool>,
    /// Since when values are shown: `-P7D` for the last seven days, or a time: `2018-12-17T06:00:00.000Z`.
    /// Default: as the dashboard.
    pub start: Option<Text>,
    /// Until when values are shown: a time; needs `start`. Default: now.
    pub end: Option<Text>,
    /// Whether values of the last minute are shown, which are not whole yet. Default: CloudWatch's, `false`.
    pub live_data: Option<bool>,
}

/// Which values a widget of metrics shows, and how those of an interval become one.
#[props(module = "cloudwatch")]
pub struct MetricWidgetSums {
    /// How the values of an interval become one, where a metric does not say it: `Average`, `p99`; see
    /// [`Stats`](super::Stats). Default: CloudWatch's, `Average`.
    pub statistic: Option<Str>,
    /// Those of all widgets of metrics.
    #[extends]
    pub times: MetricWidgetTimes,
}

/// An axis of a graph.
#[props(module = "cloudwatch")]
pub struct YAxisProps {
    /// The least value. Default: as the values need it.
    pub min: Option<f64>,
    /// The greatest value. Default: as the values need it.
    pub max: Option<f64>,
    /// What it is called. Default: nothing.
    pub label: Option<Text>,
    /// Whether units are shown. Default: CloudWatch's, `true`.
    pub show_units: Option<bool>,
}

/// Where the names of a graph's metrics stand.
#[choice(module = "cloudwatch")]
pub enum LegendPosition {
    /// Below the graph.
    #[value = "bottom"]
    BOTTOM,
    /// To the right of it.
    #[value = "right"]
    RIGHT,
    /// Nowhere.
    #[value = "hidden"]
    HIDDEN,
}

impl LegendPosition {
    /// The legend, as dashboards write it.
    pub(super) fn write(self) -> Data {
        Data::Map(fields! { "position": self.value() })
    }
}

impl MetricWidgetProps {
    /// The size.
    pub(super) fn size(&self, default_height: i64) -> Result<Size> {
        Size::new(self.width, self.height, default_height)
    }

    /// The region: the stack's own where none is given.
    pub(super) fn region(&self) -> Text {
        region(self.region.as_ref())
    }
}

/// The region of a widget: the stack's own where none is given.
pub(super) fn region(given: Option<&Text>) -> Text {
    given.cloned().unwrap_or_else(|| Late::pseudo("AWS::Region").into())
}

impl MetricWidgetTimes {
    /// The size.
    ///
    /// # Errors
    /// When it has no place on the grid, or there is an end without a start.
    pub(super) fn checked_size(&self, default_height: i64) -> Result<Size> {
        check_times(self.start.as_ref(), self.end.as_ref())?;
        self.widget.size(default_height)
    }

    /// The interval in seconds.
    pub(super) fn period(&self) -> Data {
        self.period.as_ref().and_then(|period| period.to_seconds(None).ok()).into()
    }
}

impl MetricWidgetSums {
    /// A widget: its first fields, and behind them what these say.
    pub(super) fn complete(&self, mut fields: Fields) -> Fields {
        let times = &self.times;
        fields.extend(fields! {
            "setPeriodToTimeRange": times.set_period_to_time_range,
            "period": times.period(),
            "stat": self.statistic.clone(),
            "start": times.start.clone(),
            "end": times.end.clone(),
            "accountId": times.widget.account_id.clone(),
        });
        fields
    }
}

/// An end needs a start.
pub(super) fn check_times(start: Option<&Text>, end: Option<&Text>) -> Result<()> {
    if start.is_none() && end.is_some() {
        bail!(Code::InvalidValue, "an `end` needs a `start`");
    }
    Ok(())
}

impl YAxisProps {
    /// The axis, as dashboards write it.
    pub(super) fn write(&self) -> Data {
        Data::Map(self.fields())
    }

    fn fields(&self) -> Fields {
        fields! { "min": self.min, "max": self.max, "label": self.label.clone(), "showUnits": self.show_units }
    }
}
