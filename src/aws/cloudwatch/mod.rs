//! Amazon CloudWatch.

mod alarm_metrics;
mod expression;
mod looks;
mod statistic;

crate::module! {
    /// Amazon CloudWatch: metrics, alarms and dashboards.
    "cloudwatch" {
        any_metric;
        metric: Metric, MetricProps, MetricOptions, AnomalyDetectionMetricOptions;
        math_expression: MathExpression, MathExpressionProps, MathExpressionOptions;
        search_expression: SearchExpression, SearchExpressionProps, SearchExpressionOptions;
        unit: Unit, Statistic;
        stats: Stats;
        annotation: HorizontalAnnotation, Shading;
        alarm_base: AlarmBase;
        alarm: Alarm, AlarmProps, CreateAlarmOptions, CreateAlarmOptionsBase, ComparisonOperator,
            TreatMissingData;
        anomaly_detection_alarm: AnomalyDetectionAlarm, AnomalyDetectionAlarmProps;
        alarm_rule: AlarmRule, IAlarmRule, AlarmState, AtLeastOptions, AtLeastThreshold;
        composite_alarm: CompositeAlarm, CompositeAlarmProps;
    }
}
