//! The last values of metrics.

use super::graph_metrics::Axis;
use super::metric_widget::MetricWidgetTimes;
use super::widget::{Shown, WidgetState};
use super::{AnyMetric, ConcreteWidget, IWidget};
use crate::bail;
use crate::core::{Cx, Data, Fields};
use crate::declare::{object, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`SingleValueWidget`] needs.
#[props(module = "cloudwatch")]
pub struct SingleValueWidgetProps {
    /// The metrics.
    pub metrics: Vec<AnyMetric>,
    /// Whether as many digits are shown as there is room for. Default: CloudWatch's, `false`.
    pub full_precision: Option<bool>,
    /// Whether a small graph stands below the value; not together with `set_period_to_time_range`.
    /// Default: CloudWatch's, `false`.
    pub sparkline: Option<bool>,
    /// Those of all widgets of metrics.
    #[extends]
    pub times: MetricWidgetTimes,
}

/// The last values of metrics.
///
/// ```rhai
/// let visitors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Visitors", statistic: "Sum" });
/// let number = cloudwatch.SingleValueWidget(#{ metrics: [visitors], sparkline: true });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(number);
/// ```
///
/// ```lua
/// local visitors = cloudwatch.Metric({ namespace = "App", metric_name = "Visitors", statistic = "Sum" })
/// local number = cloudwatch.SingleValueWidget({ metrics = { visitors }, sparkline = true })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(number)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl SingleValueWidget {
    /// Shows the last values of metrics.
    pub fn new(cx: &mut Cx, mut props: SingleValueWidgetProps) -> Result<Self> {
        let size = props.times.checked_size(3)?;
        if props.sparkline == Some(true) && props.times.set_period_to_time_range == Some(true) {
            bail!(
                Code::InvalidValue,
                "a value of the whole time (`set_period_to_time_range`) has no `sparkline`"
            );
        }
        let metrics = std::mem::take(&mut props.metrics);
        IWidget::show(cx, size, metrics.into_iter().map(|metric| (Axis::Left, metric)).collect(), props)
    }
}

impl Shown for SingleValueWidgetProps {
    fn kind(&self) -> &'static str {
        "metric"
    }

    fn properties(&self, _: &Cx, metrics: Option<Data>) -> Fields {
        let times = &self.times;
        fields! {
            "view": "singleValue",
            "title": times.widget.title.clone(),
            "region": times.widget.region(),
            "sparkline": self.sparkline,
            "metrics": metrics.unwrap_or(Data::List(Vec::new())),
            "setPeriodToTimeRange": times.set_period_to_time_range,
            "singleValueFullPrecision": self.full_precision,
            "period": times.period(),
            "start": times.start.clone(),
            "end": times.end.clone(),
            "accountId": times.widget.account_id.clone(),
            "liveData": times.live_data,
        }
    }
}
