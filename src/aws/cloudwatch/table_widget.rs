//! Metrics in tables.

use super::graph_metrics::Axis;
use super::metric_widget::MetricWidgetSums;
use super::table_threshold::TableThreshold;
use super::widget::{Shown, WidgetState};
use super::{AnyMetric, ConcreteWidget, IWidget};
use crate::core::{Cx, Data, Fields};
use crate::declare::{choice, object, props};
use crate::diag::Result;
use crate::fields;

/// How a table is laid out.
#[choice(module = "cloudwatch")]
pub enum TableLayout {
    /// A row for each metric.
    #[value = "horizontal"]
    HORIZONTAL,
    /// A column for each metric.
    #[value = "vertical"]
    VERTICAL,
}

/// What sums up the values of a metric.
#[choice(module = "cloudwatch")]
pub enum TableSummaryColumn {
    /// The smallest of them.
    #[value = "MIN"]
    MINIMUM,
    /// The greatest of them.
    #[value = "MAX"]
    MAXIMUM,
    /// All of them together.
    #[value = "SUM"]
    SUM,
    /// Their mean.
    #[value = "AVG"]
    AVERAGE,
}

/// The columns of a table that sum up values.
#[props(module = "cloudwatch")]
pub struct TableSummaryProps {
    /// The columns. Default: none.
    pub columns: Option<Vec<TableSummaryColumn>>,
    /// Whether they stay in view when the others move.
    #[default(false)]
    pub sticky: bool,
    /// Whether the values themselves are left out.
    #[default(false)]
    pub hide_non_summary_columns: bool,
}

/// What a [`TableWidget`] can be told.
#[props(module = "cloudwatch")]
pub struct TableWidgetProps {
    /// How the table is laid out.
    #[default(TableLayout::HORIZONTAL)]
    pub layout: TableLayout,
    /// The columns that sum up values. Default: none.
    pub summary: Option<TableSummaryProps>,
    /// Which values are coloured. Default: none.
    pub thresholds: Option<Vec<TableThreshold>>,
    /// Whether the units stand by the names of the metrics.
    #[default(false)]
    pub show_units_in_label: bool,
    /// The metrics. Default: none.
    pub metrics: Option<Vec<AnyMetric>>,
    /// Whether as many digits are shown as there is room for. Default: CloudWatch's, `false`.
    pub full_precision: Option<bool>,
    /// Those of all widgets of metrics with a statistic.
    #[extends]
    pub sums: MetricWidgetSums,
}

/// A table of metrics.
///
/// ```rhai
/// let runs = cloudwatch.Metric(#{ namespace: "App", metric_name: "Runs", statistic: "Sum" });
/// let table = cloudwatch.TableWidget(#{
///     metrics: [runs],
///     summary: #{ columns: [cloudwatch.TableSummaryColumn.AVERAGE], sticky: true },
///     thresholds: [cloudwatch.TableThreshold.above(1000, cloudwatch.Color.RED)],
/// });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(table);
/// ```
///
/// ```lua
/// local runs = cloudwatch.Metric({ namespace = "App", metric_name = "Runs", statistic = "Sum" })
/// local table_of_runs = cloudwatch.TableWidget({
///   metrics = { runs },
///   summary = { columns = { cloudwatch.TableSummaryColumn.AVERAGE }, sticky = true },
///   thresholds = { cloudwatch.TableThreshold.above(1000, cloudwatch.Color.RED) },
/// })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(table_of_runs)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl TableWidget {
    /// Makes a table.
    pub fn new(cx: &mut Cx, mut props: TableWidgetProps) -> Result<Self> {
        let size = props.sums.times.checked_size(6)?;
        let metrics = props.metrics.take().unwrap_or_default();
        IWidget::show(cx, size, metrics.into_iter().map(|metric| (Axis::Left, metric)).collect(), props)
    }

    /// Adds a metric.
    pub fn add_metric(self, cx: &mut Cx, metric: AnyMetric) -> Result<()> {
        ConcreteWidget::from(self).add_metric(cx, Axis::Left, metric)
    }
}

impl Shown for TableWidgetProps {
    fn kind(&self) -> &'static str {
        "metric"
    }

    fn properties(&self, _: &Cx, metrics: Option<Data>) -> Fields {
        let times = &self.sums.times;
        let thresholds = self.thresholds.iter().flatten().map(TableThreshold::to_json).collect();
        let units = self.show_units_in_label.then(|| Data::Map(fields! { "showUnits": true }));
        self.sums.complete(fields! {
            "title": times.widget.title.clone(),
            "view": "table",
            "table": self.table(),
            "region": times.widget.region(),
            "metrics": metrics,
            "annotations": Data::map_if_any(fields! { "horizontal": Data::List(thresholds).or_absent() }),
            "yAxis": Data::Map(fields! { "left": units }),
            "liveData": times.live_data,
            "singleValueFullPrecision": self.full_precision,
        })
    }
}

impl TableWidgetProps {
    fn table(&self) -> Data {
        let summary = self.summary.clone().unwrap_or_default();
        let columns = summary.columns.iter().flatten().map(|column| column.value().into()).collect();
        Data::Map(fields! {
            "layout": self.layout.value(),
            "showTimeSeriesData": !summary.hide_non_summary_columns,
            "stickySummary": summary.sticky,
            "summaryColumns": Data::List(columns),
        })
    }
}
