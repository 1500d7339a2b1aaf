//! Alarms with their metrics.

use super::widget::{Shown, WidgetState};
use super::{AlarmBase, ConcreteWidget, IWidget, MetricWidgetProps, YAxisProps};
use crate::core::{Cx, Data, Fields};
use crate::declare::{object, props};
use crate::diag::Result;
use crate::fields;

/// What an [`AlarmWidget`] needs.
#[props(module = "cloudwatch")]
pub struct AlarmWidgetProps {
    /// The alarm.
    pub alarm: AlarmBase,
    /// The axis. Default: as the values need it.
    pub left_y_axis: Option<YAxisProps>,
    /// Those of all widgets of metrics.
    #[extends]
    pub widget: MetricWidgetProps,
}

/// A graph of what an alarm watches, with the line at which it is raised.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let alarm = errors.create_alarm(stack, "Errors", #{ threshold: 5, evaluation_periods: 2 });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(cloudwatch.AlarmWidget(#{ title: "Errors", alarm: alarm }));
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local alarm = errors:create_alarm(stack, "Errors", { threshold = 5, evaluation_periods = 2 })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(cloudwatch.AlarmWidget({ title = "Errors", alarm = alarm }))
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl AlarmWidget {
    /// Shows an alarm.
    pub fn new(cx: &mut Cx, props: AlarmWidgetProps) -> Result<Self> {
        let size = props.widget.size(6)?;
        IWidget::show(cx, size, Vec::new(), props)
    }
}

impl Shown for AlarmWidgetProps {
    fn kind(&self) -> &'static str {
        "metric"
    }

    fn properties(&self, cx: &Cx, _: Option<Data>) -> Fields {
        let alarms = Data::List(vec![self.alarm.alarm_arn(cx).into()]);
        fields! {
            "view": "timeSeries",
            "title": self.widget.title.clone(),
            "region": self.widget.region(),
            "annotations": Data::Map(fields! { "alarms": alarms }),
            "yAxis": Data::Map(fields! { "left": self.left_y_axis.as_ref().map(YAxisProps::write) }),
            "accountId": self.widget.account_id.clone(),
        }
    }
}
