//! Graphs.

use super::graph_metrics::Axis;
use super::metric_widget::MetricWidgetSums;
use super::widget::{Shown, WidgetState};
use super::{
    AnyMetric, ConcreteWidget, HorizontalAnnotation, IWidget, LegendPosition, VerticalAnnotation, YAxisProps,
};
use crate::core::{Cx, Data, Fields};
use crate::declare::{choice, object, props};
use crate::diag::Result;
use crate::fields;

/// How the values of a graph are drawn.
#[choice(module = "cloudwatch")]
pub enum GraphWidgetView {
    /// As lines.
    #[value = "timeSeries"]
    TIME_SERIES,
    /// As bars.
    #[value = "bar"]
    BAR,
    /// As parts of a circle.
    #[value = "pie"]
    PIE,
}

/// What a [`GraphWidget`] can be told.
#[props(module = "cloudwatch")]
pub struct GraphWidgetProps {
    /// The metrics by the left axis. Default: none.
    pub left: Option<Vec<AnyMetric>>,
    /// The metrics by the right axis. Default: none.
    pub right: Option<Vec<AnyMetric>>,
    /// Horizontal lines by the left axis. Default: none.
    pub left_annotations: Option<Vec<HorizontalAnnotation>>,
    /// Horizontal lines by the right axis. Default: none.
    pub right_annotations: Option<Vec<HorizontalAnnotation>>,
    /// Vertical lines. Default: none.
    pub vertical_annotations: Option<Vec<VerticalAnnotation>>,
    /// Whether values stand on each other. Default: CloudWatch's, `false`.
    pub stacked: Option<bool>,
    /// The left axis. Default: as the values need it.
    pub left_y_axis: Option<YAxisProps>,
    /// The right axis. Default: as the values need it.
    pub right_y_axis: Option<YAxisProps>,
    /// Where the names of the metrics stand. Default: CloudWatch's, `BOTTOM`.
    pub legend_position: Option<LegendPosition>,
    /// Whether names stand in the graph, where it is a pie. Default: `false`.
    #[default(false)]
    pub display_labels_on_chart: bool,
    /// How values are drawn.
    #[default(GraphWidgetView::TIME_SERIES)]
    pub view: GraphWidgetView,
    /// Those of all widgets of metrics with a statistic.
    #[extends]
    pub sums: MetricWidgetSums,
}

/// A graph of metrics over time.
///
/// ```rhai
/// let of = |name| cloudwatch.Metric(#{ namespace: "App", metric_name: name, statistic: "Sum" });
/// let graph = cloudwatch.GraphWidget(#{
///     title: "Requests and errors",
///     left: [of.call("Requests")],
///     right: [of.call("Errors").with(#{ color: cloudwatch.Color.RED })],
/// });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(graph);
/// ```
///
/// ```lua
/// local of = function(name)
///   return cloudwatch.Metric({ namespace = "App", metric_name = name, statistic = "Sum" })
/// end
/// local graph = cloudwatch.GraphWidget({
///   title = "Requests and errors",
///   left = { of("Requests") },
///   right = { of("Errors"):with({ color = cloudwatch.Color.RED }) },
/// })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(graph)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl GraphWidget {
    /// Makes a graph.
    pub fn new(cx: &mut Cx, mut props: GraphWidgetProps) -> Result<Self> {
        let size = props.sums.times.checked_size(6)?;
        for annotation in props.vertical_annotations.iter().flatten() {
            annotation.check()?;
        }
        let left = props.left.take().unwrap_or_default().into_iter().map(|metric| (Axis::Left, metric));
        let right = props.right.take().unwrap_or_default().into_iter().map(|metric| (Axis::Right, metric));
        IWidget::show(cx, size, left.chain(right).collect(), props)
    }

    /// Adds a metric by the left axis.
    pub fn add_left_metric(self, cx: &mut Cx, metric: AnyMetric) -> Result<()> {
        ConcreteWidget::from(self).add_metric(cx, Axis::Left, metric)
    }

    /// Adds a metric by the right axis.
    pub fn add_right_metric(self, cx: &mut Cx, metric: AnyMetric) -> Result<()> {
        ConcreteWidget::from(self).add_metric(cx, Axis::Right, metric)
    }
}

impl Shown for GraphWidgetProps {
    fn kind(&self) -> &'static str {
        "metric"
    }

    fn properties(&self, _: &Cx, metrics: Option<Data>) -> Fields {
        let times = &self.sums.times;
        self.sums.complete(fields! {
            "view": self.view.value(),
            "title": times.widget.title.clone(),
            "region": times.widget.region(),
            "stacked": self.stacked,
            "labels": self.display_labels_on_chart.then(|| Data::Map(fields! { "visible": true })),
            "metrics": metrics,
            "annotations": Data::map_if_any(fields! {
                "horizontal": self.horizontal().or_absent(),
                "vertical": self.vertical().or_absent(),
            }),
            "yAxis": Data::Map(fields! {
                "left": self.left_y_axis.as_ref().map(YAxisProps::write),
                "right": self.right_y_axis.as_ref().map(YAxisProps::write),
            }),
            "legend": self.legend_position.map(LegendPosition::write),
            "liveData": times.live_data,
        })
    }
}

impl GraphWidgetProps {
    fn horizontal(&self) -> Data {
        let left = self.left_annotations.iter().flatten().map(|line| line.write_by("left"));
        let right = self.right_annotations.iter().flatten().map(|line| line.write_by("right"));
        Data::List(left.chain(right).collect())
    }

    fn vertical(&self) -> Data {
        Data::List(self.vertical_annotations.iter().flatten().map(VerticalAnnotation::write).collect())
    }
}
