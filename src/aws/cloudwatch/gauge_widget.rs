//! Gauges.

use super::graph_metrics::Axis;
use super::metric_widget::MetricWidgetSums;
use super::widget::{Shown, WidgetState};
use super::{AnyMetric, ConcreteWidget, HorizontalAnnotation, IWidget, LegendPosition, YAxisProps};
use crate::core::{Cx, Data, Fields};
use crate::declare::{object, props};
use crate::diag::Result;
use crate::fields;

/// What a [`GaugeWidget`] can be told.
#[props(module = "cloudwatch")]
pub struct GaugeWidgetProps {
    /// The metrics. Default: none.
    pub metrics: Option<Vec<AnyMetric>>,
    /// Lines on the gauge. Default: none.
    pub annotations: Option<Vec<HorizontalAnnotation>>,
    /// The range of the gauge. Default: from 0 to 100.
    pub left_y_axis: Option<YAxisProps>,
    /// Where the names of the metrics stand. Default: CloudWatch's, `BOTTOM`.
    pub legend_position: Option<LegendPosition>,
    /// Those of all widgets of metrics with a statistic.
    #[extends]
    pub sums: MetricWidgetSums,
}

/// A gauge: the last values of metrics within a range.
///
/// ```rhai
/// let load = cloudwatch.Metric(#{ namespace: "App", metric_name: "Load" });
/// let gauge = cloudwatch.GaugeWidget(#{ metrics: [load], left_y_axis: #{ min: 0, max: 1000 } });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(gauge);
/// ```
///
/// ```lua
/// local load = cloudwatch.Metric({ namespace = "App", metric_name = "Load" })
/// local gauge = cloudwatch.GaugeWidget({ metrics = { load }, left_y_axis = { min = 0, max = 1000 } })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(gauge)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl GaugeWidget {
    /// Makes a gauge.
    pub fn new(cx: &mut Cx, mut props: GaugeWidgetProps) -> Result<Self> {
        let size = props.sums.times.checked_size(6)?;
        let metrics = props.metrics.take().unwrap_or_default();
        IWidget::show(cx, size, metrics.into_iter().map(|metric| (Axis::Left, metric)).collect(), props)
    }

    /// Adds a metric.
    pub fn add_metric(self, cx: &mut Cx, metric: AnyMetric) -> Result<()> {
        ConcreteWidget::from(self).add_metric(cx, Axis::Left, metric)
    }
}

impl Shown for GaugeWidgetProps {
    fn kind(&self) -> &'static str {
        "metric"
    }

    fn properties(&self, _: &Cx, metrics: Option<Data>) -> Fields {
        let times = &self.sums.times;
        let axis = self.left_y_axis.clone().unwrap_or_default();
        let axis = YAxisProps { min: axis.min.or(Some(0.0)), max: axis.max.or(Some(100.0)), ..axis };
        let lines = self.annotations.iter().flatten().map(HorizontalAnnotation::write).collect();
        self.sums.complete(fields! {
            "view": "gauge",
            "title": times.widget.title.clone(),
            "region": times.widget.region(),
            "metrics": metrics,
            "annotations": Data::map_if_any(fields! { "horizontal": Data::List(lines).or_absent() }),
            "yAxis": Data::Map(fields! { "left": axis.write() }),
            "legend": self.legend_position.map(LegendPosition::write),
            "liveData": times.live_data,
        })
    }
}
