//! Alarms on metrics that leave what is expected of them.

use super::alarm::build;
use super::alarm_base::AlarmBaseState;
use super::{
    Alarm, AlarmProps, AnomalyDetectionMetricOptions, AnyMetric, ComparisonOperator, CreateAlarmOptions,
    CreateAlarmOptionsBase, MathExpressionOptions, Metric,
};
use crate::core::{Construct, Cx, Handle, Number, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`AnomalyDetectionAlarm`] needs.
#[props(module = "cloudwatch")]
pub struct AnomalyDetectionAlarmProps {
    /// What is watched.
    pub metric: AnyMetric,
    /// How many standard deviations are normal, more than 0.
    #[default(2.0)]
    pub std_devs: f64,
    /// When the alarm is raised.
    #[default(ComparisonOperator::LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD)]
    pub comparison_operator: ComparisonOperator,
    /// Those of every alarm.
    #[extends(required)]
    pub base: CreateAlarmOptionsBase,
}

/// An alarm that is raised when a metric leaves what CloudWatch has learnt to expect of it.
#[construct(module = "cloudwatch", base = Alarm, state = AlarmBaseState)]
impl AnomalyDetectionAlarm {
    /// Makes an alarm.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AnomalyDetectionAlarmProps) -> Result<Self> {
        let band = Metric::anomaly_detection_for(AnomalyDetectionMetricOptions {
            metric: props.metric,
            std_devs: props.std_devs,
            options: MathExpressionOptions::default(),
        })?;
        let options = CreateAlarmOptions {
            base: props.base,
            comparison_operator: props.comparison_operator,
            threshold: Number::Int(0),
        };
        let this: AnomalyDetectionAlarm = cx.create(scope, id, AlarmBaseState::default())?;
        build(cx, Handle::at(this.0), AlarmProps { metric: band.into(), options })?;
        Ok(this)
    }
}
