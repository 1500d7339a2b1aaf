//! How alarms stand.

use super::widget::{Shown, Size, WidgetState};
use super::{AlarmBase, AlarmState, ConcreteWidget, IWidget};
use crate::core::{Cx, Data, Fields, Text};
use crate::declare::{choice, object, props};
use crate::diag::Result;
use crate::fields;

/// In which order alarms stand.
#[choice(module = "cloudwatch")]
pub enum AlarmStatusWidgetSortBy {
    /// By their names.
    #[value = "default"]
    DEFAULT,
    /// Those that are raised first, then those of which it is not known; of each those first that changed last.
    #[value = "stateUpdatedTimestamp"]
    STATE_UPDATED_TIMESTAMP,
    /// Those first that changed last.
    #[value = "timestamp"]
    TIMESTAMP,
}

/// What an [`AlarmStatusWidget`] needs.
#[props(module = "cloudwatch")]
pub struct AlarmStatusWidgetProps {
    /// The alarms.
    pub alarms: Vec<AlarmBase>,
    /// What stands above it. Default: `Alarm Status`.
    pub title: Option<Text>,
    /// How many units of the grid it is wide, 1 to 24. Default: 6.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 3.
    pub height: Option<i64>,
    /// In which order the alarms stand. Default: CloudWatch's, by their names.
    pub sort_by: Option<AlarmStatusWidgetSortBy>,
    /// The states of the alarms that are shown. Default: all.
    pub states: Option<Vec<AlarmState>>,
}

/// How alarms stand: a field for each.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let alarm = errors.create_alarm(stack, "Errors", #{ threshold: 5, evaluation_periods: 2 });
/// let status = cloudwatch.AlarmStatusWidget(#{ alarms: [alarm], states: [cloudwatch.AlarmState.ALARM] });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(status);
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local alarm = errors:create_alarm(stack, "Errors", { threshold = 5, evaluation_periods = 2 })
/// local status = cloudwatch.AlarmStatusWidget({ alarms = { alarm }, states = { cloudwatch.AlarmState.ALARM } })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(status)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl AlarmStatusWidget {
    /// Shows how alarms stand.
    pub fn new(cx: &mut Cx, props: AlarmStatusWidgetProps) -> Result<Self> {
        let size = Size::new(props.width, props.height, 3)?;
        IWidget::show(cx, size, Vec::new(), props)
    }
}

impl Shown for AlarmStatusWidgetProps {
    fn kind(&self) -> &'static str {
        "alarm"
    }

    fn properties(&self, cx: &Cx, _: Option<Data>) -> Fields {
        let alarms = self.alarms.iter().map(|alarm| alarm.alarm_arn(cx).into()).collect();
        let states = self.states.as_ref();
        fields! {
            "title": self.title.clone().unwrap_or_else(|| "Alarm Status".into()),
            "alarms": Data::List(alarms),
            "states": states.map(|states| Data::List(states.iter().map(|state| state.value().into()).collect())),
            "sortBy": self.sort_by.map(AlarmStatusWidgetSortBy::value),
        }
    }
}
